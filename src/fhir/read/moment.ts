import { type CalendarDate, calendarDateSchema } from '../../model/primitives.js'

/** When something was: a day, the instant where the record has one, or only a month or a year. */
export interface Moment {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as FHIR writes dates. */
  readonly rough: string
  /** Only of a whole day. */
  readonly date?: CalendarDate
  readonly instant?: number
}

const instantPattern =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/

/** Milliseconds since 1970 in UTC of a date and time with a zone; undefined where it is none. */
export function instantOf(text: string): number | undefined {
  const found = text.length > 40 ? null : instantPattern.exec(text)
  if (found === null || !calendarDateSchema.safeParse(text.slice(0, 10)).success) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  const [sign, hours, minutes] = found.slice(7)
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return Date.UTC(year, month - 1, day, hour, minute - ahead, second)
}

/** A date, a date and time, or an instant of FHIR; undefined where it is none, or no such day exists. */
export function momentOf(value: unknown, dateOf: (instant: number) => CalendarDate): Moment | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined
  if (/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return { rough: value }
  if (calendarDateSchema.safeParse(value).success) return { rough: value, date: value }
  const instant = instantOf(value)
  if (instant === undefined) return undefined
  const date = dateOf(instant)
  return { rough: date, date, instant }
}

/** A rough date is a range of days; it lies after a day only when all of it does. */
export function isAfter({ rough }: Moment, day: CalendarDate): boolean {
  return rough > day.slice(0, rough.length)
}

/** Orders what was said on days; what has no day of its own is as old as everything else. */
export function compareMoments(left: Moment | undefined, right: Moment | undefined): number {
  if (left?.date === undefined || right?.date === undefined) return 0
  if (left.date !== right.date) return left.date < right.date ? -1 : 1
  if (left.instant === undefined || right.instant === undefined) return 0
  return left.instant - right.instant
}
