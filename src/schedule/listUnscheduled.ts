import type { Pack } from '../model/pack.js'
import type { Constraint, Unscheduled } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import type { Timeline } from './layOutPhases.js'
import type { MissedWish } from './obstaclesOf.js'
import type { MissedReview } from './placeReviews.js'
import type { HomeExercise } from './weeklyPattern.js'
import { type HelpContext, wouldHelp, wouldHelpReview } from './wouldHelp.js'

/**
 * What found no place: one entry for each series, phase and obstacle, by series, phase and constraint.
 * Visits of items come as `<kind>/<id>`, reviews as `review/<id>`. An exercise that never gets to begin at home,
 * or that rest leaves no day for in some week, stands there with no sessions, since it is not made of visits.
 */
export function listUnscheduled(
  pack: Pack,
  timeline: Timeline,
  context: HelpContext,
  missed: {
    readonly visits: readonly MissedWish[]
    readonly reviews: readonly (MissedReview & { readonly isNotAll: boolean })[]
    readonly exercises: readonly HomeExercise[]
  },
): readonly Unscheduled[] {
  const lastPhase = timeline.weeks.at(-1) ?? ''
  const visits = missed.visits.map(({ progress: { series }, wish, obstacle }) => {
    const phase = timeline.weeks[wish.week] ?? ''
    const help = wouldHelp(context, series, obstacle)
    const modes = series.usableModes.length === 0 ? { modes: series.modes } : {}
    return { ...entryOf(series.key, series.discipline, phase, obstacle.constraint, help), ...modes }
  })
  const reviews = missed.reviews.map(({ decision, minutes, constraint, isNotAll }) => {
    const phase = timeline.weeks[Math.floor(decision.week)] ?? lastPhase
    const discipline = pack.reviews[decision.review]?.roles[0] ?? ''
    const help = wouldHelpReview(context, constraint, minutes, isNotAll)
    return entryOf(`review/${decision.review}`, discipline, phase, constraint, help)
  })
  const exercises = missed.exercises.map((one) => ({
    ...exerciseEntry(context, one, timeline),
    sessions: 0,
  }))
  return [...together([...visits, ...reviews]), ...exercises].sort(
    (left, right) =>
      compareText(left.series, right.series) ||
      timeline.weeks.indexOf(left.phase) - timeline.weeks.indexOf(right.phase) ||
      compareText(left.constraint, right.constraint) ||
      compareText(left.wouldHelp, right.wouldHelp),
  )
}

function exerciseEntry(
  { words }: HelpContext,
  { exercise, crowdedFrom }: HomeExercise,
  { weeks }: Timeline,
): Unscheduled {
  const key = `exercise/${exercise}`
  if (crowdedFrom === undefined) return entryOf(key, '', weeks[0] ?? '', 'phase-window', words.shownFirst)
  return entryOf(key, '', weeks[crowdedFrom] ?? '', 'recovery', words.fewerHardVisits)
}

function entryOf(
  series: string,
  discipline: string,
  phase: string,
  constraint: Constraint,
  help: string,
): Unscheduled {
  return {
    series,
    items: [series],
    discipline,
    phase,
    sessions: 1,
    constraint,
    wouldHelp: help,
  }
}

/** Adds up the entries that differ in nothing but their sessions. */
function together(entries: readonly Unscheduled[]): readonly Unscheduled[] {
  const sums = new Map<string, Unscheduled>()
  for (const entry of entries) {
    const key = [entry.series, entry.phase, entry.constraint, entry.wouldHelp].join('\n')
    sums.set(key, { ...entry, sessions: entry.sessions + (sums.get(key)?.sessions ?? 0) })
  }
  return [...sums.values()]
}
