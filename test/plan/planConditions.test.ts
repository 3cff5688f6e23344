import { describe, expect, it } from 'vitest'
import type { ConditionEntry } from '../../src/model/assessmentSections.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { argumentsOf, assessment, byDefault, fromGuideline, stopDecisions } from './careExample.js'

/** What the plan says it is for: id, whether it is the main one, and how sure it is. */
const conditionsOf = (conditions?: readonly ConditionEntry[]) => {
  const person = conditions === undefined ? assessment : { ...assessment, conditions: [...conditions] }
  return assemblePlan(...argumentsOf({ assessment: person })).conditions
}
const inShort = (conditions?: readonly ConditionEntry[]) =>
  conditionsOf(conditions).map(({ id, primary, status }) => `${id} ${status}${primary ? ', main' : ''}`)

describe('the conditions of a plan', () => {
  it.each<[name: string, conditions: ConditionEntry[] | undefined, expected: string[]]>([
    ['the only one is the main one', [{ code: 'stiff-back' }], ['stiff-back recorded, main']],
    [
      'the main one comes first',
      [{ code: 'sore-back' }, { code: 'stiff-back', primary: true }],
      ['stiff-back recorded, main', 'sore-back recorded'],
    ],
    [
      'without a main one they stand as recorded',
      [{ code: 'stiff-back' }, { code: 'sore-back' }],
      ['stiff-back recorded', 'sore-back recorded'],
    ],
    [
      'one on both sides stands once',
      [
        { code: 'stiff-back', side: 'left' },
        { code: 'stiff-back', side: 'right' },
      ],
      ['stiff-back recorded'],
    ],
    [
      'sure on one side is sure',
      [
        {
          code: 'stiff-back',
          primary: true,
          side: 'left',
          verification: 'provisional',
        },
        { code: 'stiff-back', side: 'right', verification: 'confirmed' },
      ],
      ['stiff-back recorded, main'],
    ],
    [
      'a working label stands beside the fallback',
      [{ code: 'stiff-back', verification: 'provisional' }],
      ['stiff-back working, main', 'sore-back fallback'],
    ],
    [
      'the fallback itself, as a working label, stands once',
      [{ code: 'sore-back', verification: 'provisional' }],
      ['sore-back working, main'],
    ],
    ['of none the fallback stands', [], ['sore-back fallback, main']],
    ['of nobody asked the fallback stands', undefined, ['sore-back fallback, main']],
    [
      'the only one, which is not the main one',
      [{ code: 'stiff-back', primary: false }],
      ['stiff-back recorded'],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(inShort(conditions)).toEqual(expected)
  })

  it('say what the pack says, with evidence where it differs, and titles of roles; presentation and procedures stay in the pack', () => {
    expect(conditionsOf([{ code: 'stiff-back' }])).toEqual([
      {
        id: 'stiff-back',
        title: 'Stiff back',
        plain: 'Your back is stiff.',
        primary: true,
        status: 'recorded',
        direction: { text: 'Either way.', evidence: byDefault },
        firstLine: [{ text: 'Move.' }, { text: 'Warm it.', evidence: fromGuideline }],
        avoid: [{ text: 'Bed rest.' }],
        precautions: [{ text: 'Ask about falls.' }],
        course: { text: 'Weeks.' },
        escalate: [
          {
            when: 'No better in 6 weeks',
            to: { role: 'physician', title: 'Physician' },
            withinDays: 14,
          },
          {
            when: 'Numb legs',
            to: { role: 'physician', title: 'Physician' },
            withinDays: 0,
            evidence: byDefault,
          },
          { when: 'Wanted', to: { role: 'therapist', title: 'Therapist' } },
        ],
        evidence: fromGuideline,
      },
    ])
  })

  it('cite their sources', () => {
    const plan = assemblePlan(
      ...argumentsOf({
        assessment: { ...assessment, conditions: [{ code: 'stiff-back' }] },
      }),
    )
    expect(Object.keys(plan.sources)).toContain('guide-2021')
  })

  it('are left out of a plan that is stopped', () => {
    expect(assemblePlan(...argumentsOf({ decisions: stopDecisions })).conditions).toEqual([])
  })
})
