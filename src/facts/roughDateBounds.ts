import { addDays, addMonths } from '../calendar/calendarDay.js'
import type { RoughDate } from '../model/codeSet.js'
import type { FactValue } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'

const daysPerMonth = 30

/**
 * The first and last day that a rough date can mean. What lies after the assessment is cut off where the
 * rest does not: `2026` said in March of 2026 ends in March.
 *
 * @example roughDateBounds({ about: 3, unit: 'years' }, '2026-08-01') // from 2023-02-01 to 2024-02-01
 */
export function roughDateBounds(rough: RoughDate, assessedOn: CalendarDate): FactValue {
  const [earliest, latest] = typeof rough === 'string' ? boundsOfText(rough) : boundsOfAgo(rough, assessedOn)
  const isPast = earliest <= assessedOn && latest > assessedOn
  return { type: 'date', earliest, latest: isPast ? assessedOn : latest }
}

type Ends = readonly [earliest: CalendarDate, latest: CalendarDate]

function boundsOfAgo({ about, unit }: Exclude<RoughDate, string>, from: CalendarDate): Ends {
  switch (unit) {
    case 'days':
      return daysBack(about, 1, from)
    case 'weeks':
      return daysBack(about, 7, from)
    case 'months':
      return monthsBack(about, 1, from)
    case 'years':
      return monthsBack(about, 12, from)
  }
}

function boundsOfText(text: string): Ends {
  if (text.length === 4) return [`${text}-01-01`, `${text}-12-31`]
  if (text.length === 7) return [`${text}-01`, addDays(addMonths(`${text}-01`, 1), -1)]
  return [text, text]
}

/** The whole days that lie within half a unit of so long ago. */
function daysBack(about: number, daysPerUnit: number, from: CalendarDate): Ends {
  const most = Math.floor((about + 0.5) * daysPerUnit)
  const least = Math.max(0, Math.ceil((about - 0.5) * daysPerUnit))
  return [addDays(from, -most), addDays(from, -least)]
}

function monthsBack(about: number, monthsPerUnit: number, from: CalendarDate): Ends {
  const least = Math.max(0, (about - 0.5) * monthsPerUnit)
  return [backByMonths((about + 0.5) * monthsPerUnit, from), backByMonths(least, from)]
}

/** Half a month is fifteen days. */
function backByMonths(months: number, from: CalendarDate): CalendarDate {
  const whole = Math.floor(months)
  return addDays(addMonths(from, -whole), -Math.round((months - whole) * daysPerMonth))
}
