import type { GoalStatus } from '../model/goalProgress.js'
import type { PlanStatus } from '../model/plan.js'
import type { ClosedGoal } from '../model/planCourse.js'
import type { PlanGoal } from '../model/planGoal.js'
import { optional } from '../shared/optional.js'
import { type FhirContext, listed, type Made } from './context.js'
import type { CodeableConcept, Quantity } from './datatypes.js'
import type { Goal, GoalTargetElement } from './resources.js'

/** One Goal for each goal, and for each that was agreed and is closed. */
export function goalsAsFhir(context: FhirContext): Made<Goal>[] {
  const { goals, status, course } = context.plan
  const open = new Set(goals.map(({ id }) => id))
  const closed = (course?.history.goals ?? []).filter(({ id }) => !open.has(id))
  return [
    ...goals.map((goal) => goalAsFhir(context, goal, lifecycle[status])),
    ...closed.map((goal) => goalAsFhir(context, goal, closedBecause[goal.because])),
  ]
}

function goalAsFhir(
  context: FhirContext,
  goal: PlanGoal,
  lifecycleStatus: Goal['lifecycleStatus'],
): Made<Goal> {
  const { plan, subject, identifier, concept } = context
  const key = `goal/${goal.id}`
  return {
    key,
    resource: {
      resourceType: 'Goal',
      identifier: [identifier(key)],
      lifecycleStatus,
      ...optional('achievementStatus', achievementOf(context, goal)),
      description: concept(key, goal.statement),
      subject,
      startDate: goal.baseline?.on ?? plan.startOn,
      target: [targetOf(context, goal)],
      ...optional('addresses', listed(addressedOf(context))),
      ...optional('note', listed(notesOf(goal))),
    },
  }
}

const lifecycle: Readonly<Record<PlanStatus, Goal['lifecycleStatus']>> = {
  draft: 'proposed',
  proposed: 'proposed',
  accepted: 'accepted',
  superseded: 'cancelled',
  stopped: 'cancelled',
  completed: 'completed',
}

/** One that a stop closed is taken up again when the plan goes on. */
const closedBecause: Readonly<Record<ClosedGoal['because'], Goal['lifecycleStatus']>> = {
  stopped: 'on-hold',
  'no-program': 'on-hold',
  completed: 'completed',
}

const achievement: Readonly<Record<GoalStatus, string | undefined>> = {
  achieved: 'achieved',
  'on-track': 'improving',
  'within-measurement-error': 'no-change',
  behind: 'in-progress',
  worsening: 'worsening',
  'not-measured': undefined,
}

function achievementOf(
  { plan }: FhirContext,
  goal: PlanGoal & Pick<Partial<ClosedGoal>, 'progress'>,
): CodeableConcept | undefined {
  const progress = plan.course?.goals.find((one) => one.goal === goal.id) ?? goal.progress
  const code = progress && achievement[progress.status]
  if (code === undefined) return undefined
  const system = 'http://terminology.hl7.org/CodeSystem/goal-achievement'
  return { coding: [{ system, code }], text: progress?.sentence ?? code }
}

/** Without a score to reach there is a measure all the same; without a measure FHIR allows no detail. */
function targetOf(context: FhirContext, { measure, target, due }: PlanGoal): GoalTargetElement {
  const part = measure.part === undefined ? '' : `.${measure.part}`
  return {
    measure: context.concept(`measure/${measure.id}${part}`, measure.title),
    ...optional('detailQuantity', target && quantityOf(context, target, measure.unit)),
    dueDate: due,
  }
}

/** A number with its unit; the unit has a code where the tables have one. */
export function quantityOf(
  { codingOf }: FhirContext,
  { score, comparator }: { readonly score: number; readonly comparator: 'at-most' | 'at-least' },
  unit: string,
): Quantity {
  const coding = codingOf(`unit/${unit}`)
  return {
    value: score,
    comparator: comparator === 'at-most' ? '<=' : '>=',
    unit,
    ...(coding && { system: coding.system, code: coding.code }),
  }
}

/** Only conditions that are on record: those inside the CarePlan can't be referred to from here. */
function addressedOf({ plan, options }: FhirContext): { reference: string }[] {
  return plan.conditions.flatMap(({ id }) => {
    const reference = options.conditions?.[id]
    return reference === undefined ? [] : [{ reference }]
  })
}

function notesOf({ title, words, noTarget, unservedBecause }: PlanGoal): { text: string }[] {
  const said = words === undefined ? [] : [`In the person's own words: ${words}`]
  return [title, ...said, ...[noTarget ?? []].flat(), ...[unservedBecause ?? []].flat()].map((text) => ({
    text,
  }))
}
