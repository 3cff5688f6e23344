import { describe, expect, it } from 'vitest'
import { codingsSchema } from '../../src/model/codings.js'
import { backPain } from '../support/backPain.js'
import { passesLuhn, passesVerhoeff } from '../support/checkDigits.js'
import { backPainCodings } from './fhirExample.js'

const all = [
  ...Object.values(backPainCodings.codings).flat(),
  ...Object.values(backPainCodings.risks ?? {}).flatMap((values) => Object.values(values)),
]

/** Every code of a terminology with what it calls it there: a code that means another thing is a wrong record. */
const pinned = [
  'http://hl7.org/fhir/sid/icd-10-cm M51.26 Other intervertebral disc displacement, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M54.16 Radiculopathy, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M54.30 Sciatica, unspecified side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.50 Low back pain, unspecified',
  'http://hl7.org/fhir/sid/icd-10-cm M79.18 Myalgia, other site',
  'http://hl7.org/fhir/sid/icd-10-cm M79.7 Fibromyalgia',
  'http://hl7.org/fhir/sid/icd-10-cm M96.1 Postlaminectomy syndrome, not elsewhere classified',
  'http://loinc.org 41950-7 Number of steps in 24 hour Measured',
  'http://loinc.org 44261-6 Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
  'http://loinc.org 55758-7 Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]',
  'http://loinc.org 70274-6 Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]',
  'http://loinc.org 72514-3 Pain severity - 0-10 verbal numeric rating [Score] - Reported',
  'http://loinc.org 91351-7 Total score [STarT Back]',
  'http://loinc.org 97909-6 Oswestry disability index score ODI',
  'http://snomed.info/sct 11816003 Diet education (procedure)',
  'http://snomed.info/sct 128196005 Lumbar radiculopathy (disorder)',
  'http://snomed.info/sct 18347007 Spinal stenosis of lumbar region (disorder)',
  'http://snomed.info/sct 202708005 Prolapsed lumbar intervertebral disc (disorder)',
  'http://snomed.info/sct 202725007 Lumbar post-laminectomy syndrome (disorder)',
  'http://snomed.info/sct 202805003 Sacroiliac disorder (disorder)',
  'http://snomed.info/sct 225323000 Smoking cessation education (procedure)',
  'http://snomed.info/sct 228557008 Cognitive and behavioral therapy (regime/therapy)',
  'http://snomed.info/sct 23056005 Sciatica (disorder)',
  'http://snomed.info/sct 239880009 Lumbar spondylosis (disorder)',
  'http://snomed.info/sct 26538006 Degeneration of lumbar intervertebral disc (disorder)',
  'http://snomed.info/sct 274152003 Spondylolisthesis (disorder)',
  'http://snomed.info/sct 279039007 Low back pain (finding)',
  'http://snomed.info/sct 279062009 Myofascial pain (finding)',
  'http://snomed.info/sct 279063004 Lumbar facet joint pain (finding)',
  'http://snomed.info/sct 387854002 Massage physiotherapy (regime/therapy)',
  'http://snomed.info/sct 409073007 Education (procedure)',
  'http://snomed.info/sct 44868003 Acupuncture (procedure)',
  'http://snomed.info/sct 51998003 Therapeutic exercise (regime/therapy)',
  'http://snomed.info/sct 61310001 Nutrition education (procedure)',
  'http://snomed.info/sct 91251008 Physical therapy procedure (regime/therapy)',
  'http://snomed.info/sct 95417003 Primary fibromyalgia syndrome (disorder)',
  'http://terminology.hl7.org/CodeSystem/risk-probability high High likelihood',
  'http://terminology.hl7.org/CodeSystem/risk-probability low Low likelihood',
  'http://terminology.hl7.org/CodeSystem/risk-probability moderate Moderate likelihood',
]

describe('the codes of the bundled pack', () => {
  it('have the shape of such a file', () => {
    expect(codingsSchema.safeParse(backPainCodings).error).toBeUndefined()
  })

  it('are these, each with its display', () => {
    const units = 'http://unitsofmeasure.org'
    const named = all.flatMap(({ system, code, display }) =>
      system === units ? [] : [`${system} ${code} ${display}`],
    )
    expect([...new Set(named)].sort()).toEqual([...pinned].sort())
  })

  it('say how sure each is, and what for where it is not quite', () => {
    expect(all.filter(({ certainty }) => certainty === undefined)).toEqual([])
  })

  it('have check digits that fit', () => {
    const loinc = all.filter(({ system }) => system === 'http://loinc.org')
    const snomed = all.filter(({ system }) => system === 'http://snomed.info/sct')
    expect(loinc.filter(({ code }) => !passesLuhn(code.replace('-', '')))).toEqual([])
    expect(snomed.filter(({ code }) => !passesVerhoeff(code))).toEqual([])
  })

  it('are of things that the pack has', () => {
    const lists: Record<string, object> = {
      condition: backPain.conditions,
      education: backPain.education,
      intervention: backPain.interventions,
      measure: backPain.measures,
      discipline: backPain.roles,
    }
    const stray = Object.keys(backPainCodings.codings).filter((key) => {
      const [kind = '', id = ''] = key.split('/')
      return kind in lists && !(id in (lists[kind] ?? {}))
    })
    expect(stray).toEqual([])
    expect(Object.keys(backPainCodings.risks ?? {}).filter((fact) => !(fact in backPain.facts))).toEqual([])
  })

  it('say what the owners of the code systems ask to be said', () => {
    const said = backPainCodings.attributions?.join(' ')
    for (const owner of ['SNOMED International', 'Creative Commons Attribution 4.0', 'Regenstrief Institute'])
      expect(said).toContain(owner)
  })
})
