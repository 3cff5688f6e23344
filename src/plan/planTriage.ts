import { match } from 'ts-pattern'
import { addDays } from '../calendar/calendarDay.js'
import type { FiredDisposition } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { PlanDisposition, PlanTriage } from '../model/plan.js'
import type { ToldDay } from '../model/planCourse.js'
import type { CalendarDate } from '../model/primitives.js'
import { byDayInWords } from '../shared/byDayInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import { factTitles, optional, type PlanContext, sortedOnce } from './planContext.js'

interface Today {
  readonly pack: Pack
  readonly asOf: CalendarDate
  /** Days that the plan before had told. */
  readonly told?: readonly ToldDay[] | undefined
}

/**
 * What the screen came to, most urgent first, with one sentence that sums it up.
 * A clear screen never claims more than that nothing was reported.
 */
export function planTriage({ pack, decisions, course }: PlanContext): PlanTriage {
  const { triage, asOf } = decisions
  const dispositions = planDispositions({ pack, asOf, told: course?.before.told }, triage.fired)
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
  return {
    id: first.disposition,
    title: definition?.title ?? first.disposition,
    effect: definition?.effect ?? 'hold',
    instruction: first.instruction ?? definition?.instruction ?? '',
    allowed: first.allowed ?? definition?.allowed ?? '',
    to: { role: first.to, title: pack.roles[first.to]?.title ?? first.to },
    ...optional('withinHours', withinHours),
    ...optional('by', withinHours ? earliest(group.flatMap((one) => lastDay(today, one))) : undefined),
    rules: sortedOnce(group.map(({ rule }) => rule)),
    certain: group.some(({ certain }) => certain),
    missing: sortedOnce(group.flatMap(({ missing }) => missing)),
  }
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
  return match(triage.state)
    .with('stop', () => `${referral(triage)}. No treatment is planned.`)
    .with('hold', () => `${referral(triage)}. What it holds back waits until then.`)
    .with('provisional', () => provisional(pack, triage))
    .with('clear', () => clear(triage))
    .exhaustive()
}

/** With the day, since a plan may be read long after the assessment that its hours are reckoned from. */
function referral({ dispositions, asOf }: Summed): string {
  const [first] = dispositions
  return first
    ? `${first.title}: see ${first.to.title} ${timeLimitInWords(first.withinHours)}${byDayInWords(first, asOf)}`
    : 'Care is held'
}

const mostGatesNamed = 3

/** Names the open questions while they are few, and the most urgent of what they leave possible. */
function provisional(pack: Pack, triage: Summed): string {
  const { openGates, possible, treatmentWaits } = triage
  const found = triage.dispositions.length > 0 ? ` Found so far: ${referral(triage)}.` : ''
  const many = openGates.length > mostGatesNamed
  const open = many ? `${openGates.length} questions are open` : `to answer: ${factTitles(pack, openGates)}`
  const asked = openGates.length === 0 ? 'The screen is not complete' : `The screen is not complete; ${open}`
  const [first] = possible
  const others = new Set(possible.map(({ id }) => id)).size - 1
  const more = others > 0 ? ` and ${others} more` : ''
  const risk = first === undefined ? '' : `. Not ruled out: ${first.title}${more}`
  return `${asked}${risk}.${treatmentWaits ? ' Treatment waits for the answers.' : ''}${found}`
}

function clear(triage: Summed): string {
  const found = triage.dispositions.length > 0
  const screen = found ? `${referral(triage)}. The plan goes ahead.` : 'No red flag reported today.'
  const toCheck = sortedOnce(triage.possible.map(({ title }) => title))
  const check = toCheck.length === 0 ? '' : ` Still to check: ${listInWords(toCheck)}.`
  return `${screen}${check}`
}
