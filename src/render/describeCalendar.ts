import type { Plan } from '../model/plan.js'
import type { Session } from '../model/schedule.js'
import { dateInWords } from '../shared/dateInWords.js'
import { dayAheadInWords, weekOfPlan } from './dayInWords.js'
import { describeTimings } from './describeTimings.js'
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
    ...plan.sessions.map((session) => sessionRow(plan, session, names)),
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
      ...describeTimings(plan, names),
    ],
  }
}

/** A week is named once, on its first line. */
function cells(plan: Plan, row: Row, before: Row | undefined): string[] {
  const week = weekOfPlan(plan.startOn, row.date)
  const named = before === undefined || weekOfPlan(plan.startOn, before.date) !== week
  return [
    named ? String(week) : '',
    dayAheadInWords(row.date, plan.asOf),
    row.start,
    String(row.minutes),
    row.who,
    row.what,
  ]
}

function sessionRow(plan: Plan, session: Session, names: PlanNames): Row {
  const { date, start, minutes, discipline, mode, items, locked } = session
  const how = mode === 'in-person' ? '' : ` (${mode})`
  const fixed = locked ? ` (${lockInWords(plan, session, names)})` : ''
  return {
    date,
    start,
    minutes,
    who: names.role(discipline),
    what: `${items.map(names.item).join(', ')}${how}${fixed}`,
  }
}

/** By whom a visit was fixed, and why. */
function lockInWords({ course }: Plan, { id }: Session, names: PlanNames): string {
  const lock = course?.overrides.findLast(
    ({ target, action }) => target === `session/${id}` && action === 'lock',
  )
  if (lock === undefined) return 'fixed by the clinician'
  return `fixed by ${names.role(lock.byRole)} on ${dateInWords(lock.on)}: ${lock.reason}`
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
