import type { PhaseDose, ResolvedExerciseDose, ResolvedSessionDose, StepDose } from './dose.js'
import type { GoalBaseline, GoalTarget } from './goalTarget.js'
import type { CalendarDate } from './primitives.js'
import type { Override } from './progress.js'

/** A step of an exercise that was taken at a review: to another exercise, or a change of the same. */
export interface ExerciseStep {
  readonly on: CalendarDate
  readonly exercise: string
  readonly direction: 'progress' | 'regress'
  readonly to?: string
  /** What changes, in the exercise's own words. */
  readonly change?: string
  /** How much of it is done since, where that is another amount. */
  readonly dose?: StepDose
  /** Of a step back: what was done until then. It asks for no more, until a step on or another program. */
  readonly atMost?: ResolvedExerciseDose
  readonly rules: readonly string[]
}

/** A clinician's decision that stands, and what became of it. */
export interface OverrideInForce extends Override {
  /**
   * `holds`: it is done. `waits`: something stands against it that it does not name, so it is not done.
   * `no-effect`: the plan is so anyway, or has nothing that it could be about.
   */
  readonly state: 'holds' | 'waits' | 'no-effect'
  /** Rules against it, by name: those it names when it holds, those it has to name while it waits. */
  readonly against: readonly string[]
}

/** The dose of an item that a clinician locked, as it was then. */
export interface LockedDose {
  readonly dose?: ResolvedSessionDose | ResolvedExerciseDose
  readonly phaseDoses?: readonly PhaseDose[]
}

/** A goal as it was agreed when it was set: where the person began does not move with the person. */
export interface AgreedGoal {
  readonly id: string
  readonly words?: string
  readonly importance?: number
  readonly confidence?: number
  readonly baseline?: GoalBaseline
  readonly target?: GoalTarget
  readonly rules: readonly string[]
}

/** What care is decided within once a plan has begun; absent when a plan is first made. */
export interface CourseSoFar {
  /** Programs by preference: the first that nothing stands against goes on, or follows. */
  readonly programs: readonly string[]
  /** The rules that say so, when it is not simply going on. */
  readonly rules: readonly string[]
  /** The course is over: only a program for the time after may follow. */
  readonly isFinished: boolean
  /** Oldest first. */
  readonly steps: readonly ExerciseStep[]
  /** `<kind>/<id>` of items and tags that a review stopped, with the rules that did. */
  readonly stopped: Readonly<Record<string, readonly string[]>>
  readonly overrides: readonly Override[]
  /** By `<kind>/<id>`; an item that is locked and not in the plan yet has none. */
  readonly locked: Readonly<Record<string, LockedDose>>
  /** The goals that were set, with the baselines and targets that were agreed. */
  readonly goals: readonly AgreedGoal[]
}
