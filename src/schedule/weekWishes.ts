import type { DayAnswer } from './answerOfDay.js'
import { type DaySet, daysIn, daysWhere, sizeOf, unevenness } from './daySets.js'
import { blocksOn, type DayPlan, type Ledger } from './ledger.js'
import type { Block } from './packDay.js'
import { isTimely, packWell, quartersWaited } from './packWell.js'
import type { Series, SeriesProgress } from './series.js'
import type { Weights } from './weightsOf.js'

/** What is wished of the days of one week, for one series. */
export interface WeekWishes {
  readonly weights: Weights
  /** An assessment: treatment waits for it. */
  readonly early: boolean
  /** Days in time for a payer who pays only what starts in time, while nothing has started. */
  readonly inTime: DaySet
  readonly preferred: DaySet
  /** Days on which a visit can be at a time that the person prefers. */
  readonly timely: DaySet
  /** The day of the first assessment, for treatment. */
  readonly assessed: DaySet
  /** Quarters of an hour that the person would wait more on each day. */
  readonly waits: readonly number[]
}

/** What the score is made from. */
interface Scored {
  readonly joinFirst: DaySet
  readonly joinLater: DaySet
  readonly shared: DaySet
  readonly own: DaySet
  readonly usedDays: readonly number[]
  readonly before: readonly number[]
  readonly wishes: WeekWishes
}

/** What is wished of the days of a week, given what each answers. */
export function wishesIn(
  ledger: Ledger,
  { series }: SeriesProgress,
  week: number,
  answers: readonly DayAnswer[],
  minutes: number,
): WeekWishes {
  const { weights, preferredTimes, preferredDays } = ledger
  const hasTimes = preferredTimes.length > 0 && weights.preferredTimes > 0
  const assessedOn = series.category === 'treatment' ? ledger.assessments.get('')?.firstDay : undefined
  const waits = [0, 0, 0, 0, 0, 0, 0]
  let timely: DaySet = 0
  for (const [index, answer] of answers.entries()) {
    const day = week * 7 + index
    if (!answer.possible || !(hasTimes || mayWait(ledger, day))) continue
    const block: Block = { category: series.category, minutes }
    const before = blocksOn(ledger, day)
    const after = blocksOn(ledger, day, block, answer.join)
    const starts = startsOf(ledger, day, after)
    const at = answer.join ? (ledger.days[day]?.visits.indexOf(answer.join) as number) : after.length - 1
    waits[index] = quartersWaited(after, starts) - quartersWaited(before, startsOf(ledger, day, before))
    if (isTimely(ledger, starts[at] as number, (after[at] as Block).minutes)) timely |= 1 << index
  }
  return {
    weights,
    early: series.category === 'assessment',
    inTime: inTimeToStart(ledger, series, week),
    preferred: preferredDays,
    timely: hasTimes ? timely : 0,
    assessed: assessedOn === undefined ? 0 : daysWhere((day) => week * 7 + day === assessedOn),
    waits,
  }
}

function inTimeToStart({ days }: Ledger, { startBy, discipline }: Series, week: number): DaySet {
  if (startBy === undefined) return 0
  const begun = ({ visits }: DayPlan) => visits.some((visit) => visit.discipline === discipline)
  if (days.slice(0, startBy + 1).some(begun)) return 0
  return daysWhere((day) => week * 7 + day <= startBy)
}

/** Nobody waits on a day that has nothing else, or that is one stretch with no time settled. */
function mayWait({ weights, days, times }: Ledger, day: number): boolean {
  const { visits = [], reviews = [] } = days[day] ?? {}
  if (weights.fewGaps === 0 || visits.length + reviews.length === 0) return false
  return (
    (times.person[day % 7]?.length ?? 0) > 1 || [...visits, ...reviews].some(({ at }) => at !== undefined)
  )
}

const startsOf = (ledger: Ledger, day: number, blocks: readonly Block[]): readonly number[] =>
  packWell(ledger.times.person[day % 7] ?? [], blocks, ledger) ?? []

/**
 * How good a set of days is, in one number: first that the visits of an earlier plan move least, then the visits
 * joined, since each leaves room in the week, then a start in time, and then the wishes by their weights.
 */
export function scoreOf(view: Scored, set: DaySet): number {
  const { weights, early, inTime, preferred, timely, assessed, waits } = view.wishes
  const first = set & -set
  const joined = sizeOf((first & view.joinFirst) | ((set ^ first) & view.joinLater))
  const days = daysIn(set)
  const waited = days.reduce((sum, day) => sum + (waits[day] as number), 0)
  const wished =
    weights.preferredDays * sizeOf(set & preferred) +
    weights.preferredTimes * sizeOf(set & timely) +
    weights.sharedTrips * sizeOf(set & view.shared) -
    weights.apartFromAssessment * sizeOf(set & assessed) -
    weights.fewGaps * waited +
    (weights.evenSpread * (49 - unevenness(set | view.own))) / 2
  const earliness = early ? weights.earlyAssessment * (6 - (days[0] as number)) : 0
  const inThousandths = (earliness + wished) * 1000 + weights.regularWeekdays * regularity(view, days)
  const isInTime = (first & inTime) === 0 ? 0 : startStep
  return (closenessOf(view, days) * 8 + joined) * joinStep + isInTime + inThousandths
}

/** More than all wishes together can weigh: 7 visits, each with every wish at its heaviest, in thousandths. */
const joinStep = 2 ** 40

/** A start that is paid for comes before all wishes, but parts no visits that are joined. */
const startStep = 2 ** 38

/** Of the visits before, how many in a thousand were on these weekdays. */
function regularity({ usedDays }: Scored, days: readonly number[]): number {
  const all = usedDays.reduce((sum, visits) => sum + visits, 0)
  if (all === 0) return 0
  return Math.floor((1000 * days.reduce((sum, day) => sum + (usedDays[day] as number), 0)) / all)
}

/** The less the visits of an earlier plan move, the higher; 0 when there are none. */
function closenessOf({ before }: Scored, days: readonly number[]): number {
  return before.reduce(
    (sum, day) => sum - Math.min(...days.map((other) => Math.abs(other - day)), furthest),
    0,
  )
}

const furthest = 28
