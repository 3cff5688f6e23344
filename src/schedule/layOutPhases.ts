import { type DayNumber, dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { ScheduledPhase } from '../model/schedule.js'

/** The weeks of a plan. A week is seven days from the plan's first day. */
export interface Timeline {
  readonly firstDay: DayNumber
  readonly phases: readonly ScheduledPhase[]
  /**
   * For each week the phase it counts for; `''` where there is no program. A phase that begins within a week, as it
   * may after a revision, has the week when it has the most of its days.
   */
  readonly weeks: readonly string[]
  /** For each day the phase it lies in. */
  readonly days: readonly string[]
}

/** Without a program, assessment and education are dated within these weeks. */
const weeksWithoutProgram = 2

/**
 * Puts the phases of the chosen program one after another, from the plan's first day.
 * Phases last whole weeks, a part of a week being rounded up, so that no dose is cut short.
 * A `course` that is given stands instead.
 */
export function layOutPhases(
  pack: Pack,
  decisions: CareDecisions,
  firstDay: DayNumber,
  course?: readonly ScheduledPhase[],
): Timeline {
  const program =
    decisions.program.program === undefined ? undefined : pack.programs[decisions.program.program]
  const phases = course ?? phasesFrom(firstDay, program?.phases ?? [])
  const days = daysOf(firstDay, phases)
  const inPlan = days.length > 0 ? days : Array.from({ length: 7 * weeksWithoutProgram }, () => '')
  return { firstDay, phases, weeks: inPlan.filter((_, day) => day % 7 === 3), days: inPlan }
}

/** A day without a phase, as between a stop and the program that begins after it, has no name. */
function daysOf(firstDay: DayNumber, phases: readonly ScheduledPhase[]): string[] {
  const days: string[] = []
  for (const { id, from, to } of phases) {
    while (days.length < dayNumberOf(from) - firstDay) days.push('')
    while (days.length < dayNumberOf(to) - firstDay + 1) days.push(id)
  }
  return days
}

function phasesFrom(
  firstDay: DayNumber,
  phases: readonly { readonly id: string; readonly weeks: unknown }[],
): readonly ScheduledPhase[] {
  let next = firstDay
  return phases.map(({ id, weeks }) => {
    const from = next
    next += 7 * Math.ceil(Number(weeks))
    return { id, from: dateOfDayNumber(from), to: dateOfDayNumber(next - 1) }
  })
}
