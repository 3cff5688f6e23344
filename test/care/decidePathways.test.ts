import { describe, expect, test } from 'vitest'
import type { PathwayDecision } from '../../src/model/careDecisions.js'
import { decide, excludePathway, offer, offerPathway, type Situation, triage } from './careExample.js'

function pathwaysOf(situation: Situation) {
  const { pathways } = decide({ ...situation, rules: { c: offer('chronic'), ...situation.rules } })
  return pathways
}

const one = (
  outcome: PathwayDecision['outcome'],
  rules: readonly string[],
  missing: readonly string[] = [],
): PathwayDecision[] => [{ pathway: 'clinic', outcome, rules, missing }]

describe('a pathway', () => {
  test.each<[string, Situation, readonly PathwayDecision[]]>([
    ['is offered when a rule offers it', { rules: { a: offerPathway('clinic') } }, one('offered', ['a'])],
    ['is not spoken of when none does', { rules: {} }, []],
    ['is not spoken of when a rule only excludes it', { rules: { out: excludePathway('clinic') } }, []],
    [
      'is refused with the reason when the person asked for it',
      {
        rules: { out: excludePathway('clinic') },
        assessment: { preferences: { prefer: ['clinic'] } },
      },
      one('not-eligible', ['out']),
    ],
    [
      'is not spoken of while an offer is unknown and an exclusion is certain',
      { rules: { a: [offerPathway('clinic'), ['bone']], out: excludePathway('clinic') } },
      [],
    ],
    [
      'is not open to somebody whom a rule excludes, whatever offers it',
      { rules: { a: offerPathway('clinic'), out: excludePathway('clinic') } },
      one('not-eligible', ['a', 'out']),
    ],
    [
      'is open while its offer is unknown',
      { rules: { a: [offerPathway('clinic'), ['bone']] } },
      one('open', ['a'], ['bone']),
    ],
    [
      'is held while an exclusion is unknown',
      { rules: { a: offerPathway('clinic'), out: [excludePathway('clinic'), ['claim']] } },
      one('open', ['a', 'out'], ['claim']),
    ],
    [
      'needs one offer only',
      { rules: { a: offerPathway('clinic'), b: [offerPathway('clinic'), ['bone']] } },
      one('offered', ['a']),
    ],
    [
      'may be declined',
      { rules: { a: offerPathway('clinic') }, assessment: { preferences: { decline: ['clinic'] } } },
      one('declined', ['a']),
    ],
  ])('%s', (_, situation, expected) => {
    expect(pathwaysOf(situation)).toEqual(expected)
  })

  test('is an addition: every one that is offered stands, sorted by id', () => {
    const rules = { a: offerPathway('work-offer'), b: offerPathway('clinic') }
    expect(pathwaysOf({ rules }).map(({ pathway, outcome }) => [pathway, outcome])).toEqual([
      ['clinic', 'offered'],
      ['work-offer', 'offered'],
    ])
  })

  test('asks for what is missing', () => {
    const { questions } = decide({ rules: { a: [offerPathway('clinic'), ['bone']], c: offer('chronic') } })
    expect(questions.find(({ fact }) => fact === 'bone')?.decides).toEqual(['pathway/clinic'])
  })

  test('does not touch the choice of a program', () => {
    const rules = { a: offerPathway('clinic'), c: offer('chronic') }
    const { program, provisional } = decide({ rules })
    expect([program.program, provisional]).toEqual(['chronic', false])
  })

  test('is not offered when triage stops the plan', () => {
    expect(pathwaysOf({ rules: { a: offerPathway('clinic'), s: triage('emergency') } })).toEqual([])
  })
})
