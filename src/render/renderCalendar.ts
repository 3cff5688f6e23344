import type { Plan } from '../model/plan.js'
import { planEvents } from './calendarEvents.js'
import { printEvents } from './calendarLines.js'
import type { CalendarOptions } from './calendarOptions.js'

/**
 * A plan as a calendar file (iCalendar, RFC 5545): an event for each visit and review to come, in the plan's time
 * zone. Nothing in it names a condition, and nothing what is done, unless `show` asks for it. What is done at home is
 * not in it.
 *
 * `history` adds the visits and reviews that are over, for a calendar that is published as a whole.
 *
 * @throws TranslationError when a title in it is not translated, or when there are no words for the language
 * @example renderCalendar(plan, { host: 'clinic.example' }).split('\r\n')[0] // 'BEGIN:VCALENDAR'
 */
export function renderCalendar(
  plan: Plan,
  { history = false, ...options }: CalendarOptions & { readonly history?: boolean } = {},
): string {
  return printEvents(plan, planEvents(plan, history), options)
}
