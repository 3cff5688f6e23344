import { OperatorError } from '../errors.js'
import type { CustomOperator, OperandValues } from '../model/operator.js'
import { printValue } from '../shared/printValue.js'
import type { Compare } from './compareOperands.js'
import { anyOtherCode, type Operand } from './operand.js'
import { decided, isUnknown } from './truth.js'

type PlainOperand = OperandValues[keyof OperandValues]

/**
 * The comparison by an operator of an app: unknown unless both sides are known exactly, so that the function
 * never sees bounds or half a set. Throws an `OperatorError` when the function throws or gives no boolean:
 * taking either for an answer would make a wrong plan.
 */
export function compareByCustom(operator: CustomOperator): Compare {
  const evaluate = operator.evaluate as (fact: PlainOperand, value: PlainOperand) => unknown
  return (left, right) => {
    const fact = plainOperand(left)
    const value = plainOperand(right)
    if (fact === undefined || value === undefined) return isUnknown
    const answer = ask(operator.name, () => evaluate(fact, value))
    if (typeof answer === 'boolean') return decided(answer)
    throw new OperatorError(operator.name, `gave \`${printValue(answer)}\` instead of true or false`)
  }
}

function ask(name: string, evaluate: () => unknown): unknown {
  try {
    return evaluate()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : printValue(cause)
    throw new OperatorError(name, `threw \`${reason}\``, { cause })
  }
}

/** A side as the function gets it; a list of its own, so that changing it changes nothing. */
function plainOperand(operand: Operand): PlainOperand | undefined {
  if (typeof operand === 'string') return operand === anyOtherCode ? undefined : operand
  switch (operand.type) {
    case 'unknown':
      return undefined
    case 'number':
      return operand.min === operand.max ? operand.min : undefined
    case 'date':
      return operand.earliest === operand.latest ? operand.earliest : undefined
    case 'codes':
      return operand.complete ? [...operand.included] : undefined
    case 'list':
      return operand.elements.map(plainOperand) as readonly number[] | readonly string[]
    default:
      return operand.value
  }
}
