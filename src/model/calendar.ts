import * as z from 'zod'
import { calendarDateSchema, textSchema, weeklyWindowSchema } from './primitives.js'

/** When a centre is open. Dates and times are those of its zone. */
export const calendarSchema = z.strictObject({
  /** IANA name (`America/Toronto`). */
  zone: z.string().regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/),
  opening: z.array(weeklyWindowSchema).min(1),
  /** Days or stretches without visits; both ends are included. */
  closures: z.array(
    z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.optional(), title: textSchema }),
  ),
})
export type Calendar = z.infer<typeof calendarSchema>
