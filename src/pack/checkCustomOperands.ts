import { match } from 'ts-pattern'
import {
  type OperandMisfit,
  type OperandShape,
  operandMisfit,
  type ParsedOperator,
  type ScalarType,
  shapeOfFact,
  shapeOfLiteral,
  typeOfLiteral,
} from '../logic/operatorSignatures.js'
import type { Leaf, Literal } from '../model/condition.js'
import type { FactDefinition } from '../model/fact.js'
import { calendarDateSchema } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'

/**
 * Checks both sides of an operator of an app against the types that it declares. Only types: which numbers and
 * codes mean something to it, the language cannot know.
 */
export function checkCustomOperands(
  fact: FactDefinition,
  parsed: ParsedOperator,
  value: Leaf['value'],
  other: FactDefinition | undefined,
  place: Place,
): Problem[] {
  const read = typeOfLiteral(parsed, fact.type)
  const shape = other ? shapeOfFact(other.type) : shapeOfLiteral(value as Literal | readonly Literal[], read)
  // A list of several types fits nothing; of the types in it any will do to say so.
  const given: OperandShape = shape ?? { of: read === 'boolean' ? 'number' : 'boolean', many: true }
  const misfit = operandMisfit(parsed, shapeOfFact(fact.type), given)
  if (misfit) return [reportMisfit(fact, parsed, misfit, value, place)]
  return read === 'date' && !other ? checkDates(value as Literal | readonly Literal[], place) : []
}

function reportMisfit(
  fact: FactDefinition,
  { operator }: ParsedOperator,
  misfit: OperandMisfit,
  value: Leaf['value'],
  place: Place,
): Problem {
  return match(misfit)
    .with({ side: 'left' }, ({ expected }) => notForFact(fact, operator, inWords(expected[0]), place))
    .with({ side: 'fact' }, ({ at }) => notForFact(fact, at, 'a set', place))
    .with({ side: 'value' }, ({ at }) => notForValue(at, 'a list', value, place))
    .with({ side: 'right' }, { side: 'declared-right' }, ({ expected }) =>
      notForValue(operator, typeof expected === 'string' ? expected : inWords(expected), value, place),
    )
    .exhaustive()
}

function notForFact({ id, type }: FactDefinition, name: string, expected: string, place: Place): Problem {
  const message = `\`${name}\` does not fit ${quote(id)}, which is of type ${type}`
  return reportProblem(within(place, 'operator'), { code: 'operator-type', message, expected })
}

function notForValue(name: string, expected: string, value: Leaf['value'], place: Place): Problem {
  const message = `\`${name}\` does not fit the value ${quote(value)}`
  return reportProblem(within(place, 'value'), { code: 'value-type', message, expected })
}

const names: Readonly<Record<ScalarType, readonly [one: string, many: string]>> = {
  number: ['a number', 'a list of numbers'],
  boolean: ['true or false', 'a list of true and false'],
  date: ['a date', 'a list of dates'],
  code: ['a code', 'a set or list of codes'],
}

function inWords(shape: OperandShape | undefined): string {
  return shape === undefined ? 'another type' : names[shape.of][shape.many ? 1 : 0]
}

function checkDates(value: Literal | readonly Literal[], place: Place): Problem[] {
  const at = within(place, 'value')
  const dates = Array.isArray(value) ? value : [value as Literal]
  return dates.flatMap((date, index) => {
    if (calendarDateSchema.safeParse(date).success) return []
    const message = `${quote(date)} is not a date that exists`
    const where = Array.isArray(value) ? within(at, index) : at
    return [reportProblem(where, { code: 'value-type', message, expected: 'a date as YYYY-MM-DD' })]
  })
}
