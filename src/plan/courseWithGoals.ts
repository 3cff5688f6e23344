import type { ClosedGoal, PlanCourse, RecordedCourse } from '../model/planCourse.js'
import type { PlanGoal } from '../model/planGoal.js'
import { goalsSoFar } from './goalsSoFar.js'

/** A course with how its goals go, and how those stood that were closed when they were. */
export function courseWithGoals(
  goals: readonly PlanGoal[],
  course: RecordedCourse,
  language = 'en',
): PlanCourse {
  const { history } = course
  const stood = goalsSoFar(history.goals, course, language)
  const closed = history.goals.map((goal, index): ClosedGoal => {
    const progress = goal.progress ?? stood[index]
    return progress === undefined ? goal : { ...goal, progress }
  })
  return { ...course, history: { ...history, goals: closed }, goals: goalsSoFar(goals, course, language) }
}
