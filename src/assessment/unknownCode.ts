import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'

/** A code that is not among those of its place in the pack; `noun` says what it should have been. */
export function unknownCode(path: JsonPath, code: string, codes: Iterable<string>, noun: string): Problem {
  return reportProblem({
    code: 'unknown-code',
    path,
    message: `${quote(code)} is not ${noun}`,
    value: code,
    expected: oneOf(codes, noun),
    near: { name: code, among: codes },
  })
}
