import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, decorators, operators } from '../../src/model/condition.js'
import type { FactDefinition, Facts, FactValue } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { toStockEngine } from '../../src/rules-engine/index.js'
import { completeValues, conditions, contexts } from '../logic/arbitraries.js'
import { boolean, code, codes, date, number } from '../logic/known.js'
import { backPain } from '../support/backPain.js'
import { rule, tinyPack } from '../support/tinyPack.js'
import { stockRules } from './stockRules.js'

/** How many pairs of a rule and a person are compared; `npm run oracle` compares half a million. */
const pairs = Number(process.env.ORACLE_PAIRS ?? 20_000)
const rulesInAPack = 20
const peopleForAPack = 10
const timeout = 600_000

const factsOf = (values: Facts['values']): Facts => ({ asOf: '2026-01-01', values })

/** One engine for everybody, since making it costs more than asking it. */
async function expectAgreement(pack: Pack, everybody: readonly Facts[]): Promise<void> {
  const engine = toStockEngine(pack)
  for (const facts of everybody) {
    const { findings, facts: settled } = evaluateRules(pack, facts)
    expect(findings.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
    const applying = findings.filter(({ outcome }) => outcome === 'applies').map((finding) => finding.rule)
    expect(applying).toEqual(await stockRules(engine, settled))
  }
}

describe('on complete facts our evaluator agrees with stock json-rules-engine', () => {
  const packs = fc
    .tuple(
      contexts({ isKnown: true }),
      fc.array(conditions({ isKnown: true }), { minLength: rulesInAPack, maxLength: rulesInAPack }),
    )
    .map(([parts, all]) => tinyPack({ ...parts, rules: all.map((each, at) => rule(`rule-${at}`, each)) }))
  const people = fc.array(completeValues, { minLength: peopleForAPack, maxLength: peopleForAPack })

  test(`on ${pairs} pairs of a generated rule and a generated person`, { timeout }, async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(packs, people, async (pack, everybody) => {
        for (const each of pack.rules) noteOperators(each.conditions, seen)
        await expectAgreement(pack, everybody.map(factsOf))
      }),
      { numRuns: Math.ceil(pairs / (rulesInAPack * peopleForAPack)) },
    )
    expect([...seen].sort()).toEqual([...operators, ...decorators].sort())
  })

  const bundledPeople = Math.max(5, Math.ceil(pairs / 2 / backPain.rules.length))

  test(`on every bundled rule and ${bundledPeople} generated people`, { timeout }, async () => {
    const pack = withoutSetters(backPain)
    const values = fc.record(
      Object.fromEntries(
        Object.values(backPain.facts).map((fact) => [fact.id, possibleValue(backPain, fact)]),
      ),
    )
    await fc.assert(
      fc.asyncProperty(values, (person) => expectAgreement(pack, [withSettings(pack, person)])),
      { numRuns: bundledPeople },
    )
  })
})

/** The same rules over facts of which none is set by rules, since a set fact may be unknown for anybody. */
function withoutSetters(pack: Pack): Pack {
  const facts = Object.values(pack.facts).map((fact) => [fact.id, { ...fact, obtain: { from: 'finding' } }])
  return { ...pack, facts: Object.fromEntries(facts) as Pack['facts'] }
}

function noteOperators(condition: Condition, seen: Set<string>): void {
  if ('fact' in condition) for (const part of condition.operator.split(':')) seen.add(part)
  else if ('not' in condition) noteOperators(condition.not, seen)
  else if ('all' in condition) for (const part of condition.all) noteOperators(part, seen)
  else if ('any' in condition) for (const part of condition.any) noteOperators(part, seen)
}

function withSettings(pack: Pack, person: Record<string, FactValue>): Facts {
  const settings = Object.values(pack.settings).map(({ id, value }) => [`settings.${id}`, number(value)])
  return factsOf({ ...Object.fromEntries(settings), ...person })
}

/** What a fact may be worth: what the pack's conditions compare it with, that and a little more or less, or another. */
function possibleValue(pack: Pack, { id, type, min = 0 }: FactDefinition): fc.Arbitrary<FactValue> {
  const compared = [...(comparedWith(pack).get(id) ?? [])]
  const texts = compared.filter((each): each is string => typeof each === 'string')
  const numbers = compared.filter((each): each is number => typeof each === 'number')
  const borders = numbers.flatMap((each) => [each - 1, each, each + 1])
  switch (type) {
    case 'boolean':
      return fc.boolean().map(boolean)
    case 'number':
      return fc.constantFrom(min, 5, 30, 84, ...borders).map((each) => number(each))
    case 'date':
      return fc.constantFrom('2025-01-01', '2025-12-31', ...texts).map((each) => date(each))
    case 'code':
      return fc.constantFrom('some-other-code', ...texts).map(code)
    case 'codes':
      return fc.subarray(['some-other-code', ...texts]).map((each) => codes(...each))
  }
}

const comparedByPack = new WeakMap<Pack, ReadonlyMap<string, ReadonlySet<unknown>>>()

/** The literals that any condition of a pack compares each fact with. */
function comparedWith(pack: Pack): ReadonlyMap<string, ReadonlySet<unknown>> {
  const known = comparedByPack.get(pack)
  if (known) return known
  const found = new Map<string, Set<unknown>>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { fact, value } = part as { fact?: unknown; value?: unknown }
    if (typeof fact === 'string') {
      const values = found.get(fact) ?? new Set()
      for (const each of [value].flat()) if (typeof each !== 'object') values.add(each)
      found.set(fact, values)
    }
    Object.values(part).forEach(visit)
  }
  visit([pack.rules, pack.namedConditions])
  comparedByPack.set(pack, found)
  return found
}
