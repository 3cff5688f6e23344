import { assessmentAtReview } from '../facts/assessmentAtReview.js'
import { compileDerivations, type Derivation } from '../facts/compileDerivations.js'
import { type CompiledByText, compileCondition } from '../logic/compileCondition.js'
import { conditionsIn, factsRead } from '../logic/conditionReads.js'
import { settledFacts } from '../logic/settledFacts.js'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import type { Condition } from '../model/condition.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { isNextTo } from './isNextTo.js'
import type { Border, Owner } from './movedPast.js'
import { type HeldCase, rulesNamed } from './outcomeOfCase.js'

/** What a border of a rule, a named condition or a fact can change: rules and facts, by name. */
interface Reach {
  readonly rules: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
}

/**
 * Says of a border whether a case notices it in a rule that it names or in a fact that it states: whether that rule or
 * fact comes to something else under the moved pack.
 */
export function factsThatNotice(
  pack: Pack,
  held: readonly HeldCase[],
): (owner: Owner, border: Border, moved: Pack) => boolean {
  const ruleReads = new Map(pack.rules.map((rule) => [rule.name, readsOf(pack, [rule.conditions])]))
  const factReads = new Map(
    Object.values(pack.facts).map((fact) => [fact.id, readsOfFact(pack, fact)] as const),
  )
  const named = held.map((each) => ({ each, rules: rulesNamed(each.one) }))
  return (owner, border, moved) => {
    const reach = reachOf(owner, ruleReads, factReads)
    if (reach === undefined) return false
    const compare = comparer(pack, moved, reach)
    return named.some(({ each, rules }) => {
      // Hardly anybody stands there, so this comes first.
      if (!isNextTo(border, each)) return false
      const own = [...rules].filter((rule) => reach.rules.has(rule))
      const facts = Object.keys(each.one.expect.facts ?? {}).filter((fact) => reach.facts.has(fact))
      return own.length + facts.length > 0 && compare(each, own, facts)
    })
  }
}

function readsOf(pack: Pack, conditions: readonly Condition[]): ReadonlySet<string> {
  const named = (name: string) => pack.namedConditions[name]
  const facts = conditions.flatMap((condition) => [...factsRead(condition, named)])
  const names = new Set(conditions.flatMap(conditionsIn))
  for (const name of names)
    for (const inner of conditionsIn(named(name)?.conditions ?? { any: [] })) names.add(inner)
  return new Set([
    ...facts.map((fact) => `facts/${fact}`),
    ...[...names].map((name) => `namedConditions/${name}`),
  ])
}

function readsOfFact(pack: Pack, fact: FactDefinition): ReadonlySet<string> {
  const counted = fact.obtain.from === 'count' ? readsOf(pack, fact.obtain.of) : []
  return new Set([...counted, ...sourcesOfFact(fact, pack).map((source) => `facts/${source}`)])
}

function reachOf(
  { kind, id }: Owner,
  ruleReads: ReadonlyMap<string, ReadonlySet<string>>,
  factReads: ReadonlyMap<string, ReadonlySet<string>>,
): Reach | undefined {
  if (kind === 'rules') return { rules: new Set([id]), facts: new Set() }
  if (kind !== 'facts' && kind !== 'namedConditions') return undefined
  const changed = new Set([`${kind}/${id}`])
  // A set grows while it is gone through, so facts of facts are found as well.
  for (const key of changed)
    for (const [fact, reads] of factReads) if (reads.has(key)) changed.add(`facts/${fact}`)
  const facts = [...changed]
    .filter((key) => key.startsWith('facts/'))
    .map((key) => key.slice('facts/'.length))
  const rules = [...ruleReads].filter(([, reads]) => [...reads].some((key) => changed.has(key)))
  return { rules: new Set(rules.map(([name]) => name)), facts: new Set(facts) }
}

type Compare = (each: HeldCase, rules: readonly string[], facts: readonly string[]) => boolean

function comparer(pack: Pack, moved: Pack, reach: Reach): Compare {
  const before = tester(pack)
  const after = tester(moved)
  let derivations: readonly Derivation[] | undefined
  return (each, rules, facts) => {
    const { values } = settledFacts(each.outcome.findings)
    let now = values
    if (reach.facts.size > 0) {
      derivations ??= compileDerivations(moved).filter(({ fact }) => reach.facts.has(fact))
      now = derivedAgain(moved, derivations, each, values)
    }
    return (
      facts.some((fact) => JSON.stringify(now[fact]) !== JSON.stringify(values[fact])) ||
      rules.some((rule) => before(rule)(values) !== after(rule)(now))
    )
  }
}

type Values = Readonly<Record<string, FactValue>>

function tester(pack: Pack): (rule: string) => (values: Values) => number {
  const known: CompiledByText = new Map()
  const conditions = new Map(pack.rules.map(({ name, conditions }) => [name, conditions]))
  return (rule) => {
    const condition = conditions.get(rule)
    return condition === undefined ? () => 0 : compileCondition(condition, pack, undefined, known).test
  }
}

function derivedAgain(
  pack: Pack,
  derivations: readonly Derivation[],
  { assessment, progress, outcome }: HeldCase,
  known: Values,
): Values {
  const current = progress === undefined ? assessment : assessmentAtReview(pack, assessment, progress)
  const values: Record<string, FactValue> = { ...known }
  const input = { pack, assessment: current, asOf: outcome.findings.asOf, values, progress }
  for (const { fact, derive } of derivations)
    if (pack.facts[fact]?.obtain.from !== 'rules') values[fact] = derive(input)
  return values
}
