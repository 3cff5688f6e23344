import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import { adjust, decideItem, type Rules } from './careExample.js'

const massage = (perWeek: number, phases?: string[], more = {}): Action => ({
  type: 'recommend',
  params: { intervention: 'massage', ...(phases && { phases }), sessionDose: { perWeek, ...more } },
})
const tapered: Rules = {
  first: massage(2, ['chronic.settle'], { maxSessions: 9 }),
  later: massage(1, ['chronic.build']),
}
const rates = (rules: Rules) =>
  decideItem('intervention/massage', { rules })?.phaseDoses?.map(({ phase, sessionDose }) => [
    phase,
    sessionDose.perWeek,
  ])

describe('a dose by phase', () => {
  test('is given in the phases that its rule names', () => {
    expect(rates(tapered)).toEqual([
      ['chronic.settle', 2],
      ['chronic.build', 1],
    ])
  })

  test('shows that of the first phase as the dose', () => {
    expect(decideItem('intervention/massage', { rules: tapered })?.sessionDose?.perWeek).toBe(2)
  })

  test('has one number for the most visits of the whole plan', () => {
    const { phaseDoses = [] } = decideItem('intervention/massage', { rules: tapered }) ?? {}
    expect(phaseDoses.map(({ sessionDose }) => sessionDose.maxSessions)).toEqual([9, 9])
  })

  test('is bounded in every phase', () => {
    const bounded = { ...tapered, bound: adjust('massage', { perWeek: { max: 1.5 } }) }
    expect(rates(bounded)).toEqual([
      ['chronic.settle', 1.5],
      ['chronic.build', 1],
    ])
    expect(decideItem('intervention/massage', { rules: bounded })?.doseChanges).toMatchObject([
      { quantity: 'perWeek', from: 2, to: 1.5, rules: ['bound'] },
    ])
  })

  test('takes the milder of a rule for the phase and one for the whole program', () => {
    expect(rates({ first: massage(2, ['chronic.settle']), always: massage(1.5) })).toBeUndefined()
    expect(rates({ first: massage(1, ['chronic.settle']), always: massage(1.5) })).toEqual([
      ['chronic.settle', 1],
      ['chronic.build', 1.5],
    ])
  })

  test.each<[string, Rules]>([
    ['all phases have the same', { a: massage(2, ['chronic.settle']), b: massage(2, ['chronic.build']) }],
    ['it has one phase', { a: massage(2, ['chronic.settle']) }],
    ['no rule for it names a phase', { a: massage(2) }],
  ])('is left out where %s', (_, rules) => {
    expect(rates(rules)).toBeUndefined()
  })
})
