import { describe, expect, test } from 'vitest'
import type { Override } from '../../src/model/progress.js'
import { overridesInForce } from '../../src/revision/overridesInForce.js'

const tape = 'intervention/tape'
const decided = (action: Override['action'], target = tape, on = '2026-12-01'): Override => ({
  ...{ on, byRole: 'lead', action, target, reasonCode: 'judgement', reason: 'We agreed it.' },
  ...(action === 'change-dose' ? { dose: { perWeek: 1 } } : {}),
})

/** What stands after the decisions of one review each, as `<action> <target>`. */
function standing(...reviews: readonly Override[][]): string[] {
  const record = reviews.map((overrides, index) => ({ reviewedOn: `2026-12-${10 + index}`, overrides }))
  return overridesInForce(record).standing.map(({ action, target }) => `${action} ${target}`)
}

describe('the clinicians’ decisions that stand', () => {
  test.each<[string, Override[][], string[]]>([
    ['none without any', [], []],
    ['one survives reviews that say nothing of it', [[decided('exclude')], []], [`exclude ${tape}`]],
    ['the later of two that contradict', [[decided('exclude')], [decided('include')]], [`include ${tape}`]],
    ['the later of two that contradict', [[decided('include')], [decided('exclude')]], [`exclude ${tape}`]],
    [
      'an inclusion and its dose stand together',
      [[decided('include'), decided('change-dose')]],
      [`include ${tape}`, `change-dose ${tape}`],
    ],
    [
      'who takes an item out takes its dose and lock with it',
      [[decided('change-dose'), decided('lock')], [decided('exclude')]],
      [`exclude ${tape}`],
    ],
    [
      'unlocking leaves the other decisions',
      [[decided('lock'), decided('change-dose')], [decided('unlock')]],
      [`change-dose ${tape}`],
    ],
    [
      'lifting takes all about one thing away',
      [[decided('include'), decided('lock')], [decided('lift')]],
      [],
    ],
    [
      'lifting leaves what is about another thing',
      [[decided('exclude', 'exercise/walk')], [decided('lift')]],
      ['exclude exercise/walk'],
    ],
    [
      'lifting a thing whose name begins another leaves that',
      [[decided('exclude', `${tape}-long`)], [decided('lift')]],
      [`exclude ${tape}-long`],
    ],
    [
      'a decision that is told late takes its place by its own day',
      [[decided('lift', tape, '2026-12-09')], [decided('exclude', tape, '2026-12-02')]],
      [],
    ],
  ])('%s', (_, reviews, expected) => {
    expect(standing(...reviews)).toEqual(expected)
  })

  test('locks of sessions are told apart', () => {
    const record = [
      {
        reviewedOn: '2026-12-10',
        overrides: [decided('lock', 'session/intervention/tape/2'), decided('lock')],
      },
    ]
    const { all, lockedSessions } = overridesInForce(record)
    expect([...lockedSessions]).toEqual(['intervention/tape/2'])
    expect(all.map(({ target }) => target)).toEqual([tape])
  })
})
