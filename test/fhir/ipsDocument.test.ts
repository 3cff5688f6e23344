import { describe, expect, it } from 'vitest'
import { readJson } from '../support/backPain.js'
import { errorsByDefinition, lantanaErrors, medplumErrors } from '../support/fhirValidators.js'
import { asOf, read } from './record.js'

type Json = Record<string, unknown>
interface Document {
  entry: { fullUrl: string; resource: Json }[]
}

const document = readJson('fixtures/fhir/ips-document.json') as Document &
  Parameters<typeof errorsByDefinition>[0]
const whys = (list: readonly { path: string; why: string }[]) =>
  list.map(({ path, why }) => `${path}: ${why}`)

describe('a patient summary', () => {
  it('is valid, so that what is read of it is read of a real one', () => {
    const ofEach = document.entry.flatMap(({ resource }) => medplumErrors(resource))
    expect([...ofEach, ...errorsByDefinition(document), ...lantanaErrors(document)]).toEqual([])
  })

  it('gives what it says', () => {
    const { assessment, parsed } = read(document)
    expect(parsed.ok).toBe(true)
    expect(assessment).toEqual({
      id: '6f1c2f5e-3f0a-4c9b-9d5e-2a60b1f4a001',
      assessedOn: asOf,
      patient: { birthDate: '1967-06-30', sex: 'female', languages: ['en-CA'] },
      conditions: [{ code: 'sciatica', onset: '2026-09-21', side: 'left', verification: 'confirmed' }],
      comorbidities: { hypertension: true, diabetes: true },
      medications: { metformin: true, nsaid: true, 'ace-inhibitor-or-arb': true, antihypertensive: true },
      history: { surgeries: [{ code: 'discectomy', on: '2016-04' }] },
      findings: {
        'resting-systolic': { value: 138, on: '2026-10-02' },
        'resting-diastolic': { value: 84, on: '2026-10-02' },
      },
      lifestyle: { heightCm: 168, weightKg: 81, factors: { 'ex-smoker': true, smoker: false } },
      measures: [
        { measure: 'nprs', on: '2026-11-12', score: 6 },
        { measure: 'odi', on: '2026-11-12', score: 42 },
      ],
    })
  })

  it('is told of, part by part', () => {
    const { used, ignored, ambiguous } = read(document)
    expect(used.filter(({ to }) => to === '/lifestyle/heightCm')).toEqual([
      {
        resource: document.entry[15]?.fullUrl,
        path: '/entry/15/resource/valueQuantity',
        value: '{"value":1.68,"unit":"m","system":"http://unitsofmeasure.org","code":"m"}',
        to: '/lifestyle/heightCm',
        on: '2026-10-02',
        note: 'converted from 1.68 m',
      },
    ])
    expect(whys(ignored)).toEqual([
      '/entry/5/resource/clinicalStatus: it is not there now (remission)',
      '/entry/12/resource/status: it is not in use (completed)',
      '/entry/13/resource/code: none of its codes is known here',
      '/entry/22/resource/status: it is not final (entered-in-error)',
    ])
    expect(whys(ambiguous)).toEqual([
      '/entry/0/resource/section/7/emptyReason: Devices: empty (unavailable), which is no "none": ask',
      '/entry/6/resource/verificationStatus: it is only one of several things that it may be',
      '/entry/7/resource/code: it says what it is only in words, or not at all',
      '/entry/21/resource/valueQuantity: its unit is `{score}`; expected % (percent)',
    ])
  })

  it('says nothing by what no section names, nor by what was entered in error', () => {
    const [composition, ...others] = structuredClone(document.entry)
    const without = { ...composition, resource: { ...composition?.resource, section: [] } }
    expect(read({ ...document, entry: [without, ...others] }).used.map(({ to }) => to)).toEqual([
      '/patient/birthDate',
      '/patient/languages',
      '/patient/sex',
    ])
    const wrong = { ...composition, resource: { ...composition?.resource, status: 'entered-in-error' } }
    expect(read({ ...document, entry: [wrong, ...others] }).used).toEqual([])
    expect(read({ ...document, entry: others }).used).toEqual([])
  })
})
