import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Pack } from '../model/pack.js'
import type { PlanWish } from '../model/planWish.js'
import { type DailyWindow, type Mode, modeSchema, type Weekday } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { oncePer } from '../shared/oncePer.js'
import { keptLimit } from './keptLimit.js'
import { type PlanContext, wordsOf } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/** What the person said of when, how often, how long and how to meet. The schedule keeps it; what that leaves out is told. */
export function planTimeWishes(context: PlanContext): PlanWish[] {
  const { modes, maxVisitsPerWeek, maxMinutesPerDay, availability, preferredWeekdays, preferredTimes } =
    context.assessment.preferences ?? {}
  const { wishes: words } = wordsOf(context.pack)
  const wishes: (PlanWish | undefined)[] = [
    modes && meeting(context, modes),
    maxVisitsPerWeek === undefined
      ? undefined
      : {
          kind: 'visits-per-week',
          title: words.maxVisits(maxVisitsPerWeek),
          ...keptLimit(context, 'visits-per-week'),
        },
    maxMinutesPerDay === undefined
      ? undefined
      : {
          kind: 'minutes-per-day',
          title: words.maxMinutes(maxMinutesPerDay),
          ...keptLimit(context, 'minutes-per-day'),
        },
    availability && {
      kind: 'availability',
      title: words.available(availability.length === 0),
      ...keptLimit(context, 'not-available'),
    },
    preferredWeekdays?.length ? weekdays(context, preferredWeekdays) : undefined,
    preferredTimes?.length ? times(context, preferredTimes) : undefined,
  ]
  return wishes.flatMap((wish) => wish ?? [])
}

/** Who accepts every way in which anything of the pack is given leaves nothing out, and wishes for nothing. */
function meeting(context: PlanContext, modes: readonly Mode[]): PlanWish | undefined {
  const not = modesOf(context.pack).filter((mode) => !modes.includes(mode))
  if (not.length === 0) return undefined
  const title = wordsOf(context.pack).wishes.meetsOnly(modes, not)
  return { kind: 'modes', title, ...keptLimit(context, 'mode') }
}

const modesOf = oncePer(({ interventions, education }: Pack): readonly Mode[] => {
  const used = [...Object.values(interventions), ...Object.values(education)].flatMap(({ modes }) => modes)
  return modeSchema.options.filter((mode) => used.includes(mode))
})

function weekdays(context: PlanContext, preferred: readonly Weekday[]): PlanWish {
  const isPreferred = (day: Weekday) => preferred.includes(day)
  const fits = ({ date }: Session) => isPreferred(weekdayOf(dayNumberOf(date)))
  const title = wordsOf(context.pack).wishes.ratherOn(preferred)
  return { kind: 'weekdays', title, ...metBy(context, fits, 'days') }
}

function times(context: PlanContext, preferred: readonly DailyWindow[]): PlanWish {
  const fits = ({ start, minutes }: Session) =>
    preferred.some(
      ({ from, to }) =>
        minuteOfDay(from) <= minuteOfDay(start) && minuteOfDay(start) + minutes <= minuteOfDay(to),
    )
  const title = wordsOf(context.pack).wishes.ratherFrom(preferred)
  return { kind: 'times', title, ...metBy(context, fits, 'times') }
}

/** A wish that the schedule weighs against others; which of them won is not known visit by visit. */
function metBy(
  { pack, schedule }: PlanContext,
  fits: (session: Session) => boolean,
  what: 'days' | 'times',
): Fields {
  const { every, someOf } = wordsOf(pack).wishes
  const all = schedule.sessions.length
  const fitting = schedule.sessions.filter(fits).length
  if (fitting === all) return { outcome: 'honoured', reasonCode: 'kept', reason: every(what) }
  const outcome = fitting === 0 ? 'not-honoured' : 'partly'
  return { outcome, reasonCode: 'no-place', reason: someOf(what, fitting, all) }
}
