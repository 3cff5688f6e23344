import type { ValueNode } from '@humanwhocodes/momoa'
import { keyOf } from '../../pack/packDocument.js'
import { parseDocument } from '../../pack/parseDocument.js'
import { type JsonStyle, onOneLine, printJson } from './printJson.js'

/**
 * The text of a JSON file with a value at the end of the list at a path; a list that is not there yet is made. The rest
 * of the text stays as it is written, to the byte. A text that is no JSON, or has something else at the path, is left
 * alone.
 *
 * @example addToList('{ "rules": [1] }', ['rules'], 2) // '{ "rules": [1, 2] }'
 */
export function addToList(text: string, path: readonly string[], value: unknown): string {
  const root = parseDocument('', text).document?.root
  return root === undefined ? text : addedAt({ text, step: stepOf(text) }, root, path, value)
}

interface Source {
  readonly text: string
  readonly step: string
}

function addedAt(source: Source, node: ValueNode, path: readonly string[], value: unknown): string {
  const [key, ...rest] = path
  if (key === undefined) return node.type === 'Array' ? addedLast(source, node, value) : source.text
  if (node.type !== 'Object') return source.text
  const member = node.members.find((one) => keyOf(one) === key)
  if (member !== undefined) return addedAt(source, member.value, rest, value)
  return addedLast(
    source,
    node,
    rest.reduceRight<unknown>((made, step) => ({ [step]: made }), [value]),
    key,
  )
}

/** Behind the last part, as that is laid out: on a line of its own where it has one. */
function addedLast({ text, step }: Source, node: ValueNode, value: unknown, key?: string): string {
  const parts = node.type === 'Array' ? node.elements : node.type === 'Object' ? node.members : []
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `
  const last = parts.at(-1)
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  if (last === undefined) {
    const outer = indentAt(text, node.loc.start.offset)
    const style = { step, indent: outer + step, lineBreak }
    const inner = `${lineBreak}${style.indent}${name}${printJson(value, style)}${lineBreak}${outer}`
    return spliced(text, node.loc.start.offset + 1, node.loc.end.offset - 1, inner)
  }
  const { start, end } = last.loc
  const isAlone = text.slice(lineStart(text, start.offset), start.offset).trim() === ''
  const style: JsonStyle = { step, indent: indentAt(text, start.offset), lineBreak }
  const added = isAlone
    ? `,${lineBreak}${style.indent}${name}${printJson(value, style)}`
    : `, ${name}${onOneLine(value)}`
  return spliced(text, end.offset, end.offset, added)
}

/** One step of indentation, as the first indented line has it. */
function stepOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? ''
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function spliced(text: string, from: number, to: number, by: string): string {
  return `${text.slice(0, from)}${by}${text.slice(to)}`
}
