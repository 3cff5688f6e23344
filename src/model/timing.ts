import * as z from 'zod'
import { targetSchema } from './action.js'
import { conditionSchema } from './condition.js'
import { type Evidence, evidenceSchema } from './evidence.js'
import type { CalendarDate } from './primitives.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'

/** Days in which items may be given, counted from a date; the day itself is 0, both ends are included. */
const windowSchema = z
  .strictObject({
    /** A fact that is a date: the day of a procedure. */
    after: codeSchema,
    items: z.array(targetSchema).min(1),
    fromDay: settableNumberSchema.optional(),
    toDay: settableNumberSchema.optional(),
    /** Only for what the person did not do before: what was begun goes on. */
    onlyNew: z.literal(true).optional(),
  })
  .refine(({ fromDay, toDay }) => fromDay !== undefined || toDay !== undefined, 'expected fromDay or toDay')

/** What bounds when visits are, for everybody or for whom a condition holds. */
export const timingSchema = z
  .strictObject({
    id: codeSchema,
    title: textSchema,
    /** Always when absent. Unknown, it counts for minutes, where less is the cautious answer, and else does not. */
    when: conditionSchema.optional(),
    /** In these programs; in all when absent. */
    programs: z.array(codeSchema).min(1).optional(),
    /** Minutes of visits on one day, at most; the least of all that apply, of the program and of the person counts. */
    minutesPerDay: settableNumberSchema.optional(),
    /** Days from the referral within which the first visit should be; the least counts. Late is better than never. */
    firstVisitWithinDays: settableNumberSchema.optional(),
    window: windowSchema.optional(),
    evidence: evidenceSchema,
  })
  .refine(
    ({ minutesPerDay, firstVisitWithinDays, window }) =>
      [minutesPerDay, firstVisitWithinDays, window].filter((one) => one !== undefined).length === 1,
    'expected exactly one of minutesPerDay, firstVisitWithinDays, window',
  )
export type Timing = z.infer<typeof timingSchema>

/** What bounds when this person's visits are. */
export interface TimingDecision {
  /** The least minutes a day that apply, and what says so. */
  readonly minutesPerDay?: { readonly timing: string; readonly minutes: number }
  /** The day by which the first visit should be. */
  readonly firstVisit?: { readonly timing: string; readonly by: CalendarDate }
  /** By `<kind>/<id>` of items. */
  readonly windows: readonly {
    readonly timing: string
    readonly items: readonly string[]
    readonly from?: CalendarDate
    readonly to?: CalendarDate
    /** For items that had not begun before this day alone. */
    readonly newSince?: CalendarDate
  }[]
}

/** One of them in a plan, with what it rests on. */
export interface PlanTiming {
  readonly timing: string
  readonly title: string
  readonly evidence: Evidence
  /** Minutes of visits on one day, at most. */
  readonly minutes?: number
  /** The day by which the first visit should be. */
  readonly by?: CalendarDate
  /** Items as `<kind>/<id>` and the days in which they may be given. */
  readonly items?: readonly string[]
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly newSince?: CalendarDate
}
