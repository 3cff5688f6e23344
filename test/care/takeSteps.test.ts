import { describe, expect, test } from 'vitest'
import { decideCare } from '../../src/care/decideCare.js'
import type { CourseSoFar, ExerciseStep } from '../../src/model/course.js'
import type { Override } from '../../src/model/progress.js'
import { exercise, offerChronic, prepare, type Rules, recommend, triage } from './careExample.js'

const exercises = {
  squat: exercise('squat', ['strength']),
  lunge: exercise('lunge', ['strength']),
  jump: exercise('jump', []),
  walk: exercise('walk', ['home']),
}
const soFar = (more: Partial<CourseSoFar>): CourseSoFar => ({
  ...{ programs: ['chronic'], rules: [], isFinished: false, steps: [], stopped: {} },
  ...{ overrides: [], locked: {}, goals: [], ...more },
})
const step = (from: string, more: Partial<ExerciseStep>): ExerciseStep => ({
  ...{ on: '2026-12-01', exercise: from, direction: 'progress', rules: [`${from}.step`], ...more },
})
const recommendSquat: Rules = {
  'squat.for': { type: 'recommend', params: { exercise: 'squat', phases: ['chronic.build'] } },
}

/** What becomes of each exercise: its outcome and reason, and what stands in its place or is its step. */
function exercisesAfter(more: Partial<CourseSoFar>, rules: Rules = {}): Record<string, string> {
  const all = { ...offerChronic, ...recommendSquat, ...rules }
  const { pack, assessment, findings } = prepare({ rules: all, rest: { exercises } })
  const { items } = decideCare(pack, assessment, findings, undefined, soFar(more))
  return Object.fromEntries(
    items
      .filter(({ kind }) => kind === 'exercise')
      .map(({ id, outcome, reason, instead, step: taken }) => [
        id,
        [outcome, reason, instead ?? taken?.change].filter(Boolean).join(' '),
      ]),
  )
}
const against = (id: string): Rules => ({
  [`${id}.against`]: { type: 'contraindicate', params: { exercise: id } },
})

describe('a step that an exercise took', () => {
  const toLunge = [step('squat', { to: 'lunge' })]

  test('to another exercise puts that one in its place', () => {
    expect(exercisesAfter({ steps: toLunge })).toEqual({
      lunge: 'selected recommended',
      squat: 'set-aside stepped-on lunge',
    })
  })

  test('hands on strength and phases, and is among what speaks for the other', () => {
    const { pack, assessment, findings } = prepare({
      rules: { ...offerChronic, ...recommendSquat },
      rest: { exercises },
    })
    const { items } = decideCare(pack, assessment, findings, undefined, soFar({ steps: toLunge }))
    const lunge = items.find(({ id }) => id === 'lunge')
    expect([lunge?.strength, lunge?.phases]).toEqual(['recommend', ['chronic.build']])
    expect(lunge?.voices.map(({ rule, action }) => [rule, action])).toEqual([
      ['squat.for', 'recommend'],
      ['squat.step', 'decide'],
    ])
  })

  test('that stays the same exercise is told with it', () => {
    expect(exercisesAfter({ steps: [step('squat', { change: 'To a low chair.' })] })).toEqual({
      squat: 'selected recommended To a low chair.',
    })
  })

  test('goes on from where the one before led', () => {
    const steps = [...toLunge, step('lunge', { on: '2026-12-15', to: 'jump' })]
    expect(exercisesAfter({ steps })).toEqual({
      jump: 'selected recommended',
      squat: 'set-aside stepped-on jump',
    })
  })

  test('of the same exercise that came later is the one that counts', () => {
    const steps = [
      step('squat', { change: 'To a low chair.' }),
      step('squat', {
        ...{ on: '2026-12-15', direction: 'regress', change: 'To a high chair.' },
        atMost: { daysPerWeek: 3, sets: 3, reps: 10 },
      }),
    ]
    expect(exercisesAfter({ steps })).toEqual({ squat: 'selected recommended To a high chair.' })
  })

  test('to one that is in the plan already leaves that one alone', () => {
    const lunge: Rules = { 'lunge.for': { type: 'consider', params: { exercise: 'lunge' } } }
    expect(exercisesAfter({ steps: toLunge }, lunge)).toEqual({
      lunge: 'selected considered',
      squat: 'set-aside stepped-on lunge',
    })
  })

  test.each<[string, Rules, Record<string, string>]>([
    [
      'contraindicated',
      against('lunge'),
      { lunge: 'set-aside contraindicated', squat: 'selected recommended' },
    ],
    [
      'held until an answer is known',
      { 'lunge.against': [{ type: 'contraindicate', params: { exercise: 'lunge' } }, ['bone']] },
      { lunge: 'set-aside not-indicated', squat: 'selected recommended' },
    ],
    ['not of the pack any more', {}, { squat: 'selected recommended' }],
  ])('is not taken when the other is %s', (what, rules, expected) => {
    const to = what === 'not of the pack any more' ? 'hop' : 'lunge'
    expect(exercisesAfter({ steps: [step('squat', { to })] }, rules)).toEqual(expected)
  })

  test('does not bring an exercise that is out: one that is contraindicated stays so', () => {
    expect(exercisesAfter({ steps: toLunge }, against('squat'))).toEqual({
      squat: 'set-aside contraindicated',
    })
  })

  test('is not brought while a disposition holds everything', () => {
    const urgent = { 'screen.urgent': triage('urgent') }
    expect(exercisesAfter({ steps: toLunge }, urgent)).toMatchObject({ squat: 'held disposition-holds' })
  })
})

