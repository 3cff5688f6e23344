import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/explain/answer.js'
import { blockingLeaves } from '../../src/explain/blockingLeaves.js'
import { groundsInWords } from '../../src/explain/groundsInWords.js'
import { outcomeChanges } from '../../src/explain/outcomesOf.js'
import { answerInWords, valueInWords } from '../../src/explain/valueInWords.js'
import { traceCondition } from '../../src/logic/traceCondition.js'
import type { Condition } from '../../src/model/condition.js'
import type { Evidence } from '../../src/model/evidence.js'
import type { FactValue } from '../../src/model/fact.js'
import { boolean, code, codes, date, number, partly, unknown } from '../logic/known.js'
import { fact, tinyPack } from '../support/tinyPack.js'

describe('valueInWords', () => {
  it.each<[FactValue, string | undefined, string]>([
    [unknown, 'points', 'not known'],
    [boolean(true), undefined, 'yes'],
    [boolean(false), undefined, 'no'],
    [code('very-severe'), undefined, 'very severe'],
    [number(44), 'percent', '44 percent'],
    [number(0), '1', '0'],
    [number(3, 5), 'months', 'between 3 and 5 months'],
    [date('2026-06-01'), undefined, '1 June 2026'],
    [date('2026-06-01', '2026-06-30'), undefined, 'between 1 June 2026 and 30 June 2026'],
    [codes(), undefined, 'none'],
    [codes('a-b', 'c'), undefined, 'a b and c'],
    [partly(['a'], ['b']), undefined, 'a, not b, the rest not known'],
    [partly([], ['b']), undefined, 'none known, not b, the rest not known'],
  ])('says %j in %s as %s', (value, unit, words) => {
    expect(valueInWords(value, unit)).toBe(words)
  })
})

describe('answerInWords', () => {
  it.each<[Answer, string]>([
    [true, 'yes'],
    [false, 'no'],
    [3, '3 points'],
    ['off-work', 'off work'],
    ['2026-06-01', '1 June 2026'],
    [[], 'none'],
    [['a', 'b'], 'a and b'],
    [{ a: true, b: false }, 'a and not b'],
  ])('says %j as %s', (answer, words) => {
    expect(answerInWords(answer, 'points')).toBe(words)
  })
})

describe('groundsInWords', () => {
  it.each<[Evidence, string]>([
    [{ basis: 'guideline', confidence: 'high', sources: ['ng59'] }, 'guideline, high confidence, ng59'],
    [
      { basis: 'study', confidence: 'low', sources: ['a', 'b'] },
      'study, low confidence, to confirm, a and b',
    ],
    [{ basis: 'recalled', confidence: 'medium', sources: [] }, 'recalled, not read, medium confidence'],
    [{ basis: 'default', confidence: 'high', sources: [] }, 'default, to confirm'],
    [{ basis: 'convention', confidence: 'medium', sources: [] }, 'convention, to confirm'],
  ])('never shows a convention or a default as evidence: %j', (evidence, words) => {
    expect(groundsInWords(evidence)).toBe(words)
  })
})

describe('blockingLeaves', () => {
  const pack = tinyPack({
    facts: [fact('a', 'boolean'), fact('b', 'boolean'), fact('c', 'boolean')],
    namedConditions: [{ name: 'named', conditions: { fact: 'c', operator: 'equal', value: true } }],
  })
  const is = (id: string): Condition => ({ fact: id, operator: 'equal', value: true })
  const values = { a: boolean(true), b: boolean(false), c: unknown }

  it.each<[string, Condition, string[]]>([
    ['the false and the unknown parts of an all', { all: [is('a'), is('b'), is('c')] }, ['b', 'c']],
    ['every part of an any that is not true', { any: [is('b'), is('c')] }, ['b', 'c']],
    ['nothing of what is true', { any: [is('a'), is('b')] }, []],
    ['what is true under a not', { not: { any: [is('a'), is('b')] } }, ['a']],
    ['what stands in a named condition', { all: [is('a'), { condition: 'named' }] }, ['c']],
    ['nothing that would not help', { all: [{ any: [is('a'), is('b')] }, is('c')] }, ['c']],
  ])('names %s', (_, condition, facts) => {
    expect(blockingLeaves(traceCondition(condition, pack, values))).toEqual(facts)
  })
})

describe('outcomeChanges', () => {
  it('lists what came, what went and what became something else, sorted', () => {
    const before = new Map([
      ['program', 'acute'],
      ['exercise/walk', 'in the plan'],
      ['triage', 'nothing found'],
    ])
    const after = new Map([
      ['program', 'chronic'],
      ['exercise/bike', 'held'],
      ['triage', 'nothing found'],
    ])
    expect(outcomeChanges(before, after)).toEqual([
      { subject: 'exercise/bike', from: 'not in the plan', to: 'held' },
      { subject: 'exercise/walk', from: 'in the plan', to: 'not in the plan' },
      { subject: 'program', from: 'acute', to: 'chronic' },
    ])
  })

  it('is empty for equal outcomes', () => {
    expect(outcomeChanges(new Map([['program', 'a']]), new Map([['program', 'a']]))).toEqual([])
  })
})
