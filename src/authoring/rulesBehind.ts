import { match, P } from 'ts-pattern'
import { isTarget, itemCatalogue } from '../care/itemCatalogue.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { Action, ActionType, Target } from '../model/action.js'
import type { Findings, Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { traceRule } from '../rules/traceRule.js'
import type { CaseFailure, DecidingRule } from './caseReport.js'
import { decidingLeaves } from './decidingLeaves.js'

/** Of more than so many rules nobody reads the rest. */
const mostRules = 4

/**
 * The rules that decided what a case found in place of what it expected: the named rule itself; of an item that is
 * missing what speaks against it, or else what should speak for it and does not; and so for all that rules bring.
 *
 * @example rulesBehind(pack, findings, failure)[0]?.leaves[0]?.known // { type: 'number', min: 3, max: 3 }
 */
export function rulesBehind(pack: Pack, findings: Findings, failure: CaseFailure): readonly DecidingRule[] {
  const facts = settledFacts(findings)
  return chooseRules({ pack, outcomes: outcomesOf(findings), failure })
    .slice(0, mostRules)
    .map(({ name }) => {
      const { outcome, trace } = traceRule(pack, facts, name)
      return { rule: name, outcome, leaves: decidingLeaves(trace) }
    })
}

interface Search {
  readonly pack: Pack
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly failure: CaseFailure
}

function outcomesOf({ findings }: Findings): ReadonlyMap<string, Outcome> {
  return new Map(findings.map(({ rule, outcome }) => [rule, outcome]))
}

function chooseRules(search: Search): readonly Rule[] {
  const { pack, failure } = search
  const [key = '', subject = ''] = failure.expectation.split(' ')
  const fact = key.startsWith('facts.') ? key.slice('facts.'.length) : undefined
  const goal = /^goals\.(.*)\.target$/.exec(key)?.[1]
  if (fact !== undefined)
    return spoken(search, ({ type, params }) => type === 'classify' && params.fact === fact)
  if (goal !== undefined)
    return spoken(
      search,
      ({ type, params }) =>
        type === 'set-goal' && (goal === params.goal || goal.startsWith(`${params.goal}.`)),
    )
  return match(key)
    .with('applies', 'doesNotApply', 'unknown', () => pack.rules.filter(({ name }) => name === subject))
    .with('includes', 'excludes', 'holds', 'reasons', () => rulesOnItem(search, subject))
    .with('cautions', () => pack.rules.filter(({ name }) => name === failure.expected))
    .with('doses', () => rulesOnDose(search, subject))
    .with('dispositions', () => rulesFor(search, 'triage', 'disposition', subject))
    .with('team', () => rulesFor(search, 'involve', 'role', subject))
    .with('monitors', () => rulesFor(search, 'monitor', 'measure', subject))
    .with('reviews', () => rulesFor(search, 'review', 'review', subject))
    .with('offers', 'doesNotOffer', () => rulesOnCourse(search, 'pathway', subject))
    .with('program', () => rulesOnCourse(search, 'program', failure.expected))
    .with('disposition', () => rulesOnDisposition(search))
    .with('triage', 'provisional', () => applying(search, ({ type }) => type === 'triage'))
    .with('advises', () =>
      spoken(search, ({ type, params }) => type === 'advise' && params.advice === subject),
    )
    .with('decision', () => spoken(search, (action) => isDecision(action, failure.expected)))
    .with(P.string, () => [])
    .exhaustive()
}

/** What brings a thing: the rules that do, or else those that could have. */
function spoken(search: Search, isMeant: (action: Action) => boolean): readonly Rule[] {
  const found = applying(search, isMeant)
  return found.length > 0 ? found : search.pack.rules.filter(({ event }) => isMeant(event))
}

/** Rules that apply, or that may. */
function applying({ pack, outcomes }: Search, isMeant: (action: Action) => boolean): readonly Rule[] {
  const meant = pack.rules.filter(({ event }) => isMeant(event))
  const apply = meant.filter(({ name }) => outcomes.get(name) === 'applies')
  return apply.length > 0 ? apply : meant.filter(({ name }) => outcomes.get(name) === 'unknown')
}

const forItems: readonly string[] = ['recommend', 'consider']
const againstItems: readonly string[] = ['contraindicate', 'not-recommended']

/** What an item is that is in the plan: selected, and for these reasons. */
const isIn: ReadonlySet<string> = new Set(['selected', 'recommended', 'considered'])

function rulesOnItem(search: Search, key: string): readonly Rule[] {
  const item = itemCatalogue(search.pack).byKey.get(key)
  const on = (types: readonly string[]) => (action: Action) =>
    types.includes(action.type) && item !== undefined && isTarget(action.params as Target, item)
  if (isIn.has(search.failure.actual)) return applying(search, on(forItems))
  const against = applying(search, on(againstItems))
  return against.length > 0 ? against : spoken(search, on(forItems))
}

const forDoses: readonly string[] = ['adjust', 'recommend', 'consider']

function rulesOnDose(search: Search, key: string): readonly Rule[] {
  const item = itemCatalogue(search.pack).byKey.get(key)
  return spoken(
    search,
    (action) =>
      forDoses.includes(action.type) && item !== undefined && isTarget(action.params as Target, item),
  )
}

/** Those with an action that names a thing under a key. */
function rulesFor(search: Search, type: ActionType, key: string, id: string): readonly Rule[] {
  return spoken(
    search,
    (action) => action.type === type && (action.params as Readonly<Record<string, unknown>>)[key] === id,
  )
}

function rulesOnCourse(search: Search, kind: 'program' | 'pathway', id: string): readonly Rule[] {
  const on = (type: 'offer' | 'rule-out') => (action: Action) =>
    action.type === type && action.params[kind] === id
  if (search.failure.actual === 'offered') return applying(search, on('offer'))
  const against = applying(search, on('rule-out'))
  return against.length > 0 ? against : spoken(search, on('offer'))
}

function rulesOnDisposition(search: Search): readonly Rule[] {
  const { expected, actual } = search.failure
  const on = (id: string) => (action: Action) => action.type === 'triage' && action.params.disposition === id
  return [...spoken(search, on(expected)), ...applying(search, on(actual))]
}

function isDecision({ type, params }: Action, decision: string): boolean {
  return type === 'decide' && params.decision === decision
}
