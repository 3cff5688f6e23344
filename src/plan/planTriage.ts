import { match } from 'ts-pattern'
import { addDays } from '../calendar/calendarDay.js'
import type { FiredDisposition } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { PlanDisposition, PlanTriage } from '../model/plan.js'
import type { ToldDay } from '../model/planCourse.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import { factTitles, optional, type PlanContext, sortedOnce, wordsOf } from './planContext.js'
import type { TriageWords } from './words/planWords.js'

interface Today {
  readonly pack: Pack
  readonly asOf: CalendarDate
  /** Days that the plan before had told. */
  readonly told?: readonly ToldDay[] | undefined
  /** What came of visits until today. */
  readonly visits?: readonly Session[] | undefined
}

/**
 * What the screen came to, most urgent first, with one sentence that sums it up.
 * A clear screen never claims more than that nothing was reported.
 */
export function planTriage({ pack, decisions, course }: PlanContext): PlanTriage {
  const { triage, asOf } = decisions
  const dispositions = planDispositions(
    { pack, asOf, told: course?.before.told, visits: course?.history.sessions },
    triage.fired,
  )
  const parts = {
    state: triage.state,
    treatmentWaits: triage.treatmentWaits,
    dispositions,
    possible: planDispositions({ pack, asOf }, triage.possible),
    openGates: triage.openGates,
  }
  return { ...parts, summary: summarize(pack, { ...parts, asOf }) }
}

/**
 * Several rules may call for one disposition from one role: it is one line, with the shortest limit. A reason that
 * tells or allows something else has a line of its own, so that its words stand beside no other reason.
 */
function planDispositions(today: Today, fired: readonly FiredDisposition[]): PlanDisposition[] {
  const lineOf = (one: FiredDisposition) => {
    const said = one.certain ? [one.instruction, one.allowed] : []
    return [one.disposition, one.to, ...said].join('\n')
  }
  const groups = valuesByKey(fired.map((one) => [lineOf(one), one] as const))
  return [...groups.values()].map((group) => planDisposition(today, group))
}

function planDisposition(today: Today, group: readonly FiredDisposition[]): PlanDisposition {
  const { pack } = today
  const [first] = group as readonly [FiredDisposition, ...FiredDisposition[]]
  const definition = pack.dispositions[first.disposition]
  const limits = group.flatMap(({ withinHours }) => (withinHours === undefined ? [] : [withinHours]))
  const withinHours = limits.length === 0 ? undefined : Math.min(...limits)
  const by = withinHours ? earliest(group.flatMap((one) => lastDay(today, one))) : undefined
  return {
    id: first.disposition,
    title: definition?.title ?? first.disposition,
    effect: definition?.effect ?? 'hold',
    instruction: first.instruction ?? definition?.instruction ?? '',
    allowed: first.allowed ?? definition?.allowed ?? '',
    to: { role: first.to, title: pack.roles[first.to]?.title ?? first.to },
    ...optional('withinHours', withinHours),
    ...optional('by', by),
    ...optional(
      'seenOn',
      definition?.effect === 'proceed' ? seenOn(today, first.to, by, withinHours) : undefined,
    ),
    rules: sortedOnce(group.map(({ rule }) => rule)),
    certain: group.some(({ certain }) => certain),
    missing: sortedOnce(group.flatMap(({ missing }) => missing)),
  }
}

/** Who goes ahead with care and has been seen since by who is to look, is not told of a day that has passed. */
function seenOn(
  { visits = [] }: Today,
  role: string,
  by: CalendarDate | undefined,
  withinHours = 0,
): CalendarDate | undefined {
  if (by === undefined) return undefined
  const toldOn = addDays(by, -Math.floor(withinHours / 24))
  return visits.find(
    ({ status, discipline, date }) => status === 'done' && discipline === role && date >= toldOn,
  )?.date
}

/** A day that a rule was told for earlier stays; a shorter limit brings an earlier one. */
function lastDay({ asOf, told = [] }: Today, fired: FiredDisposition): CalendarDate[] {
  const { disposition, rule, to, withinHours } = fired
  const before = told.filter(
    (one) => one.disposition === disposition && one.role === to && one.rule === rule && fired.certain,
  )
  const fresh = withinHours ? [addDays(asOf, Math.floor(withinHours / 24))] : []
  return [...before.map(({ by }) => by), ...fresh]
}

const earliest = (days: readonly CalendarDate[]): CalendarDate | undefined => [...days].sort()[0]

type Summed = Omit<PlanTriage, 'summary'> & { readonly asOf: CalendarDate }

function summarize(pack: Pack, triage: Summed): string {
  const words = wordsOf(pack).triage
  return match(triage.state)
    .with('stop', () => words.stopped(referral(words, triage)))
    .with('hold', () => words.holds(referral(words, triage)))
    .with('provisional', () => provisional(pack, words, triage))
    .with('clear', () => clear(words, triage))
    .exhaustive()
}

/** With the day, since a plan may be read long after the assessment that its hours are reckoned from. */
function referral({ see, held }: TriageWords, { dispositions, asOf }: Summed): string {
  const [first] = dispositions
  return first ? see(first.title, first.to.title, first.withinHours, first, asOf) : held
}

const mostGatesNamed = 3

/** Names the open questions while they are few, and the most urgent of what they leave possible. */
function provisional(pack: Pack, words: TriageWords, triage: Summed): string {
  const { openGates, possible, treatmentWaits } = triage
  const few = openGates.length <= mostGatesNamed
  const asked = words.incomplete(openGates.length, few ? factTitles(pack, openGates) : undefined)
  const [first] = possible
  const others = new Set(possible.map(({ id }) => id)).size - 1
  return [
    `${asked}.`,
    ...(first === undefined ? [] : [`${words.notRuledOut(first.title, others)}.`]),
    ...(treatmentWaits ? [words.treatmentWaits] : []),
    ...(triage.dispositions.length > 0 ? [words.foundSoFar(referral(words, triage))] : []),
  ].join(' ')
}

function clear(words: TriageWords, triage: Summed): string {
  const screen = triage.dispositions.length > 0 ? words.proceeds(referral(words, triage)) : words.clear
  const toCheck = sortedOnce(triage.possible.map(({ title }) => title))
  return toCheck.length === 0 ? screen : `${screen} ${words.toCheck(toCheck)}`
}
