import { wholePlan } from '../care/decideReview.js'
import { settledFact } from '../logic/settledFacts.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Expectation } from '../model/caseFile.js'
import type { Findings, Outcome } from '../model/finding.js'
import type { Plan } from '../model/plan.js'
import type { PhaseExit, ReviewDecision } from '../model/reviewDecision.js'
import type { PlanChange } from '../model/revision.js'
import { compareText } from '../shared/compareText.js'
import { careFailures, keysOfCare } from './careStatements.js'
import type { CaseFailure } from './caseReport.js'
import { dateFailures } from './dateFailures.js'
import { factAsText } from './factAsText.js'

/** What one case led to. */
export interface CaseOutcome {
  readonly findings: Findings
  /** Worked out when it is called: most cases are about rules alone. */
  readonly decisions: () => CareDecisions
  /** For a case about a review the revision of the assessment's own plan. */
  readonly plan?: () => Plan
  /** Only for a case about a review. */
  readonly review?: {
    readonly decisions: readonly ReviewDecision[]
    readonly exits: readonly PhaseExit[]
    readonly changes: () => readonly PlanChange[]
  }
}

/** Compares what a case expects with what came of it; an empty list means that it holds. */
export function checkExpectations(expectation: Expectation, outcome: CaseOutcome): CaseFailure[] {
  const { findings, decisions, plan, review } = outcome
  return [
    ...ruleFailures(expectation, findings),
    ...(names(expectation, ofDecisions) ? decisionFailures(expectation, decisions()) : []),
    ...(plan !== undefined && names(expectation, ofPlan) ? planFailures(expectation, plan()) : []),
    ...(review === undefined ? [] : reviewFailures(expectation, review)),
    ...factFailures(expectation, findings),
  ]
}

/** What is read from the decisions, and what from the plan; everything else from the findings or the review. */
const ofDecisions = [
  'includes',
  'excludes',
  'holds',
  'disposition',
  'triage',
  'program',
  'provisional',
  'offers',
  'doesNotOffer',
  ...keysOfCare,
] as const
const ofPlan = [
  'goals',
  'dates',
  'asks',
  'doesNotAsk',
  'advises',
  'disputes',
  'doesNotDispute',
  'pays',
  'doesNotPay',
] as const

function names(expectation: Expectation, keys: readonly (keyof Expectation)[]): boolean {
  return keys.some((key) => expectation[key] !== undefined)
}

/** What of a case can be told from care alone, before anything has a day. */
export function decisionFailures(expectation: Expectation, decisions: CareDecisions): CaseFailure[] {
  return [
    ...itemFailures(expectation, decisions),
    ...choiceFailures(expectation, decisions),
    ...pathwayFailures(expectation, decisions),
    ...careFailures(expectation, decisions),
  ]
}

function planFailures(expectation: Expectation, plan: Plan): CaseFailure[] {
  const asked = plan.questions.map(({ fact }) => fact)
  const advised = plan.advice.map(({ id }) => id)
  const disputed = plan.disagreements.map(({ id }) => id)
  const paying = plan.coverage.filter(({ from }) => from === undefined).map(({ id }) => id)
  return [
    ...goalFailures(expectation, plan),
    ...dateFailures(expectation, plan),
    ...listFailures('asks', expectation.asks, asked, true),
    ...listFailures('doesNotAsk', expectation.doesNotAsk, asked, false),
    ...listFailures('advises', expectation.advises, advised, true),
    ...listFailures('disputes', expectation.disputes, disputed, true),
    ...listFailures('doesNotDispute', expectation.doesNotDispute, disputed, false),
    ...listFailures('pays', expectation.pays, paying, true),
    ...listFailures('doesNotPay', expectation.doesNotPay, paying, false),
  ]
}

function reviewFailures(expectation: Expectation, review: NonNullable<CaseOutcome['review']>): CaseFailure[] {
  const { exits = {}, changes = [] } = expectation
  const decided = reviewDecisionFailures(expectation, review.decisions)
  const phases = Object.entries(exits).flatMap(([phase, expected]): CaseFailure[] => {
    const actual = review.exits.find((one) => one.phase === phase)?.met ?? 'no such phase'
    return actual === expected ? [] : [{ expectation: `exits ${phase}`, expected, actual }]
  })
  return [...decided, ...phases, ...(changes.length === 0 ? [] : changeFailures(changes, review.changes()))]
}

/** What of a case about a review can be told from its decisions alone. */
export function reviewDecisionFailures(
  { decision = {} }: Expectation,
  decisions: readonly ReviewDecision[],
): CaseFailure[] {
  const wanted = typeof decision === 'string' ? { [wholePlan]: decision } : decision
  return Object.entries(wanted).flatMap(([about, expected]): CaseFailure[] => {
    const found = decisions.find((one) => one.about === about)
    const actual = found?.decision ?? 'none'
    const rules = found?.fired.map(({ rule }) => rule).join(', ')
    if (actual === expected) return []
    return [{ expectation: `decision ${about}`, expected, actual, ...(rules ? { because: rules } : {}) }]
  })
}

