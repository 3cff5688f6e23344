import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { PlanProgram } from '../model/planParts.js'
import type { PlanPathway } from '../model/planPathway.js'
import type { Session } from '../model/schedule.js'
import { optional } from '../shared/optional.js'
import { citedFact, groundsOf } from './citedGrounds.js'
import { phaseDates } from './explainItem.js'
import type { Explanation } from './explanation.js'
import { subjectsOf } from './findInPlan.js'

const nothing = { rulesAgainst: [], overLimit: [], alternatives: [] } as const

/** Why this program and not another one. */
export function explainProgram(plan: Plan, program: PlanProgram): Explanation {
  const alternatives = program.alternatives.map(({ id, ...one }) => ({ subject: `program/${id}`, ...one }))
  const others = alternatives.flatMap(({ rules }) => rules)
  return {
    subject: 'program',
    kind: 'program',
    title: program.title,
    standing: 'in-plan',
    what: program.plain,
    ...groundsOf(plan, [...program.rules, ...others], [program.evidence]),
    evidence: program.evidence,
    dates: { phases: program.phases.map(phaseDates), sessions: [], unscheduled: [], waits: false },
    outweighed: { ...nothing, alternatives },
  }
}

const standings = {
  offered: 'in-plan',
  open: 'held',
  declined: 'set-aside',
  'not-eligible': 'set-aside',
} as const

/** Why this is offered beside the program, or why it is not. */
export function explainPathway(plan: Plan, subject: string, pathway: PlanPathway): Explanation {
  const { title, outcome, reason, rules, evidence, missing } = pathway
  return {
    subject,
    kind: 'pathway',
    title,
    standing: standings[outcome],
    what: reason,
    ...groundsOf(plan, rules, [evidence]),
    evidence,
    ...optional('missing', outcome === 'open' ? missing.map((fact) => citedFact(plan, fact)) : undefined),
    outweighed: nothing,
  }
}

/** Why this goal, and why this target. */
export function explainGoal(plan: Plan, subject: string, goal: PlanGoal): Explanation {
  const { statement, baseline, target, noTarget, due, measure, milestones } = goal
  return {
    subject,
    kind: 'goal',
    title: goal.title,
    standing: 'in-plan',
    what: statement,
    ...groundsOf(plan, goal.rules, [target?.evidence]),
    goal: {
      statement,
      measure,
      ...optional('baseline', baseline),
      ...optional('target', target),
      ...optional('noTarget', noTarget),
      due,
      milestones,
    },
    serves: goal.servedBy.map((key) => ({ subject: key, title: titleOf(plan, key) })),
    outweighed: nothing,
  }
}

/** Why this visit: what is done in it, and why on this day. */
export function explainSession(plan: Plan, subject: string, session: Session): Explanation {
  const items = session.items.map((key) => ({ subject: key, title: titleOf(plan, key) }))
  const done = subjectsOf(plan).flatMap((found) =>
    found.is === 'item' && session.items.includes(found.subject) ? [found.item] : [],
  )
  const phases = (plan.program?.phases ?? []).filter(({ id }) => id === session.phase)
  return {
    subject,
    kind: 'session',
    title: items.map(({ title }) => title).join(', '),
    standing: 'in-plan',
    what: `Visit ${session.ordinal} of ${countOf(plan, session)} in its series.`,
    ...groundsOf(
      plan,
      done.flatMap(({ rules }) => rules),
      done.map(({ evidence }) => evidence),
    ),
    dates: { phases: phases.map(phaseDates), sessions: [session], unscheduled: [], waits: false },
    items,
    outweighed: nothing,
  }
}

function countOf({ sessions }: Plan, { series }: Session): number {
  return sessions.filter((session) => session.series === series).length
}

function titleOf(plan: Plan, key: string): string {
  const [kind = '', id = ''] = key.split('/')
  const shelves = { intervention: plan.interventions, exercise: plan.exercises, education: plan.education }
  const shelf: readonly { readonly id: string; readonly title: string }[] =
    shelves[kind as 'exercise'] ?? (kind === 'review' ? plan.reviews : [])
  return shelf.find((one) => one.id === id)?.title ?? id
}
