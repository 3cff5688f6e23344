import type { Problem } from '../model/problem.js'
import { jsonPointer, valueAtPath } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { printValue } from '../shared/printValue.js'
import { type Place, positionOf } from './packDocument.js'
import type { ProblemCode } from './problemCodes.js'

/** More names than these are not listed one by one. */
export const mostNamesListed = 12

export interface ProblemDetails {
  readonly code: ProblemCode
  readonly message: string
  readonly expected?: string
  /** The offending value; the one at the place unless given. `absent` when there is none to show. */
  readonly value?: unknown
  /** Whether the problem is the key and not the value under it. */
  readonly on?: 'key'
  /** A wrong name and the valid ones, for 'did you mean'. */
  readonly near?: { readonly name: string; readonly among: Iterable<string> }
}

/** Says that a problem has no value to show. */
export const absent: unique symbol = Symbol('absent')

/** A problem at a place of a document, with its line and column. */
export function reportProblem(place: Place, details: ProblemDetails): Problem {
  const value = details.value === undefined ? valueAtPath(place.document.value, place.path) : details.value
  const near = details.near && nearestName(details.near.name, details.near.among)
  return {
    code: details.code,
    message: details.message,
    pointer: jsonPointer(place.path),
    file: place.document.file,
    ...positionOf(place, details.on ?? 'value'),
    ...(value === absent || value === undefined ? {} : { value: printValue(value) }),
    ...(details.expected === undefined ? {} : { expected: details.expected }),
    ...(near === undefined ? {} : { didYouMean: near }),
  }
}

/** A value as a message shows it: JSON in backticks, a string without its quotes. */
export function quote(value: unknown): string {
  const text = printValue(value)
  return `\`${typeof value === 'string' && text.endsWith('"') ? text.slice(1, -1) : text}\``
}

/** `one of a, b, c`, or how many there are when they are too many to read. */
export function oneOf(names: Iterable<string>, noun: string): string {
  const all = [...names]
  if (all.length === 1) return `\`${all[0]}\``
  if (all.length === 0) return `${noun} (none is declared)`
  return all.length <= mostNamesListed ? `one of ${all.join(', ')}` : noun
}