function changeFailures(
  wanted: NonNullable<Expectation['changes']>,
  changes: readonly PlanChange[],
): CaseFailure[] {
  return wanted.flatMap(({ subject, kind }): CaseFailure[] => {
    const found = changes.filter((change) => change.subject === subject).map((change) => change.kind)
    if (found.some((one) => one === kind)) return []
    return [{ expectation: `changes ${subject}`, expected: kind, actual: found.join(', ') || 'no change' }]
  })
}

function ruleFailures(expectation: Expectation, findings: Findings): CaseFailure[] {
  const wanted: [keyof Expectation, Outcome, readonly string[] | undefined][] = [
    ['applies', 'applies', expectation.applies],
    ['doesNotApply', 'does-not-apply', expectation.doesNotApply],
    ['unknown', 'unknown', expectation.unknown],
  ]
  const named = new Set(wanted.flatMap(([, , rules = []]) => rules))
  const found = findings.findings.filter(({ rule }) => named.has(rule))
  const byRule = new Map(found.map((finding) => [finding.rule, finding]))
  return wanted.flatMap(([key, outcome, rules]) =>
    (rules ?? []).flatMap((rule): CaseFailure[] => {
      const finding = byRule.get(rule)
      if (finding?.outcome === outcome) return []
      const because = finding?.missing.length ? { because: `missing ${finding.missing.join(', ')}` } : {}
      return [
        {
          expectation: `${key} ${rule}`,
          expected: outcome,
          actual: finding?.outcome ?? 'no such rule',
          ...because,
        },
      ]
    }),
  )
}

function itemFailures(expectation: Expectation, decisions: CareDecisions): CaseFailure[] {
  const byId = new Map(decisions.items.map((item) => [`${item.kind}/${item.id}`, item]))
  const check = (
    key: 'includes' | 'excludes' | 'holds',
    holds: (outcome: string) => boolean,
  ): CaseFailure[] =>
    (expectation[key] ?? []).flatMap((id) => {
      const item = byId.get(id)
      const outcome = item?.outcome ?? 'not in the plan'
      if (holds(outcome)) return []
      const because = item
        ? { because: `${item.reason}: ${item.voices.map((voice) => voice.rule).join(', ')}` }
        : {}
      return [{ expectation: `${key} ${id}`, expected: key, actual: outcome, ...because }]
    })
  return [
    ...check('includes', (outcome) => outcome === 'selected'),
    ...check('excludes', (outcome) => outcome !== 'selected'),
    ...check('holds', (outcome) => outcome === 'held'),
  ]
}

function choiceFailures(expectation: Expectation, decisions: CareDecisions): CaseFailure[] {
  const actual = {
    triage: decisions.triage.state,
    disposition: decisions.triage.disposition?.disposition ?? 'none',
    program: decisions.program.program ?? 'none',
    provisional: decisions.provisional,
  }
  return (Object.keys(actual) as (keyof typeof actual)[]).flatMap((key) =>
    expectation[key] === undefined || expectation[key] === actual[key]
      ? []
      : [{ expectation: key, expected: String(expectation[key]), actual: String(actual[key]) }],
  )
}

function pathwayFailures(expectation: Expectation, { pathways }: CareDecisions): CaseFailure[] {
  const outcomes = new Map(pathways.map(({ pathway, outcome }) => [pathway, outcome]))
  const check = (key: 'offers' | 'doesNotOffer', offered: boolean): CaseFailure[] =>
    (expectation[key] ?? []).flatMap((id) => {
      const actual = outcomes.get(id) ?? 'not spoken of'
      if ((actual === 'offered') === offered) return []
      return [{ expectation: `${key} ${id}`, expected: offered ? 'offered' : 'not offered', actual }]
    })
  return [...check('offers', true), ...check('doesNotOffer', false)]
}

function goalFailures(expectation: Expectation, plan: Plan): CaseFailure[] {
  const byId = new Map(plan.goals.map((goal) => [goal.id, goal]))
  return Object.entries(expectation.goals ?? {}).flatMap(([id, wanted]) => {
    const goal = byId.get(id)
    const actual = goal === undefined ? 'no such goal' : String(goal.target?.score ?? 'none')
    return actual === String(wanted.target)
      ? []
      : [{ expectation: `goals.${id}.target`, expected: String(wanted.target), actual }]
  })
}

function listFailures(
  key: string,
  wanted: readonly string[] | undefined,
  actual: readonly string[],
  present: boolean,
): CaseFailure[] {
  return (wanted ?? [])
    .filter((one) => actual.includes(one) !== present)
    .map((one) => ({
      expectation: `${key} ${one}`,
      expected: present ? 'present' : 'absent',
      actual: actual.join(', ') || 'none',
    }))
}

function factFailures(expectation: Expectation, findings: Findings): CaseFailure[] {
  return Object.entries(expectation.facts ?? {}).flatMap(([id, wanted]) => {
    const value = settledFact(findings, id)
    const actual = value === undefined ? 'no such fact' : factAsText(value)
    const expected = Array.isArray(wanted) ? [...wanted].sort(compareText).join(', ') : String(wanted)
    return actual === expected ? [] : [{ expectation: `facts.${id}`, expected, actual }]
  })
}
