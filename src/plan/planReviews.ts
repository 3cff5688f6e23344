import type { PlanReview } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { ScheduledReview } from '../model/schedule.js'
import { addTo } from '../shared/addTo.js'
import { optional, type PlanContext, sortedOnce } from './planContext.js'

/** The dated reviews: what to measure, who attends, and what on track looks like that day for each goal. */
export function planReviews(context: PlanContext, goals: readonly PlanGoal[]): PlanReview[] {
  const monitored = monitoredAt(context)
  return context.schedule.reviews.map((review) => planReview(context, review, goals, monitored))
}

function planReview(
  { pack, decisions }: PlanContext,
  { review, week, date, start, minutes }: ScheduledReview,
  goals: readonly PlanGoal[],
  monitored: ReadonlyMap<number, readonly string[]>,
): PlanReview {
  const template = pack.reviews[review]
  const measures = [
    ...(template?.measures ?? []),
    ...goals.map(({ measure }) => measure.id),
    ...(monitored.get(week) ?? []),
  ]
  return {
    id: review,
    title: template?.title ?? review,
    week,
    date,
    start,
    minutes,
    ...optional('within', decisions.reviews.find((decision) => decision.review === review)?.within),
    question: template?.question ?? '',
    ifOffTrack: template?.ifOffTrack ?? '',
    roles: template?.roles ?? [],
    measures: sortedOnce(measures).map((id) => ({ id, title: pack.measures[id]?.title ?? id })),
    onTrack: goals.flatMap((goal) => onTrack(goal, review)),
    rules: sortedOnce(
      decisions.reviews.filter((decision) => decision.review === review).flatMap(({ rules }) => rules),
    ),
  }
}

function onTrack(goal: PlanGoal, review: string): PlanReview['onTrack'] {
  const milestone = goal.milestones.find((one) => one.review === review)
  if (milestone === undefined || goal.target === undefined) return []
  return [{ goal: goal.id, score: milestone.score, comparator: goal.target.comparator }]
}

/** A measure to be taken every so many weeks is taken at the first review after each such stretch. */
function monitoredAt({ decisions, schedule }: PlanContext): Map<number, string[]> {
  const due = new Map<number, string[]>()
  for (const { measure, everyWeeks } of decisions.monitors) {
    let last = 0
    for (const { week } of schedule.reviews) {
      if (week - last < everyWeeks) continue
      addTo(due, week, measure)
      last = week
    }
  }
  return due
}
