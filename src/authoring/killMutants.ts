import { conditionsIn } from '../logic/conditionReads.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { Condition } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { addTo } from '../shared/addTo.js'
import {
  conditionTree,
  plainCondition,
  treeOfRule,
  truthOfTree,
  type WrittenCondition,
} from './exact/conditionTree.js'
import { findDifference } from './exact/findDifference.js'
import type { KnownFacts, Witness } from './exact/writeWitness.js'
import { truthsOf } from './leafCoverage.js'
import { type Mutant, mutantsOf } from './mutantsOf.js'
import { type HeldCase, rulesNamed } from './outcomeOfCase.js'

/** A mistake that no case notices. */
export interface Survivor {
  readonly mutant: Mutant
  /** The rules that it could change. */
  readonly rules: readonly string[]
}

export interface MutationReport {
  readonly mutants: number
  readonly killed: number
  readonly survivors: readonly Survivor[]
}

export interface KillOptions {
  readonly isMeant?: (owner: string) => boolean
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Makes every small mistake in every condition of a pack, one at a time, and reports those that no case notices. A case
 * notices a mistake when a rule that it names comes to something else for its person. Nothing is loaded or derived
 * again, so thousands of mistakes take seconds.
 *
 * @example killMutants(pack, ran.held, { isMeant: (owner) => owner === 'rules/massage.clot-or-bleeding' }).survivors
 */
export function killMutants(
  pack: Pack,
  held: readonly HeldCase[],
  { isMeant = () => true, onProgress = () => undefined }: KillOptions = {},
): MutationReport {
  const shown = casesByRule(held)
  const owners = ownersOf(pack).filter(({ owner }) => isMeant(owner))
  const survivors: Survivor[] = []
  let mutants = 0
  for (const [index, { owner, condition, rules }] of owners.entries()) {
    onProgress(index, owners.length)
    const truthsIn = (rule: string, written: WrittenCondition): readonly number[] =>
      (shown.get(rule) ?? []).map((values) => truthOfTree(written.tree, truthsOf(pack, written, values)))
    const original = new Map(rules.map((rule) => [rule, truthsIn(rule, treeOfRule(pack, rule))]))
    for (const mutant of mutantsOf(pack, owner, condition)) {
      mutants += 1
      const isKilled = rules.some((rule) => {
        const before = original.get(rule) as readonly number[]
        return truthsIn(rule, mutatedTree(pack, mutant, rule)).some((truth, at) => truth !== before[at])
      })
      if (!isKilled) survivors.push({ mutant, rules })
    }
  }
  return { mutants, killed: mutants - survivors.length, survivors }
}

/**
 * Somebody for whom a mistake would show; `impossible` is the proof that it changes nothing for anybody.
 *
 * @example settleSurvivor(pack, survivor).outcome // 'impossible' for an equivalent mutant
 */
export function settleSurvivor(pack: Pack, { mutant, rules }: Survivor, mostSteps = 3000): Witness {
  let last: Witness = { outcome: 'impossible' }
  const named = pack.namedConditions[nameIn(mutant.owner)]?.conditions
  // What changes nothing in a named condition changes nothing in the rules that use it.
  if (named !== undefined && mutant.owner.startsWith('namedConditions/')) {
    const within = findDifference(pack, named, mutant.condition, [], { mostSteps })
    if (within.outcome === 'impossible') return within
  }
  for (const rule of rules) {
    const before = plainCondition(treeOfRule(pack, rule))
    const after = plainCondition(mutatedTree(pack, mutant, rule))
    const witness = findDifference(pack, before, after, [], { mostSteps })
    if (witness.outcome === 'found') return witness
    if (witness.outcome !== 'impossible') last = witness
  }
  return last
}

function nameIn(owner: string): string {
  return owner.slice(owner.indexOf('/') + 1)
}

/** A rule's condition with a mistake in it, in the rule itself or in a named condition that it uses. */
export function mutatedTree(pack: Pack, { owner, condition }: Mutant, rule: string): WrittenCondition {
  const [kind, name = ''] = owner.split('/')
  if (kind === 'rules') return conditionTree(pack, owner, condition)
  const named = { ...(pack.namedConditions[name] ?? { name }), conditions: condition }
  return treeOfRule({ ...pack, namedConditions: { ...pack.namedConditions, [name]: named } }, rule)
}

/** By rule, the facts of the people of the cases that name it. */
function casesByRule(held: readonly HeldCase[]): ReadonlyMap<string, readonly KnownFacts[]> {
  const shown = new Map<string, KnownFacts[]>()
  for (const each of held) {
    const { values } = settledFacts(each.outcome.findings)
    for (const rule of rulesNamed(each.one)) addTo(shown, rule, values)
  }
  return shown
}

interface OwnedCondition {
  readonly owner: string
  readonly condition: Condition
  /** The rules that come to something by it. */
  readonly rules: readonly string[]
}

function ownersOf(pack: Pack): readonly OwnedCondition[] {
  const readers = new Map<string, string[]>()
  for (const { name, conditions } of pack.rules)
    for (const named of namesBelow(pack, conditions)) addTo(readers, named, name)
  return [
    ...pack.rules.map(({ name, conditions }) => ({
      owner: `rules/${name}`,
      condition: conditions,
      rules: [name],
    })),
    ...Object.values(pack.namedConditions)
      .filter(({ name }) => readers.has(name))
      .map(({ name, conditions }) => ({
        owner: `namedConditions/${name}`,
        condition: conditions,
        rules: readers.get(name) ?? [],
      })),
  ]
}

/** The named conditions in a condition, and those in them. */
function namesBelow(pack: Pack, condition: Condition): ReadonlySet<string> {
  const names = new Set(conditionsIn(condition))
  // A set grows while it is gone through.
  for (const name of names)
    for (const inner of conditionsIn(pack.namedConditions[name]?.conditions ?? { any: [] })) names.add(inner)
  return names
}
