import { expect, test } from 'vitest'
import { printValue } from '../../src/shared/printValue.js'

const circle: { self?: unknown } = {}
circle.self = circle

test.each<[string, unknown, string]>([
  ['a text with its quotes', '7 weeks', '"7 weeks"'],
  ['an object as JSON', { a: [1, null] }, '{"a":[1,null]}'],
  ['null', null, 'null'],
  ['what JSON has no number for', Number.NaN, 'NaN'],
  ['nothing', undefined, 'undefined'],
  ['a function by its kind', () => 1, 'function'],
  ['what holds itself by its kind', circle, 'object'],
  ['80 characters whole', 'x'.repeat(78), `"${'x'.repeat(78)}"`],
  ['81 characters cut', 'x'.repeat(79), `"${'x'.repeat(78)}…`],
])('prints %s', (_, value, text) => {
  expect(printValue(value)).toBe(text)
})
