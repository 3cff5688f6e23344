import { describe, expect, test } from 'vitest'
import { visitDays, visitWeek } from '../../src/care/visitDays.js'
import type { Weekday } from '../../src/model/primitives.js'
import { decide, offer, type Rules, ruleOut, type Situation } from './careExample.js'

function programOf(situation: Situation) {
  return decide(situation).program
}

const both: Rules = { a: offer('acute'), c: offer('chronic') }

describe('the program', () => {
  test.each<[string, Situation, string | undefined, boolean, string[]]>([
    ['is the first that is offered', { rules: both }, 'acute', false, ['chronic ranked-lower']],
    [
      'follows the ranking, not the rules',
      { rules: both, programs: ['chronic', 'acute'] },
      'chronic',
      false,
      ['acute ranked-lower'],
    ],
    [
      'skips what is not offered',
      { rules: { c: offer('chronic') } },
      'chronic',
      false,
      ['acute not-indicated'],
    ],
    [
      'skips what is ruled out',
      { rules: { ...both, r: ruleOut('acute') } },
      'chronic',
      false,
      ['acute ruled-out'],
    ],
    [
      'skips what the person declines',
      { rules: both, assessment: { preferences: { decline: ['acute'] } } },
      'chronic',
      false,
      ['acute declined'],
    ],
    [
      'holds back what may be ruled out',
      { rules: { ...both, r: [ruleOut('acute'), ['bone']] } },
      'chronic',
      true,
      ['acute rule-out-unknown'],
    ],
    [
      'is provisional below an unknown offer',
      { rules: { a: [offer('acute'), ['bone']], c: offer('chronic') } },
      'chronic',
      true,
      ['acute unknown'],
    ],
    [
      'is certain above an unknown offer',
      { rules: { a: offer('acute'), c: [offer('chronic'), ['bone']] } },
      'acute',
      false,
      ['chronic unknown'],
    ],
    [
      'is certain when what is unknown is ruled out anyway',
      { rules: { a: [offer('acute'), ['bone']], r: ruleOut('acute'), c: offer('chronic') } },
      'chronic',
      false,
      ['acute ruled-out'],
    ],
    [
      'needs enough days a week',
      { rules: { c: offer('chronic') }, assessment: { preferences: { maxVisitsPerWeek: 1 } } },
      undefined,
      false,
      ['acute not-indicated', 'chronic too-few-days'],
    ],
    [
      'is chosen on just enough days',
      { rules: { c: offer('chronic') }, assessment: { preferences: { maxVisitsPerWeek: 2 } } },
      'chronic',
      false,
      ['acute not-indicated'],
    ],
    [
      'needs days that are long enough',
      { rules: { c: offer('chronic') }, assessment: { preferences: { maxMinutesPerDay: 59 } } },
      undefined,
      false,
      ['acute not-indicated', 'chronic too-short-days'],
    ],
    [
      'is chosen on days that are just long enough',
      { rules: { c: offer('chronic') }, assessment: { preferences: { maxMinutesPerDay: 60 } } },
      'chronic',
      false,
      ['acute not-indicated'],
    ],
    [
      'may be none, with what is open listed',
      { rules: { a: [offer('acute'), ['bone']] } },
      undefined,
      true,
      ['acute unknown', 'chronic not-indicated'],
    ],
  ])('%s', (_, situation, program, provisional, alternatives) => {
    const decided = programOf(situation)
    expect(decided.program).toBe(program)
    expect(decided.provisional).toBe(provisional)
    expect(decided.alternatives.map((one) => `${one.program} ${one.reason}`)).toEqual(alternatives)
  })

  test('names its rules, what is missing and why the others lost', () => {
    const rules: Rules = {
      a: offer('acute'),
      r: [ruleOut('acute'), ['bone']],
      c1: offer('chronic'),
      c2: offer('chronic'),
    }
    const decisions = decide({ rules })
    expect(decisions.program).toEqual({
      program: 'chronic',
      provisional: true,
      rules: ['c1', 'c2'],
      missing: ['bone'],
      alternatives: [{ program: 'acute', reason: 'rule-out-unknown', rules: ['r'], missing: ['bone'] }],
    })
    expect(decisions.provisional).toBe(true)
    expect(decisions.questions).toEqual([
      { fact: 'bone', question: 'Bone density', gate: false, decides: ['program'], rules: ['r'] },
    ])
  })
})

describe('visitDays', () => {
  const hours = (weekday: Weekday, from = '08:00', to = '17:00') => ({ weekday, from, to })
  const calendar = {
    zone: 'UTC',
    opening: [hours('monday'), hours('tuesday', '08:00', '12:00'), hours('tuesday', '13:00', '17:00')],
    closures: [],
  }

  test.each([
    ['any opening day when nothing is said', undefined, 2],
    ['no day when no window is given', { availability: [] }, 0],
    [
      'a weekday once',
      { availability: [hours('tuesday', '09:00', '10:00'), hours('tuesday', '14:00', '15:00')] },
      1,
    ],
    ['no day when the centre is closed', { availability: [hours('sunday')] }, 0],
    ['no hours outside opening', { availability: [hours('monday', '17:00', '19:00')] }, 0],
    ['hours that reach into opening', { availability: [hours('monday', '16:59', '19:00')] }, 1],
    ['no more than the visits accepted', { maxVisitsPerWeek: 1 }, 1],
    ['none when no visit is accepted', { maxVisitsPerWeek: 0 }, 0],
  ])('counts %s', (_, preferences, days) => {
    expect(
      visitDays(
        visitWeek({ id: 'p', assessedOn: '2026-12-01', ...(preferences ? { preferences } : {}) }, calendar),
      ),
    ).toBe(days)
  })

  const evening = { availability: [hours('monday', '15:30', '19:00'), hours('tuesday', '08:00', '17:00')] }
  test.each([
    [89, evening, 2],
    [90, evening, 2],
    [91, evening, 1],
    [240, evening, 1],
    [241, evening, 0],
    [90, { ...evening, maxMinutesPerDay: 90 }, 2],
    [90, { ...evening, maxMinutesPerDay: 89 }, 0],
    [90, { availability: [hours('monday', '09:00', '10:00'), hours('monday', '10:00', '10:30')] }, 1],
  ])('counts the days on which %s minutes on end are possible', (minutes, preferences, days) => {
    expect(visitDays(visitWeek({ id: 'p', assessedOn: '2026-12-01', preferences }, calendar), minutes)).toBe(
      days,
    )
  })
})
