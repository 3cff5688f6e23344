import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { safeGeneratePlan } from '../../src/generatePlan.js'
import { backPain, fixtures } from '../support/backPain.js'
import { attackTexts, attackValues, innocence, placesIn, replacedAt } from './attacks.js'

const fixture = fixtures['sciatica-eight-weeks'] as Record<string, unknown>

/** What comes of an assessment; and nothing else happens than a sound plan or problems. */
function codesFor(json: unknown): string[] {
  const before = innocence()
  const result = safeGeneratePlan(backPain, json)
  expect(innocence()).toEqual(before)
  if (!result.ok) return [...new Set(result.problems.map(({ code }) => code))].sort()
  expect(checkPlan(result.value).problems).toEqual([])
  return ['planned']
}

test('a hostile text in any place is refused or inert', { timeout: 120_000 }, () => {
  const places = placesIn(fixture, (value) => typeof value !== 'object')
  places.forEach((path, index) => {
    codesFor(replacedAt(fixture, path, attackTexts[index % attackTexts.length]))
    codesFor(replacedAt(fixture, path, attackValues[index % attackValues.length]))
  })
})

test('a reserved key in any object is refused by name', () => {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
  for (const path of placesIn(fixture, isObject)) {
    const text = JSON.stringify(replacedAt(fixture, [...path], 'HERE'))
    const hostile: unknown = JSON.parse(text.replace('"HERE"', '{ "__proto__": { "polluted": true } }'))
    expect(codesFor(hostile)).toContain('reserved-key')
  }
})

describe('an assessment', () => {
  const itself: Record<string, unknown> = { ...fixture }
  itself.findings = itself

  test.each<[string, unknown, string[]]>([
    ['that is no object', 'assessment', ['wrong-type']],
    ['that is nothing', undefined, ['wrong-type']],
    ['that is a function', () => fixture, ['wrong-type']],
    ['with the finding toString', { ...fixture, findings: { toString: true } }, ['unknown-code']],
    ['with the finding hasOwnProperty', { ...fixture, findings: { hasOwnProperty: true } }, ['unknown-code']],
    ['with the condition valueOf', { ...fixture, conditions: [{ code: 'valueOf' }] }, ['unknown-code']],
    ['with pain of Infinity', { ...fixture, pain: { current: Number.POSITIVE_INFINITY } }, ['wrong-type']],
    ['with pain of NaN', { ...fixture, pain: { current: Number.NaN } }, ['wrong-type']],
    ['with pain of 1e308', { ...fixture, pain: { current: 1e308 } }, ['out-of-bounds']],
    ['with pain as a text', { ...fixture, pain: { current: '7' } }, ['wrong-type']],
    ['with pain of minus zero', { ...fixture, pain: { current: -0 } }, ['planned']],
    ['with a big integer', { ...fixture, pain: { current: 7n } }, ['wrong-type']],
    ['with half a character in its id', { ...fixture, id: '\uD800' }, ['wrong-format']],
    ['with text that runs backwards in its id', { ...fixture, id: 'a\u202Eb' }, ['wrong-format']],
    ['with an id that never ends', { ...fixture, id: 'a'.repeat(1_000_000) }, ['wrong-format']],
  ])('%s', (_, json, codes) => {
    expect(codesFor(json)).toEqual(codes)
  })

  test('that holds itself is refused', () => {
    expect(codesFor(itself)).not.toEqual(['planned'])
  })

  test('nested a hundred thousand levels deep is refused', () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inside) => ({ inside }), 1)
    expect(codesFor({ ...fixture, patient: deep })).toEqual(['unknown-key'])
    expect(codesFor({ ...fixture, findings: { deep } })).toContain('unknown-code')
  })

  test.each<[string, (index: number) => object]>([
    ['findings', (index) => ({ findings: entries(index, (each) => [`f-${each}`, true]) })],
    ['keys', (index) => entries(index, (each) => [`k-${each}`, true])],
    ['conditions', (index) => ({ conditions: list(index, { code: 'sciatica' }) })],
    ['measures', (index) => ({ measures: list(index, { measure: 'odi', score: 30, on: '2026-11-01' }) })],
    ['comorbidities', (index) => ({ comorbidities: list(index, 'diabetes') })],
    ['goals', (index) => ({ goals: list(index, { words: 'walk', activity: 'walk' }) })],
  ])('with twenty thousand %s is answered', (_, make) => {
    expect(codesFor({ ...fixture, ...make(20_000) })).not.toEqual([])
  })
})

function list(length: number, value: unknown): unknown[] {
  return Array.from({ length }, () => value)
}

function entries(length: number, make: (index: number) => [string, unknown]): object {
  return Object.fromEntries(Array.from({ length }, (_, index) => make(index)))
}
