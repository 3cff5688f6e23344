import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { assessmentToFhir } from '../../src/fhir/assessment/assessmentToFhir.js'
import { fromFhir } from '../../src/fhir/read/fromFhir.js'
import type { Assessment } from '../../src/model/assessment.js'
import { arbitraryAssessment } from '../../src/testing/arbitraryAssessment.js'
import { backPain, fixtures } from '../support/backPain.js'
import { errorsOfBundle } from './errorsOfBundle.js'
import { backPainCodings } from './fhirExample.js'

/** More days than anybody's record has: whoever reads their own record back knows what the screen was. */
const screenDays = 40_000
const codings = backPainCodings

function thereAndBack(assessment: unknown, more: object = {}) {
  const bundle = assessmentToFhir(backPain, assessment, more)
  const { assessedOn: asOf } = assessment as Assessment
  return fromFhir(backPain, JSON.parse(JSON.stringify(bundle)), { asOf, screenDays, ...more })
}

/** What says nothing says the same when it is not there: an empty section, and the day of what is of the day itself. */
function told(json: unknown, asOf: string): unknown {
  if (Array.isArray(json)) return json.map((one) => told(one, asOf))
  if (typeof json !== 'object' || json === null) return json
  const { value, on } = json as { value?: unknown; on?: string }
  if (value !== undefined && on === asOf) return value
  const entries = Object.entries(json).map(([key, one]) => [key, told(one, asOf)] as const)
  const isEmpty = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && Object.keys(one).length === 0
  return Object.fromEntries(
    entries.filter(
      ([key, one]) => !isEmpty(one) && !(key === 'measures' && Array.isArray(one) && one.length === 0),
    ),
  )
}

function toldBy(assessment: unknown): unknown {
  const { assessedOn, pain: { on, ...pain } = {}, ...rest } = assessment as Assessment
  const section = { ...(on === undefined || on === assessedOn ? {} : { on }), ...pain }
  return told({ assessedOn, ...rest, pain: section }, assessedOn)
}

describe('an assessment that is written as FHIR and read again', () => {
  it.each(Object.entries(fixtures))('is the same: %s', (_, assessment) => {
    for (const more of [{ codings }, {}]) {
      const { assessment: again, ambiguous } = thereAndBack(assessment, more)
      expect(ambiguous).toEqual([])
      expect(again).toEqual(toldBy(assessment))
    }
  })

  it('is the same, whatever was answered', () => {
    const bases = Object.values(fixtures).map((json) => parseAssessment(backPain, json))
    fc.assert(
      fc.property(
        arbitraryAssessment(backPain, [{ id: 'nobody', assessedOn: '2026-01-05' }, ...bases]),
        (assessment) => {
          expect(thereAndBack(assessment, { codings }).assessment).toEqual(toldBy(assessment))
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  })

  it.each<[what: string, assessment: object]>([
    [
      'lists that say none',
      {
        conditions: [],
        goals: [],
        history: { surgeries: [], treatments: [] },
        comorbidities: [],
        medications: [],
        coverage: { payers: [], limits: [], preAuthorisations: [] },
        preferences: { prefer: [], availability: [], preferredTimes: [] },
        patient: { languages: [] },
      },
    ],
    [
      'sets that are known in part',
      {
        comorbidities: { diabetes: true, asthma: false },
        medications: { opioid: false },
        lifestyle: { factors: { smoker: false } },
      },
    ],
    [
      'rough dates',
      {
        conditions: [{ code: 'sciatica', primary: false, onset: { about: 3, unit: 'years' } }],
        history: {
          surgeries: [
            { code: 'fusion', on: { about: 2.5, unit: 'months' } },
            { code: 'fusion', on: '2019' },
          ],
        },
      },
    ],
    [
      'days of their own',
      {
        pain: { on: '2026-11-02', current: 4, aggravatedBy: ['sitting'], tolerancesMinutes: { driving: 20 } },
        findings: {
          fever: { value: false, on: '2026-11-01' },
          'trauma-severity': { value: 'minor', on: '2026-11-02' },
        },
      },
    ],
    [
      'scores of a goal, and a part alone',
      {
        goals: [{ activity: 'gardening', words: 'Dig.' }],
        measures: [
          { measure: 'psfs-activity', goal: 'gardening', score: 3, on: '2026-11-10' },
          { measure: 'psfs-activity', goal: 'Dig the beds.', score: 4, on: '2026-11-10' },
          { measure: 'phq9', parts: { 'item-9': 0 }, on: '2026-11-12' },
          { measure: 'floor-rise', score: 2, on: '2026-11-12' },
        ],
      },
    ],
    [
      'cover of several payers',
      {
        coverage: {
          payers: ['private', 'wsib'],
          limits: [
            { discipline: 'physiotherapist', visits: 3 },
            {
              discipline: 'physiotherapist',
              payer: 'wsib',
              visits: 12,
              until: '2027-03-01',
              modes: ['virtual'],
            },
            {
              discipline: 'massage-therapist',
              payer: 'private',
              amount: { value: 500.5, currency: 'CAD' },
              unitCost: { value: 95, currency: 'CAD' },
            },
          ],
          preAuthorisations: [
            { item: 'massage', status: 'approved', on: '2026-11-01' },
            { item: 'tens', status: 'required' },
          ],
        },
      },
    ],
    [
      'wishes',
      {
        preferences: {
          prefer: ['acupuncture'],
          decline: ['spinal-manipulation'],
          modes: ['virtual'],
          maxVisitsPerWeek: 2,
          maxMinutesPerDay: 90,
          availability: [{ weekday: 'monday', from: '08:00', to: '12:30' }],
          preferredWeekdays: ['monday'],
          preferredTimes: [{ from: '09:00', to: '10:00' }],
        },
        referral: { reason: 'Leg pain', by: 'primary-care-provider', referredOn: '2026-11-01' },
        patient: { birthDate: '1974-02-28', interpreterNeeded: true },
      },
    ],
  ])('keeps %s', (_, more) => {
    const assessment = { id: 'p-1', assessedOn: '2026-11-18', ...more }
    const { assessment: again, ambiguous } = thereAndBack(assessment, { codings })
    expect(ambiguous).toEqual([])
    expect(again).toEqual(assessment)
  })

  it('is valid FHIR R4 on the way', () => {
    const errors = Object.values(fixtures).flatMap((assessment) =>
      errorsOfBundle(assessmentToFhir(backPain, assessment, { codings })),
    )
    expect([...new Set(errors)]).toEqual([])
  }, 120_000)

  it('is refused when it is none', () => {
    expect(() => assessmentToFhir(backPain, { id: 'p-1' })).toThrow('/assessedOn')
  })
})
