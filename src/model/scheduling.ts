import * as z from 'zod'
import { settableNumberSchema } from './primitives.js'

/**
 * How much each soft wish weighs when days and times are chosen among those that break no hard limit: whole numbers
 * from 0, which switches a wish off. What is added up is said of each; ties go to the earlier day and time.
 */
export const schedulingSchema = z.strictObject({
  /** An assessment early in its week: for each day that it is earlier. */
  earlyAssessment: settableNumberSchema,
  /** A weekday that the person prefers: for each visit. */
  preferredDays: settableNumberSchema,
  /** A time of day that the person prefers: for each visit. */
  preferredTimes: settableNumberSchema,
  /** A day that has another visit already, so that one trip does for both: for each visit. */
  sharedTrips: settableNumberSchema,
  /** No treatment on the day of the first assessment: against each visit that is. */
  apartFromAssessment: settableNumberSchema,
  /** Little waiting between the visits of a day: against each quarter of an hour. */
  fewGaps: settableNumberSchema,
  /** Visits of one item spread evenly over the week: for each step of it. */
  evenSpread: settableNumberSchema,
  /** The weekdays of earlier weeks: in full when all earlier visits were on them. */
  regularWeekdays: settableNumberSchema,
})
export type Scheduling = z.infer<typeof schedulingSchema>

/** The highest weight; more would not say more. */
export const heaviestWish = 10_000
