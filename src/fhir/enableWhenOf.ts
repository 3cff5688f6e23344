import type { AnswerIs, AnswerOperator, AskedWhen } from '../forms/askedWhen.js'
import type { FormQuestion } from '../forms/formQuestion.js'
import type { EnableWhen, QuestionnaireItem } from './questionnaire.js'

/** What `enableWhenOf` needs to know of the form around a question. */
export interface AnswersOfForm {
  readonly questions: ReadonlyMap<string, FormQuestion>
  /** The code system of what can be chosen. */
  readonly systemOf: (of: string) => string
}

type Enabled = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior' | 'extension'>

/**
 * When an item is shown: `enableWhen` where a list of comparisons says it, or else SDC's expression. `!=` is never
 * used, since readers disagree on what it says of a question without an answer.
 */
export function enableWhenOf(form: AnswersOfForm, when: AskedWhen): Enabled {
  const [parts, behavior] =
    'any' in when ? [when.any, 'any' as const] : ['all' in when ? when.all : [when], 'all' as const]
  const flat = parts.map((part) => enableWhen(form, part))
  if (flat.every((one) => one !== undefined)) {
    return { enableWhen: flat, ...(flat.length > 1 ? { enableBehavior: behavior } : {}) }
  }
  const expression = fhirPathOf(when)
  return { extension: [{ url: expressionUrl, valueExpression: { language: 'text/fhirpath', expression } }] }
}

const expressionUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression'

function enableWhen(form: AnswersOfForm, part: AskedWhen): EnableWhen | undefined {
  if ('answered' in part) return { question: part.answered, operator: 'exists', answerBoolean: true }
  if ('question' in part) return comparison(form, part)
  if ('not' in part && 'answered' in part.not)
    return { question: part.not.answered, operator: 'exists', answerBoolean: false }
  return undefined
}

const symbols = {
  equal: '=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const satisfies Record<AnswerOperator, EnableWhen['operator']>

function comparison(form: AnswersOfForm, { question, operator, value }: AnswerIs): EnableWhen {
  const asked = form.questions.get(question)
  const compared = { question, operator: symbols[operator] }
  if (typeof value === 'boolean') return { ...compared, answerBoolean: value }
  if (typeof value === 'number')
    return asked?.type === 'integer' && Number.isInteger(value)
      ? { ...compared, answerInteger: value }
      : { ...compared, answerDecimal: value }
  return asked?.choices === undefined
    ? { ...compared, answerDate: value }
    : { ...compared, answerCoding: { system: form.systemOf(asked.choices.of), code: value } }
}

function fhirPathOf(when: AskedWhen): string {
  if ('all' in when) return `(${when.all.map(fhirPathOf).join(' and ')})`
  if ('any' in when) return `(${when.any.map(fhirPathOf).join(' or ')})`
  if ('not' in when) return `${fhirPathOf(when.not)}.not()`
  if ('answered' in when) return `${answersTo(when.answered)}.exists()`
  return `${answersTo(when.question)}.where(${compared(when)}).exists()`
}

function answersTo(question: string): string {
  return `%resource.repeat(item).where(linkId = '${question}').answer.value`
}

function compared({ operator, value }: AnswerIs): string {
  if (typeof value !== 'string') return `$this ${symbols[operator]} ${value}`
  return /^\d{4}-\d\d-\d\d$/.test(value) ? `$this ${symbols[operator]} @${value}` : `code = '${value}'`
}
