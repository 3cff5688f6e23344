import { dayNumberOf } from '../calendar/calendarDay.js'
import { windowsOfDay } from '../calendar/timeWindows.js'
import type { CareDecisions, ItemDecision, ReviewDecision } from '../model/careDecisions.js'
import { hardTraining } from '../model/hardTraining.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { approvalDay } from './approvalDay.js'
import { collectSeries } from './collectSeries.js'
import { continueEarlier, keepReviews } from './continueEarlier.js'
import { daysWhere } from './daySets.js'
import type { EarlierPlan } from './earlierPlan.js'
import { giveAsUsual } from './giveAsUsual.js'
import { startOf } from './lateStarts.js'
import type { Timeline } from './layOutPhases.js'
import { type Ledger, openLedger, settleTimes } from './ledger.js'
import { type Limits, limitsOf } from './limitsOf.js'
import { openTimes } from './openTimes.js'
import { type MissedReview, placeReviews } from './placeReviews.js'
import { placeVisits } from './placeVisits.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import { makeDue, type Series, type SeriesProgress, startSeries } from './series.js'
import { endedSeries, sortEarlier, standAsTheyAre, standReviews } from './standing.js'
import { inItsUsualWay } from './substitutedSeries.js'
import { weightsOf } from './weightsOf.js'

export interface Filled {
  readonly ledger: Ledger
  /** By item, in the order in which they got their places; items of an earlier plan that ended come last. */
  readonly progress: ReadonlyMap<string, SeriesProgress>
  readonly missedReviews: readonly MissedReview[]
  /** Sessions that did not take place. */
  readonly history: readonly Session[]
}

/** Places all visits and reviews: first what an earlier plan held, then what is still due. */
export function fillLedger(
  pack: Pack,
  decisions: CareDecisions,
  options: ScheduleOptions,
  timeline: Timeline,
  reviews: readonly ReviewDecision[],
): Filled {
  const { earlier, preferences } = options
  const fromDay = earlier ? Math.max(0, dayNumberOf(earlier.from) - timeline.firstDay) : 0
  const fromWeek = Math.min(Math.floor(fromDay / 7), timeline.weeks.length)
  const begun = begunBefore(earlier)
  const beginsIn = (key: string) => (begun.has(key) ? 0 : fromWeek)
  const limits = limitsOf(pack, decisions, timeline.firstDay, options)
  const series = collectSeries(pack, decisions, timeline, preferences?.modes, beginsIn).map((one) =>
    boundBy(pack, decisions, options, timeline, inItsUsualWay(limits, one)),
  )
  const active = series.map((one) => startSeries(one, timeline.weeks.length))
  linkOrder(active)
  const ended = earlier
    ? endedSeries(earlier, new Set(series.map(({ key }) => key)), timeline.weeks.length)
    : []
  const progress = new Map([...active, ...ended].map((one) => [one.series.key, one]))
  const ledger = ledgerFor(pack, decisions, limits, options, timeline, fromDay, series)
  const sorted = earlier && sortEarlier(earlier, timeline.firstDay, decisions.triage.treatmentWaits)
  if (earlier && sorted) {
    standAsTheyAre(ledger, progress, sorted.standing)
    standReviews(ledger, earlier, timeline.firstDay)
    continueEarlier(ledger, progress, earlier, sorted)
    giveAsUsual(ledger, progress)
  } else for (const one of active) makeDue(one)
  const left = earlier ? keepReviews(pack, ledger, reviews, earlier) : reviews
  placeVisits(ledger, [...progress.values()], fromWeek, pack.manifest.choices.overCoverage)
  const missedReviews = placeReviews(pack, ledger, left)
  settleTimes(ledger)
  const history = (sorted?.missed ?? []).map(({ session }) => session)
  return { ledger, progress, missedReviews, history }
}

/** What is only for new items leaves out those that had a visit before. */
function timingWindows({ timing }: CareDecisions, earlier: EarlierPlan | undefined) {
  return (timing?.windows ?? []).map(({ newSince, ...window }) => ({
    ...window,
    items: window.items.filter((key) => newSince === undefined || !hadVisit(earlier, key, newSince)),
  }))
}

function hadVisit(earlier: EarlierPlan | undefined, key: string, before: CalendarDate): boolean {
  return (earlier?.sessions ?? []).some(({ date, items }) => date < before && items.includes(key))
}

/** A series with the days before, between and by which it is given. */
function boundBy(
  pack: Pack,
  decisions: CareDecisions,
  options: ScheduleOptions,
  { firstDay }: Timeline,
  series: Series,
): Series {
  const windows = [...(options.windows ?? []), ...timingWindows(decisions, options.earlier)]
  return {
    ...series,
    approvedFrom: approvalDay(pack, decisions, options, series),
    ...windowOf(windows, firstDay, series),
    ...startOf(pack, decisions, firstDay, series),
  }
}

function windowOf(
  windows: NonNullable<ScheduleOptions['windows']>,
  firstDay: number,
  { key }: Series,
): Pick<Series, 'window'> {
  const own = windows.filter(({ items }) => items.includes(key))
  if (own.length === 0) return {}
  const from = own.flatMap((one) => (one.from === undefined ? [] : [dayNumberOf(one.from) - firstDay]))
  const to = own.flatMap((one) => (one.to === undefined ? [] : [dayNumberOf(one.to) - firstDay]))
  return { window: { from: Math.max(0, ...from), to: Math.min(Infinity, ...to) } }
}

/** Only what is in the plan is waited for. */
function linkOrder(all: readonly SeriesProgress[]): void {
  for (const { series, after } of all)
    for (const id of series.after ?? [])
      after.push(...all.filter((one) => one.series.key.slice(one.series.key.indexOf('/') + 1) === id))
}

/** Items that an earlier plan knew; what is new begins with the week of the revision. */
function begunBefore(earlier: EarlierPlan | undefined): ReadonlySet<string> {
  const { sessions = [], fit = [] } = earlier ?? {}
  return new Set([...sessions.flatMap(({ items }) => items), ...fit.map(({ item }) => item)])
}

/** The days of the plan, and of one more week in which a last review may be held. */
function ledgerFor(
  pack: Pack,
  decisions: CareDecisions,
  limits: Limits,
  options: ScheduleOptions,
  timeline: Timeline,
  fromDay: number,
  series: readonly Series[],
): Ledger {
  const { calendar, preferences } = options
  // A review may be asked for by a day after the last of the plan.
  const lastAsked = decisions.reviews.flatMap(({ within }) =>
    within === undefined ? [] : [dayNumberOf(within.to) - timeline.firstDay + 1],
  )
  const length = 7 * Math.ceil(Math.max(timeline.days.length, ...lastAsked) / 7) + 7
  const times = openTimes(calendar, preferences?.availability, timeline.firstDay, length)
  const preferred = preferences?.preferredWeekdays ?? []
  const preferredDays = daysWhere((day) => preferred.some((weekday) => weekday === times.weekdays[day]))
  const hard = hardTraining(pack, selectedOf(decisions))
  const preferredTimes = windowsOfDay(preferences?.preferredTimes ?? [])
  const weights = weightsOf(pack)
  return openLedger(
    { timeline, times, limits, hard, preferredDays, preferredTimes, weights, fromDay },
    series,
  )
}

const selectedOf = ({ items }: CareDecisions): readonly ItemDecision[] =>
  items.filter(({ outcome }) => outcome === 'selected')
