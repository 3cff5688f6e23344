import { dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'
import { size } from './pictureStyle.js'

/** Where days stand on the timeline, from the plan's start to its end, its last review or its last due date. */
export interface TimelineScale {
  /** The left edge of a day, in pixels. */
  readonly at: (date: CalendarDate) => number
  /** The middle of a day, where marks stand. */
  readonly middle: (date: CalendarDate) => number
  readonly end: CalendarDate
  readonly weeks: readonly { readonly number: number; readonly x: number; readonly width: number }[]
  readonly months: readonly { readonly title: string; readonly x: number; readonly width: number }[]
}

/** The scale of a plan's timeline, with room for the plan before it. */
export function timelineScale(plan: Plan, before?: Plan): TimelineScale {
  const start = dayNumberOf(plan.startOn)
  const last = [plan, ...(before === undefined ? [] : [before])].flatMap(lastDays)
  const end = last.sort().at(-1) ?? plan.endOn
  const days = Math.max(1, dayNumberOf(end) - start + 1)
  const perDay = (size.width - size.left - size.right) / days
  const at = (date: CalendarDate): number => size.left + (dayNumberOf(date) - start) * perDay
  return {
    at,
    middle: (date) => at(date) + perDay / 2,
    end,
    weeks: Array.from({ length: Math.ceil(days / 7) }, (_, index) => ({
      number: index + 1,
      x: size.left + index * 7 * perDay,
      width: Math.min(7, days - index * 7) * perDay,
    })),
    months: monthsBetween(start, days, perDay),
  }
}

function lastDays({ endOn, reviews, goals }: Plan): CalendarDate[] {
  return [endOn, ...reviews.map(({ date }) => date), ...goals.map(({ due }) => due)]
}

function monthsBetween(start: number, days: number, perDay: number): TimelineScale['months'] {
  const months: { title: string; x: number; width: number }[] = []
  for (let day = 0; day < days; day += 1) {
    const title = dateInWords(dateOfDayNumber(start + day)).replace(/^\d+ /, '')
    const last = months.at(-1)
    if (last?.title === title) last.width += perDay
    else months.push({ title, x: size.left + day * perDay, width: perDay })
  }
  return months
}
