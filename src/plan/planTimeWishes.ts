import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import type { PlanWish } from '../model/planWish.js'
import type { Constraint } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import type { PlanContext } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/** What the person said of when, how often and how to meet. The schedule keeps it; what that leaves out is told. */
export function planTimeWishes(context: PlanContext): PlanWish[] {
  const { modes, maxVisitsPerWeek, availability, preferredWeekdays } = context.assessment.preferences ?? {}
  const wishes: (PlanWish | undefined)[] = [
    modes && { kind: 'modes', title: `Meets only: ${listInWords(modes)}`, ...kept(context, 'mode') },
    maxVisitsPerWeek === undefined
      ? undefined
      : {
          kind: 'visits-per-week',
          title: `At most ${maxVisitsPerWeek} ${maxVisitsPerWeek === 1 ? 'visit' : 'visits'} a week`,
          ...kept(context, 'visits-per-week'),
        },
    availability && {
      kind: 'availability',
      title: 'Comes only at the times given',
      ...kept(context, 'not-available'),
    },
    preferredWeekdays?.length ? weekdays(context, preferredWeekdays) : undefined,
  ]
  return wishes.flatMap((wish) => wish ?? [])
}

/** A limit of the person is never broken; when visits find no place because of it, both cannot be had. */
function kept({ schedule }: PlanContext, constraint: Constraint): Fields {
  const missed = schedule.unscheduled.filter((one) => one.constraint === constraint)
  const visits = missed.reduce((sum, { sessions }) => sum + sessions, 0)
  const [first] = missed
  if (first === undefined || visits === 0)
    return { outcome: 'honoured', reasonCode: 'kept', reason: 'Every visit keeps to it.' }
  const reason = `Every visit keeps to it, so ${visits} ${visits === 1 ? 'visit finds' : 'visits find'} no place. What would help: ${first.wouldHelp}.`
  return { outcome: 'partly', reasonCode: 'no-place', reason }
}

function weekdays({ schedule }: PlanContext, preferred: readonly string[]): PlanWish {
  const all = schedule.sessions.length
  const fitting = schedule.sessions.filter(({ date }) =>
    preferred.includes(weekdayOf(dayNumberOf(date))),
  ).length
  const title = `Rather on ${listInWords(preferred.map((day) => day.charAt(0).toUpperCase() + day.slice(1)))}`
  if (fitting === all)
    return {
      kind: 'weekdays',
      title,
      outcome: 'honoured',
      reasonCode: 'kept',
      reason: 'Every visit is on such a day.',
    }
  const reason = `${fitting} of ${all} visits are on such days; the others found no place there.`
  return {
    kind: 'weekdays',
    title,
    outcome: fitting === 0 ? 'not-honoured' : 'partly',
    reasonCode: 'no-place',
    reason,
  }
}
