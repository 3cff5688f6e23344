import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settledFacts } from '../../src/logic/settledFacts.js'
import type { Condition } from '../../src/model/condition.js'
import type { Facts, FactValue } from '../../src/model/fact.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { completeValues, conditions, contexts, weaker } from '../logic/arbitraries.js'
import { boolean, code, codes, number, unknown } from '../logic/known.js'
import { classify, fact, rule, tinyPack, triage } from '../support/tinyPack.js'

const isTrue = (id: string): Condition => ({ fact: id, operator: 'equal', value: true })
const factsOf = (values: Record<string, FactValue>): Facts => ({ asOf: '2026-06-15', values })
const allUnknown = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, unknown]))

describe('evaluateRules', () => {
  const pack = tinyPack({
    facts: [fact('fever', 'boolean'), fact('night-pain', 'boolean')],
    rules: [
      rule('b', { any: [isTrue('fever'), isTrue('night-pain')] }),
      rule('a', isTrue('fever')),
      rule('c', { all: [isTrue('fever'), isTrue('night-pain')] }),
    ],
  })

  test('says of every rule, sorted by name, what it comes to and what it lacks', () => {
    const facts = factsOf({ fever: boolean(false), 'night-pain': unknown })
    expect(evaluateRules(pack, facts)).toEqual({
      asOf: '2026-06-15',
      findings: [
        { rule: 'a', outcome: 'does-not-apply', missing: [] },
        { rule: 'b', outcome: 'unknown', missing: ['night-pain'] },
        { rule: 'c', outcome: 'does-not-apply', missing: [] },
      ],
      facts,
      setFacts: {},
      openGates: [],
      faults: [],
    })
  })

  test('an empty person leaves every rule undecided', () => {
    const { findings } = evaluateRules(pack, factsOf({}))
    expect(findings.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('remembers nothing of the person before', () => {
    const nobody = factsOf(allUnknown('fever', 'night-pain'))
    const before = evaluateRules(pack, nobody)
    evaluateRules(pack, factsOf({ fever: boolean(true), 'night-pain': boolean(true) }))
    expect(evaluateRules(pack, nobody)).toEqual(before)
  })

  test('leaves what it is given alone and gives frozen findings', () => {
    const facts = deepFreeze(factsOf({ fever: boolean(true), 'night-pain': unknown }))
    const result = evaluateRules(deepFreeze(structuredClone(pack)), facts)
    const parts = [
      result,
      result.findings,
      result.findings[0],
      result.findings[2]?.missing,
      result.facts.values,
    ]
    expect(parts.every(Object.isFrozen)).toBe(true)
  })

  test('refuses an order that names a rule the pack does not have', () => {
    const wrong = { ...pack, evaluationOrder: ['a', 'gone'] }
    expect(() => evaluateRules(wrong, factsOf({}))).toThrow('rule `gone` is in the order but not in the pack')
  })
})

describe('laws', () => {
  const packs = fc
    .tuple(contexts({ isKnown: false }), fc.array(conditions({ isKnown: false }), { maxLength: 6 }))
    .map(([parts, all]) => ({
      ...parts,
      facts: [
        ...(parts.facts ?? []),
        fact('level', 'code', { obtain: { from: 'rules' }, otherwise: 'low' }),
        fact('marks', 'codes', { obtain: { from: 'rules' }, otherwise: [] }),
      ],
      rules: [
        ...all.map((each, at) => rule(`classify-${at}`, each, classify('level', at % 2 ? 'high' : 'middle'))),
        ...all.map((each, at) => rule(`mark-${at}`, { not: each }, classify('marks', `mark-${at}`))),
        rule('reads-level', { fact: 'level', operator: 'in', value: ['high', 'low'] }),
        rule('reads-marks', { fact: 'marks', operator: 'someFact:in', value: ['mark-0', 'mark-1'] }),
      ],
    }))
  const people = completeValues.chain((complete) => fc.tuple(fc.constant(complete), weaker(complete)))

  test('knowing less turns no rule round, through classified facts too', () => {
    fc.assert(
      fc.property(packs, people, (parts, [complete, some]) => {
        const pack = tinyPack(parts)
        const more = evaluateRules(pack, factsOf(complete))
        const less = evaluateRules(pack, factsOf(some))
        // Rules that disagree are a fault of the pack: knowing more can bring one out.
        fc.pre(more.faults.length === 0)
        less.findings.forEach(({ outcome }, at) => {
          expect([more.findings[at]?.outcome, 'unknown']).toContain(outcome)
        })
      }),
      { numRuns: 150 },
    )
  })

  test('the order of rules and of facts does not matter', () => {
    fc.assert(
      fc.property(packs, people, (parts, [, some]) => {
        const backwards = tinyPack({
          ...parts,
          rules: [...parts.rules].reverse(),
          facts: [...parts.facts].reverse(),
        })
        const there = evaluateRules(tinyPack(parts), factsOf(some))
        expect(evaluateRules(backwards, factsOf(some))).toEqual(there)
      }),
      { numRuns: 100 },
    )
  })

  test('a rule is unknown just when it names what is missing', () => {
    fc.assert(
      fc.property(packs, people, (parts, [, some]) => {
        for (const { outcome, missing } of evaluateRules(tinyPack(parts), factsOf(some)).findings) {
          expect(missing.length > 0).toBe(outcome === 'unknown')
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is missing is what somebody can answer', () => {
  const fever = isTrue('fever')
  const pack = tinyPack({
    facts: [
      fact('fever', 'boolean'),
      fact('night-pain', 'boolean', { gate: true }),
      fact('score', 'number'),
      fact('level', 'code', { obtain: { from: 'bands', of: 'score', bands: [{ code: 'low', below: 20 }] } }),
      fact('flags', 'number', { obtain: { from: 'count', of: [fever, isTrue('night-pain')] } }),
      fact('ratio', 'number', { obtain: { from: 'ratio', of: 'score', over: 'flags' } }),
      fact('group', 'code', { obtain: { from: 'rules' }, otherwise: 'none' }),
      fact('fired', 'codes', { obtain: { from: 'dispositions' } }),
      fact('asked', 'number', {
        question: 'How many?',
        obtain: { from: 'first-known', of: ['score', 'flags'] },
      }),
      fact('guess', 'code', { obtain: { from: 'rules' }, otherwise: 'unknown' }),
    ],
    rules: [
      rule(
        'classifies',
        { all: [fever, { fact: 'level', operator: 'equal', value: 'low' }] },
        classify('group', 'a'),
      ),
      rule('never', { fact: 'score', operator: 'lessThan', value: -1 }, classify('guess', 'a')),
      rule('refers', isTrue('fever'), triage('urgent')),
      rule('reads-level', { fact: 'level', operator: 'equal', value: 'low' }),
      rule('reads-flags', { fact: 'flags', operator: 'greaterThan', value: 0 }),
      rule('reads-ratio', { fact: 'ratio', operator: 'greaterThan', value: 0 }),
      rule('reads-group', { fact: 'group', operator: 'equal', value: 'a' }),
      rule('reads-fired', { fact: 'fired', operator: 'contains', value: 'urgent' }),
      rule('reads-asked', { fact: 'asked', operator: 'greaterThan', value: 0 }),
      rule('reads-guess', { fact: 'guess', operator: 'equal', value: 'a' }),
    ],
    dispositions: ['urgent'],
  })
  const derived = { level: unknown, flags: number(0, 2), ratio: unknown, asked: unknown }
  const missingOf = (values: Record<string, FactValue>, name: string) =>
    evaluateRules(pack, factsOf({ ...derived, ...values })).findings.find((each) => each.rule === name)
      ?.missing

  test.each([
    ['reads-level', ['score']],
    ['reads-flags', ['fever', 'night-pain']],
    ['reads-ratio', ['fever', 'night-pain', 'score']],
    ['reads-group', ['fever', 'score']],
    ['reads-fired', ['fever']],
    // A derived fact with a question of its own is asked for too.
    ['reads-asked', ['asked', 'fever', 'night-pain', 'score']],
    ['reads-guess', ['score']],
  ])('%s lacks %j', (name, missing) => {
    expect(missingOf({}, name)).toEqual(missing)
  })

  test('only what is still open counts', () => {
    expect(missingOf({ fever: boolean(false), flags: number(0, 1) }, 'reads-flags')).toEqual(['night-pain'])
    expect(missingOf({ score: number(5), level: code('low') }, 'reads-group')).toEqual(['fever'])
  })

  test('a derived fact that stays unknown although all it needs is known stands for itself', () => {
    expect(missingOf({ score: number(50) }, 'reads-level')).toEqual(['level'])
    expect(missingOf({ score: number(50) }, 'reads-guess')).toEqual(['guess'])
  })
})

describe('a fact set by rules', () => {
  const set = (otherwise: string | number | boolean, type: 'code' | 'number' | 'boolean' | 'date' = 'code') =>
    fact('it', type, { obtain: { from: 'rules' }, otherwise })
  const ids = ['a', 'b', 'c']
  const rules = [
    rule('a', isTrue('a'), classify('it', 'x')),
    rule('b', isTrue('b'), classify('it', 'x')),
    rule('c', isTrue('c'), classify('it', 'y')),
    rule('reads', { fact: 'it', operator: 'equal', value: 'x' }),
  ]
  const facts = ids.map((id) => fact(id, 'boolean'))
  const [yes, no] = [boolean(true), boolean(false)]

  test.each([
    [no, no, no, code('none')],
    [yes, no, no, code('x')],
    [yes, yes, no, code('x')],
    [no, no, yes, code('y')],
    // An unknown rule that would say the same does not matter; one that would say otherwise does.
    [yes, unknown, no, code('x')],
    [yes, no, unknown, unknown],
    [no, unknown, no, unknown],
    [unknown, unknown, unknown, unknown],
    [yes, no, yes, unknown],
  ])('a %j, b %j (x) and c %j (y) make it %j', (a, b, c, expected) => {
    const pack = tinyPack({ facts: [...facts, set('none')], rules })
    expect(settledFacts(evaluateRules(pack, factsOf({ a, b, c, it: unknown }))).values.it).toEqual(expected)
  })

  test('on which rules disagree is unknown and reported', () => {
    const pack = tinyPack({ facts: [...facts, set('none')], rules })
    const result = evaluateRules(pack, factsOf({ a: yes, b: yes, c: yes }))
    expect(settledFacts(result).values.it).toEqual(unknown)
    expect(result.faults).toEqual([
      { code: 'classification-disagrees', fact: 'it', values: ['x', 'y'], rules: ['a', 'b', 'c'] },
    ])
    expect(result.findings[3]).toEqual({ rule: 'reads', outcome: 'unknown', missing: ['it'] })
  })

  test('stands before the rules that read it', () => {
    const pack = tinyPack({ facts: [...facts, set('none')], rules })
    const outcome = (values: Record<string, FactValue>) =>
      evaluateRules(pack, factsOf(values)).findings[3]?.outcome
    expect(outcome({ a: yes, b: no, c: no })).toBe('applies')
    expect(outcome({ a: no, b: no, c: no })).toBe('does-not-apply')
    expect(outcome({ a: no, b: no, c: unknown })).toBe('unknown')
  })

  test('may be set from another one', () => {
    const second = fact('second', 'boolean', { obtain: { from: 'rules' }, otherwise: false })
    const chained = [
      rule('z-first', isTrue('a'), classify('it', 'x')),
      rule('a-second', { fact: 'it', operator: 'equal', value: 'x' }, classify('second', true)),
    ]
    const pack = tinyPack({ facts: [...facts, set('none'), second], rules: chained })
    expect(settledFacts(evaluateRules(pack, factsOf({ a: yes }))).values.second).toEqual(yes)
    expect(settledFacts(evaluateRules(pack, factsOf({ a: no }))).values.second).toEqual(no)
  })

  test.each([
    [set('unknown'), unknown],
    [set(4, 'number'), number(4)],
    [set(false, 'boolean'), no],
    [set('2026-01-01', 'date'), { type: 'date', earliest: '2026-01-01', latest: '2026-01-01' }],
  ] as const)('that no rule sets is worth what it is otherwise: %j', (definition, expected) => {
    const pack = tinyPack({ facts: [definition], rules: [] })
    expect(settledFacts(evaluateRules(pack, factsOf({ it: unknown }))).values.it).toEqual(expected)
  })
})

describe('a set that rules add to', () => {
  const [yes, no] = [boolean(true), boolean(false)]
  const rules = [
    rule('one', isTrue('a'), classify('it', 'x')),
    rule('two', isTrue('b'), classify('it', 'x')),
    rule('three', isTrue('c'), classify('it', 'y')),
  ]
  const evaluate = (otherwise: string | string[], values: Record<string, FactValue>) => {
    const it = fact('it', 'codes', { obtain: { from: 'rules' }, otherwise })
    const pack = tinyPack({ facts: [it, ...['a', 'b', 'c'].map((id) => fact(id, 'boolean'))], rules })
    return settledFacts(evaluateRules(pack, factsOf(values))).values.it
  }
  const set = (included: string[], excluded: string[], complete: boolean) =>
    ({ type: 'codes', included, excluded, complete }) as const

  test.each([
    [[], yes, no, no, set(['x'], ['y'], true)],
    [[], yes, no, yes, set(['x', 'y'], [], true)],
    [[], yes, unknown, no, set(['x'], ['y'], false)],
    [[], no, unknown, no, set([], ['y'], false)],
    [[], no, no, no, set([], ['x', 'y'], true)],
    [['z'], no, no, no, set(['z'], ['x', 'y'], true)],
    [['z'], yes, no, no, set(['x'], ['y'], true)],
    [['y'], no, unknown, no, set([], [], false)],
    ['unknown', no, no, no, unknown],
    ['unknown', no, no, unknown, unknown],
    ['unknown', yes, no, unknown, set(['x'], [], false)],
    [[], unknown, unknown, unknown, set([], [], false)],
  ] as const)('otherwise %j, with x if %j or %j and y if %j, is %j', (otherwise, a, b, c, expected) => {
    expect(evaluate(typeof otherwise === 'string' ? otherwise : [...otherwise], { a, b, c })).toEqual(
      expected,
    )
  })
})

describe('the dispositions that fired', () => {
  const [yes, no] = [boolean(true), boolean(false)]
  const pack = tinyPack({
    facts: [
      ...['a', 'b', 'c'].map((id) => fact(id, 'boolean')),
      fact('fired', 'codes', { obtain: { from: 'dispositions' } }),
    ],
    rules: [
      rule('first', isTrue('a'), triage('emergency')),
      rule('second', isTrue('b'), triage('urgent')),
      rule('third', isTrue('c'), triage('urgent')),
      rule('reads', { fact: 'fired', operator: 'contains', value: 'emergency' }),
      rule('reads-any', { fact: 'fired', operator: 'someFact:in', value: ['emergency', 'urgent'] }),
    ],
    dispositions: ['emergency', 'urgent', 'routine'],
  })
  const evaluate = (a: FactValue, b: FactValue, c: FactValue) => evaluateRules(pack, factsOf({ a, b, c }))

  test.each([
    [yes, no, no, ['emergency'], ['routine', 'urgent'], true],
    [yes, no, yes, ['emergency', 'urgent'], ['routine'], true],
    [no, no, no, [], ['emergency', 'routine', 'urgent'], true],
    [no, no, unknown, [], ['emergency', 'routine'], false],
    [unknown, yes, unknown, ['urgent'], ['routine'], false],
    [unknown, unknown, unknown, [], ['routine'], false],
  ])('given %j, %j, %j are %j, not %j, complete: %s', (a, b, c, included, excluded, complete) => {
    expect(settledFacts(evaluate(a, b, c)).values.fired).toEqual({
      type: 'codes',
      included,
      excluded,
      complete,
    })
  })

  test('may be read by later rules', () => {
    const outcomes = evaluate(unknown, yes, no).findings.map(({ rule, outcome }) => [rule, outcome])
    expect(Object.fromEntries(outcomes)).toMatchObject({ reads: 'unknown', 'reads-any': 'applies' })
    expect(evaluate(no, unknown, no).findings[1]).toEqual({
      rule: 'reads',
      outcome: 'does-not-apply',
      missing: [],
    })
  })

  test('are a complete empty set in a pack without triage', () => {
    const quiet = tinyPack({ facts: [pack.facts.fired!], rules: [], dispositions: ['urgent'] })
    expect(settledFacts(evaluateRules(quiet, factsOf({}))).values.fired).toEqual({
      ...codes(),
      excluded: ['urgent'],
    })
  })
})
