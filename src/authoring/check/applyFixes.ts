import type { ValueNode } from '@humanwhocodes/momoa'
import { keyOf } from '../../pack/packDocument.js'
import { parseDocument } from '../../pack/parseDocument.js'
import { comparePointers, pathOfPointer } from '../../shared/jsonPointer.js'
import type { Edit, Finding } from './finding.js'

/**
 * The files that the fixes of some findings change, with the rest of their text as it is, spaces and all.
 *
 * @example
 * const place = { file: 'a.json', pointer: '/list/1' }
 * const fix = { title: 'Take it out', edits: [place] }
 * const finding = { check: 'rule-twice', severity: 'warning', ...place, message: 'it is there twice', fix }
 * expect(applyFixes({ 'a.json': '{ "list": [1, 2] }' }, [finding])).toEqual({ 'a.json': '{ "list": [1] }' })
 */
export function applyFixes(
  files: Readonly<Record<string, string>>,
  findings: readonly Finding[],
): Readonly<Record<string, string>> {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? [])
  const changed: Record<string, string> = {}
  // From the end, so that the places before stay where they are.
  for (const edit of [...edits].sort((left, right) => comparePointers(right.pointer, left.pointer)))
    changed[edit.file] = edited(changed[edit.file] ?? files[edit.file] ?? '', edit)
  return changed
}

interface Span {
  readonly from: number
  readonly to: number
}

function edited(text: string, edit: Edit): string {
  const root = parseDocument(edit.file, text).document?.root
  if (root === undefined) return text
  const path = pathOfPointer(edit.pointer)
  const last = path.at(-1)
  const around = path
    .slice(0, -1)
    .reduce<ValueNode | undefined>((node, step) => partOf(node, step)?.value, root)
  const parts = around === undefined ? [] : partsOf(around)
  const index = parts.findIndex(({ key }) => key === last)
  const part = parts[index]
  if (around === undefined || part === undefined) return text
  if ('replaceBy' in edit) return spliced(text, spanOf(part.value), JSON.stringify(edit.replaceBy))
  return spliced(text, removedSpan(around, parts, index), '')
}

/** With the comma that would be left over. */
function removedSpan(around: ValueNode, parts: readonly Part[], index: number): Span {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]]
  const whole = spanOf(around)
  if (part === undefined || (before === undefined && after === undefined))
    return { from: whole.from + 1, to: whole.to - 1 }
  if (after !== undefined) return { from: part.from, to: after.from }
  return { from: before?.to ?? part.from, to: part.to }
}

interface Part extends Span {
  readonly key: string
  readonly value: ValueNode
}

function partsOf(node: ValueNode): readonly Part[] {
  if (node.type === 'Array')
    return node.elements.map(({ value }, index) => ({ key: String(index), value, ...spanOf(value) }))
  if (node.type !== 'Object') return []
  return node.members.map((member) => ({ key: keyOf(member), value: member.value, ...spanOf(member) }))
}

function partOf(node: ValueNode | undefined, step: string): Part | undefined {
  return node === undefined ? undefined : partsOf(node).find(({ key }) => key === step)
}

function spanOf({ loc }: Pick<ValueNode, 'loc'>): Span {
  return { from: loc.start.offset, to: loc.end.offset }
}

function spliced(text: string, { from, to }: Span, by: string): string {
  return `${text.slice(0, from)}${by}${text.slice(to)}`
}
