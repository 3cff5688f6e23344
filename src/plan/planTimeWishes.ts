import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { PlanWish } from '../model/planWish.js'
import type { DailyWindow } from '../model/primitives.js'
import type { Constraint, Session } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import type { PlanContext } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/** What the person said of when, how often and how to meet. The schedule keeps it; what that leaves out is told. */
export function planTimeWishes(context: PlanContext): PlanWish[] {
  const { modes, maxVisitsPerWeek, availability, preferredWeekdays, preferredTimes } =
    context.assessment.preferences ?? {}
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
    preferredTimes?.length ? times(context, preferredTimes) : undefined,
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

function weekdays(context: PlanContext, preferred: readonly string[]): PlanWish {
  const names = listInWords(preferred.map((day) => day.charAt(0).toUpperCase() + day.slice(1)))
  const fits = ({ date }: Session) => preferred.includes(weekdayOf(dayNumberOf(date)))
  return {
    kind: 'weekdays',
    title: `Rather on ${names}`,
    ...metBy(context, fits, 'on such a day', 'on such days'),
  }
}

function times(context: PlanContext, preferred: readonly DailyWindow[]): PlanWish {
  const spans = listInWords(preferred.map(({ from, to }) => `${from} to ${to}`))
  const fits = ({ start, minutes }: Session) =>
    preferred.some(
      ({ from, to }) =>
        minuteOfDay(from) <= minuteOfDay(start) && minuteOfDay(start) + minutes <= minuteOfDay(to),
    )
  return {
    kind: 'times',
    title: `Rather from ${spans}`,
    ...metBy(context, fits, 'at such a time', 'at such times'),
  }
}

/** A wish that the schedule weighs against others; which of them won is not known visit by visit. */
function metBy(
  { schedule }: PlanContext,
  fits: (session: Session) => boolean,
  one: string,
  many: string,
): Fields {
  const all = schedule.sessions.length
  const fitting = schedule.sessions.filter(fits).length
  if (fitting === all) return { outcome: 'honoured', reasonCode: 'kept', reason: `Every visit is ${one}.` }
  return {
    outcome: fitting === 0 ? 'not-honoured' : 'partly',
    reasonCode: 'no-place',
    reason: `${fitting} of ${all} visits are ${many}; the others found no place there, or something else weighed more.`,
  }
}
