import { type ListProgram, writeLists } from '../logic/combineTruths.js'
import type { CompiledCondition } from '../logic/compileLeaf.js'
import { type SlotOf, typeOfFact } from '../logic/conditionContext.js'
import { type FactProbe, probeFact, type Question } from '../logic/factProbes.js'
import type { SharedCondition } from '../logic/shareConditions.js'
import type { Leaf } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import type { CompiledRule, SetFact } from './compiledRule.js'
import { namingRule } from './namingRule.js'

/** One stretch of asking: facts are settled, then whatever needs nothing later is asked of them. */
export interface Stage {
  /** Set by rules whose conditions earlier stages worked out. */
  readonly settles: readonly SetFact[]
  readonly probes: readonly { readonly slot: number; readonly probe: FactProbe }[]
  /** Leaves that compare two facts. */
  readonly comparisons: readonly { readonly place: number; readonly test: CompiledCondition['test'] }[]
  readonly lists: ListProgram
}

interface Staging {
  readonly pack: Pack
  readonly slotOf: SlotOf
  readonly rules: readonly CompiledRule[]
  readonly setFacts: readonly SetFact[]
  /** By their place. */
  readonly conditions: readonly SharedCondition[]
}

/**
 * Divides what rules ask into stages. A fact that rules set belongs to the stage after the last of those rules,
 * and a condition to the stage of its latest fact. Throws an `Error` when the pack's order names a rule that the
 * pack does not have.
 */
export function compileStages(staging: Staging): readonly Stage[] {
  const { stageOf, stageOfFact } = findStages(staging)
  const stages = 1 + Math.max(0, ...stageOf.values(), ...stageOfFact.values())
  return Array.from({ length: stages }, (_, stage) => {
    const own = staging.conditions.filter((condition) => stageOf.get(condition) === stage)
    return {
      settles: staging.setFacts.filter(({ definition }) => (stageOfFact.get(definition.id) ?? 0) === stage),
      ...compileLeaves(staging, own),
      lists: writeLists(own.filter(({ leaf }) => leaf === undefined)),
    }
  })
}

interface Stages {
  readonly stageOf: ReadonlyMap<SharedCondition, number>
  /** Of facts that rules set; other facts are there from the first stage on. */
  readonly stageOfFact: ReadonlyMap<string, number>
}

/** In the pack's order a rule that sets a fact stands before every rule that reads it, so once through is enough. */
function findStages({ pack, rules, setFacts }: Staging): Stages {
  const stageOf = new Map<SharedCondition, number>()
  const stageOfFact = new Map<string, number>()
  const factsSetBy = valuesByKey(
    setFacts.flatMap(({ definition, setters }) => setters.map(({ rule }) => [rule, definition.id] as const)),
  )
  const ruleNamed = new Map(rules.map((rule) => [rule.rule.name, rule]))
  const stageOfCondition = (condition: SharedCondition): number => {
    const before = stageOf.get(condition)
    if (before !== undefined) return before
    const facts = factsOfLeaf(condition.condition).map((fact) => stageOfFact.get(fact) ?? 0)
    const stage = Math.max(0, ...facts, ...condition.parts.map(stageOfCondition))
    stageOf.set(condition, stage)
    return stage
  }
  for (const name of pack.evaluationOrder) {
    const rule = ruleNamed.get(name)
    if (rule === undefined) throw new Error(`rule \`${name}\` is in the order but not in the pack`)
    const after = 1 + stageOfCondition(rule.condition)
    for (const fact of factsSetBy.get(name) ?? [])
      stageOfFact.set(fact, Math.max(after, stageOfFact.get(fact) ?? 0))
  }
  return { stageOf, stageOfFact }
}

function factsOfLeaf(condition: SharedCondition['condition']): readonly string[] {
  if (!('fact' in condition)) return []
  const other = otherFact(condition)
  return other === undefined ? [condition.fact] : [condition.fact, other]
}

function otherFact({ value }: Leaf): string | undefined {
  return typeof value === 'object' && 'fact' in value ? value.fact : undefined
}

function compileLeaves(
  staging: Staging,
  own: readonly SharedCondition[],
): Pick<Stage, 'probes' | 'comparisons'> {
  const questions: [string, Question][] = []
  const comparisons: { place: number; test: CompiledCondition['test'] }[] = []
  for (const { place, condition, leaf } of own) {
    if (leaf === undefined || !('fact' in condition)) continue
    if (leaf.compareFact === undefined) comparisons.push({ place, test: naming(staging, place, leaf.test) })
    else {
      const question = { leaf: condition, place, compare: naming(staging, place, leaf.compareFact) }
      questions.push([condition.fact, question])
    }
  }
  const probes = [...valuesByKey(questions)].map(([fact, asked]) => {
    return { slot: staging.slotOf(fact), probe: probeFact(typeOfFact(staging.pack, fact) ?? 'code', asked) }
  })
  return { probes, comparisons }
}

/** An operator of an app may throw; its error then names a rule in which it stands as well. */
function naming<In, Out>(
  { pack, rules }: Staging,
  place: number,
  ask: (given: In) => Out,
): (given: In) => Out {
  if (pack.operators === undefined) return ask
  const found = rules.find(({ condition }) => standsIn(place, condition))
  return found === undefined ? ask : (given) => namingRule(found.rule.name, () => ask(given))
}

function standsIn(place: number, condition: SharedCondition): boolean {
  return condition.place === place || condition.parts.some((part) => standsIn(place, part))
}
