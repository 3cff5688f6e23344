import { type FormQuestion, type FormSection, noneOfThese } from '../forms/formQuestion.js'
import type { Coding } from '../model/codings.js'
import { optional } from '../shared/optional.js'
import { listed, printed } from './context.js'
import type { QuestionExtension } from './datatypes.js'
import { type AnswersOfForm, enableWhenOf } from './enableWhenOf.js'
import type { AnswerOption, QuestionnaireItem } from './questionnaire.js'

/** What the items of a Questionnaire are written with. */
export interface ItemContext extends AnswersOfForm {
  readonly codings: (coded: string) => readonly Coding[]
}

/** A section of a form as a group of items. */
export function sectionAsGroup(
  context: ItemContext,
  { id, title, questions }: FormSection,
): QuestionnaireItem {
  return {
    linkId: `group/${id}`,
    text: title,
    type: 'group',
    item: questions.map((question) => questionAsItem(context, question)),
  }
}

const types = {
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  'rough-date': 'date',
  code: 'choice',
  codes: 'choice',
} as const

function questionAsItem(context: ItemContext, question: FormQuestion): QuestionnaireItem {
  const { fact, text, type, choices, when, instrument } = question
  const { extension = [], ...enabled } = when === undefined ? {} : enableWhenOf(context, when)
  const codes = instrument && instrument.part === undefined ? context.codings(`measure/${instrument.id}`) : []
  return {
    ...optional('extension', listed([...extension, ...boundsOf(question), ...unitOf(context, question)])),
    linkId: fact,
    ...optional('code', listed(codes.map(printed))),
    text,
    type: types[type],
    ...enabled,
    ...(type === 'codes' ? { repeats: true } : {}),
    ...optional('answerOption', choices && optionsOf(context, question)),
    ...optional('item', listed(helpOf(question))),
  }
}

const fhir = 'http://hl7.org/fhir/StructureDefinition'

function boundsOf({ type, min, max }: FormQuestion): QuestionExtension[] {
  const bound = (url: string, value: number | undefined): QuestionExtension[] => {
    if (value === undefined) return []
    return [type === 'integer' ? { url, valueInteger: value } : { url, valueDecimal: value }]
  }
  return [...bound(`${fhir}/minValue`, min), ...bound(`${fhir}/maxValue`, max)]
}

function unitOf({ codings }: ItemContext, { unit }: FormQuestion): QuestionExtension[] {
  if (unit === undefined) return []
  const [coding] = codings(`unit/${unit}`)
  return [{ url: `${fhir}/questionnaire-unit`, valueCoding: coding ? printed(coding) : { display: unit } }]
}

/** A set that has none of its codes is said, since no answer is no answer. */
function optionsOf(
  { systemOf }: ItemContext,
  { choices, mayBeEmpty, chosen = [] }: FormQuestion,
): AnswerOption[] {
  const { of = '', concepts = [] } = choices ?? {}
  const options = concepts.map(
    ({ code, display }): AnswerOption => ({
      valueCoding: { system: systemOf(of), code, display },
      ...(chosen.includes(code) ? { initialSelected: true } : {}),
    }),
  )
  if (mayBeEmpty !== true) return options
  const exclusive = [{ url: `${fhir}/questionnaire-optionExclusive`, valueBoolean: true }]
  return [...options, { extension: exclusive, valueCoding: { system: systemOf(of), ...noneOfThese } }]
}

/** Of an instrument only its name and range: its items belong to others. */
function helpOf({ fact, instrument, min, max, unit }: FormQuestion): QuestionnaireItem[] {
  if (instrument === undefined) return []
  const control = { system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }
  return [
    {
      extension: [{ url: `${fhir}/questionnaire-itemControl`, valueCodeableConcept: { coding: [control] } }],
      linkId: `help/${fact}`,
      text: `${instrument.title}: ${min} to ${max}${unit === undefined ? '' : ` ${unit}`}`,
      type: 'display',
    },
  ]
}
