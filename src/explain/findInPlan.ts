import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type {
  PlanEducation,
  PlanExercise,
  PlanIntervention,
  PlanItemHeld,
  PlanItemSetAside,
  PlanProgram,
} from '../model/planParts.js'
import type { PlanPathway } from '../model/planPathway.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'
import { nearestName } from '../shared/nearestName.js'
import { optional } from '../shared/optional.js'

/** An item that is in the plan. */
export type PlannedItem =
  | { readonly kind: 'intervention'; readonly item: PlanIntervention }
  | { readonly kind: 'exercise'; readonly item: PlanExercise }
  | { readonly kind: 'education'; readonly item: PlanEducation }

/** What a subject turned out to be. */
export type Found = { readonly subject: string } & (
  | ({ readonly is: 'item' } & PlannedItem)
  | { readonly is: 'held'; readonly item: PlanItemHeld }
  | { readonly is: 'set-aside'; readonly item: PlanItemSetAside }
  | { readonly is: 'goal'; readonly goal: PlanGoal }
  | { readonly is: 'session'; readonly session: Session }
  | { readonly is: 'program'; readonly program: PlanProgram }
  | { readonly is: 'pathway'; readonly pathway: PlanPathway }
)

/** Everything in a plan that can be explained, by subject. */
export function subjectsOf(plan: Plan): readonly Found[] {
  const { program } = plan
  return [
    ...(program === undefined ? [] : [{ subject: 'program', is: 'program', program } as const]),
    ...plan.pathways.map(
      (pathway) => ({ subject: `pathway/${pathway.id}`, is: 'pathway', pathway }) as const,
    ),
    ...plan.interventions.map(
      (item) => ({ subject: `intervention/${item.id}`, is: 'item', kind: 'intervention', item }) as const,
    ),
    ...plan.exercises.map(
      (item) => ({ subject: `exercise/${item.id}`, is: 'item', kind: 'exercise', item }) as const,
    ),
    ...plan.education.map(
      (item) => ({ subject: `education/${item.id}`, is: 'item', kind: 'education', item }) as const,
    ),
    ...plan.held.map((item) => ({ subject: `${item.kind}/${item.id}`, is: 'held', item }) as const),
    ...plan.setAside.map((item) => ({ subject: `${item.kind}/${item.id}`, is: 'set-aside', item }) as const),
    ...plan.goals.map((goal) => ({ subject: `goal/${goal.id}`, is: 'goal', goal }) as const),
    ...plan.sessions.map(
      (session) => ({ subject: `session/${session.id}`, is: 'session', session }) as const,
    ),
  ]
}

/** Finds a subject by `<kind>/<id>`, or by its bare id when only one thing has it; a problem otherwise. */
export function findInPlan(plan: Plan, id: string): Found | Problem {
  const subjects = subjectsOf(plan)
  const isMeant = ({ subject, ...one }: Found): boolean =>
    subject === id ||
    subject.slice(subject.indexOf('/') + 1) === id ||
    (one.is === 'program' && [one.program.id, `program/${one.program.id}`].includes(id))
  const exact = subjects.find(({ subject }) => subject === id)
  const meant = exact === undefined ? subjects.filter(isMeant) : [exact]
  const [first, ...others] = meant
  if (first !== undefined && others.length === 0) return first
  return first === undefined ? unknownSubject(subjects, id) : ambiguous(meant, id)
}

function unknownSubject(subjects: readonly Found[], id: string): Problem {
  const names = subjects.flatMap(({ subject }) => [subject, subject.slice(subject.indexOf('/') + 1)])
  return {
    code: 'unknown-subject',
    message: `the plan says nothing of \`${id}\``,
    pointer: '',
    expected: 'an item as <kind>/<id>, session/<id>, goal/<id>, pathway/<id> or program',
    ...optional('didYouMean', nearestName(id, names)),
  }
}

function ambiguous(meant: readonly Found[], id: string): Problem {
  return {
    code: 'ambiguous-subject',
    message: `\`${id}\` is more than one thing`,
    pointer: '',
    expected: `one of ${meant.map(({ subject }) => subject).join(', ')}`,
  }
}
