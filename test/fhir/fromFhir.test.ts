import { describe, expect, it } from 'vitest'
import { fromFhir } from '../../src/fhir/read/fromFhir.js'
import { backPain } from '../support/backPain.js'
import {
  asOf,
  atc,
  coded,
  collection,
  condition,
  icd,
  leftBy,
  loinc,
  observation,
  patient,
  quantity,
  read,
  saidBy,
  sct,
  status,
  subject,
} from './record.js'

const statement = { resourceType: 'MedicationStatement', id: 'm-1', status: 'active', subject }
const request = { ...statement, resourceType: 'MedicationRequest', intent: 'order' }
const medicine = { medicationCodeableConcept: coded(atc, 'N02AX02') }
const procedure = { resourceType: 'Procedure', id: 'pr-1', status: 'completed', subject }
const coverage = {
  resourceType: 'Coverage',
  id: 'cov-1',
  status: 'active',
  beneficiary: subject,
  type: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'EHCPOL'),
}
const own = 'urn:planwright:back-pain'
const benefit = (more: object) => ({
  resourceType: 'CoverageEligibilityResponse',
  id: 'el-1',
  status: 'active',
  outcome: 'complete',
  patient: subject,
  created: '2026-11-10',
  insurance: [
    {
      coverage: { reference: 'Coverage/cov-1' },
      benefitPeriod: { end: '2026-12-31' },
      item: [
        { category: coded(own, 'discipline/physiotherapist'), benefit: [{ type: status('visit'), ...more }] },
      ],
    },
  ],
})
const goal = {
  resourceType: 'Goal',
  id: 'g-1',
  lifecycleStatus: 'active',
  subject,
  expressedBy: subject,
  description: { ...coded(own, 'activity/gardening'), text: 'Plant in the spring.' },
}

