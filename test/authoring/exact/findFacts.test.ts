import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../src/authoring/exact/findFacts.js'
import { findWitness } from '../../../src/authoring/exact/writeWitness.js'
import { compileCondition } from '../../../src/logic/compileCondition.js'
import { truthName } from '../../../src/logic/truth.js'
import type { Condition, Truth } from '../../../src/model/condition.js'
import type { FactValue } from '../../../src/model/fact.js'
import { boolean, code, number, partly, unknown } from '../../logic/known.js'
import { backPain } from '../../support/backPain.js'
import { classify, fact, rule, setting, tinyPack, triage, valueSet } from '../../support/tinyPack.js'

const is = (name: string, value: string | number | boolean, operator = 'equal'): Condition => ({
  fact: name,
  operator,
  value,
})
const from = (name: string, value: number): Condition => is(name, value, 'greaterThanInclusive')
const below = (name: string, value: number): Condition => is(name, value, 'lessThan')
const isKnown = (name: string, value = true): Condition => is(name, value, 'isKnown')

const pack = tinyPack({
  valueSets: [valueSet('letter', 'a', 'b', 'c')],
  settings: [setting('high', 3), setting('both', 2)],
  facts: [
    fact('x', 'number'),
    fact('y', 'number'),
    fact('bounded', 'number', { min: 0, max: 10 }),
    fact('yes', 'boolean'),
    fact('letter', 'code', { valueSet: 'letter' }),
    fact('letters', 'codes', { valueSet: 'letter', obtain: { from: 'assessment', path: 'comorbidities' } }),
    fact('band', 'code', {
      obtain: {
        from: 'bands',
        of: 'x',
        bands: [
          { code: 'low', below: 2 },
          { code: 'high', from: 2 },
        ],
      },
    }),
    fact('holding', 'number', { obtain: { from: 'count', of: [is('yes', true), from('x', 3)] } }),
    fact('first', 'number', { obtain: { from: 'first-known', of: ['x', 'y'] } }),
    fact('grade', 'code', { obtain: { from: 'rules' }, otherwise: 'mild' }),
    fact('has-a', 'boolean', { obtain: { from: 'member', of: 'letters', code: 'a' } }),
    fact('sent', 'codes', { obtain: { from: 'dispositions' } }),
  ],
  rules: [
    rule('grade.severe', { all: [from('x', 3), is('yes', true)] }, classify('grade', 'severe')),
    rule('send.now', is('yes', true), triage('now')),
    rule('send.now-as-well', is('letter', 'a'), triage('now')),
    rule('send.later', { not: from('x', 2) }, triage('later')),
  ],
  dispositions: ['now', 'later'],
})

const outcome = (condition: Condition, ...truth: Truth[]) => findFacts(pack, [{ condition, truth }]).outcome

