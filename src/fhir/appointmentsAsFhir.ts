import { minuteOfDay, wallTimeOf } from '../calendar/wallTime.js'
import type { CalendarDate, WallTime } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import type { FhirContext, Made } from './context.js'
import type { Appointment } from './resources.js'
import { orderKeyOf, visitsOf } from './visitOrders.js'
import { titleOfItem, titleOfRole } from './writtenTitles.js'

/** One Appointment for each visit, proposed until somebody books it. */
export function appointmentsAsFhir(context: FhirContext): Made<Appointment>[] {
  return visitsOf(context).map((session) => ({
    key: `session/${session.id}`,
    resource: appointmentOf(context, session),
  }))
}

function appointmentOf(context: FhirContext, session: Session): Appointment {
  const { plan, options, subject, identifier, referTo, concept, performers } = context
  const { date, start, minutes, discipline, mode, items } = session
  const status = statusOf(session)
  const role = concept(`role/${discipline}`, titleOfRole(plan, discipline))
  const [performer] = performers(discipline)
  const answer = status === 'fulfilled' ? 'accepted' : 'needs-action'
  return {
    resourceType: 'Appointment',
    identifier: [identifier(`session/${session.id}`)],
    status,
    serviceType: [role],
    description: `${role.text}, ${minutes} minutes, ${modeInWords[mode]}`,
    ...spanOf(context, date, start, minutes),
    minutesDuration: minutes,
    created: options.recorded,
    comment: items.map((item) => titleOfItem(plan, item)).join('; '),
    basedOn: [referTo('ServiceRequest', orderKeyOf(session))],
    participant: [
      { actor: subject, status: answer },
      { type: [role], ...(performer && { actor: performer }), status: answer },
    ],
  }
}

const modeInWords = { 'in-person': 'in person', virtual: 'by video', group: 'in a group' } as const

const statuses = {
  done: 'fulfilled',
  'no-show': 'noshow',
  cancelled: 'cancelled',
  closed: 'cancelled',
} as const

function statusOf({ status }: Session): Appointment['status'] {
  return status === undefined ? 'proposed' : statuses[status]
}

/** The first and last instant of so many minutes on a day. */
export function spanOf(
  { instant }: FhirContext,
  date: CalendarDate,
  start: WallTime,
  minutes: number,
): { start: string; end: string } {
  return { start: instant(date, start), end: instant(date, wallTimeOf(minuteOfDay(start) + minutes)) }
}
