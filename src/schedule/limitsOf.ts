import type { DayNumber } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Covered } from './covered.js'
import { coveredVisits } from './coveredVisits.js'
import type { ScheduleOptions } from './scheduleOptions.js'

/** The most that a plan may hold; `Infinity` where nothing says so. */
export interface Limits {
  readonly visitsPerWeek: {
    readonly ofPerson: number
    readonly ofProgram: number
  }
  readonly visitsPerDay: number
  readonly minutesPerDay: {
    /** Reviews count as well. */
    readonly ofPerson: number
    /** Of the program and of what the rules say; visits alone count. */
    readonly ofProgram: number
  }
  readonly covered: readonly Covered[]
}

/** Collects the limits of the chosen program, of the person and of the payers. */
export function limitsOf(
  pack: Pack,
  decisions: CareDecisions,
  firstDay: DayNumber,
  { preferences, coverage, coverageFrom }: Pick<ScheduleOptions, 'preferences' | 'coverage' | 'coverageFrom'>,
): Limits {
  const program =
    decisions.program.program === undefined ? undefined : pack.programs[decisions.program.program]
  return {
    visitsPerWeek: {
      ofPerson: preferences?.maxVisitsPerWeek ?? Infinity,
      ofProgram: Number(program?.visitsPerWeek.max ?? Infinity),
    },
    visitsPerDay: Number(program?.visitsPerDay ?? Infinity),
    minutesPerDay: {
      ofPerson: preferences?.maxMinutesPerDay ?? Infinity,
      ofProgram: Math.min(
        Number(program?.activeMinutesPerDay ?? Infinity),
        decisions.timing?.minutesPerDay?.minutes ?? Infinity,
      ),
    },
    covered: coveredVisits(pack, decisions, firstDay, coverage, coverageFrom),
  }
}
