import { describe, expect, it } from 'vitest'
import { codingsSchema } from '../../src/model/codings.js'
import { backPain, readJson, readText } from '../support/backPain.js'
import { passesLuhn, passesVerhoeff } from '../support/checkDigits.js'
import { backPainCodings } from './fhirExample.js'

const all = [
  ...Object.values(backPainCodings.codings).flat(),
  ...Object.values(backPainCodings.inputs ?? {}).flat(),
  ...Object.values(backPainCodings.answers ?? {}).flat(),
  ...Object.values(backPainCodings.risks ?? {}).flatMap((values) => Object.values(values)),
]

/** Every code of a terminology with what it calls it there: a code that means another thing is a wrong record. */
const pinned = [
  'http://hl7.org/fhir/sid/icd-10-cm M43.16 Spondylolisthesis, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M43.17 Spondylolisthesis, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M47.816 Spondylosis without myelopathy or radiculopathy, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M47.817 Spondylosis without myelopathy or radiculopathy, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M48.062 Spinal stenosis, lumbar region with neurogenic claudication',
  'http://hl7.org/fhir/sid/icd-10-cm M51.16 Intervertebral disc disorders with radiculopathy, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M51.17 Intervertebral disc disorders with radiculopathy, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M51.26 Other intervertebral disc displacement, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M51.27 Other intervertebral disc displacement, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M51.36 Other intervertebral disc degeneration, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M51.37 Other intervertebral disc degeneration, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M54.16 Radiculopathy, lumbar region',
  'http://hl7.org/fhir/sid/icd-10-cm M54.17 Radiculopathy, lumbosacral region',
  'http://hl7.org/fhir/sid/icd-10-cm M54.30 Sciatica, unspecified side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.31 Sciatica, right side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.32 Sciatica, left side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.40 Lumbago with sciatica, unspecified side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.41 Lumbago with sciatica, right side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.42 Lumbago with sciatica, left side',
  'http://hl7.org/fhir/sid/icd-10-cm M54.50 Low back pain, unspecified',
  'http://hl7.org/fhir/sid/icd-10-cm M54.59 Other low back pain',
  'http://hl7.org/fhir/sid/icd-10-cm M79.18 Myalgia, other site',
  'http://hl7.org/fhir/sid/icd-10-cm M79.7 Fibromyalgia',
  'http://hl7.org/fhir/sid/icd-10-cm M96.1 Postlaminectomy syndrome, not elsewhere classified',
  'http://hl7.org/fhir/sid/icd-10-cm S39.012A Strain of muscle, fascia and tendon of lower back, initial encounter',
  'http://loinc.org 29463-7 Body weight',
  'http://loinc.org 41950-7 Number of steps in 24 hour Measured',
  'http://loinc.org 44260-8 Thoughts that you would be better off dead, or of hurting yourself in some way',
  'http://loinc.org 44261-6 Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
  'http://loinc.org 55758-7 Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]',
  'http://loinc.org 70274-6 Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]',
  'http://loinc.org 72166-2 Tobacco smoking status',
  'http://loinc.org 72514-3 Pain severity - 0-10 verbal numeric rating [Score] - Reported',
  'http://loinc.org 77865-4 PROMIS pain interference - short form 6a - version 1.0 T-score',
  'http://loinc.org 77866-2 PROMIS physical function - short form 6b - version 2.0 T-score',
  'http://loinc.org 82810-3 Pregnancy status',
  'http://loinc.org 8302-2 Body height',
  'http://loinc.org 8462-4 Diastolic blood pressure',
  'http://loinc.org 8480-6 Systolic blood pressure',
  'http://loinc.org 91351-7 Total score [STarT Back]',
  'http://loinc.org 97909-6 Oswestry disability index score ODI',
  'http://loinc.org LA15173-0 Pregnant',
  'http://loinc.org LA15920-4 Former smoker',
  'http://loinc.org LA18976-3 Current every day smoker',
  'http://loinc.org LA18978-9 Never smoker',
  'http://loinc.org LA26683-5 Not pregnant',
  'http://loinc.org LA6568-5 Not at all',
  'http://loinc.org LA6569-3 Several days',
  'http://loinc.org LA6570-1 More than half the days',
  'http://loinc.org LA6571-9 Nearly every day',
  'http://snomed.info/sct 11816003 Diet education (procedure)',
  'http://snomed.info/sct 123798002 Lumbosacral spondylosis (disorder)',
  'http://snomed.info/sct 128053003 Deep venous thrombosis (disorder)',
  'http://snomed.info/sct 128196005 Lumbar radiculopathy (disorder)',
  'http://snomed.info/sct 13645005 Chronic obstructive lung disease (disorder)',
  'http://snomed.info/sct 13746004 Bipolar disorder (disorder)',
  'http://snomed.info/sct 178618008 Primary lumbar discectomy (procedure)',
  'http://snomed.info/sct 18347007 Spinal stenosis of lumbar region (disorder)',
  'http://snomed.info/sct 195967001 Asthma (disorder)',
  'http://snomed.info/sct 197480006 Anxiety disorder (disorder)',
  'http://snomed.info/sct 202487003 Sacroiliac joint pain (finding)',
  'http://snomed.info/sct 202708005 Prolapsed lumbar intervertebral disc (disorder)',
  'http://snomed.info/sct 202725007 Lumbar post-laminectomy syndrome (disorder)',
  'http://snomed.info/sct 202735001 Lumbar disc prolapse with radiculopathy (disorder)',
  'http://snomed.info/sct 202794004 Lumbago with sciatica (disorder)',
  'http://snomed.info/sct 202805003 Sacroiliac disorder (disorder)',
  'http://snomed.info/sct 203082005 Fibromyalgia (disorder)',
  'http://snomed.info/sct 21897009 Generalized anxiety disorder (disorder)',
  'http://snomed.info/sct 225323000 Smoking cessation education (procedure)',
  'http://snomed.info/sct 228557008 Cognitive and behavioral therapy (regime/therapy)',
  'http://snomed.info/sct 23056005 Sciatica (disorder)',
  'http://snomed.info/sct 230690007 Cerebrovascular accident (disorder)',
  'http://snomed.info/sct 23986001 Glaucoma (disorder)',
  'http://snomed.info/sct 239872002 Osteoarthritis of hip (disorder)',
  'http://snomed.info/sct 239873007 Osteoarthritis of knee (disorder)',
  'http://snomed.info/sct 239880009 Lumbar spondylosis (disorder)',
  'http://snomed.info/sct 24028007 Right (qualifier value)',
  'http://snomed.info/sct 2415007 Lumbosacral radiculopathy (disorder)',
  'http://snomed.info/sct 24526004 Inflammatory bowel disease (disorder)',
  'http://snomed.info/sct 24700007 Multiple sclerosis (disorder)',
  'http://snomed.info/sct 26538006 Degeneration of lumbar intervertebral disc (disorder)',
  'http://snomed.info/sct 266919005 Never smoked tobacco (finding)',
  'http://snomed.info/sct 27151001 Post-laminectomy syndrome (disorder)',
  'http://snomed.info/sct 274152003 Spondylolisthesis (disorder)',
  'http://snomed.info/sct 277764006 Fusion of posterior lumbar spine (procedure)',
  'http://snomed.info/sct 278860009 Chronic low back pain (finding)',
  'http://snomed.info/sct 278862001 Acute low back pain (finding)',
  'http://snomed.info/sct 279039007 Low back pain (finding)',
  'http://snomed.info/sct 279040009 Mechanical low back pain (finding)',
  'http://snomed.info/sct 279062009 Myofascial pain (finding)',
  'http://snomed.info/sct 279063004 Lumbar facet joint pain (finding)',
  'http://snomed.info/sct 293586001 Allergy to aspirin (finding)',
  'http://snomed.info/sct 300956001 Low back strain (disorder)',
  'http://snomed.info/sct 307138004 Spondylolisthesis L5/S1 level (disorder)',
  'http://snomed.info/sct 309710005 Lumbosacral strain (disorder)',
  "http://snomed.info/sct 34000006 Crohn's disease (disorder)",
  'http://snomed.info/sct 34486009 Hyperthyroidism (disorder)',
  'http://snomed.info/sct 35489007 Depressive disorder (disorder)',
  'http://snomed.info/sct 370143000 Major depressive disorder (disorder)',
  'http://snomed.info/sct 372665008 Non-steroidal anti-inflammatory agent (substance)',
  'http://snomed.info/sct 38341003 Hypertensive disorder, systemic arterial (disorder)',
  'http://snomed.info/sct 387854002 Massage physiotherapy (regime/therapy)',
  'http://snomed.info/sct 399957001 Peripheral arterial occlusive disease (disorder)',
  'http://snomed.info/sct 4046000 Degenerative spondylolisthesis (disorder)',
  'http://snomed.info/sct 409073007 Education (procedure)',
  'http://snomed.info/sct 414916001 Obesity (disorder)',
  'http://snomed.info/sct 426646004 Compression fracture of lumbar spine (disorder)',
  'http://snomed.info/sct 428671008 Arthropathy of lumbar facet joint (disorder)',
  'http://snomed.info/sct 44054006 Diabetes mellitus type 2 (disorder)',
  'http://snomed.info/sct 44868003 Acupuncture (procedure)',
  'http://snomed.info/sct 449868002 Smokes tobacco daily (finding)',
  'http://snomed.info/sct 46635009 Diabetes mellitus type 1 (disorder)',
  'http://snomed.info/sct 47505003 Posttraumatic stress disorder (disorder)',
  'http://snomed.info/sct 48210000 Lumbosacral spondylosis without myelopathy (disorder)',
  'http://snomed.info/sct 50172003 Lumbar spinal fusion (procedure)',
  'http://snomed.info/sct 51440002 Right and left (qualifier value)',
  'http://snomed.info/sct 51998003 Therapeutic exercise (regime/therapy)',
  'http://snomed.info/sct 59621000 Essential hypertension (disorder)',
  'http://snomed.info/sct 60001007 Not pregnant (finding)',
  'http://snomed.info/sct 60937000 Degeneration of lumbosacral intervertebral disc (disorder)',
  'http://snomed.info/sct 61310001 Nutrition education (procedure)',
  'http://snomed.info/sct 64766004 Ulcerative colitis (disorder)',
  'http://snomed.info/sct 64859006 Osteoporosis (disorder)',
  'http://snomed.info/sct 69896004 Rheumatoid arthritis (disorder)',
  'http://snomed.info/sct 709044004 Chronic kidney disease (disorder)',
  'http://snomed.info/sct 73211009 Diabetes mellitus (disorder)',
  'http://snomed.info/sct 73430006 Sleep apnea (disorder)',
  'http://snomed.info/sct 73589001 Intervertebral disc prolapse (disorder)',
  'http://snomed.info/sct 77176002 Smoker (finding)',
  'http://snomed.info/sct 77386006 Pregnant (finding)',
  'http://snomed.info/sct 77547008 Degeneration of intervertebral disc (disorder)',
  'http://snomed.info/sct 7771000 Left (qualifier value)',
  'http://snomed.info/sct 78275009 Obstructive sleep apnea syndrome (disorder)',
  'http://snomed.info/sct 84114007 Heart failure (disorder)',
  'http://snomed.info/sct 84757009 Epilepsy (disorder)',
  'http://snomed.info/sct 8517006 Ex-smoker (finding)',
  'http://snomed.info/sct 91251008 Physical therapy procedure (regime/therapy)',
  'http://snomed.info/sct 95417003 Primary fibromyalgia syndrome (disorder)',
  'http://snomed.info/sct 9631008 Ankylosing spondylitis (disorder)',
  'http://terminology.hl7.org/CodeSystem/coverage-selfpay pay Pay',
  'http://terminology.hl7.org/CodeSystem/risk-probability high High likelihood',
  'http://terminology.hl7.org/CodeSystem/risk-probability low Low likelihood',
  'http://terminology.hl7.org/CodeSystem/risk-probability moderate Moderate likelihood',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode AUTOPOL automobile',
  'http://terminology.hl7.org/CodeSystem/v3-ActCode EHCPOL extended healthcare',
  "http://terminology.hl7.org/CodeSystem/v3-ActCode WCBPOL worker's compensation",
  'http://www.whocc.no/atc A10A Insulins and analogues',
  'http://www.whocc.no/atc A10BA02 metformin',
  'http://www.whocc.no/atc A10BB Sulfonylureas',
  'http://www.whocc.no/atc A10BK Sodium-glucose co-transporter 2 (SGLT2) inhibitors',
  'http://www.whocc.no/atc B01AA Vitamin K antagonists',
  'http://www.whocc.no/atc B01AB Heparin group',
  'http://www.whocc.no/atc B01AC Platelet aggregation inhibitors excl. heparin',
  'http://www.whocc.no/atc B01AE Direct thrombin inhibitors',
  'http://www.whocc.no/atc B01AF Direct factor Xa inhibitors',
  'http://www.whocc.no/atc C01DA Organic nitrates',
  'http://www.whocc.no/atc C03 Diuretics',
  'http://www.whocc.no/atc C07 Beta blocking agents',
  'http://www.whocc.no/atc C09 Agents acting on the renin-angiotensin system',
  'http://www.whocc.no/atc C10AA HMG CoA reductase inhibitors',
  'http://www.whocc.no/atc H02AB Glucocorticoids',
  'http://www.whocc.no/atc H03A Thyroid preparations',
  'http://www.whocc.no/atc J01MA Fluoroquinolones',
  'http://www.whocc.no/atc L01BA01 methotrexate',
  'http://www.whocc.no/atc L04 Immunosuppressants',
  'http://www.whocc.no/atc L04AX03 methotrexate',
  'http://www.whocc.no/atc M01A Antiinflammatory and antirheumatic products, non-steroids',
  'http://www.whocc.no/atc M01AA Butylpyrazolidines',
  'http://www.whocc.no/atc M01AB Acetic acid derivatives and related substances',
  'http://www.whocc.no/atc M01AC Oxicams',
  'http://www.whocc.no/atc M01AE Propionic acid derivatives',
  'http://www.whocc.no/atc M01AG Fenamates',
  'http://www.whocc.no/atc M01AH Coxibs',
  'http://www.whocc.no/atc M03B Muscle relaxants, centrally acting agents',
  'http://www.whocc.no/atc M05BA Bisphosphonates',
  'http://www.whocc.no/atc N02A Opioids',
  'http://www.whocc.no/atc N02AX02 tramadol',
  'http://www.whocc.no/atc N02BA01 acetylsalicylic acid',
  'http://www.whocc.no/atc N02BE01 paracetamol',
  'http://www.whocc.no/atc N02BE51 paracetamol, combinations excl. psycholeptics',
  'http://www.whocc.no/atc N02BF01 gabapentin',
  'http://www.whocc.no/atc N02BF02 pregabalin',
  'http://www.whocc.no/atc N02CC Selective serotonin (5HT1) agonists',
  'http://www.whocc.no/atc N03AX12 gabapentin',
  'http://www.whocc.no/atc N03AX16 pregabalin',
  'http://www.whocc.no/atc N05AN Lithium',
  'http://www.whocc.no/atc N05BA Benzodiazepine derivatives',
  'http://www.whocc.no/atc N05CD Benzodiazepine derivatives',
  'http://www.whocc.no/atc N05CF Benzodiazepine related drugs',
  'http://www.whocc.no/atc N06AA Non-selective monoamine reuptake inhibitors',
  'http://www.whocc.no/atc N06AB Selective serotonin reuptake inhibitors',
  'http://www.whocc.no/atc N06AF Monoamine oxidase inhibitors, non-selective',
  'http://www.whocc.no/atc N06AG Monoamine oxidase A inhibitors',
  'http://www.whocc.no/atc N06AX16 venlafaxine',
  'http://www.whocc.no/atc N06AX21 duloxetine',
]

