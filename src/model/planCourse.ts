import type { ExerciseStep, OverrideInForce } from './course.js'
import type { ResolvedExerciseDose } from './dose.js'
import type { GoalProgress } from './goalProgress.js'
import type { PlanGoal } from './planGoal.js'
import type { PlanReview } from './planReview.js'
import type { CalendarDate } from './primitives.js'
import type { Progress, Transition } from './progress.js'
import type { PhaseExit, ReviewDecision } from './reviewDecision.js'
import type { ScheduledPhase, Session } from './schedule.js'

/** What a review decided about the plan or about one thing in it, with its title. */
export interface PlanReviewDecision extends ReviewDecision {
  readonly title: string
}

/** What ran when a review began. */
export interface CourseBefore {
  readonly program?: string
  /** The day as of which the running program was chosen. */
  readonly since: CalendarDate
  /** From the plan's first day on: those that were over, of whatever program, and those of the one that ran. */
  readonly phases: readonly ScheduledPhase[]
  /** The plan was stopped. */
  readonly stopped?: true
  /** Ids of the exercises that had begun. */
  readonly exercises: readonly string[]
  /** How much was done of each exercise that had a dose, by its id. */
  readonly doses?: Readonly<Record<string, ResolvedExerciseDose>>
  /** By what day the screen had told that somebody is to be seen, for each rule that called for it. */
  readonly told?: readonly ToldDay[]
}

/** A day that was told stays the day, however often the plan is reviewed. */
export interface ToldDay {
  readonly disposition: string
  readonly role: string
  readonly rule: string
  readonly by: CalendarDate
}

/** What was before the review: it never changes again. */
export interface PlanHistory {
  /** Sessions that took place, were missed, or whose day has passed; by date, start and id. */
  readonly sessions: readonly Session[]
  /** Reviews that were held or whose day has passed, by date. */
  readonly reviews: readonly PlanReview[]
  /** Phases that are over, of the running program and of earlier ones, by date. */
  readonly phases: readonly PlanPastPhase[]
  /** Goals that were agreed and are not worked on any more, by id. */
  readonly goals: readonly ClosedGoal[]
  /** The highest ordinal that a session called after each item ever had, by `<kind>/<id>`; it is not used again. */
  readonly ordinals: Readonly<Record<string, number>>
  /** What the sessions name, by `<kind>/<id>`, so that they can be read when the plan no longer has it. */
  readonly titles: Readonly<Record<string, string>>
}

/** A goal as it stood when it was closed. */
export interface ClosedGoal extends PlanGoal {
  readonly closedOn: CalendarDate
  /** One that a stop closed, or that no program was left for, is taken up again when the plan goes on. */
  readonly because: 'stopped' | 'completed' | 'no-program'
  /** How it stood on that day. */
  readonly progress?: GoalProgress
}

export interface PlanPastPhase extends ScheduledPhase {
  readonly title: string
  readonly program: string
  readonly programTitle: string
}

/** The way of a plan since it was first made; absent in a first plan. */
export interface PlanCourse {
  /** 2 for the first revision. */
  readonly version: number
  /** The id of the plan that it replaces. */
  readonly replaces: string
  /** The day of the review; all time in this plan is reckoned from it. */
  readonly reviewedOn: CalendarDate
  /** The day as of which the running program was chosen; facts that are fixed in a program are those of that day. */
  readonly programSince: CalendarDate
  /** About the plan first, then by what they are about. */
  readonly decisions: readonly PlanReviewDecision[]
  /** Whether the phase that ran on the day of the review is done. */
  readonly exit?: PhaseExit
  /** Oldest first. */
  readonly steps: readonly ExerciseStep[]
  readonly overrides: readonly OverrideInForce[]
  /** How each goal goes, by what was measured since it was agreed; in the order of the goals. */
  readonly goals: readonly GoalProgress[]
  readonly history: PlanHistory
  /** Sessions that had a date and wait for a new safety screen; they get their dates back when it is clear. */
  readonly waiting: readonly Session[]
  /** Sign-offs and other changes of the plan's standing, as they were recorded. */
  readonly transitions: readonly Transition[]
  /** The state that the review began from: told again on the same day, it begins from there again. */
  readonly before: CourseBefore
  /** What each review recorded, oldest first; with the assessment it is all that the plan is made from. */
  readonly record: readonly Progress[]
}

/** A course before its goals are judged. */
export type RecordedCourse = Omit<PlanCourse, 'goals'>
