import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combineTruths, writeLists } from '../../src/logic/combineTruths.js'
import { compileCondition } from '../../src/logic/compileCondition.js'
import { compileLeaf } from '../../src/logic/compileLeaf.js'
import { type FactProbe, probeFact } from '../../src/logic/factProbes.js'
import { type SharedCondition, shareConditions, type Truths } from '../../src/logic/shareConditions.js'
import type { Leaf } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { tinyPack } from '../support/tinyPack.js'
import { completeValues, conditions, contexts, vocabulary, weaker } from './arbitraries.js'
import { code, codes, number, partly, unknown } from './known.js'

const context = {
  facts: {
    stage: { id: 'stage', title: 'Stage', type: 'code', obtain: { from: 'finding' } },
    score: { id: 'score', title: 'Score', type: 'number', obtain: { from: 'finding' } },
    illnesses: { id: 'illnesses', title: 'Illnesses', type: 'codes', obtain: { from: 'finding' } },
  },
  namedConditions: {},
  settings: {},
} as const

const leavesOn: Record<'stage' | 'illnesses' | 'score', readonly Leaf[]> = {
  score: [
    { fact: 'score', operator: 'equal', value: 5 },
    { fact: 'score', operator: 'lessThan', value: 5 },
    { fact: 'score', operator: 'lessThanInclusive', value: 5 },
    { fact: 'score', operator: 'greaterThan', value: 5 },
    { fact: 'score', operator: 'greaterThanInclusive', value: 5 },
    { fact: 'score', operator: 'greaterThanInclusive', value: 6 },
    { fact: 'score', operator: 'notEqual', value: 5 },
    { fact: 'score', operator: 'in', value: [4, 5] },
    { fact: 'score', operator: 'isKnown', value: true },
  ],
  stage: [
    { fact: 'stage', operator: 'equal', value: 'acute' },
    { fact: 'stage', operator: 'notEqual', value: 'acute' },
    { fact: 'stage', operator: 'in', value: ['acute', 'chronic'] },
    { fact: 'stage', operator: 'notIn', value: ['chronic'] },
    { fact: 'stage', operator: 'isKnown', value: true },
    { fact: 'stage', operator: 'not:equal', value: 'chronic' },
  ],
  illnesses: [
    { fact: 'illnesses', operator: 'contains', value: 'gout' },
    { fact: 'illnesses', operator: 'doesNotContain', value: 'gout' },
    { fact: 'illnesses', operator: 'someFact:in', value: ['gout', 'stroke'] },
    { fact: 'illnesses', operator: 'contains', value: 'stroke' },
    { fact: 'illnesses', operator: 'everyFact:in', value: ['gout'] },
    { fact: 'illnesses', operator: 'isKnown', value: false },
  ],
}

function probe(fact: 'stage' | 'illnesses' | 'score'): FactProbe {
  return probeFact(
    context.facts[fact].type,
    leavesOn[fact].map((leaf, place) => {
      const { compareFact } = compileLeaf(leaf, context, () => 0)
      if (compareFact === undefined) throw new Error('a leaf over one fact compares it')
      return { leaf, place, compare: compareFact }
    }),
  )
}

describe('a probe answers every question about a fact as the question alone does', () => {
  test.each<['stage' | 'illnesses' | 'score', FactValue]>([
    ['score', unknown],
    ['score', number(4)],
    ['score', number(5)],
    ['score', number(6)],
    ['score', number(4, 5)],
    ['score', number(5, 6)],
    ['score', number(4, 6)],
    ['score', number(6, 9)],
    ['score', code('five')],
    ['stage', code('acute')],
    ['stage', code('chronic')],
    ['stage', code('something-else')],
    ['stage', unknown],
    ['illnesses', unknown],
    ['illnesses', codes()],
    ['illnesses', codes('gout')],
    ['illnesses', codes('stroke', 'other')],
    ['illnesses', codes('gout', 'stroke')],
    ['illnesses', partly(['gout'])],
    ['illnesses', partly([], ['gout'])],
    ['illnesses', partly([], ['gout', 'stroke'])],
    // A value of another type than declared is no answer.
    ['illnesses', code('gout')],
    ['stage', codes('acute')],
  ])('%s: %j', (fact, value) => {
    const truths = new Int8Array(leavesOn[fact].length).fill(-1)
    probe(fact)(value, truths)
    const alone = leavesOn[fact].map((leaf) => compileCondition(leaf, context).test({ [fact]: value }))
    expect([...truths]).toEqual(alone)
  })
})

describe('lists written out as numbers', () => {
  const ids = vocabulary.map(({ id }) => id)
  const slotOf = (fact: string): number => ids.indexOf(fact)

  test('come to what each condition comes to alone', () => {
    const people = completeValues.chain((values) => weaker(values))
    const several = fc.array(conditions({ isKnown: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(contexts({ isKnown: true }).map(tinyPack), several, people, (pack, all, values) => {
        const sharer = shareConditions(pack, slotOf)
        const shared = all.map(sharer.share)
        const truths = truthsOf(
          sharer.all(),
          ids.map((id) => values[id] ?? unknown),
        )
        expect(shared.map(({ place }) => truths[place])).toEqual(
          all.map((condition) => compileCondition(condition, pack).test(values)),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('stand after the lists that are in them', () => {
    const [a, b] = ['a', 'b'].map((value): Leaf => ({ fact: 'code-1', operator: 'equal', value }))
    const sharer = shareConditions(tinyPack({ facts: vocabulary }), slotOf)
    const outer = sharer.share({ all: [{ not: { any: [a as Leaf, b as Leaf] } }] })
    expect(outer.parts[0]?.parts[0]?.place).toBeLessThan(outer.parts[0]?.place ?? 0)
    expect(outer.parts[0]?.place).toBeLessThan(outer.place)
  })
})

function truthsOf(all: readonly SharedCondition[], slots: readonly FactValue[]): Truths {
  const truths = new Int8Array(all.length)
  for (const { place, leaf } of all) if (leaf !== undefined) truths[place] = leaf.test(slots)
  combineTruths(writeLists(all.filter(({ leaf }) => leaf === undefined)), truths)
  return truths
}
