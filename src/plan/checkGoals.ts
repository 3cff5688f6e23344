import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { Problem } from '../model/problem.js'

/** A goal is served or says why not, and what serves it says so too; no milestone is harder than the target. */
export function checkGoals(plan: Plan): Problem[] {
  const serves = servesByItem(plan)
  return plan.goals.flatMap((goal, index) => [
    ...unserved(goal, `/goals/${index}`),
    ...unlinked(goal, serves, `/goals/${index}/servedBy`),
    ...harder(goal, `/goals/${index}`),
  ])
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