describe('a resource', () => {
  it.each<[what: string, resources: Record<string, unknown>[], said: unknown]>([
    [
      'a diagnosis',
      [condition({ onsetDateTime: '2026-09' })],
      { conditions: [{ code: 'sciatica', onset: '2026-09' }] },
    ],
    [
      'a code that says the side',
      [condition({ code: coded(icd, 'M54.32'), verificationStatus: status('confirmed') })],
      { conditions: [{ code: 'sciatica', side: 'left', verification: 'confirmed' }] },
    ],
    [
      'a body site',
      [condition({ bodySite: [coded(sct, '24028007')], verificationStatus: status('unconfirmed') })],
      { conditions: [{ code: 'sciatica', side: 'right', verification: 'provisional' }] },
    ],
    [
      'a code by its beginning',
      [condition({ code: coded(icd, 'M51.360') })],
      { conditions: [{ code: 'degenerative-disc-disease' }] },
    ],
    [
      'a code of two conditions',
      [condition({ code: coded(sct, '202735001') })],
      { conditions: [{ code: 'herniated-disc' }, { code: 'radiculopathy' }] },
    ],
    [
      'what goes with it',
      [condition({ code: coded(sct, '73211009') })],
      { comorbidities: { diabetes: true } },
    ],
    [
      'a finding',
      [condition({ code: coded(sct, '426646004') })],
      { findings: { 'vertebral-fracture': true } },
    ],
    ['a score', [observation()], { measures: [{ measure: 'nprs', on: asOf, score: 6 }] }],
    [
      'a score in percent',
      [observation({ code: coded(loinc, '97909-6'), ...quantity(44, '%') })],
      { measures: [{ measure: 'odi', on: asOf, score: 44 }] },
    ],
    [
      'a panel with a part',
      [
        observation({
          code: coded(loinc, '44249-1'),
          valueString: undefined,
          component: [
            { code: coded(loinc, '44261-6'), valueInteger: 7 },
            { code: coded(loinc, '44260-8'), valueCodeableConcept: coded(loinc, 'LA6569-3') },
          ],
        }),
      ],
      { measures: [{ measure: 'phq9', on: asOf, score: 7, parts: { 'item-9': 1 } }] },
    ],
    [
      'a height',
      [observation({ code: coded(loinc, '8302-2'), ...quantity(1.13, 'm') })],
      { lifestyle: { heightCm: 113 } },
    ],
    [
      'a blood pressure',
      [
        observation({
          code: coded(loinc, '85354-9'),
          valueString: undefined,
          component: [{ code: coded(loinc, '8480-6'), ...quantity(132, 'mm[Hg]') }],
        }),
      ],
      { findings: { 'resting-systolic': 132 } },
    ],
    [
      'a pregnancy',
      [observation({ code: coded(loinc, '82810-3'), valueCodeableConcept: coded(sct, '77386006') })],
      { patient: { pregnancy: 'pregnant' } },
    ],
    [
      'somebody who smoked',
      [observation({ code: coded(loinc, '72166-2'), valueCodeableConcept: coded(loinc, 'LA15920-4') })],
      { lifestyle: { factors: { 'ex-smoker': true, smoker: false } } },
    ],
    [
      'a medicine of two classes',
      [{ ...statement, ...medicine }],
      { medications: { opioid: true, tramadol: true } },
    ],
    [
      'a medicine by reference',
      [
        {
          ...request,
          medicationReference: { reference: '#m' },
          contained: [{ resourceType: 'Medication', id: 'm', code: coded(atc, 'B01AF02') }],
        },
      ],
      { medications: { anticoagulant: true } },
    ],
    [
      'an allergy',
      [
        {
          resourceType: 'AllergyIntolerance',
          id: 'a-1',
          patient: subject,
          clinicalStatus: status('active'),
          code: coded(atc, 'M01AE01'),
        },
      ],
      { comorbidities: { 'nsaid-allergy': true } },
    ],
    [
      'an operation',
      [
        {
          ...procedure,
          code: coded(sct, '178618008'),
          performedDateTime: '2024-05',
          note: [{ text: 'L5/S1' }],
        },
      ],
      { history: { surgeries: [{ code: 'discectomy', on: '2024-05', note: 'L5/S1' }] } },
    ],
    [
      'a treatment',
      [
        {
          ...procedure,
          code: coded(sct, '387854002'),
          performedPeriod: { start: '2026-10-05', end: '2026-10-26' },
          outcome: coded(own, 'outcome/no-change'),
        },
      ],
      {
        history: {
          treatments: [
            { intervention: 'massage', from: '2026-10-05', to: '2026-10-26', outcome: 'no-change' },
          ],
        },
      },
    ],
    ['a payer', [coverage], { coverage: { payers: ['private'] } }],
    [
      'visits that are left',
      [coverage, benefit({ allowedUnsignedInt: 20, usedUnsignedInt: 6 })],
      {
        coverage: {
          payers: ['private'],
          limits: [{ discipline: 'physiotherapist', payer: 'private', visits: 14, until: '2026-12-31' }],
        },
      },
    ],
    ['a goal in own words', [goal], { goals: [{ activity: 'gardening', words: 'Plant in the spring.' }] }],
    [
      'a refusal',
      [
        {
          resourceType: 'Consent',
          id: 'k-1',
          status: 'active',
          scope: status('treatment'),
          patient: subject,
          provision: { type: 'deny', code: [coded(sct, '44868003')] },
        },
      ],
      { preferences: { decline: ['acupuncture'] } },
    ],
  ])('becomes part of an assessment: %s', (_, resources, said) => {
    expect(saidBy(...resources)).toEqual(said)
    expect(read(collection(...resources)).parsed.ok).toBe(true)
  })

  it('says of the person what an assessment asks', () => {
    const person = {
      ...patient,
      birthDate: '1974-02-28',
      gender: 'female',
      communication: [
        { language: coded('urn:ietf:bcp:47', 'en-CA') },
        { language: coded('urn:ietf:bcp:47', 'fr-CA'), preferred: true },
      ],
    }
    const { assessment } = read({ ...collection(), entry: [{ resource: person }] })
    expect(assessment).toEqual({
      id: 'p-1',
      assessedOn: asOf,
      patient: { birthDate: '1974-02-28', sex: 'female', languages: ['fr-CA', 'en-CA'] },
    })
  })
})

