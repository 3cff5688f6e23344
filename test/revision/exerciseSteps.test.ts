import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/action.js'
import type { Pack } from '../../src/model/pack.js'
import type { ReviewDecision } from '../../src/model/reviewDecision.js'
import { exerciseSteps } from '../../src/revision/exerciseSteps.js'

const pack = {
  exercises: {
    squat: {
      id: 'squat',
      tags: ['strength'],
      progression: { when: [], to: 'lunge' },
      regression: { when: [], change: 'To a chair.' },
    },
    walk: { id: 'walk', progression: { when: [], change: 'Five minutes more.' }, regression: { when: [] } },
  },
} as unknown as Pack
const on = '2026-12-29'

const decided = (about: string, decision?: Decision): ReviewDecision => ({
  ...{
    about,
    provisional: false,
    rules: [`${about}.rule`],
    because: [],
    missing: [],
    fired: [],
    possible: [],
  },
  ...(decision === undefined ? {} : { decision }),
})
const steps = (...decisions: ReviewDecision[]) =>
  exerciseSteps(pack, ['walk', 'squat', 'gone'], decisions, on).map(
    ({ exercise, direction, to, change, rules }) => [exercise, direction, to ?? change, ...rules],
  )

describe('the steps of exercises at a review', () => {
  test('carry what was done until then when they go back, and nothing when they go on', () => {
    const dose = { daysPerWeek: 4, minutes: 14 }
    const atMost = (decision: Decision) =>
      exerciseSteps(pack, ['walk', 'squat'], [decided('plan', decision)], on, { squat: dose }).map((step) => [
        step.exercise,
        step.atMost,
      ])
    expect(atMost('regress')).toEqual([
      ['squat', dose],
      ['walk', undefined],
    ])
    expect(atMost('progress').map(([, most]) => most)).toEqual([undefined, undefined])
  })

  test('go on to the next one, or change the same one, in order of ids', () => {
    expect(steps(decided('plan', 'progress'))).toEqual([
      ['squat', 'progress', 'lunge', 'plan.rule'],
      ['walk', 'progress', 'Five minutes more.', 'plan.rule'],
    ])
  })

  test.each<Decision>(['continue', 'modify', 'escalate', 'step-down', 'discharge', 'stop'])(
    'are none when the review decides to %s',
    (decision) => {
      expect(steps(decided('plan', decision))).toEqual([])
    },
  )

  test('follow what is decided of the exercise before what is decided of its tag, and that before the plan', () => {
    expect(steps(decided('plan', 'progress'), decided('tag/strength', 'regress'))[0]).toEqual([
      ...['squat', 'regress', 'To a chair.', 'tag/strength.rule'],
    ])
    const [first] = steps(
      decided('plan', 'progress'),
      decided('tag/strength', 'regress'),
      decided('exercise/squat', 'progress'),
    )
    expect(first).toEqual(['squat', 'progress', 'lunge', 'exercise/squat.rule'])
  })

  test('pass over what nothing is decided of', () => {
    expect(steps(decided('exercise/squat'), decided('plan', 'progress'))[0]?.[3]).toBe('plan.rule')
  })

  test('are none for an exercise that is to go on as it is', () => {
    expect(
      steps(decided('plan', 'progress'), decided('exercise/squat', 'continue')).map(([id]) => id),
    ).toEqual(['walk'])
  })

  const provisional = (one: ReviewDecision): ReviewDecision => ({
    ...one,
    provisional: true,
    possible: [{ rule: 'red-flag', decision: 'stop' }],
  })

  test.each<[string, ReviewDecision]>([
    ['the plan', decided('plan', 'discharge')],
    ['the plan, while a safety screen is missing,', provisional(decided('plan', 'discharge'))],
    ['its tag', decided('tag/strength', 'discharge')],
    ['itself, while a safety screen is missing,', provisional(decided('exercise/squat', 'discharge'))],
  ])('are none for an exercise when %s is discharged, whatever else is decided', (_, discharge) => {
    const others = [decided('plan', 'progress'), decided('exercise/squat', 'progress')].filter(
      ({ about }) => about !== discharge.about,
    )
    expect(steps(discharge, ...others).filter(([id]) => id === 'squat')).toEqual([])
  })

  test('are not taken on what something graver may still overrule', () => {
    expect(steps(provisional(decided('plan', 'progress')))).toEqual([])
  })
})
