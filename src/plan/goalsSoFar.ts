import type { GoalMeasurement, GoalProgress } from '../model/goalProgress.js'
import type { RecordedCourse } from '../model/planCourse.js'
import type { PlanGoal, PlanMilestone } from '../model/planGoal.js'
import { compareText } from '../shared/compareText.js'
import { isOwnGoal } from '../shared/isOwnGoal.js'
import { progressOf } from './progressOf.js'

/** How each goal goes, by what the reviews measured and by the milestones of the reviews that are past. */
export function goalsSoFar(
  goals: readonly PlanGoal[],
  course: RecordedCourse,
  language = 'en',
): readonly GoalProgress[] {
  return goals.map((goal) =>
    progressOf(withPastMilestones(goal, course), measurements(goal, course, isShared(goal, goals)), language),
  )
}

/** How a goal stood at each measurement after its baseline, oldest first, as it would have been judged on that day. */
export function goalCheckpoints(
  goal: PlanGoal,
  goals: readonly PlanGoal[],
  course: RecordedCourse,
  language = 'en',
): readonly GoalProgress[] {
  const judged = withPastMilestones(goal, course)
  const measured = measurements(goal, course, isShared(goal, goals))
  const days = [...new Set(measured.map(({ on }) => on))].sort(compareText)
  return days
    .map((day) =>
      progressOf(
        judged,
        measured.filter(({ on }) => on <= day),
        language,
      ),
    )
    .filter(({ latest }, index) => latest?.on === days[index])
}

/** A goal with the milestones of all reviews, those that are past among them. */
export function withPastMilestones(goal: PlanGoal, course: RecordedCourse): PlanGoal {
  return { ...goal, milestones: [...pastMilestones(goal, course), ...goal.milestones] }
}

/** A review that was held a few days early is judged by its own milestone. */
function pastMilestones({ id }: PlanGoal, { history }: RecordedCourse): PlanMilestone[] {
  return history.reviews.flatMap(({ id: review, date, heldOn = date, onTrack }) =>
    onTrack
      .filter(({ goal }) => goal === id)
      .map(({ score }) => ({ review, date: heldOn < date ? heldOn : date, score })),
  )
}

/** Several activities are rated by the measure: a score that names none does not say which of them it is about. */
function isShared({ measure }: PlanGoal, goals: readonly PlanGoal[]): boolean {
  return (
    goals.filter((goal) => goal.measure.id === measure.id && goal.measure.part === measure.part).length > 1
  )
}

function measurements(goal: PlanGoal, { record }: RecordedCourse, shared: boolean): GoalMeasurement[] {
  const { id, part } = goal.measure
  return record.flatMap(({ measures = [] }) =>
    measures.flatMap((entry) => {
      const score = part === undefined ? entry.score : partOf(entry.parts, part)
      const isAbout = entry.goal === undefined ? !shared : isOwnGoal(goal, entry.goal)
      return entry.measure === id && score !== undefined && isAbout ? [{ score, on: entry.on }] : []
    }),
  )
}

function partOf(parts: Readonly<Record<string, number>> | undefined, part: string): number | undefined {
  return parts !== undefined && Object.hasOwn(parts, part) ? parts[part] : undefined
}
