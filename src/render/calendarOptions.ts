import type { Plan } from '../model/plan.js'
import { digestOf } from '../shared/digest.js'
import type { CalendarWords } from './calendarWords.js'

/** How a plan is put into a calendar file. */
export interface CalendarOptions {
  /**
   * The instant at which the file is made, in UTC (`new Date().toISOString()`); the start of the day as of which the
   * plan was made when absent, since nothing here reads a clock.
   */
  readonly stamp?: string
  /** What a title tells: the time alone, who is seen (when absent), or what is done as well, which may tell a condition. */
  readonly show?: 'time' | 'who' | 'what'
  /** Keys of what is booked (`session/<id>`, `review/<id>`), or all; the rest stays tentative. */
  readonly booked?: 'all' | readonly string[]
  /** The domain that identifiers end with; without it they name none. */
  readonly host?: string
  /** Where visits in person and in a group take place. */
  readonly location?: string
  /** The mail address of who sends the file; calendars that take cancellations by mail ask for it. */
  readonly organizer?: string
  /** Fixed words in another language. */
  readonly words?: CalendarWords
}

/**
 * What a calendar knows a visit or review by, so that a change finds it again: the same for every revision of a plan,
 * whatever becomes of the day. `key` is `session/<id>` or `review/<id>`. It tells nothing about the person, the
 * condition or the visit to anybody who reads it.
 *
 * @example calendarUid(plan, 'session/intervention/supervised-exercise/1', { host: 'clinic.example' })
 */
export function calendarUid(
  { subject, provenance }: Plan,
  key: string,
  { host }: Pick<CalendarOptions, 'host'> = {},
): string {
  // Not the plan's id, which is another one after every revision.
  const digest = digestOf({ subject, assessment: provenance.assessmentDigest, key })
  const [, a = '', b = '', c = '', d = '', e = ''] = /:(.{8})(.{4})(.{3})(.{3})(.{12})/.exec(digest) ?? []
  // A UUID of the kind that is made as its maker likes (RFC 9562, version 8).
  const uuid = `${a}-${b}-8${c}-8${d}-${e}`
  return host === undefined ? uuid : `${uuid}@${host}`
}
