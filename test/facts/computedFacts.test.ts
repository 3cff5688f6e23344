import { describe, expect, test } from 'vitest'
import { divideBounds } from '../../src/facts/divideBounds.js'
import { elapsedSince } from '../../src/facts/elapsedSince.js'
import { firstKnown } from '../../src/facts/firstKnown.js'
import { bandOf, memberOf } from '../../src/facts/partsOfFact.js'
import { placedNumber } from '../../src/facts/placedNumber.js'
import type { Band, FactDefinition, FactValue, Obtain } from '../../src/model/fact.js'
import { boolean, code, codes, date, number, partly, unknown } from '../logic/known.js'
import { fact, setting, tinyPack } from '../support/tinyPack.js'
import { derive } from './support.js'

describe('bands', () => {
  const bands: Band[] = [
    { code: 'minimal', below: 21 },
    { code: 'moderate', from: 21, below: 41 },
    { code: 'severe', from: 41, below: { setting: 'top' } },
    { code: 'extreme', from: { setting: 'top' }, below: 100 },
  ]
  const pack = tinyPack({ settings: [setting('top', 61)] })
  test.each<[FactValue | undefined, FactValue]>([
    [number(20.9), code('minimal')],
    [number(21), code('moderate')],
    [number(40.9), code('moderate')],
    [number(41), code('severe')],
    [number(60.9), code('severe')],
    [number(61), code('extreme')],
    [number(100), unknown],
    [number(21, 40), code('moderate')],
    [number(21, 41), unknown],
    [number(-5, 20), code('minimal')],
    [number(90, 100), unknown],
    [unknown, unknown],
    [undefined, unknown],
  ])('%j is %j', (value, expected) => {
    expect(bandOf(value, bands, pack)).toEqual(expected)
  })

  test('of one code side by side are one band, with a gap between they are not', () => {
    const split = (second: number): Band[] => [
      { code: 'off', below: 10 },
      { code: 'off', from: second },
    ]
    expect(bandOf(number(5, 25), split(10), pack)).toEqual(code('off'))
    expect(bandOf(number(5, 25), split(20), pack)).toEqual(unknown)
  })

  test('with a setting that does not exist are refused', () => {
    expect(() => placedNumber({ setting: 'none' }, pack)).toThrow('unknown setting `none`')
  })

  test('take the value by which a setting is overridden', () => {
    expect(placedNumber({ setting: 'top' }, { ...pack, overrides: { top: 70 } })).toBe(70)
  })
})

describe('membership', () => {
  test.each<[FactValue | undefined, FactValue]>([
    [codes('a'), boolean(true)],
    [codes('b'), boolean(false)],
    [codes(), boolean(false)],
    [partly(['a']), boolean(true)],
    [partly(['b'], ['a']), boolean(false)],
    [partly(['b']), unknown],
    [unknown, unknown],
    [undefined, unknown],
  ])('of a in %j is %j', (set, expected) => {
    expect(memberOf(set, 'a')).toEqual(expected)
  })
})

describe('a ratio', () => {
  test.each<[FactValue | undefined, FactValue | undefined, FactValue]>([
    [number(6), number(3), number(2)],
    [number(6, 8), number(2, 4), number(1.5, 4)],
    [number(-6, 8), number(2, 4), number(-3, 4)],
    [number(6), number(-3, -2), number(-3, -2)],
    [number(6), number(0), unknown],
    [number(6), number(0, 2), unknown],
    [number(6), number(-1, 2), unknown],
    [unknown, number(2), unknown],
    [number(6), undefined, unknown],
  ])('of %j over %j is %j', (of, over, expected) => {
    expect(divideBounds(of, over)).toEqual(expected)
  })
})

describe('time elapsed', () => {
  test.each([
    ['2026-03-24', 'days', '2026-06-15', 83],
    ['2026-03-23', 'days', '2026-06-15', 84],
    ['2026-03-24', 'weeks', '2026-06-15', 11],
    ['2026-03-23', 'weeks', '2026-06-15', 12],
    ['2026-03-16', 'months', '2026-06-15', 2],
    ['2026-03-15', 'months', '2026-06-15', 3],
    ['2025-06-16', 'years', '2026-06-15', 0],
    ['2025-06-15', 'years', '2026-06-15', 1],
    ['2026-06-15', 'days', '2026-06-15', 0],
    ['2026-06-18', 'days', '2026-06-15', -3],
    ['2026-06-18', 'weeks', '2026-06-15', 0],
  ] as const)('from %s in %s to %s is %s', (since, unit, asOf, expected) => {
    expect(elapsedSince(date(since), unit, asOf)).toEqual(number(expected))
  })

  test('since a rough date is known as bounds', () => {
    expect(elapsedSince(date('2026-01-01', '2026-01-31'), 'days', '2026-02-01')).toEqual(number(1, 31))
    expect(elapsedSince(date('2026-01-01', '2026-01-31'), 'months', '2026-02-01')).toEqual(number(0, 1))
  })

  test('since a day nobody knows is unknown', () => {
    expect(elapsedSince(unknown, 'days', '2026-02-01')).toEqual(unknown)
    expect(elapsedSince(undefined, 'days', '2026-02-01')).toEqual(unknown)
  })
})

describe('the first known', () => {
  test.each<[(FactValue | undefined)[], FactValue]>([
    [[unknown, number(3), number(4)], number(3)],
    [[number(1, 2), number(4)], number(4)],
    [[unknown, number(1, 2), unknown], number(1, 2)],
    [[unknown, undefined], unknown],
    [[partly(['a']), codes()], codes()],
  ])('of %j is %j', (values, expected) => {
    expect(firstKnown(values)).toEqual(expected)
  })
})

describe('a count', () => {
  const holds = (id: string) => ({ fact: id, operator: 'equal', value: true })
  const obtain = { from: 'count' as const, of: [holds('a'), holds('b'), { condition: 'not-c' }] }
  const facts = ['a', 'b', 'c'].map((id) => fact(id, 'boolean'))
  const pack = { namedConditions: [{ name: 'not-c', conditions: { not: holds('c') } }] }
  test.each([
    [{}, number(0, 3)],
    [{ a: true }, number(1, 3)],
    [{ a: true, b: false }, number(1, 2)],
    [{ a: true, b: true, c: false }, number(3)],
    [{ a: false, b: false, c: true }, number(0)],
  ])('of three conditions given %j is %j', (findings, expected) => {
    expect(derive('number', obtain, { findings }, { facts, pack })).toEqual(expected)
  })
})

describe('a fact computed from other facts', () => {
  const score = fact('score', 'number')
  const other = fact('other', 'number')
  const set = fact('set', 'codes', { obtain: { from: 'assessment', path: 'medications' } })
  test.each<[FactDefinition['type'], Obtain, FactValue]>([
    ['code', { from: 'bands', of: 'score', bands: [{ code: 'high', from: 5 }] }, code('high')],
    ['boolean', { from: 'member', of: 'set', code: 'opioid' }, boolean(true)],
    ['number', { from: 'ratio', of: 'score', over: 'other' }, number(4)],
    ['number', { from: 'first-known', of: ['unheard', 'other', 'score'] }, number(2)],
    ['number', { from: 'elapsed', since: 'unheard', unit: 'days' }, unknown],
  ])('of type %s by %j is %j', (type, obtain, expected) => {
    const given = { findings: { score: 8, other: 2 }, medications: ['opioid'] }
    expect(derive(type, obtain, given, { facts: [score, other, set] })).toEqual(expected)
  })
})
