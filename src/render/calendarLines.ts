import { dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import { minuteOfDay, wallTimeOf } from '../calendar/wallTime.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import type { CalendarEvent } from './calendarEvents.js'
import { type CalendarOptions, calendarUid } from './calendarOptions.js'
import { type CalendarWords, englishCalendar, frenchCalendar } from './calendarWords.js'
import { component, exactly, type ICalendarLine, printICalendar, textProperty } from './printICalendar.js'
import { refuseUntranslated } from './refuseUntranslated.js'
import { timeZoneBlock } from './timeZoneBlock.js'
import { wordsIn } from './wordsIn.js'

/** Events of a plan as a calendar file. `method` makes it a message to those who hold the events already. */
export function printEvents(
  plan: Plan,
  events: readonly CalendarEvent[],
  options: CalendarOptions,
  method?: 'CANCEL',
): string {
  const { version } = plan.provenance.library
  const words = wordsIn(plan, [englishCalendar, frenchCalendar], options.words)
  const file = printICalendar(
    component('VCALENDAR', [
      exactly('VERSION', '2.0'),
      textProperty('PRODID', `-//planwright//planwright ${version}//${words.language.toUpperCase()}`),
      exactly('CALSCALE', 'GREGORIAN'),
      ...(method === undefined ? [] : [exactly('METHOD', method)]),
      ...timeZoneBlock(plan.zone),
      ...events.flatMap((event) => eventLines(plan, event, options, words)),
    ]),
  )
  // Lines are folded anywhere, a name included.
  refuseUntranslated(plan, file.replaceAll('\r\n ', ''))
  return file
}

function eventLines(
  plan: Plan,
  event: CalendarEvent,
  options: CalendarOptions,
  words: CalendarWords,
): ICalendarLine[] {
  const { location, organizer } = options
  const status = statusOf(event, options)
  const description = descriptionOf(event, options, words)
  const isThere = event.mode !== 'virtual' && location !== undefined
  return component('VEVENT', [
    textProperty('UID', calendarUid(plan, event.key, options)),
    exactly('DTSTAMP', stampOf(plan, options)),
    // One more at every revision: what changed is newer than what was sent, and what did not is the same.
    exactly('SEQUENCE', String((plan.course?.version ?? 1) - 1)),
    at('DTSTART', plan, event.date, minuteOfDay(event.start)),
    ...(event.minutes > 0 ? [at('DTEND', plan, event.date, minuteOfDay(event.start) + event.minutes)] : []),
    textProperty('SUMMARY', summaryOf(event, options, words)),
    ...(description.length === 0 ? [] : [textProperty('DESCRIPTION', ...description)]),
    ...(isThere ? [textProperty('LOCATION', location)] : []),
    ...(organizer === undefined ? [] : [exactly('ORGANIZER', mailAddress(organizer))]),
    exactly('CLASS', 'PRIVATE'),
    exactly('STATUS', status),
    exactly('TRANSP', status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'),
  ])
}

type Status = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'

function statusOf({ key, cancelled, done }: CalendarEvent, { booked = [] }: CalendarOptions): Status {
  if (cancelled) return 'CANCELLED'
  const isBooked = booked === 'all' || booked.includes(key)
  return done || isBooked ? 'CONFIRMED' : 'TENTATIVE'
}

function summaryOf(event: CalendarEvent, { show = 'who' }: CalendarOptions, words: CalendarWords): string {
  const kind = event.kind === 'review' ? words.review : words.visit
  const names = { time: [], who: event.who, what: event.what }[show]
  const title = names.length === 0 ? kind : words.titled(kind, names)
  return event.cancelled ? words.titled(words.cancelled, [title]) : title
}

function descriptionOf(event: CalendarEvent, options: CalendarOptions, words: CalendarWords): string[] {
  const { show = 'who' } = options
  return [
    ...(event.mode === undefined ? [] : [words.modes[event.mode]]),
    ...(show === 'time' || event.who.length === 0 ? [] : [words.with(event.who)]),
    ...(statusOf(event, options) === 'TENTATIVE' ? [words.tentative] : []),
  ]
}

/** A wall-clock time of the plan's zone; minutes beyond midnight are those of the next days. */
function at(name: 'DTSTART' | 'DTEND', { zone }: Plan, date: CalendarDate, minute: number): ICalendarLine {
  const day = dateOfDayNumber(dayNumberOf(date) + Math.floor(minute / minutesOfDay))
  const time = wallTimeOf(minute % minutesOfDay)
  return exactly(`${name};TZID=${zone}`, `${digits(day)}T${digits(time)}00`)
}

const minutesOfDay = 24 * 60

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

function stampOf({ asOf }: Plan, { stamp = `${asOf}T00:00:00Z` }: CalendarOptions): string {
  if (instant.test(stamp)) return `${digits(stamp).slice(0, 8)}T${digits(stamp.slice(10, 19))}Z`
  throw new Error(`expected the stamp as an instant in UTC, as 2026-12-01T14:00:00Z, and not \`${stamp}\``)
}

const digits = (text: string): string => text.replace(/\D/g, '')

function mailAddress(address: string): string {
  if (/^[^\s@:;,"<>\p{Cc}]+@[^\s@:;,"<>\p{Cc}]+$/u.test(address)) return `mailto:${address}`
  throw new Error(`expected the organizer as a mail address, as clinic@example.org, and not \`${address}\``)
}
