import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/shared/canonicalJson.js'

describe('canonicalJson', () => {
  it.each<[string, unknown, string]>([
    ['keys in code-unit order, at every depth', { b: { d: 1, c: 2 }, a: 'x' }, '{"a":"x","b":{"c":2,"d":1}}'],
    ['keys that are numbers as text', { 9: 'nine', 10: 'ten' }, '{"10":"ten","9":"nine"}'],
    ['lists in their own order', [3, 1, [2]], '[3,1,[2]]'],
    ['an undefined key as absent', { a: undefined, b: 1 }, '{"b":1}'],
    ['an undefined element as null', [1, undefined], '[1,null]'],
    ['a lone undefined as null', undefined, 'null'],
    ['numbers as JavaScript prints them', [1e21, 0.1, -0, 100], '[1e+21,0.1,0,100]'],
    ['text with its escapes', 'a"\n\u20ac', '"a\\"\\n\u20ac"'],
    ['nothing', {}, '{}'],
  ])('prints %s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('agrees with the reference implementation of RFC 8785', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  })
})
