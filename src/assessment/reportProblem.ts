import type { Problem } from '../model/problem.js'
import { type JsonPath, jsonPointer } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { printValue } from '../shared/printValue.js'
import type { AssessmentProblemCode } from './problemCodes.js'

const mostNamesListed = 20

export interface ProblemDetails {
  readonly code: AssessmentProblemCode
  readonly path: JsonPath
  readonly message: string
  /** The offending value; left out for a key that is missing. */
  readonly value?: unknown
  readonly expected?: string
  /** A wrong name and the valid ones, for 'did you mean'. */
  readonly near?: { readonly name: string; readonly among: Iterable<string> }
}

/** A problem as data, with the nearest valid name where one is near. */
export function reportProblem({ code, path, message, expected, near, ...rest }: ProblemDetails): Problem {
  const didYouMean = near && nearestName(near.name, near.among)
  return {
    code,
    message,
    pointer: jsonPointer(path),
    ...('value' in rest ? { value: printValue(rest.value) } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  }
}

/** A number, text or list that is smaller or larger than its place allows; `expected` says what that is. */
export function outOfBounds(path: JsonPath, value: unknown, expected: string): Problem {
  return reportProblem({
    code: 'out-of-bounds',
    path,
    message: `${quote(value)} is not ${expected}`,
    value,
    expected,
  })
}

/** A value as a message shows it: JSON in backticks, a text without its quotes. */
export function quote(value: unknown): string {
  const text = printValue(value)
  return `\`${typeof value === 'string' && text.endsWith('"') ? text.slice(1, -1) : text}\``
}

/** `one of a, b, c`; only the noun when there are too many to read. */
export function oneOf(names: Iterable<string>, noun: string): string {
  const all = [...names]
  return all.length > 0 && all.length <= mostNamesListed ? `one of ${all.join(', ')}` : noun
}

/** A value that is not of the type that is wanted. */
export function wrongType(path: JsonPath, value: unknown, expected: string): Problem {
  return reportProblem({
    code: 'wrong-type',
    path,
    message: `${quote(value)} is not ${expected}`,
    value,
    expected,
  })
}
