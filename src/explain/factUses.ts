import { settingReadAs } from '../logic/settingValue.js'
import type { Condition, Leaf, Literal } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'

/** What a pack compares a fact with, anywhere: the values at which an answer could change something. */
export interface FactUse {
  /** Numbers in the fact's unit, ascending. */
  readonly thresholds: readonly number[]
  /** Codes and dates, sorted. */
  readonly codes: readonly string[]
}

/** What a pack compares each of its facts with. Facts that nothing reads have no entry. */
export const factUses = oncePer((pack: Pack): ReadonlyMap<string, FactUse> => {
  const literals = new Map<string, Set<Literal>>()
  const add = (fact: string, values: readonly Literal[]): void => {
    literals.set(fact, new Set([...(literals.get(fact) ?? []), ...values]))
  }
  for (const condition of conditionsOf(pack)) {
    for (const leaf of leavesOf(condition)) {
      add(leaf.fact, literalsOf(leaf, pack))
      if (typeof leaf.value === 'object' && 'fact' in leaf.value) add(leaf.value.fact, [])
    }
  }
  addBaselines(pack, add)
  addSources(pack, literals, add)
  return new Map([...literals].map(([fact, values]) => [fact, useOf(values)]))
})

function useOf(values: ReadonlySet<Literal>): FactUse {
  const all = [...values]
  return {
    thresholds: all.filter((value) => typeof value === 'number').sort((left, right) => left - right),
    codes: all.filter((value) => typeof value === 'string').sort(compareText),
  }
}

/** Every condition of a pack, of rules and of everything else that has one. */
function conditionsOf(pack: Pack): Condition[] {
  const { disagreements, facts, goals, limits, namedConditions, payers, programs, timings } = pack
  const phases = Object.values(programs).flatMap((program) => program.phases)
  const written: (Condition | undefined)[] = [
    ...pack.rules.map((rule) => rule.conditions),
    ...Object.values(namedConditions).map((named) => named.conditions),
    ...Object.values(limits).map(({ when }) => when),
    ...Object.values(timings).map(({ when }) => when),
    ...Object.values(disagreements).map(({ when }) => when),
    ...Object.values(payers).map(({ appliesWhen }) => appliesWhen),
    ...Object.values(goals).flatMap(({ targets }) => targets.map(({ when }) => when)),
    ...phases.flatMap(({ exit }) => exit.map(({ when }) => when)),
    ...Object.values(facts).map(({ gate }) => (typeof gate === 'object' ? gate.when : undefined)),
    ...Object.values(facts).flatMap(({ obtain }) => (obtain.from === 'count' ? obtain.of : [])),
  ]
  return written.filter((condition) => condition !== undefined)
}

function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return 'fact' in condition ? [condition] : []
}

function literalsOf({ value }: Leaf, pack: Pack): readonly Literal[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object') return [value]
  const number = 'fact' in value ? settingReadAs(pack, value.fact) : undefined
  return number === undefined ? [] : [number]
}

type Add = (fact: string, values: readonly Literal[]) => void

/** A goal's formulas are chosen by where the baseline lies. */
function addBaselines({ facts, goals }: Pack, add: Add): void {
  for (const { measure, part, baselineFact, targets } of Object.values(goals)) {
    const bounds = targets
      .flatMap(({ baselineFrom, baselineTo }) => [baselineFrom, baselineTo])
      .filter((bound) => typeof bound === 'number')
    if (baselineFact !== undefined) add(baselineFact, bounds)
    for (const { id, obtain } of Object.values(facts))
      if (obtain.from === 'measure' && obtain.measure === measure && obtain.part === part) add(id, bounds)
  }
}

/** What is compared with a derived fact matters to the facts that it is derived from. */
function addSources({ facts }: Pack, literals: ReadonlyMap<string, ReadonlySet<Literal>>, add: Add): void {
  for (const { id, obtain } of Object.values(facts)) {
    if (obtain.from === 'bands') {
      const ends = obtain.bands.flatMap(({ from, below }) => [from, below])
      add(
        obtain.of,
        ends.filter((end) => typeof end === 'number'),
      )
    }
    if (obtain.from === 'member') add(obtain.of, [obtain.code])
    if (obtain.from === 'first-known') for (const of of obtain.of) add(of, [...(literals.get(id) ?? [])])
    if (obtain.from === 'elapsed') add(obtain.since, [])
    if (obtain.from === 'ratio') for (const of of [obtain.of, obtain.over]) add(of, [])
  }
}