describe('what certainly says nothing here', () => {
  it.each<[what: string, resource: Record<string, unknown>, why: string]>([
    ['a diagnosis that is refuted', condition({ verificationStatus: status('refuted') }), 'it is refuted'],
    [
      'one entered in error',
      condition({ verificationStatus: status('entered-in-error') }),
      'it is entered-in-error',
    ],
    ['one that is over', condition({ clinicalStatus: status('resolved') }), 'it is not there now (resolved)'],
    ['one of tomorrow', condition({ recordedDate: '2026-11-19' }), 'it is after 2026-11-18'],
    [
      'a code of something else',
      condition({ code: coded(sct, '195662009') }),
      'none of its codes is known here',
    ],
    ['a preliminary score', observation({ status: 'preliminary' }), 'it is not final (preliminary)'],
    ['a score of tomorrow', observation({ effectiveDateTime: '2026-11-19' }), 'it is after 2026-11-18'],
    [
      'a score of nothing',
      observation({ valueString: undefined, dataAbsentReason: status('not-asked') }),
      'it has no value (not-asked)',
    ],
    [
      'a medicine that was stopped',
      { ...statement, ...medicine, status: 'stopped' },
      'it is not in use (stopped)',
    ],
    [
      'one that was only proposed',
      { ...request, ...medicine, intent: 'proposal' },
      'it is no order (proposal)',
    ],
    ['one not to be given', { ...request, ...medicine, doNotPerform: true }, 'it says not to give it'],
    [
      'one until yesterday',
      { ...statement, ...medicine, effectivePeriod: { end: '2026-11-17' } },
      'it is not taken on 2026-11-18',
    ],
    [
      'an operation that was not done',
      { ...procedure, status: 'not-done', code: coded(sct, '178618008') },
      'it did not happen, or it is not known (not-done)',
    ],
    ['cover that is over', { ...coverage, period: { end: '2026-11-17' } }, '2026-11-18 is not in it'],
    [
      'a goal that was reached',
      { ...goal, lifecycleStatus: 'completed' },
      'it is no goal any more (completed)',
    ],
    [
      'a goal of somebody else for them',
      { ...goal, expressedBy: { reference: 'Practitioner/1' } },
      'it is not said to be in the own words of this person',
    ],
    [
      'a resource of another person',
      condition({ subject: { reference: 'Patient/2' } }),
      'it is about somebody else',
    ],
    [
      'a resource of another kind',
      { resourceType: 'Immunization', id: 'i-1', patient: subject },
      'nothing is read from resources of the type Immunization',
    ],
  ])('is ignored: %s', (_, resource, why) => {
    expect(saidBy(resource)).toEqual({})
    expect(leftBy(resource)).toEqual({
      ignored: [`${resource.resourceType}/${resource.id}: ${why}`],
      ambiguous: [],
    })
  })
})

