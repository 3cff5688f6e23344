import { describe, expect, test } from 'vitest'
import { nearestName } from '../../src/shared/nearestName.js'

describe('the nearest name', () => {
  test.each([
    ['prioirty', ['title', 'priority'], 'priority'],
    ['wekes', ['weeks', 'age'], 'weeks'],
    ['Squat', ['squat', 'step-up'], 'squat'],
    ['ng266', ['ng226', 'ottawa'], 'ng226'],
    ['a', ['b', 'c'], 'b'],
    ['cat', ['cut', 'car'], 'car'],
    ['knee', ['back', 'neck'], undefined],
    ['step-down', ['step-up'], undefined],
    ['x'.repeat(201), ['x'.repeat(200)], undefined],
    ['pain', [], undefined],
  ])('to %s among %j is %s', (name, among, nearest) => {
    expect(nearestName(name, among)).toBe(nearest)
  })

  test('does not depend on the order of the names', () => {
    expect(nearestName('cat', ['car', 'cut'])).toBe(nearestName('cat', ['cut', 'car']))
  })
})
