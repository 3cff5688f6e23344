import { expect, test } from 'vitest'
import { atTheEnd } from '../../src/render/atTheEnd.js'

test.each([
  ['Pain 4: as at the start. The next measurement will tell more.', 'Pain 4: as at the start.'],
  [
    'Pain 2: reached, but within the error. Measure again before it counts as achieved.',
    'Pain 2: reached, but within the error.',
  ],
  [
    'Pain 5: less than foreseen. This is a reason to look at the plan again, not a failure of the person.',
    'Pain 5: less than foreseen. It is not a failure of the person.',
  ],
  ['Pain 2: reached.', 'Pain 2: reached.'],
])('what is said of a closed goal does not look ahead: %s', (sentence, expected) => {
  expect(atTheEnd(sentence)).toBe(expected)
})
