import { addDays, dayNumberOf } from '../calendar/calendarDay.js'
import type { CareDecisions, ItemDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate, Weekday } from '../model/primitives.js'
import type { HomePattern } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { type HardDays, hardPatterns } from './hardPatterns.js'
import type { Timeline } from './layOutPhases.js'
import { daysAsked, type HomeExercise, patternOf, type Stretch } from './weeklyPattern.js'

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The most even weekdays, by how many a week. */
const evenDays: readonly (readonly Weekday[])[] = [
  [],
  ['monday'],
  ['monday', 'thursday'],
  ['monday', 'wednesday', 'friday'],
  ['monday', 'tuesday', 'thursday', 'saturday'],
  ['monday', 'tuesday', 'wednesday', 'friday', 'saturday'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  everyDay,
]

/**
 * The weekly patterns of the selected exercises that are done at home, by id; one for each stretch of neighbouring phases.
 * A pattern starts on `firstDay`, counted from the plan's first, or with its phases if that is later, and ends
 * with its phases. Part of a day a week counts as none, but at least one day stays; hard exercises keep their rest
 * days, and the days after a procedure are kept free of what has to wait. Without `firstDay` nobody has shown the
 * exercise, and there is no pattern.
 */
export function homePatterns(
  pack: Pack,
  decisions: CareDecisions,
  timeline: Timeline,
  firstDay: number | undefined,
  days: HardDays,
): readonly HomeExercise[] {
  const shown = { from: firstDay ?? Infinity, to: Infinity }
  const all = decisions.items
    .filter(({ kind, id, outcome, exerciseDose }) => {
      const isAtHome = kind === 'exercise' && pack.exercises[id]?.where !== 'visits'
      return isAtHome && outcome === 'selected' && (exerciseDose?.daysPerWeek ?? 0) > 0
    })
    .map((item) => ({ item, all: stretchesOf(item, timeline) }))
    .filter((one) => one.all.length > 0)
    .map(({ item, all: stretches }) => ({
      item,
      stretches: within(within(stretches, shown), daysFor(decisions, item, timeline, days)),
    }))
  const isHard = ({ item }: { item: ItemDecision }) => pack.exercises[item.id]?.hard === true
  const easy = all
    .filter((one) => !isHard(one))
    .map(({ item, stretches }) => ({
      exercise: item.id,
      patterns: stretches.map(({ from, to }) =>
        patternOf(item, timeline, from, to, evenDays[Math.min(daysAsked(item), 7)] ?? []),
      ),
    }))
  return [...easy, ...hardPatterns(all.filter(isHard), timeline, days)].sort((left, right) =>
    compareText(left.exercise, right.exercise),
  )
}

/**
 * The days in which an exercise may be done, counted from the plan's first, both included. One that runs, or only
 * paused, is not new.
 */
function daysFor(
  { timing }: CareDecisions,
  { id }: ItemDecision,
  { firstDay }: Timeline,
  { earlier, fromDay }: HardDays,
): Stretch {
  const own = (timing?.windows ?? []).filter(({ items }) => items.includes(`exercise/${id}`))
  const dayOf = (date: CalendarDate) => dayNumberOf(date) - firstDay
  const boundsOf = (windows: typeof own): Stretch => ({
    from: Math.max(0, ...windows.flatMap(({ from }) => (from === undefined ? [] : [dayOf(from)]))),
    to: Math.min(Infinity, ...windows.flatMap(({ to }) => (to === undefined ? [] : [dayOf(to)]))),
  })
  const always = boundsOf(own.filter(({ newSince }) => newSince === undefined))
  const begun = Math.max(fromDay, always.from)
  const isNew = !earlier.some(({ exercise, from }) => exercise === id && dayOf(from) <= begun)
  return isNew ? boundsOf(own) : always
}

function within(stretches: readonly Stretch[], days: Stretch): readonly Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.max(from, days.from), to: Math.min(to, days.to) }))
    .filter(({ from, to }) => from <= to)
}

/** Stretches of neighbouring days in the phases of an item, from the plan's first, both included. */
function stretchesOf(item: ItemDecision, { days }: Timeline): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = []
  days.forEach((phase, day) => {
    if (item.phases.length > 0 && !item.phases.includes(phase)) return
    const last = stretches.at(-1)
    if (last?.to === day - 1) last.to = day
    else stretches.push({ from: day, to: day })
  })
  return stretches
}

/**
 * The patterns of a plan that goes on: what lies before `from` stays as it was, and the new patterns begin then. Where
 * nothing changes, the old one goes on.
 */
export function continueHome(
  before: readonly HomePattern[],
  patterns: readonly HomePattern[],
  from: CalendarDate,
): readonly HomePattern[] {
  const past = before
    .filter((pattern) => pattern.from < from)
    .map((pattern) => (pattern.to < from ? pattern : { ...pattern, to: addDays(from, -1) }))
  const coming = patterns
    .filter(({ to }) => to >= from)
    .map((pattern) => (pattern.from < from ? { ...pattern, from } : pattern))
  const goesOn = (one: HomePattern, next: HomePattern) =>
    one.exercise === next.exercise &&
    one.timesPerDay === next.timesPerDay &&
    one.weekdays.join() === next.weekdays.join() &&
    addDays(one.to, 1) === next.from
  return [
    ...past.filter((one) => !coming.some((next) => goesOn(one, next))),
    ...coming.map((next) => {
      const one = past.find((pattern) => goesOn(pattern, next))
      return one ? { ...next, from: one.from } : next
    }),
  ]
}
