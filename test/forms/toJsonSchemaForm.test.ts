import { describe, expect, it } from 'vitest'
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice'
import { openQuestions } from '../../src/explain/openQuestions.js'
import { answersToAssessment } from '../../src/forms/answersToAssessment.js'
import { allQuestions } from '../../src/forms/questionsChosen.js'
import { toJsonSchemaForm } from '../../src/forms/toJsonSchemaForm.js'
import { backPain, fixtures } from '../support/backPain.js'

const form = toJsonSchemaForm(backPain)
const service = getLanguageService({})

/** What a validator of JSON Schema says is wrong with the answers to a form. */
async function errorsOf(answers: object, schema: object = form): Promise<string[]> {
  const document = TextDocument.create('form://answers', 'json', 1, JSON.stringify(answers))
  const found = await service.doValidation(
    document,
    service.parseJSONDocument(document),
    { schemaValidation: 'error' },
    schema as JSONSchema,
  )
  return found.map(({ message }) => String(message))
}

const day = { assessedOn: '2026-06-15' }

describe('a JSON Schema of a form', () => {
  it('is itself valid, by the meta-schema of draft-07', async () => {
    expect(form.$schema).toBe('http://json-schema.org/draft-07/schema#')
    const document = TextDocument.create('form://schema', 'json', 1, JSON.stringify(form))
    expect(await service.doValidation(document, service.parseJSONDocument(document))).toEqual([])
    const broken = TextDocument.create(
      'form://schema',
      'json',
      1,
      JSON.stringify({ ...form, properties: [] }),
    )
    expect(await service.doValidation(broken, service.parseJSONDocument(broken))).not.toEqual([])
  })

  it('asks every question of the pack once, and requires the day alone', () => {
    const followUps = (form.allOf ?? []).flatMap(({ then }) =>
      Object.keys((then as { properties: object }).properties),
    )
    const asked = [...Object.keys(form.properties), ...followUps]
    expect(asked.sort()).toEqual(['assessedOn', ...allQuestions(backPain).map(({ id }) => id)].sort())
    expect(form.required).toEqual(['assessedOn'])
  })

  it.each<[kind: string, fact: string, schema: object]>([
    ['yes or no', 'fever', { title: backPain.facts.fever?.question, type: 'boolean' }],
    [
      'the score of an instrument, by its name and range',
      'sleep.isi',
      {
        title: 'What is the score of the Insomnia Severity Index?',
        description: 'Insomnia Severity Index: 0 to 28 points',
        type: 'integer',
        minimum: 0,
        maximum: 28,
      },
    ],
    [
      'a code',
      'pain.constancy',
      {
        title: backPain.facts['pain.constancy']?.question,
        type: 'string',
        oneOf: backPain.valueSets['pain-constancy']?.concepts.map(({ code, display }) => ({
          const: code,
          title: display,
        })),
      },
    ],
    [
      'a set',
      'lifestyle.factors',
      {
        title: backPain.facts['lifestyle.factors']?.question,
        type: 'array',
        uniqueItems: true,
        items: {
          type: 'string',
          oneOf: [
            ...(backPain.valueSets['lifestyle-factor']?.concepts ?? []).map(({ code, display }) => ({
              const: code,
              title: display,
            })),
            { const: 'none-of-these', title: 'None of these' },
          ],
        },
        if: { contains: { const: 'none-of-these' } },
        // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
        then: { maxItems: 1 },
      },
    ],
    [
      'a date',
      'work.off-since',
      { title: backPain.facts['work.off-since']?.question, type: 'string', format: 'date' },
    ],
  ])('asks for %s', (_kind, fact, schema) => {
    expect(form.properties[fact]).toEqual(schema)
  })

  it.each<[answers: object, isRight: boolean]>([
    [{}, true],
    [{ fever: true, 'sleep.isi': 28, comorbidities: ['none-of-these'] }, true],
    [{ fever: 'yes' }, false],
    [{ 'sleep.isi': 29 }, false],
    [{ 'sleep.isi': 12.5 }, false],
    [{ comorbidities: ['osteoporosis', 'none-of-these'] }, false],
    [{ comorbidities: ['osteoporosis', 'osteoporosis'] }, false],
    [{ comorbidities: ['opioid'] }, false],
    [{ pregnancy: 'perhaps', 'age-years': 30 }, false],
    [{ 'work.off-since': 'May' }, false],
    [{ 'condition.primary': 'sciatica', 'episode.onset': '2026-04' }, true],
    [{ 'condition.primary': 'sciatica', 'episode.onset': '2026-13' }, false],
  ])('and the library agree on %j', async (answers, isRight) => {
    const assessment = { id: 'p-1', ...day }
    expect(await errorsOf({ ...day, ...answers })).toHaveLength(isRight ? 0 : 1)
    expect(answersToAssessment(backPain, { assessment, answers: { ...day, ...answers } }).ok).toBe(isRight)
  })

  it.each<[fact: string, brought: object, bad: unknown, isAsked: boolean]>([
    ['cauda-features-days', {}, 'two', false],
    ['cauda-features-days', { 'bladder-change-new': false }, 'two', false],
    ['cauda-features-days', { 'bladder-change-new': true }, 'two', true],
    ['pregnancy', { 'age-years': 55 }, 1, true],
    ['pregnancy', { 'age-years': 55, sex: 'male' }, 1, false],
    ['pregnancy', { 'age-years': 56 }, 1, false],
    ['opioid-drowsy-or-slow-breathing', { medications: ['nsaid'] }, 1, false],
    ['opioid-drowsy-or-slow-breathing', { medications: ['nsaid', 'opioid'] }, 1, true],
    ['mood.phq9-item9', { 'mood.phq9': 4 }, 'x', true],
  ])('has the follow-up %s after %j, with %j: %s', async (fact, brought, bad, isAsked) => {
    const errors = await errorsOf({ ...day, ...brought, [fact]: bad })
    expect(errors.length > 0).toBe(isAsked)
  })

  it('of the open questions asks what matters most, and takes the answers back', async () => {
    const assessment = fixtures['unscreened-red-flags']
    const asked = openQuestions(backPain, assessment)
    if (!asked.ok) throw new Error('the fixture changed')
    const open = toJsonSchemaForm(backPain, { questions: asked.value.slice(0, 12), assessment })
    expect(open).not.toHaveProperty('required')
    const answers = Object.fromEntries(
      Object.entries(open.properties).flatMap(([fact, { type }]) =>
        type === 'boolean' ? [[fact, false]] : [],
      ),
    )
    expect(Object.keys(answers).length).toBeGreaterThan(5)
    expect(await errorsOf(answers, open)).toEqual([])
    const filled = answersToAssessment(backPain, { assessment, answers })
    if (!filled.ok) throw new Error(filled.problems[0].message)
    const left = openQuestions(backPain, filled.value)
    expect(left.ok && left.value.filter(({ fact }) => fact in answers)).toEqual([])
  })
})
