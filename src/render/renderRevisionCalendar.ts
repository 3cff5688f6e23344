import type { Revision } from '../model/revision.js'
import { revisionEvents } from './calendarEvents.js'
import { printEvents } from './calendarLines.js'
import type { CalendarOptions } from './calendarOptions.js'

/**
 * What a review changes in the calendar, as a calendar file: visits and reviews that are new, moved or otherwise, and
 * those that are gone, marked as cancelled. A calendar that holds the events of the plan before takes each change
 * over, since it knows them by the same identifiers.
 *
 * `part` leaves the cancelled ones out, or gives them alone, as the message that mail programs take for a cancellation.
 *
 * @throws TranslationError when a title in it is not translated, or when there are no words for the language
 * @example renderRevisionCalendar(revision, { part: 'cancelled', organizer: 'desk@clinic.example' })
 */
export function renderRevisionCalendar(
  revision: Revision,
  {
    part = 'all',
    ...options
  }: CalendarOptions & { readonly part?: 'all' | 'cancelled' | 'without-cancelled' } = {},
): string {
  const events = revisionEvents(revision)
  if (part === 'all') return printEvents(revision.plan, events, options)
  const wanted = events.filter(({ cancelled }) => cancelled === (part === 'cancelled'))
  return printEvents(revision.plan, wanted, options, part === 'cancelled' ? 'CANCEL' : undefined)
}
