import { dayNumberOf } from '../calendar/calendarDay.js'
import type { Pack } from '../model/pack.js'
import type { HomePattern } from '../model/schedule.js'
import type { Timeline } from './layOutPhases.js'
import type { MissedWish } from './obstaclesOf.js'

/**
 * Which of the visits that found no place for want of cover go on at home: those of an item whose work exercises at
 * home carry on, where one of them is done in the week in which the visit was due.
 */
export function carriedOnAtHome(
  pack: Pack,
  { firstDay }: Timeline,
  missed: readonly MissedWish[],
  home: readonly HomePattern[],
): readonly MissedWish[] {
  if (!pack.manifest.choices.overCoverage?.includes('home')) return []
  return missed.filter(({ progress: { series }, wish, obstacle }) => {
    if (obstacle.constraint !== 'coverage-limit') return false
    const tags = pack.interventions[series.key.slice(series.key.indexOf('/') + 1)]?.atHome ?? []
    const [from, to] = [firstDay + 7 * wish.week, firstDay + 7 * wish.week + 6]
    return home.some(
      (one) =>
        pack.exercises[one.exercise]?.tags?.some((tag) => tags.includes(tag)) === true &&
        dayNumberOf(one.from) <= to &&
        from <= dayNumberOf(one.to),
    )
  })
}
