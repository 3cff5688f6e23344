import { describe, expect, it } from 'vitest'
import { readSources } from '../../.ci/sources.js'
import { readCohortFile, syntheticCohort } from '../../src/authoring/index.js'
import { safeParseAssessment } from '../../src/index.js'
import { backPain, backPainFiles } from '../support/backPain.js'

const read = readCohortFile(backPain, backPainFiles)
const cohort = 'cohort' in read ? read.cohort : undefined
if (cohort === undefined) throw new Error(JSON.stringify(read))
const people = [...syntheticCohort(backPain, cohort, { size: 250, seed: 1 })]

describe('the synthetic cohort of the bundled pack', () => {
  it('has only people who are sound assessments', () => {
    const unsound = people.filter((one) => !safeParseAssessment(backPain, one).ok)
    expect(unsound).toEqual([])
  })

  // Give or take four standard errors of 250 people.
  it.each([
    ['85 to 90 in 100 without a specific cause, as the guidelines say', 0.79, 0.95, isNonspecific],
    ['54 in 100 women', 0.41, 0.67, (one: Person) => one.patient?.sex === 'female'],
    ['28 in 100 of 60 years and more', 0.16, 0.4, (one: Person) => (one.patient?.ageYears ?? 0) >= 60],
    ['a third in low risk of pain that lasts, or more', 0.33, 0.75, (one: Person) => totalOf(one) <= 3],
  ])('are %s', (_, least, most, isOne) => {
    const share = people.filter(isOne).length / people.length
    expect([share >= least, share <= most]).toEqual([true, true])
  })

  it('has no man who is pregnant', () => {
    const strange = people.filter(({ patient }) => patient?.sex === 'male' && patient.pregnancy !== undefined)
    expect(strange).toEqual([])
  })

  it('names no row that the fact sheets do not have', () => {
    const known = new Set(readSources().rows.map(({ id }) => id))
    const named = cohort.draws.flatMap(({ evidence }) => evidence?.rows ?? [])
    expect(named.filter((row) => !known.has(row))).toEqual([])
  })
})

type Person = (typeof people)[number]

const specific = [
  'radiculopathy',
  'sciatica',
  'herniated-disc',
  'spinal-stenosis',
  'post-laminectomy-syndrome',
]

function isNonspecific({ conditions = [] }: Person): boolean {
  return !specific.includes(conditions.find(({ primary }) => primary)?.code ?? '')
}

function totalOf({ measures = [] }: Person): number {
  return measures.find(({ measure }) => measure === 'start-back')?.score ?? 9
}
