import type { Problem } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import { comparePointers } from '../shared/jsonPointer.js'
import { reportProblem } from './reportProblem.js'

/**
 * Problems in the order of their pointers. `unnamed` stands for a refusal of the schema that no check has words for, so
 * that it can never pass unseen.
 */
export function inOrder(problems: readonly Problem[], unnamed: string): readonly [Problem, ...Problem[]] {
  const [first, ...others] = [...problems].sort(
    (one, other) =>
      comparePointers(one.pointer, other.pointer) ||
      compareText(one.code, other.code) ||
      compareText(one.message, other.message),
  )
  return [first ?? reportProblem({ code: 'wrong-format', path: [], message: unnamed }), ...others]
}
