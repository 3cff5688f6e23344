import { daysBetween } from '../calendar/calendarDay.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate, SettableNumber } from '../model/primitives.js'
import { placedNumber } from './placedNumber.js'

/** Whether something recorded on a day still counts: not after `asOf`, and at most so many days before it. */
export function isRecentEnough(
  on: CalendarDate,
  maxAgeDays: SettableNumber | undefined,
  asOf: CalendarDate,
  pack: Pack,
): boolean {
  if (on > asOf) return false
  return maxAgeDays === undefined || daysBetween(on, asOf) <= placedNumber(maxAgeDays, pack)
}
