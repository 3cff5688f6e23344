import { addDays, dayNumberOf, daysBetween, weekdayOf } from '../calendar/calendarDay.js'
import { type HardTraining, hardTraining } from '../model/hardTraining.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { HomePattern, Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'

/** One day of hard training, in a visit or at home. */
interface Training {
  readonly date: string
  readonly groups: readonly string[]
  readonly what: string
  readonly pointer: string
  readonly atHome: boolean
  /** It lies behind or was locked: it stays as it is, whatever the plan asks for now. */
  readonly stands: boolean
}

/**
 * Muscles that are trained hard rest before they are again, in visits and at home, and a day has one hard visit at most.
 * What lies behind and what a clinician locked is held against what comes, not against each other.
 */
export function checkRest(plan: Plan, pack: Pack): Problem[] {
  const hard = hardTraining(pack, [
    ...plan.interventions.map((item) => ({ ...item, kind: 'intervention' as const })),
    ...plan.exercises.map((item) => ({ ...item, kind: 'exercise' as const })),
  ])
  const all = [
    ...plan.sessions.flatMap((session, index) => inVisit(plan, session, hard, `/sessions/${index}`)),
    ...plan.home.flatMap((pattern, index) => atHome(plan, pattern, hard, `/home/${index}`)),
  ].sort((left, right) => compareText(left.date, right.date))
  return firstOfEach(all.flatMap((training, index) => tooSoonAfter(training, all.slice(0, index), hard)))
}

function inVisit(plan: Plan, session: Session, hard: HardTraining, pointer: string): readonly Training[] {
  const { id, date, phase, items, status, locked } = session
  const groups = items.flatMap((key) => hard.groupsIn(key, phase))
  if (groups.length === 0 || (status !== undefined && status !== 'done')) return []
  return [
    { date, groups, what: `\`${id}\``, pointer, atHome: false, stands: locked === true || date < plan.asOf },
  ]
}

function atHome(plan: Plan, pattern: HomePattern, hard: HardTraining, pointer: string): readonly Training[] {
  const { exercise, from, to, weekdays } = pattern
  const groups = hard.groupsIn(`exercise/${exercise}`, '')
  if (groups.length === 0) return []
  const days = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, day) => addDays(from, day))
  return days
    .filter((date) => weekdays.includes(weekdayOf(dayNumberOf(date))))
    .map((date) => ({
      date,
      groups,
      what: `\`${exercise}\` at home`,
      pointer,
      atHome: true,
      stands: date < plan.asOf,
    }))
}

function tooSoonAfter(training: Training, before: readonly Training[], hard: HardTraining): Problem[] {
  if (training.stands && before.every(({ stands }) => stands)) return []
  const { daysApart } = hard
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const other = before[at] as Training
    const days = daysBetween(other.date, training.date)
    if (days >= daysApart) return []
    if (!(training.stands && other.stands) && clash(training, other, days))
      return [
        {
          code: 'too-little-rest',
          message: `${training.what} on ${training.date} trains hard ${inWords(days)} ${other.what}${days === 0 ? '' : `, less than ${daysApart} days`}`,
          pointer: training.pointer,
        },
      ]
  }
  return []
}

/** Exercises at home on one day are one training; visits on one day are not. */
function clash(training: Training, other: Training, days: number): boolean {
  if (days === 0) return !(training.atHome && other.atHome)
  return training.groups.some((group) => other.groups.includes(group))
}

const inWords = (days: number): string =>
  days === 0 ? 'on the same day as' : days === 1 ? 'one day after' : `${days} days after`

/** A weekly pattern breaks its rest every week: one word is enough. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ pointer }, index) => problems.findIndex((other) => other.pointer === pointer) === index,
  )
}
