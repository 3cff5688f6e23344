import { completedMonths, completedYears, daysBetween } from '../calendar/calendarDay.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'

const daysPerWeek = 7

/**
 * Completed days, weeks, months or years from a date to `asOf`, as bounds when the date is known roughly;
 * negative for a date to come.
 *
 * @example elapsedSince({ type: 'date', earliest: '2026-01-01', latest: '2026-01-31' }, 'days', '2026-02-01') // 1 to 31
 */
export function elapsedSince(
  since: FactValue | undefined,
  unit: 'days' | 'weeks' | 'months' | 'years',
  asOf: CalendarDate,
): FactValue {
  if (since?.type !== 'date') return unknownFact
  const min = completedUnits(since.latest, unit, asOf)
  const isExact = since.earliest === since.latest
  return { type: 'number', min, max: isExact ? min : completedUnits(since.earliest, unit, asOf) }
}

function completedUnits(
  from: CalendarDate,
  unit: 'days' | 'weeks' | 'months' | 'years',
  to: CalendarDate,
): number {
  switch (unit) {
    case 'days':
      return daysBetween(from, to)
    case 'weeks':
      return Math.trunc(daysBetween(from, to) / daysPerWeek) || 0
    case 'months':
      return completedMonths(from, to)
    case 'years':
      return completedYears(from, to)
  }
}
