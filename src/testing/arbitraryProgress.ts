import fc from 'fast-check'
import { addDays } from '../calendar/calendarDay.js'
import { factsRead } from '../logic/conditionReads.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { Progress } from '../model/progress.js'

/**
 * What may have happened to anybody whose plan runs, drawn without knowing the plan: positions and shares, which
 * `progressFor` turns into the sessions, goals and items of the plan at hand. So one draw fits every plan, and shrinks.
 */
export interface Happened {
  /** Days since the plan's own day. */
  readonly days: number
  /** What became of the sessions whose day has passed, in turn. */
  readonly attendance: readonly Status[]
  /** How far each goal has come from its baseline to its target: 0 not at all, 1 there, below 0 worse. */
  readonly shares: readonly number[]
  readonly screen: 'none' | 'clear' | 'red-flag'
  readonly adherence: number | undefined
  readonly decisions: readonly Decided[]
  readonly maxVisitsPerWeek: number | undefined
  readonly event: number | undefined
}

type Status = NonNullable<Progress['attendance']>[number]['status']

interface Decided {
  readonly what: 'exclude' | 'include' | 'lock' | 'lock-session' | 'accept' | 'lift' | 'program'
  readonly place: number
}

const happened: fc.Arbitrary<Happened> = fc.record({
  days: fc.oneof(
    // Else a day in the second range would never shrink into the first.
    { withCrossShrink: true },
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 3, max: 60 }),
  ),
  attendance: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<Status>('done') },
      { weight: 1, arbitrary: fc.constantFrom<Status>('cancelled', 'no-show', 'closed') },
    ),
    { maxLength: 6 },
  ),
  shares: fc.array(fc.constantFrom(-0.3, 0, 0.1, 0.5, 1), { maxLength: 4 }),
  screen: fc.constantFrom('none', 'clear', 'clear', 'clear', 'red-flag'),
  adherence: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  decisions: fc.array(
    fc.record({
      what: fc.constantFrom<Decided['what'][]>(
        'exclude',
        'include',
        'lock',
        'lock-session',
        'accept',
        'lift',
        'program',
      ),
      place: fc.nat(1000),
    }),
    { maxLength: 3 },
  ),
  maxVisitsPerWeek: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  event: fc.option(fc.nat(20), { nil: undefined }),
})

/** The findings that `screen: 'red-flag'` answers with yes. */
export interface ScreenOptions {
  readonly redFlags?: readonly string[]
}

/**
 * What may have been recorded at a review of a plan, from sessions that took place to decisions of clinicians. It
 * names only what the plan has, so every draw is sound; it shrinks to a review at which little happened.
 *
 * @example fc.property(arbitraryProgress(pack, assessment, plan), (progress) => revisePlan(pack, { plan, assessment, progress }))
 */
export function arbitraryProgress(
  pack: Pack,
  assessment: Assessment,
  plan: Plan,
  options: ScreenOptions = {},
): fc.Arbitrary<Progress> {
  return happened.map((told) => progressFor(pack, assessment, plan, told, options))
}

/**
 * Several reviews in a row, whatever the plans between them will be: `progressFor` makes each a review of the plan
 * that runs by then.
 *
 * @example fc.property(arbitraryCourse({ reviews: 2 }), (course) => course.reduce(reviewed, plan))
 */
export function arbitraryCourse({ reviews = 3 } = {}): fc.Arbitrary<readonly Happened[]> {
  return fc.array(happened, { minLength: 1, maxLength: reviews })
}

/**
 * What happened as it would be told of a plan: it names only what that plan has.
 *
 * @example progressFor(pack, assessment, plan, told).reviewedOn // '2026-12-14'
 */
export function progressFor(
  pack: Pack,
  assessment: Assessment,
  plan: Plan,
  told: Happened,
  options: ScreenOptions = {},
): Progress {
  const reviewedOn = addDays(plan.asOf, told.days)
  const screen =
    told.screen === 'none' ? undefined : screenOf(pack, assessment, told.screen, reviewedOn, options)
  const asked = screen?.measures ?? []
  const scores = measuresFor(plan, told, reviewedOn).filter(
    ({ measure }) => !asked.some((one) => one.measure === measure),
  )
  const exercise = plan.exercises[0]?.id
  const codes = pack.valueSets['adverse-event']?.concepts.map(({ code }) => code) ?? []
  return {
    reviewedOn,
    ...given('attendance', attendanceFor(plan, told, reviewedOn)),
    ...given('measures', [...asked, ...scores]),
    ...(screen === undefined ? {} : { findings: screen.findings }),
    ...(told.adherence === undefined || exercise === undefined
      ? {}
      : { homeAdherencePercent: { [exercise]: told.adherence } }),
    ...(told.maxVisitsPerWeek === undefined
      ? {}
      : { preferences: { maxVisitsPerWeek: told.maxVisitsPerWeek } }),
    ...(told.event === undefined || codes.length === 0
      ? {}
      : { adverseEvents: [{ on: reviewedOn, code: codes[told.event % codes.length] as string }] }),
    ...given(
      'overrides',
      told.decisions.flatMap((decided) => overrideFor(pack, plan, decided, reviewedOn)),
    ),
  }
}