describe('the dose after a step of the same exercise', () => {
  const half = { sets: { max: 1 }, reps: { max: 8 } }
  const was = { daysPerWeek: 3, sets: 3, reps: 10 }
  const back = step('squat', { direction: 'regress', change: 'Fewer.', dose: half, atMost: was })

  test.each<[string, ExerciseStep[], object, string | undefined]>([
    ['back is what the step makes of it', [back], { daysPerWeek: 3, sets: 1, reps: 8 }, 'Fewer.'],
    [
      'back is no more than was done before',
      [{ ...back, atMost: { ...was, sets: 1, reps: 5 } }],
      { daysPerWeek: 3, sets: 1, reps: 5 },
      'Fewer.',
    ],
    [
      'on ends what the step back held down',
      [back, step('squat', { on: '2026-12-15', change: 'Lower.' })],
      was,
      'Lower.',
    ],
    [
      'on is what the step makes of it',
      [step('squat', { change: 'With a weight.', dose: { reps: { factor: 0.5 }, effort: 'hard' } })],
      { ...was, reps: 5, effort: 'hard' },
      'With a weight.',
    ],
    ['back before another program began is free', [without(back)], was, undefined],
  ])('%s', (_, steps, dose, change) => {
    const { pack, assessment, findings } = prepare({
      rules: { ...offerChronic, ...recommendSquat },
      rest: { exercises },
    })
    const { items } = decideCare(pack, assessment, findings, undefined, soFar({ steps }))
    const squat = items.find(({ id }) => id === 'squat')
    expect([squat?.exerciseDose, squat?.step?.change]).toEqual([dose, change])
  })

  function without({ atMost: _, ...freed }: ExerciseStep): ExerciseStep {
    return freed
  }
})

describe('an exercise that a clinician locked', () => {
  const lock = (on: string): Override => ({
    ...{ on, byRole: 'physiotherapist', action: 'lock', target: 'exercise/squat' },
    ...{ reasonCode: 'wish', reason: 'It goes well.' },
  })
  const steps = [step('squat', { on: '2026-12-15', change: 'To a low chair.' })]

  test.each([
    ['on the day before keeps', '2026-12-14', 'selected recommended'],
    ['on the same day keeps', '2026-12-15', 'selected recommended'],
    ['on the day after does not undo', '2026-12-16', 'selected recommended To a low chair.'],
  ])('%s a step', (_, on, squat) => {
    expect(exercisesAfter({ steps, overrides: [lock(on)] })).toEqual({ squat })
  })
})

describe('what a review stopped', () => {
  test('is out, by itself or by a tag, with the rules that stopped it', () => {
    const rules: Rules = { 'massage.for': recommend('massage') }
    const { pack, assessment, findings } = prepare({
      rules: { ...offerChronic, ...recommendSquat, ...rules },
    })
    const stopped = { 'tag/passive': ['stop.passive'], 'exercise/squat': ['stop.squat'] }
    const { items } = decideCare(pack, assessment, findings, undefined, soFar({ stopped }))
    expect(
      items.map(({ id, outcome, reason, voices }) => [id, outcome, reason, voices.map(({ rule }) => rule)]),
    ).toEqual([
      ['squat', 'set-aside', 'stopped-at-review', ['squat.for', 'stop.squat']],
      ['massage', 'set-aside', 'stopped-at-review', ['massage.for', 'stop.passive']],
    ])
  })

  test('and was out anyway stays out for its own reason', () => {
    expect(exercisesAfter({ stopped: { 'exercise/squat': ['stop.squat'] } }, against('squat'))).toEqual({
      squat: 'set-aside contraindicated',
    })
  })
})
