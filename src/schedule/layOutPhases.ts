import { type DayNumber, dateOfDayNumber } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { ScheduledPhase } from '../model/schedule.js'

/** The weeks of a plan. A week is seven days from the plan's first day, so it always lies within one phase. */
export interface Timeline {
  readonly firstDay: DayNumber
  readonly phases: readonly ScheduledPhase[]
  /** For each week the phase it lies in; `''` where there is no program. */
  readonly weeks: readonly string[]
}

/** Without a program, assessment and education are dated within these weeks. */
const weeksWithoutProgram = 2

/**
 * Puts the phases of the chosen program one after another, from the plan's first day.
 * Phases last whole weeks, a part of a week being rounded up, so that no dose is cut short.
 */
export function layOutPhases(pack: Pack, decisions: CareDecisions, firstDay: DayNumber): Timeline {
  const program =
    decisions.program.program === undefined ? undefined : pack.programs[decisions.program.program]
  if (!program) return { firstDay, phases: [], weeks: Array.from({ length: weeksWithoutProgram }, () => '') }
  const weeks: string[] = []
  const phases = program.phases.map((phase) => {
    const from = firstDay + 7 * weeks.length
    for (let week = 0; week < Number(phase.weeks); week += 1) weeks.push(phase.id)
    return { id: phase.id, from: dateOfDayNumber(from), to: dateOfDayNumber(firstDay + 7 * weeks.length - 1) }
  })
  return { firstDay, phases, weeks }
}
