import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionOf } from '../../src/pack/packDocument.js'
import { parseDocument } from '../../src/pack/parseDocument.js'

const codesOf = (text: string) => parseDocument('a.json', text).problems.map(({ code }) => code)

describe('a document', () => {
  test('has the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { document, problems } = parseDocument('a.json', text)
        if (problems.length === 0) expect(document?.value).toEqual(JSON.parse(text))
      }),
    )
  })

  test('is read only where JSON.parse reads it too', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '1',
      '01',
      '-',
      '.5',
      'true',
      'tru',
      '\n',
      '\t',
      ' ',
      '\\',
      '\u00a0',
      '//',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        if (parseDocument('a.json', text).document) expect(() => JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseDocument('a.json', text)).not.toThrow()
      }),
    )
  })

  test('knows the place of every value and key', () => {
    const { document } = parseDocument('a.json', '{\n  "a": [1,\n 2],\r\n  "b/c": {}\n}')
    if (!document) throw new Error('it did not parse')
    const place = (path: (string | number)[], on: 'key' | 'value') => positionOf({ document, path }, on)
    expect(place([], 'value')).toEqual({ line: 1, column: 1 })
    expect(place(['a'], 'key')).toEqual({ line: 2, column: 3 })
    expect(place(['a'], 'value')).toEqual({ line: 2, column: 8 })
    expect(place(['a', 1], 'value')).toEqual({ line: 3, column: 2 })
    expect(place(['b/c'], 'value')).toEqual({ line: 4, column: 10 })
    expect(place(['b/c', 'missing'], 'value')).toEqual({ line: 4, column: 10 })
  })
})

describe('limits', () => {
  test.each([
    [64, []],
    [65, ['nesting-too-deep']],
    [100_000, ['nesting-too-deep']],
  ])('%d levels of nesting give %j', (levels, codes) => {
    expect(codesOf('['.repeat(levels) + ']'.repeat(levels))).toEqual(codes)
  })

  test.each([
    [1_000_000, []],
    [1_000_001, ['file-too-large']],
  ])('%d characters give %j', (length, codes) => {
    expect(codesOf(`"${'a'.repeat(length - 2)}"`)).toEqual(codes)
  })

  test.each([
    ['9007199254740991', []],
    ['-9007199254740991', []],
    ['9007199254740993', ['number-too-large']],
    ['-1e999', ['number-too-large']],
    ['0.1', []],
  ])('the number %s gives %j', (number, codes) => {
    expect(codesOf(`[${number}]`)).toEqual(codes)
  })
})

describe('what no key may be', () => {
  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('%s, at any depth', (key) => {
    const { document, problems } = parseDocument('a.json', `[{ "a": { "${key}": { "polluted": true } } }]`)
    expect(problems.map(({ code }) => code)).toEqual(['reserved-key'])
    expect(document?.value).toEqual([{ a: {} }])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('given twice, even when it is written differently', () => {
    expect(codesOf('{ "a": 1, "\\u0061": 2, "a": 3 }')).toEqual(['duplicate-key', 'duplicate-key'])
  })
})
