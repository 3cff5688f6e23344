import { describe, expect, it } from 'vitest'
import { backPain } from '../support/backPain.js'
import { backPainCodings } from './fhirExample.js'
import { asOf, collection, observation, read, subject } from './record.js'

type Json = Record<string, unknown>

const item = (linkId: string, ...answer: Json[]): Json => ({ linkId, answer })
const coding = (code: string): Json => ({ valueCoding: { system: 'urn:planwright/x', code } })

const response = (items: readonly Json[], more: Json = {}): Json => ({
  resourceType: 'QuestionnaireResponse',
  id: 'q-1',
  questionnaire: 'urn:planwright/Questionnaire/back-pain|1.0.0',
  status: 'completed',
  subject,
  authored: asOf,
  item: items,
  ...more,
})

function saidBy(items: readonly Json[], more: Json = {}) {
  const { assessment, ignored, ambiguous } = read(response(items, more), { id: 'p-1' })
  const { id: _, assessedOn: __, ...said } = assessment as Json
  return { said, left: [...ignored, ...ambiguous].map(({ why }) => why) }
}

describe('a response to the Questionnaire of a pack', () => {
  it.each<[what: string, items: Json[], said: Json]>([
    ['yes or no', [item('fever', { valueBoolean: false })], { findings: { fever: false } }],
    ['a number', [item('pain.current', { valueInteger: 6 })], { pain: { current: 6 } }],
    [
      'a score',
      [item('disability.odi', { valueDecimal: 44 })],
      { measures: [{ measure: 'odi', on: asOf, score: 44 }] },
    ],
    [
      'a part of a score',
      [item('mood.phq9-item9', { valueInteger: 0 })],
      { measures: [{ measure: 'phq9', on: asOf, parts: { 'item-9': 0 } }] },
    ],
    ['an age', [item('age-years', { valueInteger: 52 })], { patient: { ageYears: 52 } }],
    ['a code', [item('work.status', coding('off-work'))], { work: { status: 'off-work' } }],
    ['a date', [item('work.off-since', { valueDate: '2026-10-01' })], { work: { offSince: '2026-10-01' } }],
    [
      'a set',
      [item('comorbidities', coding('diabetes'), coding('asthma'))],
      { comorbidities: ['diabetes', 'asthma'] },
    ],
    ['a set of none', [item('medications', coding('none-of-these'))], { medications: [] }],
    [
      'one code of a set',
      [item('medications.anticoagulant', { valueBoolean: false })],
      { medications: { anticoagulant: false } },
    ],
    [
      'the primary condition and its onset',
      [item('condition.primary', coding('sciatica')), item('episode.onset', { valueDate: '2026-09' })],
      { conditions: [{ code: 'sciatica', primary: true, onset: '2026-09' }] },
    ],
    [
      'an operation and its day',
      [item('surgery.codes', coding('fusion')), item('surgery.latest-on', { valueDate: '2026-09-09' })],
      { history: { surgeries: [{ code: 'fusion', on: '2026-09-09' }] } },
    ],
    [
      'the activities of goals',
      [item('goals.activities', coding('gardening'))],
      { goals: [{ activity: 'gardening', words: 'Gardening' }] },
    ],
    [
      'what stands in a group',
      [{ linkId: 'group/safety', item: [item('fever', { valueBoolean: true })] }],
      { findings: { fever: true } },
    ],
    [
      'what stands under an answer',
      [item('fever', { valueBoolean: true, item: [item('pain.worst', { valueInteger: 8 })] })],
      { findings: { fever: true }, pain: { worst: 8 } },
    ],
  ])('says %s', (_, items, said) => {
    expect(saidBy(items)).toEqual({ said, left: [] })
  })

  it.each<[what: string, items: Json[], more: Json, why: string]>([
    [
      'that is not finished',
      [item('fever', { valueBoolean: false })],
      { status: 'in-progress' },
      'it is not a finished response',
    ],
    [
      'of tomorrow',
      [item('fever', { valueBoolean: false })],
      { authored: '2026-11-19' },
      'it is after 2026-11-18',
    ],
    [
      'to another Questionnaire',
      [item('fever', { valueBoolean: false })],
      { questionnaire: 'https://example.org/q' },
      'the questions of this questionnaire are not known here',
    ],
    [
      'to a question that there is not',
      [item('feverr', { valueBoolean: false })],
      {},
      'it is no question of the pack; did you mean `fever`',
    ],
    [
      'by a value of another type',
      [item('fever', { valueString: 'no' })],
      {},
      'it is answered by a String; expected a boolean',
    ],
    [
      'given twice',
      [item('fever', { valueBoolean: false }, { valueBoolean: true })],
      {},
      'it is answered several times, and takes one answer',
    ],
    [
      'by none and something',
      [item('medications', coding('none-of-these'), coding('opioid'))],
      {},
      'it is answered by "none" and by something',
    ],
    [
      'by a code that the pack does not have',
      [item('work.status', coding('resting'))],
      {},
      '`resting` is not a code of the value set `work-status`',
    ],
    [
      'to the safety screen of yesterday',
      [item('fever', { valueBoolean: false })],
      { authored: '2026-11-17' },
      'it belongs to the safety screen and was answered on 2026-11-17: ask again',
    ],
    [
      'that there were none, yesterday',
      [item('medications', coding('none-of-these'))],
      { authored: '2026-11-17' },
      '"none" was said on 2026-11-17: ask again',
    ],
  ])('says nothing %s', (_, items, more, why) => {
    expect(saidBy(items, more)).toEqual({ said: {}, left: [why] })
  })

  it('of yesterday says what is there, with its day, and not what is not', () => {
    const items = [
      item('fever', { valueBoolean: true }),
      item('leg-pain-below-knee', { valueBoolean: false }),
      item('medications', coding('opioid')),
    ]
    expect(saidBy(items, { authored: '2026-11-17' }).said).toEqual({
      findings: {
        fever: { value: true, on: '2026-11-17' },
        'leg-pain-below-knee': { value: false, on: '2026-11-17' },
      },
      medications: { opioid: true },
    })
  })

  it('counts for the screen as long as the deployment says', () => {
    const yesterday = response([item('fever', { valueBoolean: false })], { authored: '2026-11-17' })
    expect(read(yesterday, { id: 'p-1', screenDays: 1 }).assessment).toMatchObject({
      findings: { fever: { value: false, on: '2026-11-17' } },
    })
  })

  it('is read by the tables of a deployment, when it is to a questionnaire of others', () => {
    const questionnaire = 'https://example.org/intake'
    const codings = [
      backPainCodings,
      { codings: {}, questionnaires: { [questionnaire]: { '3.1': 'pain.current' } } },
    ]
    const others = response([item('3.1', { valueInteger: 7 })], { questionnaire })
    expect(read(others, { id: 'p-1', codings }).assessment).toMatchObject({ pain: { current: 7 } })
  })

  it('leaves open a code on which the rest of the record disagrees, and keeps the others', () => {
    const medicine = {
      resourceType: 'MedicationStatement',
      id: 'm-1',
      status: 'active',
      subject,
      medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'N02AA05' }] },
    }
    const { assessment, parsed } = read(
      collection(response([item('medications', coding('statin'))]), medicine),
    )
    const { medications } = assessment as { medications: Json }
    expect(medications.opioid).toBeUndefined()
    expect([medications.statin, medications.anticoagulant]).toEqual([true, false])
    expect(Object.keys(medications)).toHaveLength((backPain.valueSets.medication?.concepts.length ?? 0) - 1)
    expect(parsed.ok).toBe(true)
  })

  it('adds its answers to what else the record says', () => {
    const { assessment } = read(collection(observation(), response([item('pain.site', coding('leg'))])))
    expect(assessment).toMatchObject({ pain: { dominantSite: 'leg' }, measures: [{ measure: 'nprs' }] })
  })
})
