import fc from 'fast-check'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { describe, expect, it } from 'vitest'
import { possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { EnableWhen, QuestionnaireItem } from '../../src/fhir/questionnaire.js'
import { toFhirQuestionnaire } from '../../src/fhir/toFhirQuestionnaire.js'
import { answersToAssessment } from '../../src/forms/answersToAssessment.js'
import { compileCondition } from '../../src/logic/compileCondition.js'
import { truthName } from '../../src/logic/truth.js'
import { backPain, fixtures } from '../support/backPain.js'
import { definitionErrors, lantanaErrors, medplumErrors } from '../support/fhirValidators.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { backPainCodings } from './fhirExample.js'

const whole = toFhirQuestionnaire(backPain, { codings: backPainCodings })
const flat = ({ item = [], ...own }: QuestionnaireItem): QuestionnaireItem[] => [own, ...item.flatMap(flat)]
const items = whole.item.flatMap(flat)
const itemOf = (linkId: string) => items.find((item) => item.linkId === linkId)

const errorsOf = (resource: unknown): string[] => [
  ...medplumErrors(resource),
  ...definitionErrors(resource),
  ...lantanaErrors({ resourceType: 'Bundle', type: 'collection', entry: [{ resource }] }),
]

describe('a Questionnaire', () => {
  it('of the whole pack is valid FHIR R4', () => {
    expect(errorsOf(whole)).toEqual([])
  })

  it('of the open questions of every fixture is valid FHIR R4, and asks just these', () => {
    const wrong = Object.keys(fixtures).flatMap((name) => {
      const { questions } = planOfFixture(name)
      if (questions.length === 0) return []
      const form = toFhirQuestionnaire(backPain, { questions, assessment: fixtures[name] })
      const asked = form.item
        .flatMap(flat)
        .filter(({ type, linkId }) => type !== 'group' && !linkId.startsWith('help/'))
      const missing = questions.filter(({ fact }) => !asked.some(({ linkId }) => linkId === fact))
      return [
        ...errorsOf(form),
        ...missing.map(({ fact }) => `not asked: ${fact}`),
        ...(asked.length > questions.length ? [`asks ${asked.length} of ${questions.length}`] : []),
      ].map((error) => `${name}: ${error}`)
    })
    expect(wrong).toEqual([])
  }, 120_000)

  it.each([
    ['an item without a link', (item: Record<string, unknown>) => delete item.linkId],
    ['a type that is none', (item: Record<string, unknown>) => Object.assign(item, { type: 'number' })],
    [
      'three comparisons that nothing joins',
      (item: Record<string, unknown>) =>
        Object.assign(item, {
          enableWhen: [1, 2, 3].map(() => ({ question: 'fever', operator: 'exists', answerBoolean: true })),
        }),
    ],
  ])('with a fault is found: %s', (_fault, change) => {
    const copy = structuredClone(whole)
    change(copy.item[0] as unknown as Record<string, unknown>)
    expect(errorsOf(copy)).not.toEqual([])
  })

  it('says what it is and whose', () => {
    const { item: _, copyright, ...head } = whole
    expect(head).toEqual({
      resourceType: 'Questionnaire',
      url: 'urn:planwright/Questionnaire/back-pain',
      version: backPain.manifest.version,
      name: 'BackPainQuestions',
      title: `${backPain.manifest.title}: assessment`,
      status: 'draft',
      subjectType: ['Patient'],
      description: backPain.manifest.notice,
    })
    expect(copyright).toContain('LOINC')
  })

  it('asks for safety first, and requires the day alone', () => {
    expect(whole.item.map(({ linkId }) => linkId)).toEqual([
      'assessedOn',
      ...[
        'safety',
        'person',
        'condition',
        'pain',
        'findings',
        'measures',
        'health',
        'life',
        'wishes',
        'coverage',
      ].map((section) => `group/${section}`),
    ])
    expect(items.filter(({ required }) => required).map(({ linkId }) => linkId)).toEqual(['assessedOn'])
  })

  it('has every link once', () => {
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length)
  })

  it.each<[kind: string, linkId: string, item: object]>([
    ['yes or no', 'fever', { linkId: 'fever', text: backPain.facts.fever?.question, type: 'boolean' }],
    [
      'a score, with what LOINC calls it, its range and its unit',
      'mood.phq9',
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
          { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 27 },
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: { system: 'http://unitsofmeasure.org', code: '{score}', display: 'points' },
          },
        ],
        linkId: 'mood.phq9',
        code: [
          {
            system: 'http://loinc.org',
            code: '44261-6',
            display: 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
          },
        ],
        text: 'What is the score of the PHQ-9?',
        type: 'integer',
      },
    ],
    [
      'an instrument by its name and range',
      'help/mood.phq9',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
            valueCodeableConcept: {
              coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }],
            },
          },
        ],
        linkId: 'help/mood.phq9',
        text: `${backPain.measures.phq9?.title}: 0 to 27 points`,
        type: 'display',
      },
    ],
    [
      'a number that may come in parts, in a unit without a code',
      'resting-systolic',
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: 50 },
          { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: 300 },
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: { display: 'mmHg' },
          },
        ],
        linkId: 'resting-systolic',
        text: backPain.facts['resting-systolic']?.question,
        type: 'decimal',
      },
    ],
    [
      'a code',
      'pain.constancy',
      {
        linkId: 'pain.constancy',
        text: backPain.facts['pain.constancy']?.question,
        type: 'choice',
        answerOption: backPain.valueSets['pain-constancy']?.concepts.map((concept) => ({
          valueCoding: { system: 'urn:planwright/pain-constancy', ...concept },
        })),
      },
    ],
    [
      'a set, and that none of it is there',
      'lifestyle.factors',
      {
        linkId: 'lifestyle.factors',
        text: backPain.facts['lifestyle.factors']?.question,
        type: 'choice',
        repeats: true,
        answerOption: [
          ...(backPain.valueSets['lifestyle-factor']?.concepts ?? []).map((concept) => ({
            valueCoding: { system: 'urn:planwright/lifestyle-factor', ...concept },
          })),
          {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
                valueBoolean: true,
              },
            ],
            valueCoding: {
              system: 'urn:planwright/lifestyle-factor',
              code: 'none-of-these',
              display: 'None of these',
            },
          },
        ],
      },
    ],
    [
      'a follow-up of one of several answers',
      'cauda-features-days',
      {
        enableWhen: [
          'bladder-change-new',
          'bowel-change-new',
          'saddle-sensation-change',
          'sexual-change-new',
        ].map((question) => ({ question, operator: '=', answerBoolean: true })),
        enableBehavior: 'any',
      },
    ],
    [
      'a follow-up of a code in a set',
      'opioid-drowsy-or-slow-breathing',
      {
        enableWhen: ['opioid', 'tramadol', 'fentanyl-patch'].map((code) => ({
          question: 'medications',
          operator: '=',
          answerCoding: { system: 'urn:planwright/medication', code },
        })),
      },
    ],
    [
      'a follow-up of what cannot be said as a list of comparisons',
      'pregnancy',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
            valueExpression: {
              language: 'text/fhirpath',
              expression:
                "(%resource.repeat(item).where(linkId = 'age-years').answer.value.where($this < 56).exists() and %resource.repeat(item).where(linkId = 'sex').answer.value.where(code = 'male').exists().not())",
            },
          },
        ],
      },
    ],
  ])('asks for %s', (_kind, linkId, item) => {
    const found = itemOf(linkId)
    expect(found).toEqual('type' in item ? item : expect.objectContaining(item))
  })

  it('has no other extensions than those of FHIR and of SDC that it means', () => {
    const urls = [...JSON.stringify(whole).matchAll(/"url":"(http:\/\/hl7[^"]*)"/g)].map(([, url]) => url)
    expect([...new Set(urls)].sort()).toEqual([
      'http://hl7.org/fhir/StructureDefinition/maxValue',
      'http://hl7.org/fhir/StructureDefinition/minValue',
      'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
      'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
      'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
    ])
  })

  it('begins a set with what is known of it, so that the answer keeps it', () => {
    const form = toFhirQuestionnaire(backPain, {
      questions: [{ fact: 'comorbidities' }],
      assessment: { id: 'p-1', assessedOn: '2026-06-15', comorbidities: { osteoporosis: true } },
    })
    const chosen = form.item
      .flatMap(flat)
      .flatMap(({ answerOption = [] }) =>
        answerOption.flatMap(({ initialSelected, valueCoding }) =>
          initialSelected ? [valueCoding.code] : [],
        ),
      )
    expect(chosen).toEqual(['osteoporosis'])
  })

  it('asks for the list of operations when a plan wants to know which one it was', () => {
    const form = toFhirQuestionnaire(backPain, { questions: [{ fact: 'surgery.latest' }] })
    expect(form.item.flatMap(flat).map(({ linkId }) => linkId)).toEqual(['group/condition', 'surgery.codes'])
  })

  it('refuses what nobody can be asked for, and an assessment that is none', () => {
    expect(() => toFhirQuestionnaire(backPain, { questions: [{ fact: 'feaver' }] })).toThrow(
      '/questions/0/fact: `feaver` is not a fact that somebody can be asked for',
    )
    expect(() => toFhirQuestionnaire(backPain, { assessment: { id: 'p-1' } })).toThrow('assessedOn')
  })
})

