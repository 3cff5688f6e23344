import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/shared/compareText.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { digestOf } from '../../src/shared/digest.js'
import { mergePatch } from '../../src/shared/mergePatch.js'

describe('mergePatch', () => {
  // The examples of RFC 7396, appendix A.
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('patches %j with %j to %j', (target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected)
  })

  it('changes neither argument', () => {
    const target = deepFreeze({ a: { b: 1 } })
    const patch = deepFreeze({ a: { b: null, c: 2 } })
    expect(mergePatch(target, patch)).toEqual({ a: { c: 2 } })
  })

  it('reaches no prototype', () => {
    const patched = mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}')) as object
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })
})

describe('digestOf', () => {
  it('is SHA-256 over canonical JSON', () => {
    expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })

  it('does not see the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(digestOf(Object.fromEntries(Object.entries(value).reverse()))).toBe(digestOf(value))
      }),
    )
  })

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: '1' }, { a: 1 }],
  ])('tells %j from %j', (left, right) => {
    expect(digestOf(left)).not.toBe(digestOf(right))
  })
})

describe('deepFreeze', () => {
  it('freezes every part and returns the same value', () => {
    const value = { a: [{ b: 1 }] }
    expect(deepFreeze(value)).toBe(value)
    expect([value, value.a, value.a[0]].map((part) => Object.isFrozen(part))).toEqual([true, true, true])
  })
})

describe('compareText', () => {
  it.each([
    [
      ['b', 'a', 'B'],
      ['B', 'a', 'b'],
    ],
    [
      ['ä', 'z', 'a'],
      ['a', 'z', 'ä'],
    ],
    [
      ['a-10', 'a-9'],
      ['a-10', 'a-9'],
    ],
  ])('sorts %j by code unit to %j', (texts, expected) => {
    expect([...texts].sort(compareText)).toEqual(expected)
  })
})
