import { match, P } from 'ts-pattern'
import type { ZodType } from 'zod'
import type { Problem } from '../model/problem.js'
import { type JsonPath, jsonPointer, valueAtPath } from '../shared/jsonPointer.js'
import { optional } from '../shared/optional.js'
import { flattenIssues, type PlacedIssue, type ShapeIssue } from './flattenIssues.js'
import { isDatePlace, knownKeys, type SchemaNode } from './knownKeys.js'
import { oneOf, outOfBounds, quote, reportProblem } from './reportProblem.js'

/** How `codeSchema` refuses a text. Codes are checked against the pack, which knows the nearest one. */
const malformedCode = 'expected lower-case words joined by - or .'

/**
 * A schema's issues with a value as problems, one for each mistake. Malformed codes are left to the checks of codes,
 * which know the nearest one.
 */
export function shapeProblems(json: unknown, issues: readonly ShapeIssue[], schema: ZodType): Problem[] {
  const root = schema as unknown as SchemaNode
  return flattenIssues(issues)
    .filter((placed) => !isMalformedCode(placed))
    .flatMap((placed) => describe(root, placed, valueAtPath(json, placed.path)))
}

/** The malformed codes of which no check of codes said anything, since no pack says what they may be. */
export function malformedCodes(
  json: unknown,
  issues: readonly ShapeIssue[],
  found: readonly Problem[],
): Problem[] {
  const known = new Set(found.map(({ pointer }) => pointer))
  return flattenIssues(issues)
    .filter((placed) => isMalformedCode(placed) && !known.has(jsonPointer(placed.path)))
    .map(({ path, issue }) => {
      const value = issue.code === 'invalid_key' ? path.at(-1) : valueAtPath(json, path)
      return wrongFormat(path, value, malformedCode.slice('expected '.length))
    })
}

function isMalformedCode({ issue }: PlacedIssue): boolean {
  if (issue.code === 'invalid_key') return issue.issues.every(({ message }) => message === malformedCode)
  return issue.code === 'invalid_format' && issue.message === malformedCode
}

function describe(root: SchemaNode, { path, issue }: PlacedIssue, value: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.flatMap((key) => unknownKey(root, [...path, key], path))
  if (value === null) return [nullValue(path)]
  if (value === undefined) return [missingKey(root, path, issue)]
  return [
    match(issue)
      .with({ code: 'invalid_type' }, ({ expected }) => wrongType(path, value, noun(expected)))
      .with({ code: 'invalid_union' }, () => wrongUnion(path, value))
      .with({ code: P.union('too_small', 'too_big') }, (bound) =>
        outOfBounds(path, value, boundInWords(bound)),
      )
      .with({ code: 'invalid_value' }, ({ values }) => notOneOf(path, value, values.map(String)))
      .with({ code: 'invalid_format' }, (format) => wrongFormat(path, value, formatInWords(format)))
      .otherwise(({ message }) => wrongFormat(path, value, message)),
  ]
}

function unknownKey(root: SchemaNode, path: JsonPath, parent: JsonPath): Problem[] {
  const name = String(path.at(-1))
  // Every reserved key is found by its own check, also where the schema would pass over it.
  if (name === '__proto__') return []
  const among = knownKeys(root, parent)
  const message = `there is no key ${quote(name)} here`
  return [
    reportProblem({
      code: 'unknown-key',
      path,
      message,
      value: name,
      near: { name, among },
      expected: oneOf(among, 'a key that this object may have'),
    }),
  ]
}

function nullValue(path: JsonPath): Problem {
  const message = '`null` is not an answer; an unknown answer is left out'
  return reportProblem({ code: 'null-value', path, message, value: null })
}

function missingKey(root: SchemaNode, path: JsonPath, issue: PlacedIssue['issue']): Problem {
  if (path.length === 0) return wrongType(path, undefined, 'an object')
  const message = `the key ${quote(path.at(-1))} is missing`
  const expected = isDatePlace(root, path) ? dateInWords : wantedInWords(issue)
  return reportProblem({ code: 'missing-key', path, message, ...optional('expected', expected) })
}

function wantedInWords(issue: PlacedIssue['issue']): string | undefined {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), 'a known word')
  return issue.code === 'invalid_type' ? noun(issue.expected) : undefined
}

const dateInWords = 'a date that exists, as YYYY-MM-DD'

function wrongType(path: JsonPath, value: unknown, expected: string): Problem {
  return reportProblem({
    code: 'wrong-type',
    path,
    // A number in quotes looks like a number in a message.
    message: `${typeof value === 'string' ? 'the text ' : ''}${quote(value)} is not ${expected}`,
    value,
    expected,
  })
}

function wrongFormat(path: JsonPath, value: unknown, expected: string): Problem {
  return reportProblem({
    code: 'wrong-format',
    path,
    message: `${quote(value)} is not ${expected}`,
    value,
    expected,
  })
}

function wrongUnion(path: JsonPath, value: unknown): Problem {
  const expected = unionInWords(path)
  return typeof value === 'string' ? wrongFormat(path, value, expected) : wrongType(path, value, expected)
}

function notOneOf(path: JsonPath, value: unknown, among: readonly string[]): Problem {
  const expected = oneOf(among, 'a known word')
  const near = typeof value === 'string' ? { near: { name: value, among } } : {}
  return reportProblem({
    code: 'not-one-of',
    path,
    message: `${quote(value)} is not ${expected}`,
    value,
    expected,
    ...near,
  })
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'a map',
  array: 'a list',
}

function noun(expected: string): string {
  return nouns[expected] ?? expected
}

/** The three unions of an assessment, told apart by where they stand. */
function unionInWords(path: JsonPath): string {
  if (path[0] === 'findings') {
    const value = 'true, false, a number or a code'
    return path.length === 2 ? `${value}, alone or as { value, on }` : value
  }
  const isRoughDate = path.at(-1) === 'onset' || path.at(-1) === 'on'
  if (isRoughDate) return 'a date as YYYY-MM-DD, YYYY-MM or YYYY, or { about, unit }'
  return 'a list of codes, or a map from code to true or false'
}

interface Bound {
  readonly code: 'too_small' | 'too_big'
  readonly origin: string
  readonly inclusive?: boolean | undefined
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

function boundInWords({ code, origin, inclusive, minimum, maximum }: Bound): string {
  const unit = origin === 'string' ? ' characters long' : origin === 'array' ? ' or more entries' : ''
  if (code === 'too_big') return `${inclusive === false ? 'less than' : 'at most'} ${maximum}${unit}`
  if (origin === 'array') return `a list of ${minimum}${unit}`
  return `${inclusive === false ? 'more than' : 'at least'} ${minimum}${unit}`
}

function formatInWords(issue: {
  readonly format: string
  readonly message: string
  readonly path: readonly unknown[]
}): string {
  if (issue.format === 'date') return dateInWords
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length)
  return 'of the form that its place requires'
}
