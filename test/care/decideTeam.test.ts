import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import { decide, evidence, offerChronic, type Rules, recommend } from './careExample.js'

const involve = (role: string, as: 'lead' | 'member', reason = 'x', more: object = {}): Action => ({
  type: 'involve',
  params: { role, as, for: reason, ...more },
})
const review: Action = { type: 'review', params: { review: 'first' } }
const rest = {
  reviews: {
    first: {
      id: 'first',
      title: 'First review',
      week: 2,
      minutes: 30,
      measures: [],
      roles: ['nurse'],
      question: 'x',
      ifOffTrack: 'x',
      evidence: { ...evidence, sources: [] },
    },
  },
}

function teamOf(rules: Rules) {
  return decide({ rules: { ...offerChronic, ...rules }, rest }).team
}

/** `lead* member member` by role. */
function rolesOf(rules: Rules): string {
  return teamOf(rules)
    .map(({ role, as }) => (as === 'lead' ? `${role}*` : role))
    .join(' ')
}

describe('the team', () => {
  test.each<[string, Rules, string]>([
    ['is led by the first role of the program', {}, 'physiotherapist*'],
    ['is led by whom a rule names', { a: involve('psychologist', 'lead') }, 'psychologist*'],
    [
      'keeps the first of several leads in the order of the program',
      { a: involve('dietitian', 'lead'), b: involve('nurse', 'lead') },
      'nurse* dietitian',
    ],
    [
      'keeps the first of several leads by id outside the program',
      { a: involve('psychologist', 'lead'), b: involve('dietitian', 'lead') },
      'dietitian* psychologist',
    ],
    [
      'has the members that rules name',
      { a: involve('psychologist', 'member') },
      'physiotherapist* psychologist',
    ],
    [
      'leaves out members of other programs',
      { a: involve('psychologist', 'member', 'x', { programs: ['acute'] }) },
      'physiotherapist*',
    ],
    [
      'leaves out members that are not certain',
      { a: [involve('psychologist', 'member'), ['bone']] },
      'physiotherapist*',
    ],
    [
      'has the disciplines of selected items',
      { a: recommend('massage') },
      'physiotherapist* massage-therapist',
    ],
    ['has a role of the program that a review needs', { a: review }, 'physiotherapist* nurse'],
  ])('%s', (_, rules, roles) => {
    expect(rolesOf(rules)).toBe(roles)
  })

  test('says what for, by which rules and why each takes part', () => {
    const rules: Rules = {
      a: involve('psychologist', 'member', 'fear'),
      b: involve('psychologist', 'member', 'mood'),
      c: recommend('massage'),
      d: recommend('mobilisation'),
      e: review,
    }
    expect(teamOf(rules)).toEqual([
      {
        role: 'physiotherapist',
        as: 'lead',
        for: ['Title of mobilisation'],
        rules: [],
        from: ['program', 'item'],
      },
      {
        role: 'massage-therapist',
        as: 'member',
        for: ['Title of massage'],
        rules: [],
        from: ['program', 'item'],
      },
      { role: 'nurse', as: 'member', for: ['First review'], rules: [], from: ['program'] },
      { role: 'psychologist', as: 'member', for: ['fear', 'mood'], rules: ['a', 'b'], from: ['rule'] },
    ])
  })

  test('asks what an unknown member waits for', () => {
    const { questions } = decide({
      rules: { ...offerChronic, a: [involve('psychologist', 'member'), ['bone']] },
    })
    expect(questions.map(({ fact, decides }) => [fact, decides])).toEqual([['bone', ['team/psychologist']]])
  })

  test('without a program is only whom rules and items bring', () => {
    const { team } = decide({ rules: { a: recommend('screening'), b: involve('nurse', 'member') } })
    expect(team.map(({ role, as }) => [role, as])).toEqual([
      ['nurse', 'member'],
      ['physiotherapist', 'member'],
    ])
  })
})
