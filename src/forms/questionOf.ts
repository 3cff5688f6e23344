import { match } from 'ts-pattern'
import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { answerFact } from '../explain/answerFact.js'
import { conceptsOfFact } from '../explain/conceptsOfFact.js'
import { rangeOfFact } from '../explain/rangeOfFact.js'
import type { FactDefinition, FactValue, Obtain } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { optional } from '../shared/optional.js'
import type { AnswerType, FormQuestion } from './formQuestion.js'

/** A fact as a question: the wording of the pack, what an answer can be, and what of a set is known already. */
export function questionOf(pack: Pack, definition: FactDefinition, known?: FactValue): FormQuestion {
  const { id, title, question, unit, type, obtain } = definition
  const { min, max } = rangeOfFact(pack, definition)
  const isChoice = type === 'code' || type === 'codes'
  return {
    fact: id,
    title,
    text: question ?? title,
    type: answerTypeOf(pack, definition),
    ...(type === 'number'
      ? { ...optional('unit', unit), ...optional('min', min), ...optional('max', max) }
      : {}),
    ...optional('instrument', instrumentOf(pack, obtain)),
    ...(type === 'codes' ? { mayBeEmpty: takesNone(pack, id) } : {}),
    ...(isChoice ? { choices: conceptsOfFact(pack, definition) } : {}),
    ...(known?.type === 'codes' && known.included.length > 0 ? { chosen: known.included } : {}),
  }
}

function answerTypeOf(pack: Pack, { type, obtain }: FactDefinition): AnswerType {
  return match(type)
    .with('boolean', 'code', 'codes', (same) => same)
    .with('number', () => (isWhole(pack, obtain) ? 'integer' : 'decimal'))
    .with('date', () => (obtain.from === 'condition' || obtain.from === 'surgery' ? 'rough-date' : 'date'))
    .exhaustive()
}

/** A score that goes by ones; anything else that is counted may still come in parts. */
function isWhole({ measures }: Pack, obtain: Obtain): boolean {
  if (obtain.from === 'age') return true
  const measure = obtain.from === 'measure' ? measures[obtain.measure] : undefined
  return measure !== undefined && measure.grain === 1 && Number.isInteger(measure.min)
}

/** Whether an assessment may say of a set that nothing is in it: it is tried. */
function takesNone(pack: Pack, fact: string): boolean {
  const anybody = { id: 'anybody', assessedOn: '2000-01-01' }
  return safeParseAssessment(pack, answerFact(pack, anybody, fact, [])).ok
}

function instrumentOf({ measures }: Pack, obtain: Obtain): FormQuestion['instrument'] {
  if (obtain.from !== 'measure') return undefined
  const measure = measures[obtain.measure]
  if (measure === undefined) return undefined
  const part = measure.parts?.find(({ code }) => code === obtain.part)
  const title = part === undefined ? measure.title : `${measure.title}: ${part.title}`
  return { id: measure.id, ...optional('part', part?.code), title }
}
