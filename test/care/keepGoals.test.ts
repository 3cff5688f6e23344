import { describe, expect, test } from 'vitest'
import type { CareContext } from '../../src/care/careContext.js'
import { keepGoals } from '../../src/care/keepGoals.js'
import type { GoalDecision, ItemDecision } from '../../src/model/careDecisions.js'
import type { AgreedGoal } from '../../src/model/course.js'
import type { GoalTemplate } from '../../src/model/goalTemplate.js'
import { tinyPack } from '../support/tinyPack.js'
import { exercise } from './careExample.js'

const template = (id: string, measure: string, more: Partial<GoalTemplate> = {}): GoalTemplate =>
  ({
    ...{ id, title: id, statement: 'x', measure, targets: [], due: 'program-end', trajectory: 'steady' },
    ...{ servedBy: [{ exercise: 'walk' }], ...more },
  }) as GoalTemplate
const goals = {
  pain: template('pain', 'nprs'),
  'pain-soon': template('pain-soon', 'nprs', { due: { weeks: 6 } }),
  own: template('own', 'psfs', { activity: 'garden' }),
}
const pack = { ...tinyPack(), goals, exercises: { walk: exercise('walk', []) } }
const walk = { kind: 'exercise', id: 'walk', outcome: 'selected' } as unknown as ItemDecision
const baseline = { score: 7, on: '2026-12-01' }
const target = { score: 4, comparator: 'at-most', branch: 'Usual' } as const

const decided = (id: string, more: Partial<GoalDecision> = {}): GoalDecision => ({
  ...{ id, template: id, measure: 'nprs', trajectory: 'steady', servedBy: ['exercise/walk'] },
  ...{ rules: [`${id}.today`], missing: [], ...more },
})
const kept = (agreed: AgreedGoal[] | undefined, today: GoalDecision[], items: ItemDecision[] = [walk]) =>
  keepGoals({ pack, course: agreed && { goals: agreed } } as unknown as CareContext, today, items)

describe('goals that were agreed', () => {
  test('are whatever rules set, while nothing was agreed', () => {
    const today = [decided('pain', { baseline, target })]
    expect(kept(undefined, today)).toBe(today)
    expect(kept([], today)).toBe(today)
  })

  test('keep baseline and target though the person is better today', () => {
    const today = decided('pain', {
      baseline: { score: 5, on: '2026-12-29' },
      target: { ...target, score: 3 },
    })
    expect(kept([{ id: 'pain', baseline, target, rules: ['pain.then'] }], [today])).toEqual([
      { ...today, baseline, target },
    ])
  })

  test('keep a target that an open question would take away today', () => {
    const today = decided('pain', { noTarget: 'rule-unknown', missing: ['sleep'] })
    expect(kept([{ id: 'pain', baseline, target, rules: [] }], [today])).toEqual([
      decided('pain', { baseline, target }),
    ])
  })

  test('stay when no rule sets them today, with what serves them today', () => {
    const agreed = [{ id: 'pain', baseline, target, rules: ['pain.then'] }]
    const goal = decided('pain', { baseline, target, rules: ['pain.then'] })
    expect(kept(agreed, [])).toEqual([goal])
    expect(kept(agreed, [], [])).toEqual([{ ...goal, servedBy: [] }])
  })

  test('keep the due date of their template', () => {
    expect(kept([{ id: 'pain-soon', baseline, target, rules: [] }], [])).toEqual([
      decided('pain-soon', { baseline, target, dueWeeks: 6, rules: [] }),
    ])
  })

  test('without a baseline take the one that was measured since', () => {
    const today = decided('pain', { baseline, target })
    expect(kept([{ id: 'pain', rules: [] }], [today])).toEqual([today])
  })

  test('without a target get one as soon as a rule gives it', () => {
    const measured = { score: 5, on: '2026-12-29' }
    const today = decided('pain', { baseline: measured, target })
    expect(kept([{ id: 'pain', baseline, rules: [] }], [today])).toEqual([today])
    const still = decided('pain', { baseline: measured, noTarget: 'no-branch-fits' })
    expect(kept([{ id: 'pain', baseline, rules: [] }], [still])).toEqual([{ ...still, baseline }])
  })

  test('are gone when the pack has no such template any more', () => {
    expect(kept([{ id: 'sleep', baseline, target, rules: [] }], [])).toEqual([])
  })

  test('of the person’s own keep their words, and how much they matter and how sure the person is', () => {
    const agreed = {
      id: 'own.garden',
      words: 'Weeding',
      importance: 9,
      confidence: 6,
      baseline,
      target,
      rules: [],
    }
    expect(kept([agreed], [])).toEqual([
      {
        ...decided('own.garden', {
          template: 'own',
          measure: 'psfs',
          words: 'Weeding',
          importance: 9,
          confidence: 6,
        }),
        ...{ baseline, target, rules: [] },
      },
    ])
  })
})

describe('a goal that rules set at the review', () => {
  test('joins those that were agreed, in the order of ids', () => {
    const odi = decided('disability', { measure: 'odi', baseline, target })
    const agreed = [{ id: 'pain', baseline, target, rules: [] }]
    expect(kept(agreed, [decided('pain'), odi]).map(({ id }) => id)).toEqual(['disability', 'pain'])
  })

  test('stays out when one on the same score was agreed: nobody has two targets of one score', () => {
    const agreed = [{ id: 'pain', baseline, target, rules: [] }]
    expect(kept(agreed, [decided('pain-soon')]).map(({ id }) => id)).toEqual(['pain'])
  })

  test('joins when it is on another part of the measure', () => {
    const agreed = [{ id: 'pain', baseline, target, rules: [] }]
    expect(kept(agreed, [decided('pain-worst', { part: 'worst' })]).map(({ id }) => id)).toEqual([
      ...['pain', 'pain-worst'],
    ])
  })
})