function attendanceFor(
  { sessions }: Plan,
  { attendance }: Happened,
  on: string,
): NonNullable<Progress['attendance']> {
  const past = sessions.filter(({ date }) => date <= on)
  return attendance.flatMap((status, index) => {
    const session = past[index]
    return session === undefined ? [] : [{ session: session.id, status }]
  })
}

function given<K extends string, V>(key: K, list: readonly V[]): { readonly [P in K]?: V[] } {
  return (list.length === 0 ? {} : { [key]: list }) as { readonly [P in K]?: V[] }
}

function measuresFor({ goals }: Plan, { shares }: Happened, on: string): NonNullable<Progress['measures']> {
  const seen = new Set<string>()
  return goals.flatMap(({ measure, baseline, target }, index) => {
    const share = shares[index]
    if (share === undefined || !baseline || !target || measure.part !== undefined || seen.has(measure.id))
      return []
    seen.add(measure.id)
    const whole = Math.round(baseline.score + (target.score - baseline.score) * share)
    const ends = [baseline.score, target.score]
    // Worse than where the person began may be off the scale.
    const score = share < 0 ? baseline.score : Math.min(Math.max(whole, Math.min(...ends)), Math.max(...ends))
    return [{ measure: measure.id, score, on }]
  })
}

/**
 * Every gate asked again: what is yes or no with no, or the red flags with yes; the others as the assessment has
 * them.
 *
 * @example screenOf(pack, assessment, 'clear', '2026-12-14').findings // { 'locked-knee': false }
 */
export function screenOf(
  pack: Pack,
  { findings: known = {} }: Assessment,
  screen: 'clear' | 'red-flag',
  on: string,
  { redFlags = redFlagsOf(pack) }: ScreenOptions = {},
): Pick<Progress, 'findings' | 'measures'> {
  const gates = Object.values(pack.facts).filter(({ gate }) => gate !== undefined)
  const answers = gates.flatMap(({ id, type, obtain }) => {
    if (obtain.from !== 'finding') return []
    const code = obtain.code ?? id
    const before = known[code]
    const value = type === 'boolean' ? false : typeof before === 'object' ? before.value : before
    return value === undefined ? [] : [[code, value] as const]
  })
  const parts = gates.flatMap(({ obtain }) =>
    obtain.from === 'measure' && obtain.part !== undefined
      ? [{ measure: obtain.measure, parts: { [obtain.part]: 0 }, on }]
      : [],
  )
  const raised = screen === 'clear' ? [] : redFlags.map((code) => [code, true] as const)
  return { findings: Object.fromEntries([...answers, ...raised]), measures: parts }
}

/** The yes-or-no findings that a rule asks before it stops a plan: all those of the first such rule. */
function redFlagsOf(pack: Pack): readonly string[] {
  const isGate = (id: string) => pack.facts[id]?.gate !== undefined && pack.facts[id].type === 'boolean'
  const stopping = pack.rules.filter(
    ({ event }) => event.type === 'triage' && pack.dispositions[event.params.disposition]?.effect === 'stop',
  )
  const asked = stopping.map(({ conditions }) =>
    [...factsRead(conditions, (name) => pack.namedConditions[name])].filter(isGate),
  )
  const first = asked.find((facts) => facts.length > 0) ?? []
  return first.flatMap((id) => {
    const obtain = pack.facts[id]?.obtain
    return obtain?.from === 'finding' ? [obtain.code ?? id] : []
  })
}

function overrideFor(
  pack: Pack,
  plan: Plan,
  { what, place }: Decided,
  on: string,
): NonNullable<Progress['overrides']> {
  const among = <T>(list: readonly T[]): T | undefined => list[place % Math.max(1, list.length)]
  const items = [
    ...plan.interventions.map(({ id }) => `intervention/${id}`),
    ...plan.exercises.map(({ id }) => `exercise/${id}`),
  ]
  const all = [
    ...Object.keys(pack.interventions).map((id) => `intervention/${id}`),
    ...Object.keys(pack.exercises).map((id) => `exercise/${id}`),
  ]
  const session = among(plan.sessions)?.id
  const said = {
    on,
    byRole: Object.keys(pack.roles)[0] as string,
    reasonCode: 'judgement',
    reason: 'We agreed it.',
  }
  const about = (action: 'exclude' | 'include' | 'lock' | 'accept' | 'lift', target: string | undefined) =>
    target === undefined ? [] : [{ ...said, action, target }]
  if (what === 'lock-session') return about('lock', session && `session/${session}`)
  if (what === 'program') return about('include', `program/${among(Object.keys(pack.programs))}`)
  return about(what, what === 'include' ? among(all) : among(items))
}
