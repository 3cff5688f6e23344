import { describe, expect, test } from 'vitest'
import { safeLoadPack } from '../../src/pack/safeLoadPack.js'
import { smallPackDocuments, smallPackFiles } from '../support/smallPack.js'
import { attackTexts, attackValues, innocence, placesIn, replacedAt } from './attacks.js'
import { codesOf, expectInert } from './expectSafe.js'

/** Every place takes some of the attacks in turn; `SECURITY_ROUNDS=40 npm test` for all of them everywhere. */
const attacksForAPlace = Number(process.env.SECURITY_ROUNDS ?? 1)
const isText = (value: unknown) => typeof value === 'string'
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

function withValueAt(file: string, path: readonly string[], value: unknown): Record<string, string> {
  return { [file]: JSON.stringify(replacedAt(smallPackDocuments[file], path, value)) }
}

/** A text in every other place and another kind in those between, unless more rounds are asked for. */
const isTried = (index: number): boolean => process.env.SECURITY_ROUNDS !== undefined || index % 2 === 0

describe.each(Object.keys(smallPackDocuments))('in %s', (file) => {
  const document = smallPackDocuments[file]

  test('a hostile text in the place of a text is refused or inert', { timeout: 600_000 }, () => {
    placesIn(document, isText).forEach((path, index) => {
      if (!isTried(index)) return
      for (let turn = 0; turn < attacksForAPlace; turn += 1) {
        const attack = attackTexts[(index * attacksForAPlace + turn) % attackTexts.length]
        expectInert(withValueAt(file, path, attack))
      }
    })
  })

  test('a hostile value of another kind is refused or inert', { timeout: 600_000 }, () => {
    const isLeaf = (value: unknown) => typeof value !== 'object'
    placesIn(document, isLeaf).forEach((path, index) => {
      if (!isTried(index + 1)) return
      expectInert(withValueAt(file, path, attackValues[index % attackValues.length]))
    })
  })

  test('a reserved key in any object is refused by name', { timeout: 600_000 }, () => {
    const keys = ['__proto__', 'constructor', 'prototype']
    placesIn(document, isObject).forEach((path, index) => {
      const value = valueAt(document, path) as object
      const key = keys[index % keys.length] as string
      const text = JSON.stringify(replacedAt(document, path, { ...value, HOSTILE: { polluted: true } }))
      expect(codesOf({ [file]: text.replace('"HOSTILE"', `"${key}"`) })).toContain('reserved-key')
    })
  })
})

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => (part as Record<string, unknown>)[key], value)
}

describe('a condition', () => {
  const leaf = { fact: 'age', operator: 'greaterThan', value: 90 }
  const withCondition = (condition: unknown) =>
    withValueAt('rules/knee.json', ['rules', '4', 'conditions'], condition)

  test.each<[string, unknown, string[]]>([
    ['with a path', { ...leaf, path: '$.constructor' }, ['path-refused']],
    ['with params', { ...leaf, params: { code: 'x' } }, ['path-refused']],
    ['with its own result', { ...leaf, result: true }, ['forged-result']],
    ['with its own fact result', { ...leaf, factResult: 91 }, ['forged-result']],
    ['with its own value result', { ...leaf, valueResult: 1 }, ['forged-result']],
    ['with its own result in a group', { all: [leaf], result: true }, ['forged-result']],
    ['with a priority', { ...leaf, priority: 1000 }, ['no-priority']],
    ['with a callback', { ...leaf, onSuccess: 'x' }, ['unknown-key']],
    ['about __proto__', { ...leaf, fact: '__proto__' }, ['unknown-fact']],
    ['about toString', { ...leaf, fact: 'toString' }, ['unknown-fact']],
    ['about a setting called constructor', { ...leaf, fact: 'settings.constructor' }, ['unknown-fact']],
    ['by the operator toString', { ...leaf, operator: 'toString' }, ['unknown-operator']],
    ['by the operator constructor', { ...leaf, operator: 'not:constructor' }, ['unknown-operator']],
    ['by the decorator __proto__', { ...leaf, operator: '__proto__:equal' }, ['unknown-decorator']],
    ['beside hasOwnProperty', { ...leaf, value: { fact: 'hasOwnProperty' } }, ['unknown-fact']],
    ['called valueOf', { condition: 'valueOf' }, ['unknown-named-condition']],
    ['of a number as a text', { ...leaf, value: 'NaN' }, ['value-type']],
    ['of a list where a value belongs', { ...leaf, value: [90] }, ['value-is-list']],
  ])('%s is refused', (_, condition, codes) => {
    expect(codesOf(withCondition(condition))).toEqual(codes)
  })

  test.each(['1e400', '-1e400', '1e308', '9007199254740993'])('of the number %s is refused', (number) => {
    const text = JSON.stringify(
      replacedAt(smallPackDocuments['rules/knee.json'], ['rules', '4', 'conditions', 'value'], 'HERE'),
    )
    expect(codesOf({ 'rules/knee.json': text.replace('"HERE"', number) })).toContain('number-too-large')
  })

  test.each(['NaN', 'Infinity', '0x10', '1_000', '.5', '01', '+1'])('of %s is not JSON', (number) => {
    const text = JSON.stringify(
      replacedAt(smallPackDocuments['rules/knee.json'], ['rules', '4', 'conditions', 'value'], 'HERE'),
    )
    expect(codesOf({ 'rules/knee.json': text.replace('"HERE"', number) })).toEqual(['bad-syntax'])
  })

  test('of minus zero means zero', () => {
    const text = JSON.stringify(withCondition({ ...leaf, value: 'HERE' })['rules/knee.json'])
    const [minus, plain] = ['-0', '0'].map((zero) => ({
      'rules/knee.json': (JSON.parse(text) as string).replace('"HERE"', zero),
    }))
    const digests = [minus, plain].map((files) => {
      const result = safeLoadPack({ ...smallPackFiles, ...files })
      return result.ok && result.value.digest
    })
    expect(digests[0]).toBe(digests[1])
  })
})

describe('names that every object has', () => {
  test.each([
    ['fact', { facts: [{ id: 'constructor', title: 'x', type: 'boolean', obtain: { from: 'finding' } }] }],
    ['tag', { tags: [{ id: 'constructor', title: 'x' }] }],
    [
      'named condition',
      {
        namedConditions: [{ name: 'constructor', conditions: { fact: 'age', operator: 'equal', value: 1 } }],
      },
    ],
    ['role', { roles: [{ id: 'constructor', title: 'x' }] }],
  ])('are refused for a %s', (_, define) => {
    expect(codesOf({ 'more.json': JSON.stringify({ define }) })).toContain('reserved-id')
  })

  test('as paths of files and as settings change nothing', () => {
    const before = innocence()
    const files = JSON.parse('{ "__proto__": "x", "constructor": "x", "toString.json": "{}" }') as object
    const settings = JSON.parse('{ "__proto__": 1, "constructor": 1 }') as Record<string, number>
    const result = safeLoadPack({ ...smallPackFiles, ...files }, { settings })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'unknown-setting',
      'unknown-setting',
    ])
    expect(innocence()).toEqual(before)
  })

  test('a code called constructor is a code like any other', () => {
    const concepts = [{ code: 'constructor', display: 'x' }]
    const define = {
      valueSets: [{ id: 'hostile', title: 'x', concepts }],
      facts: [{ id: 'hostile', title: 'x', type: 'code', valueSet: 'hostile', obtain: { from: 'finding' } }],
    }
    expect(expectInert({ 'more.json': JSON.stringify({ define }) })).toBe('loaded')
  })
})