type Answers = Readonly<Record<string, unknown>>

/** A response as FHIR has it, of the answers to a form. */
function responseOf(answers: Answers): object {
  const values = (answer: unknown) =>
    [answer].flat().map((value) => {
      const item =
        typeof value === 'string' && !/^\d{4}/.test(value) ? { valueCoding: { code: value } } : undefined
      if (item) return item
      if (typeof value === 'boolean') return { valueBoolean: value }
      return typeof value === 'number' ? { valueDecimal: value } : { valueDate: value }
    })
  const item = Object.entries(answers).map(([linkId, answer]) => ({ linkId, answer: values(answer) }))
  return { resourceType: 'QuestionnaireResponse', status: 'completed', item: [{ linkId: 'group/any', item }] }
}

function isShown(
  { enableWhen = [], enableBehavior, extension = [] }: QuestionnaireItem,
  answers: Answers,
): boolean {
  for (const one of extension)
    if ('valueExpression' in one) {
      const response = responseOf(answers)
      const { expression } = one.valueExpression
      const [result] = fhirpath.evaluate(response, expression, { resource: response }, r4) as unknown[]
      return result === true
    }
  const holds = enableWhen.map((one) => comparisonHolds(one, answers))
  return enableBehavior === 'any' ? holds.includes(true) : !holds.includes(false)
}