describe('a search for facts', () => {
  it.each<[string, Condition, Truth]>([
    ['a number in a range', { all: [from('x', 2), below('x', 3)] }, 'true'],
    ['a number between two neighbours', { all: [is('x', 3, 'greaterThan'), below('x', 4)] }, 'true'],
    ['a band', { all: [is('band', 'high'), below('x', 3)] }, 'true'],
    ['how many hold', from('holding', 2), 'true'],
    ['the second of two facts', { all: [isKnown('x', false), from('first', 3)] }, 'true'],
    ['what rules set', is('grade', 'severe'), 'true'],
    ['what no rule sets', is('grade', 'mild'), 'true'],
    [
      'codes in and out of a set',
      { all: [is('letters', 'a', 'contains'), is('letters', 'b', 'doesNotContain')] },
      'true',
    ],
    ['nothing known', from('x', 3), 'unknown'],
    ['a setting', { fact: 'x', operator: 'equal', value: { fact: 'settings.high' } }, 'true'],
  ])('finds %s', (_, condition, truth) => {
    expect(outcome(condition, truth)).toBe('found')
  })

  it.each<[string, Condition, Truth]>([
    ['a number above and below', { all: [from('x', 3), below('x', 3)] }, 'true'],
    ['a number outside its range', is('bounded', 10, 'greaterThan'), 'true'],
    ['a band against its number', { all: [is('band', 'high'), below('x', 2)] }, 'true'],
    ['more than can hold', from('holding', 3), 'true'],
    ['a grade without its grounds', { all: [is('grade', 'severe'), below('x', 3)] }, 'true'],
    ['what always holds', { any: [from('x', 3), below('x', 3), isKnown('x', false)] }, 'false'],
    ['an answer that is guarded', { all: [isKnown('x'), from('x', 3)] }, 'unknown'],
  ])('proves that nobody has %s', (_, condition, truth) => {
    expect(outcome(condition, truth)).toBe('impossible')
  })

  it('proves nothing of facts that are compared with each other', () => {
    const each: Condition = { fact: 'x', operator: 'lessThan', value: { fact: 'y' } }
    expect(outcome({ all: [each, { not: each }] }, 'true')).toBe('gave-up')
  })

  it('gives up when it may take no more steps', () => {
    const condition = { all: [from('x', 3), is('yes', true), is('letter', 'a')] }
    expect(findFacts(pack, [{ condition, truth: ['true'] }], { mostSteps: 1 })).toEqual({
      outcome: 'gave-up',
      because: 'it takes more than 1 step',
    })
  })

  it('names only what matters', () => {
    const condition = { any: [is('yes', true), from('x', 3)] }
    expect(findFacts(pack, [{ condition, truth: ['true'] }])).toEqual({
      outcome: 'found',
      facts: { yes: { type: 'boolean', value: true } },
    })
  })
})

const numbers = [unknown, ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((one) => number(one))]
const everybody: Record<string, FactValue>[] = numbers.flatMap((x) =>
  numbers.flatMap((y) =>
    [unknown, boolean(true), boolean(false)].flatMap((yes) =>
      [unknown, code('a'), code('b'), code('c')].flatMap((letter) =>
        sets().map((letters) => withDerived({ x, y, yes, letter, letters })),
      ),
    ),
  ),
)

/** Each of the codes in, out, or not known of. */
function sets(): FactValue[] {
  const ways = ['in', 'out', 'open'] as const
  return ways.flatMap((a) =>
    ways.flatMap((b) =>
      ways.map((c): FactValue => {
        const those = (way: string) =>
          Object.entries({ a, b, c }).flatMap(([letter, is]) => (is === way ? [letter] : []))
        if (those('open').length > 0) return partly(those('in'), those('out'))
        return { type: 'codes', included: those('in'), excluded: those('out'), complete: true }
      }),
    ),
  )
}

/** Worked out here by hand, so that the search is not judged by itself. */
function withDerived(values: Record<'x' | 'y' | 'yes' | 'letter' | 'letters', FactValue>) {
  const { x, y, yes, letter, letters } = values
  const least = (holds: boolean | undefined) => (holds === true ? 1 : 0)
  const most = (holds: boolean | undefined) => (holds === false ? 0 : 1)
  const holds = [yes.type === 'boolean' ? yes.value : undefined, x.type === 'number' ? x.min >= 3 : undefined]
  const isSevere = holds.includes(false) ? false : holds.includes(undefined) ? undefined : true
  const isA = letter.type === 'code' ? letter.value === 'a' : undefined
  const isLow = x.type === 'number' ? x.min < 2 : undefined
  return {
    ...values,
    'settings.both': number(2),
    'has-a': hasA(letters),
    sent: sentTo({ now: [holds[0], isA], later: [isLow] }),
    band: x.type === 'number' ? code(x.min < 2 ? 'low' : 'high') : unknown,
    holding: number(least(holds[0]) + least(holds[1]), most(holds[0]) + most(holds[1])),
    first: x.type === 'unknown' ? y : x,
    grade: isSevere === undefined ? unknown : code(isSevere ? 'severe' : 'mild'),
  }
}

function hasA(letters: FactValue): FactValue {
  if (letters.type !== 'codes') return unknown
  if (letters.included.includes('a')) return boolean(true)
  return letters.complete || letters.excluded.includes('a') ? boolean(false) : unknown
}

