import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'
import { component, exactly, type ICalendarLine } from './printICalendar.js'

/** The library unpacks all zones for each question; there are some hundred of them, and an app has one or two. */
const known = new Map<string, readonly ICalendarLine[]>()

/**
 * What a calendar file says of a time zone (VTIMEZONE), under the name that the plan gives it. It comes with the
 * library and not from the machine, so the file is the same wherever it is made.
 */
export function timeZoneBlock(zone: string): readonly ICalendarLine[] {
  const block = known.get(zone) ?? makeBlock(zone)
  known.set(zone, block)
  return block
}

function makeBlock(zone: string): ICalendarLine[] {
  if (!tzlib_get_timezones().includes(zone)) throw new Error(`there is no time zone \`${zone}\``)
  const [block = ''] = tzlib_get_ical_block(zone)
  const lines = block.split('\r\n').slice(1, -1)
  // Of several names for one zone the library knows the rules by one.
  const rules = lines.filter((line) => !/^(TZID|X-LIC-LOCATION):/.test(line)) as ICalendarLine[]
  return component('VTIMEZONE', [exactly('TZID', zone), ...rules])
}
