import type { GoalProgress } from '../model/goalProgress.js'
import type { Plan } from '../model/plan.js'
import type { PlanGoal, PlanMilestone } from '../model/planGoal.js'
import { goalCheckpoints, withPastMilestones } from '../plan/goalsSoFar.js'
import { compareText } from '../shared/compareText.js'

/** The way of a goal: where it is to be when, and how it stood at each measurement. */
export interface GoalTrajectory {
  readonly goal: PlanGoal
  /** Of all reviews before the goal is due, those that are past among them, by date. */
  readonly milestones: readonly PlanMilestone[]
  /** By date. */
  readonly checkpoints: readonly GoalProgress[]
}

/** The way of a goal of a plan, from its start to its due date. */
export function goalTrajectory({ goals, course }: Plan, goal: PlanGoal): GoalTrajectory {
  const whole = course === undefined ? goal : withPastMilestones(goal, course)
  return {
    goal,
    milestones: whole.milestones
      .filter(({ date }) => date < goal.due && date > (goal.baseline?.on ?? ''))
      .toSorted((one, other) => compareText(one.date, other.date)),
    checkpoints: course === undefined ? [] : goalCheckpoints(goal, goals, course),
  }
}

/** Whether there is anything to draw: a way needs two points. */
export function hasTrajectory({ goal: { baseline, target }, checkpoints }: GoalTrajectory): boolean {
  return (baseline !== undefined && target !== undefined) || checkpoints.length > 0
}
