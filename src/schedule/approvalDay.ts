import { dayNumberOf } from '../calendar/calendarDay.js'
import { workingDayAfter } from '../calendar/workingDayAfter.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Cover, Payer } from '../model/payer.js'
import type { CalendarDate } from '../model/primitives.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import type { Series } from './series.js'

/**
 * The first day, counted from the plan's first, on which a payer's approval of an item can be there; 0 when none is
 * needed. Approval is needed where the person's record says so, or where the payer that is asked first
 * for it says so, unless it is recorded as approved. The payer has its lead in working days from the day it was
 * asked, or else from the plan's first. Assessment and education never wait for money.
 */
export function approvalDay(
  pack: Pack,
  decisions: CareDecisions,
  { startOn, calendar, coverage }: ScheduleOptions,
  { key, discipline, category }: Series,
): number {
  if (category === 'assessment' || category === 'education') return 0
  const id = key.slice(key.indexOf('/') + 1)
  const recorded = coverage?.preAuthorisations?.find(({ item }) => isMeant(pack, key, item))
  if (recorded?.status === 'approved') return 0
  const cover = coverFor(pack, decisions, startOn, id, discipline)
  if (recorded === undefined && cover?.preAuthorisation !== true) return 0
  const asked = recorded?.on ?? startOn
  const answered = workingDayAfter(calendar, asked, Number(cover?.leadBusinessDays ?? 0))
  return answered === undefined ? Infinity : Math.max(0, dayNumberOf(answered) - dayNumberOf(startOn))
}

function isMeant(pack: Pack, key: string, item: string): boolean {
  const [kind, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
  const tags = kind === 'education' ? pack.education[id]?.tags : pack.interventions[id]?.tags
  return item === id || tags?.includes(item) === true
}

/** What the payer that is asked first for an item says of it; of the item itself before its discipline. */
function coverFor(
  pack: Pack,
  decisions: CareDecisions,
  day: CalendarDate,
  id: string,
  discipline: string,
): Cover | undefined {
  const holds = ({ validFrom, validTo }: Payer) =>
    (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
  for (const { payer, certain } of decisions.payers) {
    const found = pack.payers[payer]
    if (!certain || !found || !holds(found)) continue
    const cover =
      found.covers.find((one) => one.item === id) ?? found.covers.find((one) => one.discipline === discipline)
    if (cover) return cover
  }
  return undefined
}