/** By what the rules come to that send there. A set is complete when none of them is unknown. */
function sentTo(rules: Readonly<Record<string, readonly (boolean | undefined)[]>>): FactValue {
  const [codes, all] = [Object.keys(rules), Object.values(rules).flat()]
  return {
    type: 'codes',
    included: codes.filter((code) => rules[code]?.includes(true)),
    excluded: codes.filter((code) => rules[code]?.every((holds) => holds === false)),
    complete: !all.includes(undefined),
  }
}

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .record({
      fact: fc.constantFrom('x', 'y', 'first', 'holding'),
      operator: fc.constantFrom(
        'equal',
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive',
      ),
      value: fc.integer({ min: 1, max: 3 }),
    })
    .filter((one) => one.fact !== 'holding' || one.value < 3),
  fc.record({ fact: fc.constant('yes'), operator: fc.constant('equal'), value: fc.boolean() }),
  fc.record({
    fact: fc.constant('letter'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    fact: fc.constant('band'),
    operator: fc.constant('equal'),
    value: fc.constantFrom('low', 'high'),
  }),
  fc.record({
    fact: fc.constant('grade'),
    operator: fc.constant('equal'),
    value: fc.constantFrom('mild', 'severe'),
  }),
  fc.record({
    fact: fc.constant('letters'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('a', 'b'),
  }),
  fc.constantFrom<Condition>(
    { fact: 'holding', operator: 'equal', value: { fact: 'settings.both' } },
    { fact: 'letters', operator: 'someFact:in', value: ['a', 'b'] },
    { fact: 'letters', operator: 'everyFact:in', value: ['a', 'b'] },
    { fact: 'letters', operator: 'everyFact:in', value: ['b'] },
    { fact: 'letters', operator: 'someFact:notEqual', value: 'a' },
  ),
  fc.record({
    fact: fc.constant('sent'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('now', 'later'),
  }),
  fc.record({
    fact: fc.constant('sent'),
    operator: fc.constantFrom('someFact:in', 'someValue:contains', 'everyFact:notIn', 'everyFact:in'),
    value: fc.constantFrom<string[]>(['now'], ['now', 'later']),
  }),
  fc.record({ fact: fc.constant('has-a'), operator: fc.constant('equal'), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom('x', 'y', 'yes', 'letter', 'first', 'has-a', 'sent', 'holding', 'grade'),
    operator: fc.constant('isKnown'),
    value: fc.boolean(),
  }),
)

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

describe('over a vocabulary small enough to try everybody', () => {
  it('finds somebody just when there is somebody, and proves just when there is nobody', () => {
    fc.assert(
      fc.property(anyCondition, fc.constantFrom<Truth>('true', 'false', 'unknown'), (condition, truth) => {
        const { test } = compileCondition(condition, pack)
        const exists = everybody.some((values) => truthName(test(values)) === truth)
        expect(outcome(condition, truth)).toBe(exists ? 'found' : 'impossible')
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    )
  })

  it('does the same for what two conditions come to in one person', () => {
    const truths = fc.subarray<Truth>(['true', 'false', 'unknown'], { minLength: 1, maxLength: 2 })
    const goal = fc.record({ condition: anyCondition, truth: truths })
    fc.assert(
      fc.property(goal, goal, (...wanted) => {
        const tests = wanted.map(({ condition }) => compileCondition(condition, pack).test)
        const exists = everybody.some((values) =>
          wanted.every(({ truth }, index) => truth.includes(truthName((tests[index] as Test)(values)))),
        )
        expect(findFacts(pack, wanted).outcome).toBe(exists ? 'found' : 'impossible')
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    )
  })
})

type Test = ReturnType<typeof compileCondition>['test']

describe('a witness in the bundled pack', () => {
  const some = backPain.rules.filter((_, index) => index % 60 === 0)

  it.each(some.map(({ name, conditions }) => [name, conditions] as const))(
    'is a person for whom %s comes to what was wanted, when it is found',
    (_, condition) => {
      for (const truth of ['true', 'false'] as const) {
        const witness = findWitness(backPain, [{ condition, truth: [truth] }], { mostSteps: 400 })
        expect(['found', 'only-facts', 'gave-up']).toContain(witness.outcome)
        if (witness.outcome === 'found') expect(witness.assessment.id).toBe('witness')
      }
    },
  )
})
