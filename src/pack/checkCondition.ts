import { match } from 'ts-pattern'
import { visitCondition } from '../logic/conditionReads.js'
import {
  type OperandMisfit,
  type OperandShape,
  operandMisfit,
  type ParsedOperator,
  parseOperator,
  shapeOfFact,
  shapeOfLiteral,
  unknownOperatorPart,
} from '../logic/operatorSignatures.js'
import { type Condition, decorators, type Leaf, type Literal } from '../model/condition.js'
import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { append } from './append.js'
import { checkCustomOperands } from './checkCustomOperands.js'
import { checkLiteral, valueNames } from './checkLiteral.js'
import { checkReach } from './checkReach.js'
import { checkFactName, findFact } from './findFact.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { checkReference, type Vocabulary } from './vocabulary.js'

/** More than anybody could read; with `swap` and `not` alone a chain could otherwise have any length. */
const mostDecorators = 8

/** Checks every name, operator and value in a condition whose shape is sound. */
export function checkCondition(vocabulary: Vocabulary, condition: Condition, place: Place): Problem[] {
  const problems: Problem[] = checkReach(vocabulary, condition, place)
  visitCondition(condition, [], (part, path) => {
    const at = within(place, ...path)
    if ('fact' in part) append(problems, checkLeaf(vocabulary, part, at))
    else if ('condition' in part) {
      append(problems, checkReference(vocabulary, 'namedConditions', part.condition, within(at, 'condition')))
    }
  })
  return problems
}

function checkLeaf(vocabulary: Vocabulary, leaf: Leaf, place: Place): Problem[] {
  const names = [
    ...checkFactName(vocabulary, leaf.fact, within(place, 'fact')),
    ...checkOperatorName(vocabulary, leaf.operator, within(place, 'operator')),
    ...(isReference(leaf.value)
      ? checkFactName(vocabulary, leaf.value.fact, within(place, 'value', 'fact'))
      : []),
  ]
  const fact = findFact(vocabulary, leaf.fact)
  const parsed = parseOperator(leaf.operator, vocabulary.operators)
  if (!fact || !parsed) return names
  return [...names, ...checkValue(vocabulary, fact, parsed, leaf, place)]
}

function isReference(value: Leaf['value']): value is { fact: string } {
  return typeof value === 'object' && !Array.isArray(value)
}

function checkOperatorName(vocabulary: Vocabulary, operator: string, place: Place): Problem[] {
  const unknown = unknownOperatorPart(operator, vocabulary.operators)
  if (!unknown) return checkDecoratorCount(operator, place)
  const isDecorator = unknown.expected === decorators
  return [
    reportProblem(place, {
      code: isDecorator ? 'unknown-decorator' : 'unknown-operator',
      message: `unknown ${isDecorator ? 'decorator' : 'operator'} ${quote(unknown.part)}`,
      expected: `one of ${unknown.expected.join(', ')}`,
      near: { name: unknown.part, among: unknown.expected },
    }),
  ]
}

/** Each decorator is a call within a call when the condition is asked. */
function checkDecoratorCount(operator: string, place: Place): Problem[] {
  const count = operator.split(':').length - 1
  if (count <= mostDecorators) return []
  const message = `${quote(operator)} has ${count} decorators`
  return [
    reportProblem(place, { code: 'too-many-decorators', message, expected: `at most ${mostDecorators}` }),
  ]
}

function checkValue(
  vocabulary: Vocabulary,
  fact: FactDefinition,
  parsed: ParsedOperator,
  leaf: Leaf,
  place: Place,
): Problem[] {
  const at = within(place, 'value')
  const other = isReference(leaf.value) ? findFact(vocabulary, leaf.value.fact) : undefined
  if (parsed.custom) {
    return isReference(leaf.value) && !other
      ? []
      : checkCustomOperands(fact, parsed, leaf.value, other, place)
  }
  if (isReference(leaf.value)) {
    return other ? compareFacts(fact, parsed, other, place) : []
  }
  const shape = shapeOfLiteral(leaf.value, shapeOfFact(fact.type).of)
  const misfit = operandMisfit(
    parsed,
    shapeOfFact(fact.type),
    shape ?? { ...shapeOfFact(fact.type), many: true },
  )
  if (misfit) return [reportMisfit(fact, parsed, misfit, leaf.value, place)]
  if (parsed.operator === 'isKnown') return []
  if (!Array.isArray(leaf.value)) return checkLiteral(vocabulary, fact, leaf.value as Literal, at)
  return leaf.value.flatMap((literal, index) => checkLiteral(vocabulary, fact, literal, within(at, index)))
}

