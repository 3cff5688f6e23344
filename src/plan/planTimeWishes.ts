import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Pack } from '../model/pack.js'
import type { PlanWish } from '../model/planWish.js'
import { type DailyWindow, type Mode, modeSchema } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { modeInWords } from '../shared/modeInWords.js'
import { oncePer } from '../shared/oncePer.js'
import { keptLimit } from './keptLimit.js'
import type { PlanContext } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/** What the person said of when, how often, how long and how to meet. The schedule keeps it; what that leaves out is told. */
export function planTimeWishes(context: PlanContext): PlanWish[] {
  const { modes, maxVisitsPerWeek, maxMinutesPerDay, availability, preferredWeekdays, preferredTimes } =
    context.assessment.preferences ?? {}
  const wishes: (PlanWish | undefined)[] = [
    modes && meeting(context, modes),
    maxVisitsPerWeek === undefined
      ? undefined
      : {
          kind: 'visits-per-week',
          title: visitsInWords(maxVisitsPerWeek),
          ...keptLimit(context, 'visits-per-week'),
        },
    maxMinutesPerDay === undefined
      ? undefined
      : {
          kind: 'minutes-per-day',
          title: `At most ${maxMinutesPerDay} ${maxMinutesPerDay === 1 ? 'minute' : 'minutes'} a day`,
          ...keptLimit(context, 'minutes-per-day'),
        },
    availability && {
      kind: 'availability',
      title: availability.length === 0 ? 'Can come at no time' : 'Comes only at the times given',
      ...keptLimit(context, 'not-available'),
    },
    preferredWeekdays?.length ? weekdays(context, preferredWeekdays) : undefined,
    preferredTimes?.length ? times(context, preferredTimes) : undefined,
  ]
  return wishes.flatMap((wish) => wish ?? [])
}

function visitsInWords(most: number): string {
  if (most === 0) return 'No visits at all'
  return `At most ${most} ${most === 1 ? 'visit' : 'visits'} a week`
}

/** Who accepts every way in which anything of the pack is given leaves nothing out, and wishes for nothing. */
function meeting(context: PlanContext, modes: readonly Mode[]): PlanWish | undefined {
  const not = modesOf(context.pack).filter((mode) => !modes.includes(mode))
  if (not.length === 0) return undefined
  const words = (list: readonly Mode[]) => listInWords(list.map(modeInWords), 'or')
  const title = `Meets only ${words(modes)}, not ${words(not)}`
  return { kind: 'modes', title, ...keptLimit(context, 'mode') }
}

const modesOf = oncePer(({ interventions, education }: Pack): readonly Mode[] => {
  const used = [...Object.values(interventions), ...Object.values(education)].flatMap(({ modes }) => modes)
  return modeSchema.options.filter((mode) => used.includes(mode))
})

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
