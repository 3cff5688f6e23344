import { decorators, operators } from '../model/condition.js'
import { type CustomOperator, declaredOperatorSchema } from '../model/operator.js'
import type { Problem } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'
import { printValue } from '../shared/printValue.js'
import type { ProblemCode } from './problemCodes.js'
import { quote } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'

const builtIn: readonly string[] = [...operators, ...decorators]

/** Checks the operators that an app adds. They stand in no file. */
export function checkOperators(added: readonly unknown[]): {
  operators: ReadonlyMap<string, CustomOperator>
  problems: Problem[]
} {
  const sound = new Map<string, CustomOperator>()
  const problems = added.flatMap((operator, index) => {
    const found = [...shapeProblems(operator, index), ...nameProblems(operator, index, sound)]
    // A copy, so that nobody can exchange the function once the pack is checked.
    const copy = { ...(operator as CustomOperator) }
    if (found.length === 0) sound.set(copy.name, copy)
    return found
  })
  return { operators: sound, problems }
}

function shapeProblems(operator: unknown, index: number): Problem[] {
  if (!isPlainObject(operator)) {
    return [
      report('bad-operator', 'is no operator', [index], operator, 'an object with `name` and `evaluate`'),
    ]
  }
  const { evaluate, ...declared } = operator
  const result = declaredOperatorSchema.safeParse(declared)
  const issues = result.success ? [] : result.error.issues
  return [
    ...issues.map(({ path, message }) => {
      const at = path.map((step) => (typeof step === 'number' ? step : String(step)))
      const value = at.length === 0 ? Object.keys(declared) : declared[String(at[0])]
      return report('bad-operator', 'does not fit', [index, ...at], value, message.replace(/^expected /, ''))
    }),
    ...(typeof evaluate === 'function'
      ? []
      : [report('bad-operator', 'is no function', [index, 'evaluate'], evaluate, 'a function')]),
  ]
}

function nameProblems(operator: unknown, index: number, before: ReadonlyMap<string, unknown>): Problem[] {
  const name = isPlainObject(operator) ? operator.name : undefined
  if (typeof name !== 'string') return []
  const isTaken = builtIn.includes(name) || name in Object.prototype
  if (!isTaken && !before.has(name)) return []
  const why = isTaken ? 'belongs to the language already' : 'is given twice'
  return [report('operator-clash', why, [index, 'name'], name, 'a name of its own')]
}

function report(
  code: ProblemCode,
  what: string,
  path: readonly (string | number)[],
  value: unknown,
  expected: string,
): Problem {
  return {
    code,
    message: `${quote(value)} ${what}`,
    pointer: jsonPointer(['operators', ...path]),
    value: printValue(value),
    expected,
  }
}
