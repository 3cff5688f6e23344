import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { Problem } from '../model/problem.js'

/**
 * A goal is served or says why not, and what serves it says so too; it has a target or says why not; its target is
 * no worse than its baseline, and no milestone harder than the target. Whatever is in the plan is for something.
 */
export function checkGoals(plan: Plan): Problem[] {
  const serves = servesByItem(plan)
  const sessions = new Map(plan.sessions.map((session) => [session.id, session]))
  return [
    ...plan.goals.flatMap((goal, index) => [
      ...unserved(goal, `/goals/${index}`),
      ...unlinked(goal, serves, `/goals/${index}/servedBy`),
      ...aimless(goal, `/goals/${index}`),
      ...harder(goal, `/goals/${index}`),
      ...unvisited(goal, sessions, `/goals/${index}/sessions`),
    ]),
    ...forNothing(plan),
  ]
}

const lists = { interventions: 'intervention', education: 'education', exercises: 'exercise' } as const

function forNothing(plan: Plan): Problem[] {
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]))
  return Object.entries(lists).flatMap(([list, kind]) =>
    plan[list as keyof typeof lists].flatMap(({ id, serves, servesOther }, index) => {
      const key = `${kind}/${id}`
      const pointer = `/${list}/${index}/serves`
      if (serves.length === 0 && servesOther === undefined) {
        const isServing = plan.goals.some(({ servedBy }) => servedBy.includes(key))
        // A goal that names it reports the missing link already.
        if (isServing) return []
        return [
          {
            code: 'serves-nothing',
            message: `\`${key}\` serves no goal and does not say what else`,
            pointer,
          },
        ]
      }
      return serves
        .filter((goal) => goals.get(goal)?.servedBy.includes(key) === false)
        .map((goal) => ({
          code: 'unknown-item',
          message: `\`${goal}\` does not say that \`${key}\` serves it`,
          pointer,
        }))
    }),
  )
}

function aimless({ id, target, noTarget, baseline, direction }: PlanGoal, pointer: string): Problem[] {
  if (target === undefined) {
    if (noTarget !== undefined) return []
    return [
      { code: 'no-target-without-reason', message: `\`${id}\` has no target and does not say why`, pointer },
    ]
  }
  const isLower = direction === 'lower-is-better'
  const wrongWay = (target.comparator === 'at-most') !== isLower
  const isWorse =
    baseline !== undefined && (isLower ? target.score > baseline.score : target.score < baseline.score)
  if (!wrongWay && !isWorse) return []
  const message = isWorse
    ? `the target ${target.score} is worse than the baseline ${baseline?.score}`
    : `the target of a measure where ${isLower ? 'less' : 'more'} is better cannot be ${target.comparator.replace('-', ' ')}`
  return [{ code: 'target-direction', message, pointer: `${pointer}/target` }]
}

function unvisited(
  { sessions = [], servedBy }: PlanGoal,
  known: ReadonlyMap<string, Plan['sessions'][number]>,
  pointer: string,
): Problem[] {
  return sessions.flatMap((id) => {
    const items = known.get(id)?.items
    if (items?.some((item) => servedBy.includes(item))) return []
    const message = items
      ? `nothing that serves it is done in \`${id}\``
      : `the plan has no session \`${id}\``
    return [{ code: 'unknown-session', message, pointer }]
  })
}

function servesByItem(plan: Plan): Map<string, readonly string[]> {
  return new Map([
    ...plan.interventions.map(({ id, serves }) => [`intervention/${id}`, serves] as const),
    ...plan.education.map(({ id, serves }) => [`education/${id}`, serves] as const),
    ...plan.exercises.map(({ id, serves }) => [`exercise/${id}`, serves] as const),
  ])
}

function unserved({ id, servedBy, unservedBecause }: PlanGoal, pointer: string): Problem[] {
  if (servedBy.length > 0 || unservedBecause !== undefined) return []
  return [
    { code: 'unserved-without-reason', message: `nothing serves \`${id}\` and it does not say why`, pointer },
  ]
}

function unlinked(goal: PlanGoal, serves: Map<string, readonly string[]>, pointer: string): Problem[] {
  return goal.servedBy.flatMap((key) => {
    const own = serves.get(key)
    if (own === undefined || own.includes(goal.id)) return []
    return [
      { code: 'unknown-goal', message: `\`${key}\` does not say that it serves \`${goal.id}\``, pointer },
    ]
  })
}

function harder({ target, direction, milestones }: PlanGoal, pointer: string): Problem[] {
  if (target === undefined) return []
  return milestones.flatMap(({ review, score }, index) => {
    const fine = direction === 'lower-is-better' ? score >= target.score : score <= target.score
    if (fine) return []
    return [
      {
        code: 'milestone-harder-than-target',
        message: `the milestone \`${score}\` at \`${review}\` is harder than the target ${target.score}`,
        pointer: `${pointer}/milestones/${index}/score`,
      },
    ]
  })
}