function comparisonHolds(one: EnableWhen, answers: Answers): boolean {
  const given = [answers[one.question] ?? []].flat()
  if (one.operator === 'exists') return given.length > 0 === ('answerBoolean' in one && one.answerBoolean)
  const [, wanted] = Object.entries(one).find(([key]) => key.startsWith('answer')) ?? []
  const value = typeof wanted === 'object' ? wanted.code : wanted
  const numbers = given as number[]
  if (one.operator === '=') return given.includes(value)
  if (one.operator === '<') return numbers.some((answer) => answer < Number(value))
  if (one.operator === '<=') return numbers.some((answer) => answer <= Number(value))
  if (one.operator === '>') return numbers.some((answer) => answer > Number(value))
  return numbers.some((answer) => answer >= Number(value))
}

describe('a follow-up', () => {
  const followUps = items.filter(
    ({ linkId, enableWhen, extension = [] }) =>
      typeof backPain.facts[linkId]?.gate === 'object' &&
      (enableWhen !== undefined || extension.some((one) => 'valueExpression' in one)),
  )
  const read = [
    ...['bladder-change-new', 'bowel-change-new', 'saddle-sensation-change', 'sexual-change-new'],
    ...['age-years', 'sex', 'pregnancy', 'mood.phq9', 'mood.phq9-item9', 'medications', 'surgery.codes'],
    ...['back-surgery-12-weeks', 'calf-swollen-or-sore', 'resting-systolic', 'resting-diastolic'],
    ...['recent-bacteraemia-or-invasive-procedure', 'suicidal-thoughts-told', 'flank-pain-with-fever'],
    'abdominal-or-pelvic-pain-severe',
  ]
  const nothing = { asOf: '2026-06-15', values: {} }
  const answers = fc.record(
    Object.fromEntries(
      read.map((fact) => [
        fact,
        fc
          .constantFrom(...possibleAnswers(backPain, nothing, fact))
          .map((answer) => (Array.isArray(answer) && answer.length === 0 ? ['none-of-these'] : answer)),
      ]),
    ),
    { requiredKeys: [] },
  )

  /** What the pack says of a gate's condition, by the rules' own logic. */
  function truthOf(fact: string, given: Answers): string {
    const filled = answersToAssessment(backPain, {
      assessment: { id: 'p-1', assessedOn: '2026-06-15' },
      answers: given,
    })
    if (!filled.ok) throw new Error(filled.problems[0].message)
    const gate = backPain.facts[fact]?.gate
    const when = typeof gate === 'object' ? gate.when : undefined
    if (when === undefined) throw new Error(`${fact} is always asked`)
    return truthName(compileCondition(when, backPain).test(deriveFacts(backPain, filled.value).values))
  }

  it('is there for the gates that the pack asks only at times', () => {
    expect(followUps.length).toBeGreaterThan(15)
  })

  it('is shown whenever the pack asks for it, and, once all is told, not when it does not', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const wrong = followUps.flatMap((item) => {
          const truth = truthOf(item.linkId, given)
          const shown = isShown(item, given)
          if (truth === 'true' && !shown) return [`${item.linkId}: asked for and hidden`]
          // Its condition reads its own answer, so it is asked wherever there is a place for one.
          if (item.linkId === 'surgery.latest-on') return []
          return truth === 'false' && shown ? [`${item.linkId}: shown and not asked for`] : []
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it.each<[followUp: string, given: Answers, shown: boolean]>([
    ['cauda-features-days', {}, false],
    ['cauda-features-days', { 'bladder-change-new': false }, false],
    ['cauda-features-days', { 'bladder-change-new': false, 'sexual-change-new': true }, true],
    ['known-abdominal-aneurysm', { 'age-years': 59 }, false],
    ['known-abdominal-aneurysm', { 'age-years': 60 }, true],
    ['pregnancy', { 'age-years': 55 }, true],
    ['pregnancy', { 'age-years': 55, sex: 'male' }, false],
    ['pregnancy', { 'age-years': 55, sex: 'other' }, true],
    ['pregnancy', { 'age-years': 56, sex: 'female' }, false],
    ['opioid-drowsy-or-slow-breathing', { medications: ['none-of-these'] }, false],
    ['opioid-drowsy-or-slow-breathing', { medications: ['nsaid', 'tramadol'] }, true],
    ['episode.onset', {}, false],
    ['episode.onset', { 'condition.primary': 'sciatica' }, true],
    ['surgery.latest-on', { 'surgery.codes': ['none-of-these'] }, false],
    ['surgery.latest-on', { 'surgery.codes': ['fusion'] }, true],
  ])('%s with %j is shown: %s', (followUp, given, shown) => {
    expect(isShown(itemOf(followUp) as QuestionnaireItem, given)).toBe(shown)
  })

  it('of something that is told already is asked without it', () => {
    const assessment = { id: 'p-1', assessedOn: '2026-06-15', findings: { 'bladder-change-new': true } }
    const form = toFhirQuestionnaire(backPain, { questions: [{ fact: 'cauda-features-days' }], assessment })
    expect(form.item.flatMap(flat).find(({ linkId }) => linkId === 'cauda-features-days')).not.toHaveProperty(
      'enableWhen',
    )
  })
})
