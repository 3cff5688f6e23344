import { match } from 'ts-pattern'
import { longestOf, remainingWindows, type TimeWindow, windowsOn } from '../calendar/timeWindows.js'
import type { Calendar } from '../model/calendar.js'
import { type Mode, type Weekday, type WeeklyWindow, weekdaySchema } from '../model/primitives.js'
import type { Limits } from './limitsOf.js'
import type { ReviewConstraint } from './placeReviews.js'
import type { Obstacle, Series } from './series.js'

/** What the words are made from. */
export interface HelpContext {
  readonly calendar: Calendar
  readonly availability: readonly WeeklyWindow[] | undefined
  readonly limits: Limits
  readonly hardDaysApart: number
}

const modeWords: Record<Mode, string> = {
  'in-person': 'an in-person visit',
  virtual: 'a virtual visit',
  group: 'a group visit',
}

/**
 * What would give the visits of a series a place, as a phrase: 'one more visit a week', 'a virtual visit'. Where it was
 * tried and does not, it says so.
 */
export function wouldHelp(context: HelpContext, series: Series, obstacle: Obstacle): string {
  const { isNotAll, ...rest } = obstacle
  return isNotAll ? notAlone(helpOf(context, series, rest)) : helpOf(context, series, rest)
}

const notAlone = (help: string): string =>
  help.startsWith(assessmentFirst) ? help : `nothing simple: not ${help} alone`

const assessmentFirst = 'an assessment first'

/** What gives the assessment a place is all that is known to help: what then holds the visit shows when it has one. */
function assessmentHelp(context: HelpContext, { series, obstacle }: LateAssessment): string {
  const { isNotAll, ...rest } = obstacle
  const help = helpOf(context, series, rest)
  if (help.startsWith(assessmentFirst)) return help
  return isNotAll ? `${assessmentFirst}, which needs more than ${help}` : `${assessmentFirst}: ${help}`
}

type LateAssessment = Exclude<NonNullable<Obstacle['assessment']>, 'later'>

function helpOf(context: HelpContext, series: Series, obstacle: Obstacle): string {
  if (obstacle.assessment === 'later') return 'an earlier assessment'
  if (obstacle.assessment) return assessmentHelp(context, obstacle.assessment)
  const { besides, ...rest } = obstacle
  if (besides) return `${wouldHelp(context, series, rest)}, and ${wouldHelp(context, series, besides)}`
  const { minutes } = obstacle
  return match(obstacle.constraint)
    .with('mode', () => joinWords(series.modes.map((mode) => modeWords[mode])))
    .with('centre-closed', () => closedHelp(minutes))
    .with('not-available', () => availabilityHelp(context, minutes))
    .with('visits-per-week', () => (obstacle.ofProgram ? 'a program with more visits a week' : moreVisits))
    .with('visits-per-day', () => anotherDay)
    .with('minutes-per-day', () => minutesHelp(context.limits, minutes))
    .with('spacing', () => spacingHelp(series))
    .with('coverage-limit', () => 'cover for more visits')
    .with('capacity', () => 'a free place on another day')
    .with('order', () => 'an earlier visit of what has to come first')
    .with('approval', () => "the payer's approval earlier")
    .with('window', () => 'more time for it, if whoever set the dates agrees')
    .with('recovery', () => `a day at least ${context.hardDaysApart} days from other hard training`)
    .with('phase-window', 'first-visit-target', () => 'a longer plan')
    .exhaustive()
}

const moreVisits = 'one more visit a week'
const anotherDay = 'another day in the week'

/** What would give a review a place. Where it was tried and does not, it says so. */
export function wouldHelpReview(
  context: HelpContext,
  constraint: ReviewConstraint,
  minutes: number,
  isNotAll = false,
): string {
  const help = match(constraint)
    .with('not-available', () => availabilityHelp(context, minutes))
    .with('centre-closed', () => closedHelp(minutes))
    .with('visits-per-week', () => moreVisits)
    .with('minutes-per-day', () => `more than ${context.limits.minutesPerDay.ofPerson} minutes a day`)
    .with('phase-window', () => 'a longer plan')
    .exhaustive()
  return isNotAll ? notAlone(help) : help
}

function closedHelp(minutes: number): string {
  return `${minutes} minutes on another day, while the centre is open`
}

/** A visit may fit into a day by itself, and only not beside the others. */
function minutesHelp({ minutesPerDay: { ofPerson, ofProgram } }: Limits, minutes: number): string {
  const most = Math.min(ofPerson, ofProgram)
  return minutes <= most ? anotherDay : `more than ${most} minutes a day`
}

/** The parts of days on which the centre is open and the person has said they cannot come: 'Saturday mornings'. */
function availabilityHelp({ calendar, availability }: HelpContext, minutes: number): string {
  if (availability === undefined) return `a stretch of ${minutes} minutes`
  const parts = weekdaySchema.options.flatMap((weekday) =>
    remainingWindows(windowsOn(weekday, calendar.opening), windowsOn(weekday, availability))
      .filter((window) => longestOf([window]) >= minutes)
      .map((window) => `${capital(weekday)} ${partOfDay(window)}`),
  )
  const few = [...new Set(parts)].slice(0, 3)
  return few.length > 0 ? joinWords(few) : `a stretch of ${minutes} minutes`
}

function partOfDay({ from }: TimeWindow): string {
  if (from < 12 * 60) return 'mornings'
  return from < 17 * 60 ? 'afternoons' : 'evenings'
}

const capital = (weekday: Weekday): string => `${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)}`

function spacingHelp({ daysApart }: Series): string {
  return daysApart > 1 ? `a day at least ${daysApart} days from its other visits` : anotherDay
}

function joinWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ')
}
