import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../src/generatePlan.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { planMatchers } from '../../src/testing/index.js'
import { smallPackFiles } from '../support/smallPack.js'

expect.extend(planMatchers)

const pack = loadPack(smallPackFiles)
const assessment = {
  id: 'knee-1',
  assessedOn: '2026-11-16',
  patient: { ageYears: 50, sex: 'male' },
  pain: { current: 8, worst: 9 },
  comorbidities: [],
  conditions: [{ code: 'knee-oa', primary: true, onset: '2026-11-01' }],
  findings: { 'locked-knee': false, 'weight-bearing-lost': false },
} as const
const plan = generatePlan(pack, assessment)
const gouty = generatePlan(pack, { ...assessment, comorbidities: ['gout'] })
const unasked = generatePlan(pack, { ...assessment, comorbidities: undefined })

/** What a matcher says when it fails. */
function complaint(claim: () => void): string {
  try {
    claim()
  } catch (error) {
    return (error as Error).message
  }
  return 'it passed'
}

describe('a matcher about plans', () => {
  it('passes where the plan is so', () => {
    expect(gouty).toBeValidPlan(pack)
    expect({ ...plan, startOn: 'soon' }).not.toBeValidPlan()
    expect(plan).toInclude('intervention/mobilisation')
    expect(gouty).not.toInclude('intervention/mobilisation')
    expect(gouty).toExclude('intervention/mobilisation')
    expect(unasked).toHold('intervention/mobilisation')
    expect(unasked).toExclude('intervention/mobilisation')
    expect(unasked).toAsk('comorbidities')
    expect(plan).not.toAsk('comorbidities')
    expect(plan).toScheduleWithin('intervention/mobilisation', 14)
    expect(plan).toScheduleWithin('first-visit', { from: '2026-11-16', to: '2026-12-31' })
    expect(gouty).not.toScheduleWithin('intervention/mobilisation', 14)
  })

  it.each<[string, () => void, string]>([
    [
      'toBeValidPlan',
      () => expect({ ...plan, startOn: 'soon' }).toBeValidPlan(),
      'expected the plan to be valid; it breaks:\n  /startOn: ',
    ],
    [
      'toInclude, contraindicated',
      () => expect(gouty).toInclude('intervention/mobilisation'),
      'expected the plan to include intervention/mobilisation; it sets it aside as contraindicated (',
    ],
    [
      'toInclude, held',
      () => expect(unasked).toInclude('intervention/mobilisation'),
      'expected the plan to include intervention/mobilisation; it holds it, since nobody knows comorbidities (',
    ],
    [
      'toInclude, not there',
      () => expect(plan).toInclude('exercise/jump'),
      'expected the plan to include exercise/jump; no rule speaks of it',
    ],
    [
      'toExclude',
      () => expect(plan).toExclude('intervention/mobilisation'),
      'expected the plan to exclude intervention/mobilisation; it includes it',
    ],
    [
      'not.toInclude',
      () => expect(plan).not.toInclude('intervention/mobilisation'),
      'expected the plan not to include intervention/mobilisation; it includes it',
    ],
    [
      'toHold',
      () => expect(plan).toHold('intervention/mobilisation'),
      'expected the plan to hold intervention/mobilisation; it includes it',
    ],
    [
      'toAsk',
      () => expect(plan).toAsk('comorbidities'),
      'expected the plan to ask for comorbidities; it asks for ',
    ],
    [
      'toScheduleWithin, too late',
      () => expect(plan).toScheduleWithin('intervention/mobilisation', { to: '2026-11-01' }),
      'expected the plan to schedule intervention/mobilisation until 2026-11-01; its first day is 2026-11-',
    ],
    [
      'toScheduleWithin, never',
      () => expect(gouty).toScheduleWithin('intervention/mobilisation', 7),
      'expected the plan to schedule intervention/mobilisation until 2026-11-23; it has no day',
    ],
  ])('says what it wanted and what it found: %s', (_what, claim, message) => {
    expect(complaint(claim)).toContain(message)
  })
})
