import { match } from 'ts-pattern'
import { longestOf, remainingWindows, type TimeWindow, windowsOn } from '../calendar/timeWindows.js'
import type { Calendar } from '../model/calendar.js'
import { type WeeklyWindow, weekdaySchema } from '../model/primitives.js'
import type { HelpWords, PartOfDay } from './helpWords.js'
import type { Limits } from './limitsOf.js'
import type { ReviewConstraint } from './placeReviews.js'
import type { Obstacle, Series } from './series.js'

/** What the words are made from. */
export interface HelpContext {
  readonly calendar: Calendar
  readonly availability: readonly WeeklyWindow[] | undefined
  readonly limits: Limits
  readonly hardDaysApart: number
  readonly words: HelpWords
}

/**
 * What would give the visits of a series a place, as a phrase: 'one more visit a week', 'a virtual visit'. Where it was
 * tried and does not, it says so.
 */
export function wouldHelp(context: HelpContext, series: Series, obstacle: Obstacle): string {
  const { isNotAll, ...rest } = obstacle
  return isNotAll ? notAlone(context, helpOf(context, series, rest)) : helpOf(context, series, rest)
}

const notAlone = ({ words }: HelpContext, help: string): string =>
  help.startsWith(words.assessmentFirst) ? help : words.notAlone(help)

/** What gives the assessment a place is all that is known to help: what then holds the visit shows when it has one. */
function assessmentHelp(context: HelpContext, { series, obstacle }: LateAssessment): string {
  const { isNotAll, ...rest } = obstacle
  const help = helpOf(context, series, rest)
  const { words } = context
  if (help.startsWith(words.assessmentFirst)) return help
  return isNotAll ? words.assessmentNeedsMore(help) : words.assessmentBy(help)
}

type LateAssessment = Exclude<NonNullable<Obstacle['assessment']>, 'later'>

function helpOf(context: HelpContext, series: Series, obstacle: Obstacle): string {
  const { words } = context
  if (obstacle.assessment === 'later') return words.earlierAssessment
  if (obstacle.assessment) return assessmentHelp(context, obstacle.assessment)
  const { besides, ...rest } = obstacle
  if (besides) return words.both(wouldHelp(context, series, rest), wouldHelp(context, series, besides))
  const { minutes } = obstacle
  return match(obstacle.constraint)
    .with('mode', () => words.anyOf(series.modes.map((mode) => words.visits[mode])))
    .with('centre-closed', () => words.whileOpen(minutes))
    .with('not-available', () => availabilityHelp(context, minutes))
    .with('visits-per-week', () => (obstacle.ofProgram ? words.fullerProgram : words.moreVisits))
    .with('visits-per-day', () => words.anotherDay)
    .with('minutes-per-day', () => minutesHelp(context, minutes))
    .with('spacing', () => spacingHelp(words, series))
    .with('coverage-limit', () => words.cover)
    .with('capacity', () => words.freePlace)
    .with('order', () => words.earlierVisit)
    .with('approval', () => words.earlierApproval)
    .with('window', () => words.moreTime)
    .with('recovery', () => words.awayFromHard(context.hardDaysApart))
    .with('phase-window', 'first-visit-target', () => words.longerPlan)
    .exhaustive()
}

/** What would give a review a place. Where it was tried and does not, it says so. */
export function wouldHelpReview(
  context: HelpContext,
  constraint: ReviewConstraint,
  minutes: number,
  isNotAll = false,
): string {
  const { words } = context
  const help = match(constraint)
    .with('not-available', () => availabilityHelp(context, minutes))
    .with('centre-closed', () => words.whileOpen(minutes))
    .with('visits-per-week', () => words.moreVisits)
    .with('minutes-per-day', () => words.moreMinutes(context.limits.minutesPerDay.ofPerson))
    .with('phase-window', () => words.longerPlan)
    .exhaustive()
  return isNotAll ? notAlone(context, help) : help
}

/** A visit may fit into a day by itself, and only not beside the others. */
function minutesHelp({ limits, words }: HelpContext, minutes: number): string {
  const { ofPerson, ofProgram } = limits.minutesPerDay
  const most = Math.min(ofPerson, ofProgram)
  return minutes <= most ? words.anotherDay : words.moreMinutes(most)
}

/** The parts of days on which the centre is open and the person has said they cannot come: 'Saturday mornings'. */
function availabilityHelp({ calendar, availability, words }: HelpContext, minutes: number): string {
  if (availability === undefined) return words.stretch(minutes)
  const parts = weekdaySchema.options.flatMap((weekday) =>
    remainingWindows(windowsOn(weekday, calendar.opening), windowsOn(weekday, availability))
      .filter((window) => longestOf([window]) >= minutes)
      .map((window) => words.partOfDay(weekday, partOfDay(window))),
  )
  const few = [...new Set(parts)].slice(0, 3)
  return few.length > 0 ? words.anyOf(few) : words.stretch(minutes)
}

function partOfDay({ from }: TimeWindow): PartOfDay {
  if (from < 12 * 60) return 'mornings'
  return from < 17 * 60 ? 'afternoons' : 'evenings'
}

function spacingHelp(words: HelpWords, { daysApart }: Series): string {
  return daysApart > 1 ? words.awayFromOthers(daysApart) : words.anotherDay
}
