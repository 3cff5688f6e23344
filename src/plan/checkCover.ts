import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'

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

function miscounted({ sessions, fit, course }: Plan): Problem[] {
  // Once a plan goes on, visits that did not take place are in its list and no longer in its fit.
  if (course !== undefined) return []
  return fit.items.flatMap(({ item, instead }, index) =>
    (['group', 'virtual'] as const).flatMap((way) => {
      const visits = sessions.filter(({ substituted, mode }) => substituted?.includes(item) && mode === way)
      if (visits.length === (instead?.[way] ?? 0)) return []
      return [visitCount(`/fit/items/${index}/instead/${way}`, visits.length, instead?.[way])]
    }),
  )
}

function visitCount(pointer: string, visits: number, said = 0): Problem {
  const message = `${said} visits are said to be given in this way, and ${visits} are`
  return { code: 'substituted', message, pointer, expected: String(visits) }
}

/** Each visit under a limit is paid, beyond it, not counted, or after its last day. */
function unbalanced({ limits = [], sessions, course }: Plan): Problem[] {
  return limits.flatMap(({ discipline, planned, covered, beyond = 0, uncounted = 0, after = 0 }, index) => {
    const pointer = `/limits/${index}`
    const own = sessions.filter((session) => session.discipline === discipline).length
    // Once a plan goes on, visits that are past are no longer in its list.
    if (course === undefined && planned !== own)
      return [limitCount(`${pointer}/planned`, `${own} visits of \`${discipline}\` are in the plan`, own)]
    const parts = (covered ?? 0) + beyond + uncounted + after
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
