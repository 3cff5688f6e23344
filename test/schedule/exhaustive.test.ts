import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeExhaustively, wantedOf, worthOf } from './placeExhaustively.js'
import { keyOf, schedule } from './scheduleInput.js'
import { smallInput } from './smallInput.js'

/** Small instances in which something often finds no place; `EXHAUSTIVE_RUNS` asks for more of them. */
const runs = Number(process.env.EXHAUSTIVE_RUNS ?? 150)

test('looking at every way of placing up to twelve visits finds no better one', () => {
  let incomplete = 0
  fc.assert(
    fc.property(smallInput, (input) => {
      const weeks = input.phases!.only!
      fc.pre(input.items!.flatMap((one) => wantedOf(one, weeks)).length <= 12)
      const { sessions } = schedule(input)
      const keys = sessions.flatMap(({ items }) => items)
      const ours = keys.reduce(
        (sum, key) => sum + worthOf(input.items!.find((one) => keyOf(one) === key)!),
        0,
      )
      const reference = placeExhaustively(input, weeks, ours)
      if (!reference.isComplete) incomplete += 1
      expect(reference.worth).toBe(ours)
    }),
    { numRuns: runs },
  )
  expect(incomplete).toBeLessThan(runs / 10)
})
