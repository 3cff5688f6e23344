import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { crowdedOut } from '../../src/revision/crowdedOut.js'

const plan = {
  setAside: [
    { kind: 'exercise', id: 'squat', reasonCode: 'over-limit', reason: 'At most 3 at home.' },
    { kind: 'exercise', id: 'walk', reasonCode: 'declined', reason: 'Declined.' },
  ],
} as unknown as Plan

describe('what is said of an item that finds no room any more', () => {
  test.each([
    ['how much room there is', 'exercise/squat', 'removed', 'At most 3 at home.'],
    ['nothing of one that is out for another reason', 'exercise/walk', 'removed', undefined],
    ['nothing of one of the same id and another kind', 'education/squat', 'removed', undefined],
    ['nothing of what is not removed', 'exercise/squat', 'dose', undefined],
  ] as const)('%s', (_, subject, kind, said) => {
    expect(crowdedOut(plan, subject, { kind })).toBe(said)
  })
})
