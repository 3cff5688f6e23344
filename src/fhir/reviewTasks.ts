import type { PlanReview } from '../model/planReview.js'
import { optional } from '../shared/optional.js'
import { spanOf } from './appointmentsAsFhir.js'
import { type FhirContext, listed, type Made } from './context.js'
import { quantityOf } from './goalsAsFhir.js'
import type { Task } from './resources.js'
import { titleOfRole } from './writtenTitles.js'

/** One Task for each review: what to measure, and what on track looks like that day. */
export function reviewTasks(context: FhirContext): Made<Task>[] {
  const { reviews, course } = context.plan
  const past = course?.history.reviews ?? []
  return [
    ...past.map((review) => taskOf(context, review, review.heldOn === undefined ? 'cancelled' : 'completed')),
    ...reviews.map((review) => taskOf(context, review, 'draft')),
  ]
}

function taskOf(context: FhirContext, review: PlanReview, status: Task['status']): Made<Task> {
  const { plan, options, subject, author, identifier, concept } = context
  const key = `review/${review.id}`
  return {
    key,
    resource: {
      resourceType: 'Task',
      identifier: [identifier(key)],
      status,
      ...(status === 'cancelled' && { statusReason: { text: 'Its day passed and nobody recorded it.' } }),
      intent: 'plan',
      code: concept(key, review.title),
      description: review.question,
      for: subject,
      authoredOn: options.recorded,
      requester: author,
      ...optional(
        'performerType',
        listed(review.roles.map((role) => concept(`role/${role}`, titleOfRole(plan, role)))),
      ),
      note: [{ text: `If it is not on track: ${review.ifOffTrack}` }],
      restriction: { period: spanOf(context, review.date, review.start, review.minutes) },
      ...optional('input', listed(inputsOf(context, review))),
    },
  }
}

function inputsOf(context: FhirContext, { measures, onTrack }: PlanReview) {
  const measured = measures.map(({ id, title }) => ({
    type: context.concept(`measure/${id}`, 'To measure'),
    valueString: title,
  }))
  const goals = onTrack.flatMap(({ goal: id, ...target }) => {
    const goal = context.plan.goals.find((one) => one.id === id)
    if (goal === undefined) return []
    const valueQuantity = quantityOf(context, target, goal.measure.unit)
    return [{ type: { text: `On track: ${goal.title}` }, valueQuantity }]
  })
  return [...measured, ...goals]
}
