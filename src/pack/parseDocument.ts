import { parse, type ValueNode } from '@humanwhocodes/momoa'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { keyOf, type PackDocument } from './packDocument.js'
import type { ProblemCode } from './problemCodes.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { mostCharacters, mostNesting, scanText } from './scanText.js'

/** A file as a document; without one the file could not be read as JSON at all. */
export interface ParsedFile {
  readonly document?: PackDocument
  readonly problems: readonly Problem[]
}

const longestValue = 80

/** Keys that could reach the prototype of an object in a careless reader further on. */
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses one JSON file and keeps the place of everything in it.
 * Refuses what JSON or this loader does not allow anywhere: repeated and reserved keys, `null`,
 * half characters, numbers too large, files too long or too deep.
 */
export function parseDocument(file: string, text: string): ParsedFile {
  if (text.length > mostCharacters) return fault(file, text, 'file-too-large', 0, `${text.length} characters`)
  if (text.startsWith('\uFEFF')) return fault(file, text, 'byte-order-mark', 0, 'a byte order mark')
  const found = scanText(text)
  if (found?.code === 'nesting-too-deep') {
    return fault(file, text, found.code, found.offset, `more than ${mostNesting} levels`)
  }
  if (found) return fault(file, text, found.code, found.offset, 'a control character in a string')
  try {
    const root = parse(text, { mode: 'json' }).body
    return checkDocument({ file, text, root, value: plainValue(root) })
  } catch (error) {
    return syntaxFault(file, text, error)
  }
}

const expectations = {
  'file-too-large': `at most ${mostCharacters} characters`,
  'byte-order-mark': 'UTF-8 without a byte order mark',
  'nesting-too-deep': `at most ${mostNesting} levels`,
  'bad-syntax': 'JSON (RFC 8259)',
} as const

function fault(file: string, text: string, code: keyof typeof expectations, offset: number, what: string) {
  const message = `the file ${code === 'bad-syntax' ? 'is not JSON' : 'cannot be read'}: it has ${what}`
  return {
    problems: [{ code, message, pointer: '', file, ...placeAt(text, offset), expected: expectations[code] }],
  }
}

function syntaxFault(file: string, text: string, error: unknown): ParsedFile {
  const { message = '', line = 1, column = 1 } = error as { message?: string; line?: number; column?: number }
  const reason = message.replace(/\s*\(\d+:\d+\)$/, '').replace(/ found\.$/, '')
  const isEnd = /^Unexpected end/.test(reason)
  const place = isEnd ? endOf(text) : { line, column }
  const what = isEnd ? 'it ends too early' : `${readableToken(reason)}${commaHint(text, place)}`
  const problem: Problem = {
    code: 'bad-syntax',
    message: `the file is not JSON: ${what}`,
    pointer: '',
    file,
    ...place,
    expected: expectations['bad-syntax'],
  }
  return { problems: [problem] }
}

/** Most files that are no JSON have a comma too few or too many. */
function commaHint(text: string, { line, column }: { line: number; column: number }): string {
  const above = text.split('\n').slice(0, line - 1)
  const offset = above.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  const before = text.slice(0, offset).trimEnd().at(-1) ?? ''
  const here = text[offset] ?? ''
  if (/["{[\d-]/.test(here) && /["}\]\w]/.test(before)) return '; a comma is missing before it'
  if (/[}\]]/.test(here) && before === ',') return '; there is a comma too many before it'
  return ''
}

/** Just behind the last character that is not white space: the parser counts lines wrongly at the end. */
function endOf(text: string): { line: number; column: number } {
  const { length } = text.trimEnd()
  return placeAt(text, length)
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const tokens: Readonly<Record<string, string>> = {
  LBrace: '`{`',
  RBrace: '`}`',
  LBracket: '`[`',
  RBracket: '`]`',
  Colon: '`:`',
  Comma: '`,`',
}

function readableToken(reason: string): string {
  const token = /token (\w+)/.exec(reason)?.[1]
  if (token !== undefined) return `unexpected ${tokens[token] ?? token.toLowerCase()}`
  const quoted = /'([\s\S]*)'/.exec(reason)?.[1]
  return quoted === undefined ? 'it cannot be read here' : `unexpected ${quote(quoted)}`
}

/** The value without reserved keys; of a repeated key the first counts. */
function plainValue(node: ValueNode): unknown {
  if (node.type === 'Array') return node.elements.map((element) => plainValue(element.value))
  if (node.type === 'Object') {
    const value: Record<string, unknown> = {}
    for (const member of node.members) {
      const key = keyOf(member)
      if (!reservedKeys.has(key) && !Object.hasOwn(value, key)) value[key] = plainValue(member.value)
    }
    return value
  }
  return 'value' in node ? node.value : null
}

function checkDocument(document: PackDocument): ParsedFile {
  return { document, problems: nodeProblems(document, document.root, []) }
}

function nodeProblems(document: PackDocument, node: ValueNode, path: JsonPath): Problem[] {
  if (node.type === 'Array') {
    return node.elements.flatMap((element, index) => nodeProblems(document, element.value, [...path, index]))
  }
  if (node.type === 'Object')
    return [...keyProblems(document, node, path), ...memberProblems(document, node, path)]
  if (node.type === 'Null') {
    return [at(document, node, path, 'null-value', '`null` is not a value here', 'a value, or no key at all')]
  }
  if (node.type === 'Number' && !isExact(node.value)) {
    return [
      at(document, node, path, 'number-too-large', 'the number is too large', 'at most 9007199254740991'),
    ]
  }
  if (node.type === 'String' && isHalfCharacter(node.value)) {
    return [at(document, node, path, 'lone-surrogate', 'the text holds half a character', 'whole characters')]
  }
  return []
}

function memberProblems(
  document: PackDocument,
  node: ValueNode & { type: 'Object' },
  path: JsonPath,
): Problem[] {
  return node.members.flatMap((member) => nodeProblems(document, member.value, [...path, keyOf(member)]))
}

function keyProblems(
  document: PackDocument,
  node: ValueNode & { type: 'Object' },
  path: JsonPath,
): Problem[] {
  const seen = new Set<string>()
  return node.members.flatMap((member) => {
    const key = keyOf(member)
    const repeated = seen.has(key)
    seen.add(key)
    const report = (code: ProblemCode, message: string, expected: string) => [
      at(document, member.name as ValueNode, [...path, key], code, message, expected),
    ]
    if (reservedKeys.has(key))
      return report('reserved-key', `the key ${quote(key)} is reserved`, 'another key')
    if (repeated) return report('duplicate-key', `the key ${quote(key)} stands here twice`, 'each key once')
    if (isHalfCharacter(key))
      return report('lone-surrogate', 'the key holds half a character', 'whole characters')
    return []
  })
}

/** By node and not by path, since a repeated key has the path of the first. */
function at(
  document: PackDocument,
  { loc }: ValueNode,
  path: JsonPath,
  code: ProblemCode,
  message: string,
  expected: string,
): Problem {
  const problem = reportProblem({ document, path }, { code, message, expected, value: absent })
  const { line, column, offset } = loc.start
  return { ...problem, line, column, value: cut(document.text.slice(offset, loc.end.offset)) }
}

/** As it stands in the file, since the parsed value of a huge number is another. */
function cut(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`
}

function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

function isHalfCharacter(text: string): boolean {
  return /\p{Cs}/u.test(text)
}
