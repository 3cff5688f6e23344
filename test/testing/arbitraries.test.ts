import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import { safeParseProgress } from '../../src/assessment/safeParseProgress.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import { loadPack } from '../../src/pack/loadPack.js'
import {
  arbitraryAssessment,
  arbitraryCourse,
  arbitraryProgress,
  progressFor,
} from '../../src/testing/index.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)

/** The smallest value for which a claim does not hold. */
function smallest<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed: 7, numRuns: 1000 })
  if (counterexample === null) throw new Error('no counterexample was found')
  return counterexample[0]
}

describe('generated assessments', () => {
  it('are sound', () => {
    fc.assert(fc.property(arbitraryAssessment(pack), (one) => safeParseAssessment(pack, one).ok))
  })

  it.each<[string, (one: Assessment) => boolean, object]>([
    [
      'a finding',
      ({ findings }) => findings?.['locked-knee'] !== true,
      { findings: { 'locked-knee': true } },
    ],
    ['a number', ({ pain }) => (pain?.current ?? 0) < 7, { pain: { current: expect.any(Number) } }],
    [
      'one of a set',
      ({ comorbidities = [] }) => !Array.isArray(comorbidities) || !comorbidities.includes('gout'),
      { comorbidities: ['gout'] },
    ],
    ['nothing at all', () => false, {}],
  ])('shrink to what makes a claim fail and nothing else: %s', (_what, holds, left) => {
    expect(smallest(arbitraryAssessment(pack), holds)).toEqual({
      id: 'nobody',
      assessedOn: '2026-01-05',
      ...left,
    })
  })

  it('start from one of the bases that are given', () => {
    const base: Assessment = { id: 'base', assessedOn: '2026-11-16', patient: { ageYears: 50 } }
    expect(smallest(arbitraryAssessment(pack, [base]), () => false)).toEqual(base)
  })
})

describe('generated reviews', () => {
  const assessment: Assessment = {
    id: 'knee-1',
    assessedOn: '2026-11-16',
    patient: { ageYears: 50 },
    conditions: [{ code: 'knee-oa', primary: true, onset: '2026-11-01' }],
    comorbidities: [],
  }
  const plan = generatePlan(pack, assessment)

  it('are sound for the plan', () => {
    fc.assert(
      fc.property(
        arbitraryProgress(pack, assessment, plan),
        (progress) => safeParseProgress(pack, assessment, progress).ok,
      ),
    )
  })

  it('shrink to a review at which nothing happened', () => {
    expect(smallest(arbitraryProgress(pack, assessment, plan), () => false)).toEqual({
      reviewedOn: plan.asOf,
    })
  })

  it('shrink, in a row, to one', () => {
    const course = smallest(arbitraryCourse(), () => false)
    expect(course.map((told) => progressFor(pack, assessment, plan, told))).toEqual([
      { reviewedOn: plan.asOf },
    ])
  })
})
