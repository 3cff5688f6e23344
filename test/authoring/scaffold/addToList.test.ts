import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToList } from '../../../src/authoring/scaffold/addToList.js'

describe('addToList', () => {
  it.each([
    ['on the line where the list is', '{ "rules": [1] }', '{ "rules": [1, { "name": "a" }] }'],
    [
      'on lines of its own where the others are',
      '{\n  "rules": [\n    1\n  ]\n}\n',
      '{\n  "rules": [\n    1,\n    {\n      "name": "a"\n    }\n  ]\n}\n',
    ],
    [
      'with the tabs of the file',
      '{\n\t"rules": [\n\t\t1\n\t]\n}',
      '{\n\t"rules": [\n\t\t1,\n\t\t{\n\t\t\t"name": "a"\n\t\t}\n\t]\n}',
    ],
    [
      'with the line breaks of the file',
      '{\r\n  "rules": [\r\n    1\r\n  ]\r\n}',
      '{\r\n  "rules": [\r\n    1,\r\n    {\r\n      "name": "a"\r\n    }\r\n  ]\r\n}',
    ],
    [
      'as the first of an empty list',
      '{\n  "rules": []\n}',
      '{\n  "rules": [\n    {\n      "name": "a"\n    }\n  ]\n}',
    ],
    [
      'in a list that was not there',
      '{\n  "define": {}\n}',
      '{\n  "define": {},\n  "rules": [\n    { "name": "a" }\n  ]\n}',
    ],
    ['in a file with nothing in it', '{}\n', '{\n  "rules": [\n    { "name": "a" }\n  ]\n}\n'],
    [
      'behind an odd layout, which stays',
      '{"rules":[ {"name":"b"}\n , 3 ] , "x":1}',
      '{"rules":[ {"name":"b"}\n , 3, { "name": "a" } ] , "x":1}',
    ],
  ])('adds %s', (_where, before, after) => {
    expect(addToList(before, ['rules'], { name: 'a' })).toBe(after)
  })

  it('makes every part of the way that is not there', () => {
    expect(addToList('{ "rules": [] }', ['define', 'facts'], 1)).toBe(
      '{ "rules": [], "define": { "facts": [1] } }',
    )
    expect(addToList('{\n  "define": {\n    "tags": []\n  }\n}', ['define', 'facts'], 1)).toBe(
      '{\n  "define": {\n    "tags": [],\n    "facts": [\n      1\n    ]\n  }\n}',
    )
  })

  it.each([
    ['no JSON', '{ "rules": ['],
    ['something else there', '{ "rules": 3 }'],
    ['no object', '[]'],
  ])('leaves a text alone that has %s', (_what, text) => {
    expect(addToList(text, ['rules'], 1)).toBe(text)
  })

  it('adds just the value to any document, and takes away no character of it', () => {
    const spaces = fc.constantFrom(undefined, 1, 2, 4, '\t')
    const rest = fc.dictionary(
      fc.string().filter((key) => key !== 'rules' && key !== '__proto__'),
      fc.jsonValue().filter(hasNoNull),
    )
    fc.assert(
      fc.property(
        rest,
        fc.option(fc.array(fc.integer())),
        fc.jsonValue().filter(hasNoNull),
        spaces,
        (more, rules, value, space) => {
          const document = rules === null ? more : { ...more, rules }
          const text = JSON.stringify(document, undefined, space)
          const after = addToList(text, ['rules'], value)
          expect(JSON.parse(after)).toEqual({ ...document, rules: [...(rules ?? []), value] })
          expect(isSubsequence(text, after)).toBe(true)
        },
      ),
    )
  })
})

/** `null` is no value in a pack, and a pack's numbers are exact. */
function hasNoNull(value: unknown): boolean {
  return !/null|__proto__/.test(JSON.stringify(value)) && !/e[+-]?\d/.test(JSON.stringify(value))
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at += 1
  return at === part.length
}
