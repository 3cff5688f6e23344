import { readFileSync } from 'node:fs'
import { assertType, describe, expectTypeOf, test } from 'vitest'
import sciatica from '../../fixtures/assessments/sciatica-eight-weeks.json' with { type: 'json' }
import type { BackPainAssessment, BackPainConditionCode, BackPainFindings } from '../../rules/back-pain.js'
import { backPain } from '../../rules/back-pain.js'
import { type Assessment, generatePlan, type Plan, parseAssessment } from '../../src/index.js'

const known = { id: 'bp-1', assessedOn: '2026-12-01' } as const

describe('an assessment in the codes of the bundled pack', () => {
  test('takes a code of the pack and no other', () => {
    expectTypeOf<'sciatica'>().toExtend<BackPainConditionCode>()
    expectTypeOf<'siatica'>().not.toExtend<BackPainConditionCode>()
    expectTypeOf<string>().not.toExtend<BackPainConditionCode>()
    assertType<BackPainAssessment>({ ...known, conditions: [{ code: 'sciatica', side: 'left' }] })
    // @ts-expect-error The condition is spelt `sciatica`.
    assertType<BackPainAssessment>({ ...known, conditions: [{ code: 'siatica' }] })
  })

  test('takes a set as a list or by code, in the codes of its value set', () => {
    assertType<BackPainAssessment>({ ...known, comorbidities: ['osteoporosis'] })
    assertType<BackPainAssessment>({ ...known, comorbidities: { osteoporosis: false } })
    // @ts-expect-error There is no such comorbidity.
    assertType<BackPainAssessment>({ ...known, comorbidities: ['osteoperosis'] })
    // @ts-expect-error There is no such comorbidity.
    assertType<BackPainAssessment>({ ...known, comorbidities: { osteoperosis: true } })
  })

  test('takes a finding of the pack with a value of its type, bare or with its day', () => {
    expectTypeOf<BackPainFindings['bladder-change-new']>().toEqualTypeOf<boolean>()
    assertType<BackPainAssessment>({ ...known, findings: { 'bladder-change-new': false } })
    assertType<BackPainAssessment>({
      ...known,
      findings: { 'bladder-change-new': { value: false, on: '2026-12-01' } },
    })
    // @ts-expect-error It is a question of yes or no.
    assertType<BackPainAssessment>({ ...known, findings: { 'bladder-change-new': 'no' } })
    // @ts-expect-error The pack has no such finding.
    assertType<BackPainAssessment>({ ...known, findings: { 'bladder-changes-new': false } })
  })

  test('takes what may be declined, tags too, and a measure', () => {
    assertType<BackPainAssessment>({ ...known, preferences: { decline: ['massage', 'needling'] } })
    // @ts-expect-error It is spelt `massage`.
    assertType<BackPainAssessment>({ ...known, preferences: { decline: ['masage'] } })
    assertType<BackPainAssessment>({ ...known, measures: [{ measure: 'odi', on: '2026-12-01', score: 40 }] })
    // @ts-expect-error The pack has no such measure.
    assertType<BackPainAssessment>({ ...known, measures: [{ measure: 'odl', on: '2026-12-01' }] })
  })

  test('is an assessment, and what is no code keeps its type', () => {
    expectTypeOf<BackPainAssessment>().toExtend<Assessment>()
    expectTypeOf<BackPainAssessment['assessedOn']>().toEqualTypeOf<string>()
    // @ts-expect-error The age is a number.
    assertType<BackPainAssessment>({ ...known, patient: { ageYears: '44' } })
  })

  test('is not asked for: JSON goes in as it is, and is checked as it runs', () => {
    const json: unknown = JSON.parse(readFileSync('assessment.json', 'utf8'))
    expectTypeOf(parseAssessment(backPain, json)).toEqualTypeOf<Assessment>()
    expectTypeOf(generatePlan(backPain, json)).toEqualTypeOf<Plan>()
    expectTypeOf(generatePlan(backPain, sciatica)).toEqualTypeOf<Plan>()
  })
})
