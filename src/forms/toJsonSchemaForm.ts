import { match } from 'ts-pattern'
import { valueOrThrow } from '../generatePlan.js'
import type { Pack } from '../model/pack.js'
import { optional } from '../shared/optional.js'
import type { AnswerIs, AskedWhen } from './askedWhen.js'
import { type FormOptions, formOf } from './formOf.js'
import { type FormQuestion, noneOfThese } from './formQuestion.js'

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown }

/** A JSON Schema (draft-07) of the answers to a form. */
export interface JsonSchemaForm extends JsonSchema {
  readonly $schema: 'http://json-schema.org/draft-07/schema#'
  readonly title: string
  readonly type: 'object'
  /** By fact, in the order in which to ask. */
  readonly properties: Readonly<Record<string, JsonSchema>>
  /** Follow-ups: the answers that bring them up (`if`), and their questions (`then`). */
  readonly allOf?: readonly JsonSchema[]
  readonly required?: readonly string[]
}

/**
 * The questions of a pack, or those that are open, as a JSON Schema that form libraries take: titles, what can be
 * chosen as `oneOf`, ranges, and follow-ups as `if` and `then`. The keys are facts, so that a filled form goes into an
 * assessment by `answersToAssessment`. `openQuestions` gives the questions that matter most.
 *
 * @throws AssessmentError when the assessment does not parse, or when a question is of no fact that can be asked for.
 *
 * @example toJsonSchemaForm(pack, { questions: [{ fact: 'fever' }] }).properties.fever.type // 'boolean'
 */
export function toJsonSchemaForm(pack: Pack, options: FormOptions = {}): JsonSchemaForm {
  const questions = valueOrThrow(formOf(pack, options)).flatMap((section) => section.questions)
  const isWhole = options.questions === undefined
  const always = questions.filter(({ when }) => when === undefined).map(propertyOf)
  const followUps = questions.flatMap((question) =>
    question.when === undefined
      ? []
      : [
          {
            if: conditionOf(question.when),
            // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
            then: { properties: Object.fromEntries([propertyOf(question)]) },
          },
        ],
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: pack.manifest.title,
    description: pack.manifest.notice,
    type: 'object',
    properties: Object.fromEntries([...(isWhole ? [dayProperty] : []), ...always]),
    ...(followUps.length > 0 ? { allOf: followUps } : {}),
    ...(isWhole ? { required: [dayProperty[0]] } : {}),
  }
}

const dayProperty = [
  'assessedOn',
  { title: 'Day of the assessment', type: 'string', format: 'date' },
] as const

function propertyOf(question: FormQuestion): readonly [fact: string, schema: JsonSchema] {
  const described = optional('description', descriptionOf(question))
  return [question.fact, { title: question.text, ...described, ...typeOf(question) }]
}

/** Of an instrument only its name and range: its items belong to others. */
function descriptionOf({ instrument, min, max, unit }: FormQuestion): string | undefined {
  if (instrument !== undefined)
    return `${instrument.title}: ${min} to ${max}${unit === undefined ? '' : ` ${unit}`}`
  return unit
}

function typeOf({ type, min, max, choices, mayBeEmpty, chosen }: FormQuestion): JsonSchema {
  const range = { ...optional('minimum', min), ...optional('maximum', max) }
  const concepts = choices?.concepts ?? []
  return match(type)
    .returnType<JsonSchema>()
    .with('boolean', () => ({ type: 'boolean' }))
    .with('integer', () => ({ type: 'integer', ...range }))
    .with('decimal', () => ({ type: 'number', ...range }))
    .with('date', () => ({ type: 'string', format: 'date' }))
    .with('rough-date', () => ({ type: 'string', pattern: roughDate }))
    .with('code', () => ({ type: 'string', oneOf: concepts.map(optionOf) }))
    .with('codes', () => ({
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', oneOf: [...concepts, ...(mayBeEmpty ? [noneOfThese] : [])].map(optionOf) },
      ...(mayBeEmpty ? noneAlone : { minItems: 1 }),
      ...optional('default', chosen),
    }))
    .exhaustive()
}

const roughDate = '^(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'

const noneAlone: JsonSchema = {
  if: { contains: { const: noneOfThese.code } },
  // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
  then: { maxItems: 1 },
}

function optionOf({ code, display }: { readonly code: string; readonly display: string }): JsonSchema {
  return { const: code, title: display }
}

function conditionOf(when: AskedWhen): JsonSchema {
  if ('all' in when) return { allOf: when.all.map(conditionOf) }
  if ('any' in when) return { anyOf: when.any.map(conditionOf) }
  if ('not' in when) return { not: conditionOf(when.not) }
  if ('answered' in when) return { required: [when.answered] }
  return { required: [when.question], properties: { [when.question]: comparisonOf(when) } }
}

/** A list is a set, of which `equal` is one. */
function comparisonOf({ operator, value }: AnswerIs): JsonSchema {
  return match(operator)
    .returnType<JsonSchema>()
    .with('equal', () =>
      typeof value === 'string'
        ? { anyOf: [{ const: value }, { type: 'array', contains: { const: value } }] }
        : { const: value },
    )
    .with('lessThan', () => ({ exclusiveMaximum: value }))
    .with('lessThanInclusive', () => ({ maximum: value }))
    .with('greaterThan', () => ({ exclusiveMinimum: value }))
    .with('greaterThanInclusive', () => ({ minimum: value }))
    .exhaustive()
}
