import type { Plan } from '../../src/model/plan.js'
import type { Session } from '../../src/model/schedule.js'
import { before } from './courseExample.js'

/** The plan of the small centre with visits at these times, each so many minutes long, in this zone. */
export function planWith(
  visits: readonly { readonly date: string; readonly start: string; readonly minutes?: number }[],
  parts: Partial<Plan> = {},
): Plan {
  const [first] = before.sessions as [Session]
  const sessions = visits.map(({ date, start, minutes = 40 }, index) => {
    const ordinal = index + 1
    return { ...first, id: `${first.series}/${ordinal}`, ordinal, date, start, minutes }
  })
  return { ...before, sessions, reviews: [], ...parts }
}

/** The lines of a calendar file, put together again. */
export function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
}

/** The lines of each event. */
export function eventsOf(file: string): string[][] {
  const blocks = unfolded(file).join('\n').split('BEGIN:VEVENT\n').slice(1)
  return blocks.map((block) => block.slice(0, block.indexOf('\nEND:VEVENT')).split('\n'))
}

/** What a property of an event says, without parameters. */
export function saidOf(event: readonly string[], name: string): string | undefined {
  const line = event.find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`))
  return line?.slice(line.indexOf(':') + 1)
}

/** When each event is and how it stands, by its identifier. */
export function eventsByUid(file: string): Map<string, string> {
  const names = ['DTSTART', 'DTEND', 'SUMMARY', 'STATUS']
  return new Map(
    eventsOf(file).map((event) => [
      saidOf(event, 'UID') ?? '',
      names.map((name) => `${name}:${saidOf(event, name)}`).join(' '),
    ]),
  )
}

/** The instant of a wall-clock time in a zone, by the machine's own knowledge of zones. */
export function instantOf(zone: string, date: string, start: string): number {
  const wall = Date.parse(`${date}T${start}:00Z`)
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsetAt = (instant: number): number => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  }
  // Once more with the offset that holds there: the first guess may lie on the other side of a change.
  return wall - offsetAt(wall - offsetAt(wall))
}
