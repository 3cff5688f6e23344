import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onOneLine, printJson } from '../../../src/authoring/scaffold/printJson.js'

test('what fits on a line stands on one, and the value itself has room to write', () => {
  const value = {
    name: 'a',
    sources: [],
    conditions: { fact: 'age', operator: 'in', value: [1, 2] },
    long: ['x'.repeat(60), 'y'.repeat(60)],
    absent: undefined,
  }
  expect(printJson(value)).toBe(
    [
      '{',
      '  "name": "a",',
      '  "sources": [],',
      '  "conditions": { "fact": "age", "operator": "in", "value": [1, 2] },',
      '  "long": [',
      `    "${'x'.repeat(60)}",`,
      `    "${'y'.repeat(60)}"`,
      '  ]',
      '}',
    ].join('\n'),
  )
})

test('both forms read back as the value', () => {
  fc.assert(
    fc.property(
      fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
      (value) => {
        expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(JSON.parse(onOneLine(value))).toEqual(JSON.parse(JSON.stringify(value)))
      },
    ),
  )
})