function compareFacts(
  fact: FactDefinition,
  parsed: ParsedOperator,
  other: FactDefinition,
  place: Place,
): Problem[] {
  const at = within(place, 'value', 'fact')
  const [left, right] = [shapeOfFact(fact.type), shapeOfFact(other.type)]
  if (left.of !== right.of && parsed.operator !== 'isKnown') {
    const message = `${quote(fact.id)} is of type ${fact.type}, and ${quote(other.id)} is of type ${other.type}`
    return [reportProblem(at, { code: 'different-types', message, expected: `a fact of type ${fact.type}` })]
  }
  const misfit = operandMisfit(parsed, left, right)
  if (misfit) return [reportMisfit(fact, parsed, misfit, { fact: other.id }, place)]
  if (!fact.unit || !other.unit || fact.unit === other.unit) return []
  const message = `${quote(fact.id)} is in ${fact.unit}, and ${quote(other.id)} is in ${other.unit}`
  return [reportProblem(at, { code: 'different-units', message, expected: `a fact in ${fact.unit}` })]
}

function reportMisfit(
  fact: FactDefinition,
  { operator }: ParsedOperator,
  misfit: OperandMisfit,
  value: Leaf['value'],
  place: Place,
): Problem {
  const at = within(place, 'value')
  return match(misfit)
    .with({ side: 'right', expected: 'many' }, () =>
      Array.isArray(value) ? wrongElement(fact, value, at) : notList(`operator \`${operator}\``, value, at),
    )
    .with({ side: 'right', expected: 'one' }, () =>
      Array.isArray(value) ? isList(fact, operator, value, at) : wrongValue(fact, value as Literal, at),
    )
    .with({ side: 'right', expected: 'true-or-false' }, () => noAnswer(fact, operator, value, at))
    .with({ side: 'value' }, (found) => notList(`decorator \`${found.at}\``, value, at))
    .with({ side: 'left' }, { side: 'declared-right' }, (found) =>
      reportOperator(fact, found.at, shapesInWords([found.expected].flat()), place),
    )
    .with({ side: 'fact' }, (found) =>
      reportOperator(
        fact,
        found.at,
        found.expected === 'a set' ? 'a fact of type codes' : found.expected,
        place,
      ),
    )
    .exhaustive()
}

function notList(what: string, value: Leaf['value'], place: Place): Problem {
  const message = `the ${what} needs a list, and ${quote(value)} is none`
  return reportProblem(place, { code: 'value-not-list', message, expected: 'a list' })
}

function isList(fact: FactDefinition, operator: string, value: Leaf['value'], place: Place): Problem {
  const message = `the operator \`${operator}\` takes one value, and ${quote(value)} is a list`
  return reportProblem(place, { code: 'value-is-list', message, expected: valueNames[fact.type] })
}

function noAnswer(fact: FactDefinition, operator: string, value: Leaf['value'], place: Place): Problem {
  const message = `\`${operator}\` asks whether ${quote(fact.id)} is known, and ${quote(value)} is no answer to that`
  return reportProblem(place, { code: 'value-type', message, expected: valueNames.boolean })
}

function reportOperator(fact: FactDefinition, name: string, expected: string, place: Place): Problem {
  return reportProblem(within(place, 'operator'), {
    code: 'operator-type',
    message: `\`${name}\` does not fit ${quote(fact.id)}, which is of type ${fact.type}`,
    expected,
  })
}

function shapesInWords(shapes: readonly OperandShape[]): string {
  const types = shapes.map(({ of, many }) => (many ? 'codes' : of))
  return `a fact of type ${types.join(' or ')}`
}

function wrongElement(fact: FactDefinition, list: readonly Literal[], place: Place): Problem {
  const type = shapeOfFact(fact.type).of
  const index = list.findIndex((literal) => shapeOfLiteral(literal, type)?.of !== type)
  return wrongValue(fact, list[Math.max(index, 0)] as Literal, within(place, Math.max(index, 0)))
}

function wrongValue(fact: FactDefinition, value: Literal, place: Place): Problem {
  return reportProblem(place, {
    code: 'value-type',
    message: `\`${JSON.stringify(value)}\` is not ${valueNames[fact.type]}, which ${quote(fact.id)} is`,
    expected: valueNames[fact.type],
  })
}
