import { type Weekday, weekdaySchema } from '../model/primitives.js'

/** Whether at least three days follow each other within a week, so that they go by their ends. */
export function isRowOfDays(days: readonly Weekday[]): boolean {
  const start = weekdaySchema.options.indexOf(days[0] ?? 'monday')
  return days.length > 2 && days.join() === weekdaySchema.options.slice(start, start + days.length).join()
}
