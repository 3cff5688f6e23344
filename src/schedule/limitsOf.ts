import { type DayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { Assessment } from '../model/assessment.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'

/** The most that a plan may hold; `Infinity` where nothing says so. */
export interface Limits {
  readonly visitsPerWeek: {
    readonly ofPerson: number
    readonly ofProgram: number
  }
  readonly visitsPerDay: number
  readonly minutesPerDay: number
  /** Covered visits of a discipline up to a day, counted from the plan's first. */
  readonly covered: readonly {
    readonly discipline: string
    readonly visits: number
    readonly lastDay: number
  }[]
}

/** Collects the limits of the chosen program, of the person and of the payers. */
export function limitsOf(
  pack: Pack,
  decisions: CareDecisions,
  firstDay: DayNumber,
  { preferences, coverage }: Pick<Assessment, 'preferences' | 'coverage'>,
): Limits {
  const program =
    decisions.program.program === undefined ? undefined : pack.programs[decisions.program.program]
  return {
    visitsPerWeek: {
      ofPerson: preferences?.maxVisitsPerWeek ?? Infinity,
      ofProgram: Number(program?.visitsPerWeek.max ?? Infinity),
    },
    visitsPerDay: Number(program?.visitsPerDay ?? Infinity),
    minutesPerDay: Math.min(
      Number(program?.activeMinutesPerDay ?? Infinity),
      decisions.timing?.minutesPerDay?.minutes ?? Infinity,
    ),
    covered: (coverage?.limits ?? []).map(({ discipline, visits, until }) => ({
      discipline,
      visits,
      lastDay: until === undefined ? Infinity : dayNumberOf(until) - firstDay,
    })),
  }
}
