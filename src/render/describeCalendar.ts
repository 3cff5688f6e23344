import type { Plan } from '../model/plan.js'
import type { Session } from '../model/schedule.js'
import { dayInWords, weekOfPlan } from './dayInWords.js'
import { paragraph, type Section } from './document.js'
import type { PlanNames } from './planNames.js'

interface Row {
  readonly date: string
  readonly start: string
  readonly minutes: number
  readonly who: string
  readonly what: string
}

/** Every visit and review, week by week. What is done at home is not repeated here. */
export function describeCalendar(plan: Plan, names: PlanNames): Section {
  const rows = [
    ...plan.sessions.map((session) => sessionRow(session, names)),
    ...plan.reviews.filter((review) => !isSession(plan, review)).map((review) => reviewRow(review, names)),
  ].sort(byTime)
  if (rows.length === 0) return { title: 'Calendar', blocks: [] }
  return {
    title: 'Calendar',
    blocks: [
      {
        kind: 'table',
        head: ['Week', 'Day', 'Time', 'Min', 'Who', 'What'],
        rows: rows.map((row, index) => cells(plan, row, rows[index - 1])),
      },
      ...paragraph(`Times are those of ${plan.zone}.`, 'quiet'),
    ],
  }
}

/** A week is named once, on its first line. */
function cells(plan: Plan, row: Row, before: Row | undefined): string[] {
  const week = weekOfPlan(plan.startOn, row.date)
  const named = before === undefined || weekOfPlan(plan.startOn, before.date) !== week
  return [named ? String(week) : '', dayInWords(row.date), row.start, String(row.minutes), row.who, row.what]
}

function sessionRow(
  { date, start, minutes, discipline, mode, items, locked }: Session,
  names: PlanNames,
): Row {
  const how = mode === 'in-person' ? '' : ` (${mode})`
  return {
    date,
    start,
    minutes,
    who: names.role(discipline),
    what: `${items.map(names.item).join(', ')}${how}${locked ? ' (fixed by the clinician)' : ''}`,
  }
}

function reviewRow({ date, start, minutes, title, roles }: Plan['reviews'][number], names: PlanNames): Row {
  const [lead = '', ...others] = roles.map(names.role)
  const who = others.length === 0 ? lead : `${lead} and ${others.length} more`
  return { date, start, minutes, who, what: `◆ ${title}` }
}

function isSession({ sessions }: Plan, review: Plan['reviews'][number]): boolean {
  return sessions.some(
    ({ category, date, start }) => category === 'review' && date === review.date && start === review.start,
  )
}

function byTime(left: Row, right: Row): number {
  const a = `${left.date} ${left.start}`
  const b = `${right.date} ${right.start}`
  return a < b ? -1 : a > b ? 1 : 0
}