const pinnedUnits = [
  'unit/T {Tscore}',
  'unit/cm cm',
  'unit/hours h',
  'unit/kg kg',
  'unit/km km',
  'unit/m m',
  'unit/minutes min',
  'unit/percent %',
  'unit/points {score}',
  'unit/s s',
  'unit/stands {stands}',
  'unit/steps {steps}',
  'unit/times {times}',
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
    // The codes of answers (LA…) count their letters in a way that LOINC does not say.
    const loinc = all.filter(({ system, code }) => system === 'http://loinc.org' && !code.startsWith('LA'))
    const snomed = all.filter(({ system }) => system === 'http://snomed.info/sct')
    expect(loinc.filter(({ code }) => !passesLuhn(code.replace('-', '')))).toEqual([])
    expect(snomed.filter(({ code }) => !passesVerhoeff(code))).toEqual([])
  })

  it('are of things that the pack has', () => {
    const concepts = (valueSet: string) =>
      Object.fromEntries((backPain.valueSets[valueSet]?.concepts ?? []).map(({ code }) => [code, true]))
    const parts = Object.values(backPain.measures).flatMap(({ id, parts: declared = [] }) =>
      declared.map(({ code }) => [`${id}.${code}`, true]),
    )
    const lists: Record<string, object> = {
      condition: backPain.conditions,
      education: backPain.education,
      intervention: backPain.interventions,
      measure: { ...backPain.measures, ...Object.fromEntries(parts) },
      discipline: backPain.roles,
      comorbidity: concepts('comorbidity'),
      allergy: concepts('comorbidity'),
      medication: concepts('medication'),
      surgery: concepts('surgery'),
      payer: concepts('payer'),
      fact: backPain.facts,
      finding: backPain.facts,
      side: { left: true, right: true, both: true, central: true },
    }
    const { codings, inputs = {}, answers = {} } = backPainCodings
    const stray = [codings, inputs, answers].flatMap(Object.keys).filter((key) => {
      const [kind = '', id = ''] = key.split('/')
      return kind in lists && !(id in (lists[kind] ?? {}))
    })
    expect(stray).toEqual([])
    const kinds = new Set([inputs, answers].flatMap(Object.keys).map((key) => key.split('/')[0] ?? ''))
    expect([...kinds].filter((kind) => !(kind in lists) && kind !== 'unit')).toEqual([])
    expect(Object.keys(backPainCodings.risks ?? {}).filter((fact) => !(fact in backPain.facts))).toEqual([])
  })

  it('say what the owners of the code systems ask to be said', () => {
    const said = backPainCodings.attributions?.join(' ')
    for (const owner of ['SNOMED International', 'Creative Commons Attribution 4.0', 'Regenstrief Institute'])
      expect(said).toContain(owner)
  })

  it('come in a package whose notice says it too', () => {
    const notice = readText('NOTICE')
    expect(backPainCodings.attributions?.filter((said) => !notice.includes(said))).toEqual([])
    expect((readJson('package.json') as { files: string[] }).files).toContain('NOTICE')
  })

  it('are those of UCUM for units, each with what it stands for', () => {
    const units = Object.entries(backPainCodings.codings).flatMap(([key, codings]) =>
      codings.flatMap(({ system, code }) =>
        system === 'http://unitsofmeasure.org' ? [`${key} ${code}`] : [],
      ),
    )
    expect(units.sort()).toEqual(pinnedUnits)
  })
})
