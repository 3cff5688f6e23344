import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'

/** What a plan says of visits given in another way for want of cover, and of what is left of the cover, is so. */
export function checkCover(plan: Plan): Problem[] {
  return [...strayKeys(plan), ...miscounted(plan), ...unbalanced(plan)]
}

/** Only treatment that is in a visit can be given otherwise in it. */
function strayKeys({ sessions }: Plan): Problem[] {
  return sessions.flatMap(({ substituted = [], items, category }, index) => {
    const stray = substituted.filter((key) => !items.includes(key) || category !== 'treatment')
    return stray.map((key) => ({
      code: 'substituted',
      message: items.includes(key)
        ? `\`${key}\` is no treatment, and is given with cover or without`
        : `\`${key}\` is not in the visit`,
      pointer: `/sessions/${index}/substituted`,
    }))
  })
}

function miscounted(plan: Plan): Problem[] {
  const held = heldSessions(plan)
  return plan.fit.items.flatMap(({ item, instead }, index) =>
    (['group', 'virtual'] as const).flatMap((way) => {
      const visits = held.filter(({ substituted, mode }) => substituted?.includes(item) && mode === way)
      if (visits.length === (instead?.[way] ?? 0)) return []
      return [visitCount(`/fit/items/${index}/instead/${way}`, visits.length, instead?.[way])]
    }),
  )
}

/** Visits that count: those to come, and once a plan goes on those that are over and were not missed. */
function heldSessions({ sessions, course }: Plan): readonly Session[] {
  const all = [...(course?.history.sessions ?? []), ...sessions]
  return all.filter(({ status }) => status === undefined || status === 'done')
}

function visitCount(pointer: string, visits: number, said = 0): Problem {
  const message = `${said} visits are said to be given in this way, and ${visits} are`
  return { code: 'substituted', message, pointer, expected: String(visits) }
}

/** Each visit under a limit is paid, beyond it, not counted, or after its last day. */
function unbalanced(plan: Plan): Problem[] {
  const held = heldSessions(plan)
  return (plan.limits ?? []).flatMap((limit, index) => {
    const { discipline, from, planned, covered, elsewhere = 0, beyond = 0, uncounted = 0, after = 0 } = limit
    const pointer = `/limits/${index}`
    const isOwn = (session: Session) =>
      session.discipline === discipline && (from === undefined || from <= session.date)
    const own = held.filter(isOwn).length
    if (planned !== own)
      return [limitCount(`${pointer}/planned`, `${own} visits of \`${discipline}\` are in the plan`, own)]
    const parts = (covered ?? 0) + elsewhere + beyond + uncounted + after
    if (covered === undefined ? parts <= planned : parts === planned) return []
    return [limitCount(pointer, `its visits come to ${parts}, and ${planned} are planned`, planned)]
  })
}

const limitCount = (pointer: string, message: string, expected: number): Problem => ({
  code: 'limit-count',
  message,
  pointer,
  expected: String(expected),
})
