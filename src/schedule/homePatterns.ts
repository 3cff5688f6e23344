import { dateOfDayNumber } from '../calendar/calendarDay.js'
import type { CareDecisions, ItemDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Weekday } from '../model/primitives.js'
import type { HomePattern } from '../model/schedule.js'
import type { Timeline } from './layOutPhases.js'

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

/** For hard exercises each row is part of the next, so that no two of them ever fall on consecutive days. */
const restedDays: readonly (readonly Weekday[])[] = [
  [],
  ['monday'],
  ['monday', 'friday'],
  ['monday', 'wednesday', 'friday'],
]

/** A selected exercise, and its patterns; none when it never gets to begin. */
export interface HomeExercise {
  readonly exercise: string
  readonly patterns: readonly HomePattern[]
}

/**
 * The weekly patterns of the selected exercises that are done at home, by id; one for each stretch of neighbouring phases.
 * A pattern starts on `firstDay`, counted from the plan's first, or with its phases if that is later, and ends
 * with its phases. Part of a day a week counts as none, but at least one day stays; hard exercises get at most
 * three days, never two in a row. Without `firstDay` nobody has shown the exercise, and there is no pattern.
 */
export function homePatterns(
  pack: Pack,
  decisions: CareDecisions,
  timeline: Timeline,
  firstDay: number | undefined,
): readonly HomeExercise[] {
  return decisions.items
    .filter(({ kind, id, outcome, exerciseDose }) => {
      const isAtHome = kind === 'exercise' && pack.exercises[id]?.where !== 'visits'
      return isAtHome && outcome === 'selected' && (exerciseDose?.daysPerWeek ?? 0) > 0
    })
    .map((item) => ({ item, stretches: stretchesOf(item, timeline) }))
    .filter(({ stretches }) => stretches.length > 0)
    .map(({ item, stretches }) => ({
      exercise: item.id,
      patterns: stretches.flatMap((stretch) => {
        const from = Math.max(stretch.from, firstDay ?? Infinity)
        return from <= stretch.to ? [patternOf(pack, item, timeline, from, stretch.to)] : []
      }),
    }))
}

function patternOf(
  pack: Pack,
  item: ItemDecision,
  { firstDay }: Timeline,
  from: number,
  to: number,
): HomePattern {
  const choices = pack.exercises[item.id]?.hard ? restedDays : evenDays
  const days = Math.max(1, Math.floor(item.exerciseDose?.daysPerWeek ?? 1))
  return {
    exercise: item.id,
    from: dateOfDayNumber(firstDay + from),
    to: dateOfDayNumber(firstDay + to),
    weekdays: choices[Math.min(days, choices.length - 1)] ?? [],
    timesPerDay: Math.max(1, Math.floor(item.exerciseDose?.timesPerDay ?? 1)),
  }
}

/** Stretches of neighbouring weeks in the phases of an item, as days from the plan's first, both included. */
function stretchesOf(item: ItemDecision, { weeks }: Timeline): readonly { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  weeks.forEach((phase, week) => {
    if (item.phases.length > 0 && !item.phases.includes(phase)) return
    const last = stretches.at(-1)
    if (last && last.to === week * 7 - 1) last.to += 7
    else stretches.push({ from: week * 7, to: week * 7 + 6 })
  })
  return stretches
}