describe('what leaves open what it says', () => {
  it.each<[what: string, resource: Record<string, unknown>, why: string]>([
    [
      'a diagnosis among several',
      condition({ verificationStatus: status('differential') }),
      'it is only one of several things that it may be',
    ],
    [
      'one that may be over',
      condition({ clinicalStatus: undefined }),
      'it does not say whether it is there now',
    ],
    [
      'one in words',
      condition({ code: { text: 'sciatica' } }),
      'it says what it is only in words, or not at all',
    ],
    [
      '"no known problems"',
      condition({
        code: coded('http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'no-known-problems'),
      }),
      'that nothing is known to who wrote it is no "none": ask',
    ],
    [
      'a score in points where percent are meant',
      observation({ code: coded(loinc, '97909-6'), ...quantity(22, '{score}') }),
      'its unit is `{score}`; expected % (percent)',
    ],
    [
      'a score without a unit where percent are meant',
      observation({ code: coded(loinc, '97909-6'), valueInteger: 22 }),
      'it says no unit; expected % (percent)',
    ],
    [
      'a unit in words',
      observation({ code: coded(loinc, '97909-6'), valueQuantity: { value: 22, unit: 'percent' } }),
      'its unit `percent` has no code; expected % (percent)',
    ],
    [
      'a unit of no system',
      observation({ code: coded(loinc, '97909-6'), ...quantity(22, '%', 'https://example.org') }),
      'its unit `%` is not one of UCUM (http://unitsofmeasure.org)',
    ],
    ['a bound', observation({ valueQuantity: { value: 6, comparator: '>' } }), 'it is only a bound: >6'],
    [
      'a score of no day',
      observation({ effectiveDateTime: '2026-11' }),
      'it does not say on which day it was',
    ],
    ['a score at no time', observation({ effectiveDateTime: undefined }), 'it has no date that can be read'],
    ['a score that cannot be', observation({ valueInteger: 60 }), '`60` is not between 0 and 10 points'],
    [
      'an answer in words',
      observation({ code: coded(loinc, '82810-3'), valueCodeableConcept: { text: 'no' } }),
      'none of the codes of its value is known here (fact/pregnancy)',
    ],
    [
      'a screen of another day',
      observation({
        code: coded(loinc, '82810-3'),
        effectiveDateTime: '2026-11-17',
        valueCodeableConcept: coded(sct, '60001007'),
      }),
      'it belongs to the safety screen and was answered on 2026-11-17: ask again',
    ],
    [
      'a code of two treatments',
      { ...procedure, code: coded(sct, '228557008') },
      'its code may be one of several: cbt, cbt-group',
    ],
    ['a resource of nobody', condition({ subject: undefined }), 'it does not say whom it is about'],
  ])('is ambiguous: %s', (_, resource, why) => {
    expect(saidBy(resource)).toEqual({})
    expect(leftBy(resource)).toEqual({
      ignored: [],
      ambiguous: [`${resource.resourceType}/${resource.id}: ${why}`],
    })
  })

  it('is visits that are left when nobody says how many were used', () => {
    const { ambiguous } = leftBy(coverage, benefit({ allowedUnsignedInt: 20 }))
    expect(ambiguous).toEqual([
      'CoverageEligibilityResponse/el-1: what is left is known only with both what is allowed and what is used',
    ])
    expect(saidBy(coverage, benefit({ allowedUnsignedInt: 20 }))).toEqual({
      coverage: { payers: ['private'] },
    })
  })

  it('is an age of which only the year is known', () => {
    const { assessment, ambiguous } = read({
      ...collection(),
      entry: [{ resource: { ...patient, birthDate: '1974' } }],
    })
    expect(assessment).toEqual({ id: 'p-1', assessedOn: asOf })
    expect(ambiguous.map(({ path, why }) => [path, why])).toEqual([
      ['/entry/0/resource/birthDate', 'an age needs the whole date of birth'],
    ])
  })
})

describe('what is said twice', () => {
  const height = (id: string, value: number, effectiveDateTime: string) =>
    observation({ id, code: coded(loinc, '8302-2'), effectiveDateTime, ...quantity(value, 'cm') })

  it('is taken as it was said last', () => {
    const resources = [height('o-1', 170, '2026-11-02'), height('o-2', 171, '2026-11-03')]
    expect(saidBy(...resources)).toEqual({ lifestyle: { heightCm: 171 } })
    expect(leftBy(...resources).ignored).toEqual([
      'Observation/o-1: Observation/o-2 at /entry/2/resource/valueQuantity is newer',
    ])
  })

  it('is told apart by the hour of one day, in the zone of each', () => {
    const early = height('o-1', 170, '2026-11-18T09:30:00-05:00')
    const late = height('o-2', 171, '2026-11-18T15:00:00Z')
    expect(saidBy(late, early)).toEqual({ lifestyle: { heightCm: 171 } })
  })

  it('is of the day that it was in the zone of the centre', () => {
    const evening = observation({ effectiveDateTime: '2026-11-19T03:00:00Z' })
    expect(saidBy(evening)).toEqual({ measures: [{ measure: 'nprs', on: asOf, score: 6 }] })
  })

  it('is not taken when the last day says two things', () => {
    const resources = [height('o-1', 170, asOf), height('o-2', 171, asOf)]
    expect(saidBy(...resources)).toEqual({})
    expect(leftBy(...resources).ambiguous).toHaveLength(2)
  })

  it('is said once when it is the same', () => {
    expect(saidBy(height('o-1', 170, asOf), height('o-2', 170, asOf))).toEqual({
      lifestyle: { heightCm: 170 },
    })
  })

  it('in several codings is what the first known says, and a note', () => {
    const both = condition({
      code: {
        coding: [
          { system: 'urn:other', code: '1' },
          { system: sct, code: '23056005' },
          { system: icd, code: 'M54.50' },
        ],
      },
    })
    expect(saidBy(both)).toEqual({ conditions: [{ code: 'sciatica' }] })
    expect(read(collection(both)).used[0]?.note).toBe('another coding disagrees: M54.50 says nonspecific-lbp')
  })

  it('as versions of one resource is what the latest says', () => {
    const first = condition({ meta: { lastUpdated: '2026-01-01T00:00:00Z' } })
    const second = condition({ code: coded(sct, '128196005'), meta: { lastUpdated: '2026-02-01T00:00:00Z' } })
    expect(saidBy(second, first)).toEqual({ conditions: [{ code: 'radiculopathy' }] })
    expect(saidBy(condition(), condition({ code: coded(sct, '128196005') }))).toEqual({})
  })
})

describe('whose record it is', () => {
  const two = {
    ...collection(condition()),
    entry: [patient, { ...patient, id: 'p-2' }, condition()].map((resource) => ({ resource })),
  }

  it('has to be said when it is about several people', () => {
    expect(read(two).assessment).toEqual({ assessedOn: asOf })
    expect(read(two, { patient: 'Patient/p-1' }).assessment).toEqual({
      id: 'p-1',
      assessedOn: asOf,
      conditions: [{ code: 'sciatica' }],
    })
  })

  it('gives the assessment its id, unless one is given', () => {
    expect(read(collection(), { id: 'x-1' }).assessment).toEqual({ id: 'x-1', assessedOn: asOf })
    expect(read(condition()).parsed).toMatchObject({ ok: false, problems: [{ pointer: '/id' }] })
  })
})

describe('the day', () => {
  it('is refused when it is none', () => {
    expect(() => fromFhir(backPain, collection(), { asOf: '18.11.2026' })).toThrow(
      'asOf: `18.11.2026` is not one; expected a calendar date, as 2026-11-18',
    )
  })
})
