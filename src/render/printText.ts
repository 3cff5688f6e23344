import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Block, Detail, Entry, PlanDocument, Section, Tone } from './document.js'
import { plainText } from './plainText.js'

/** How a terminal shows each tone; without one the text is plain. */
export type Palette = Readonly<Record<Tone | 'heading', (text: string) => string>>

const unchanged = (text: string): string => text
const noColour: Palette = {
  plain: unchanged,
  strong: unchanged,
  quiet: unchanged,
  good: unchanged,
  warn: unchanged,
  danger: unchanged,
  heading: unchanged,
}

const least = 40
const labelWidth = 12

/** A document as a terminal prints it, wrapped to so many columns (at least 40). */
export function printText(
  { title, tone, opening, sections }: PlanDocument,
  options: { readonly width: number; readonly color?: Palette },
): string {
  const print = printer(Math.max(least, options.width), options.color ?? noColour)
  const lines = [
    ...print.wrap(print.tone(tone, plainText(title)), ''),
    ...opening.flatMap(print.block),
    ...sections.flatMap(print.section),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function printer(width: number, palette: Palette) {
  const tone = (name: Tone | 'heading', text: string): string => (text === '' ? '' : palette[name](text))

  /** The first line stands after `first`, the others under it. */
  const wrap: Wrap = (text, first) => {
    const indent = stringWidth(first)
    const lines = wrapAnsi(text, width - indent, { hard: true }).split('\n')
    return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line)
  }

  const detailLines = ({ label, text, tone: name = 'plain' }: Detail): string[] =>
    wrap(tone(name, plainText(text)), `    ${palette.quiet(label.padEnd(labelWidth - 1))} `)

  const entryLines = ({ title, text, tone: name = 'strong', details }: Entry): string[] => {
    const head = tone(name, plainText(title))
    const rest = text === undefined || text === '' ? '' : `${separator(title)}${plainText(text)}`
    return [...wrap(`${head}${rest}`, '  • '), ...details.flatMap(detailLines)]
  }

  const block = (one: Block): string[] => {
    if (one.kind === 'paragraph') return wrap(tone(one.tone ?? 'plain', plainText(one.text)), '  ')
    if (one.kind === 'heading') return wrap(tone('strong', plainText(one.text)), '  ')
    if (one.kind === 'list') return one.entries.flatMap(entryLines)
    if (one.kind !== 'table') return textLines(one, wrap)
    return tableLines(one, width, wrap, (text) => tone('quiet', text))
  }

  const section = ({ title, tone: name, blocks }: Section): string[] => [
    '',
    ...wrap(
      tone(name === 'danger' || name === 'warn' ? name : 'heading', plainText(title).toUpperCase()),
      '',
    ),
    ...blocks.flatMap(block),
  ]
  return { tone, wrap, block, section }
}

type Wrap = (text: string, first: string) => string[]

/** Steps by number, points by bullet. */
function textLines({ kind, texts }: Extract<Block, { texts: unknown }>, wrap: Wrap): string[] {
  const mark = (index: number) => (kind === 'steps' ? `  ${index + 1}. ` : '  • ')
  return texts.flatMap((text, index) => wrap(plainText(text), mark(index)))
}

const leastLastColumn = 16

/** Columns are lined up and the last one is wrapped; a terminal too narrow for that gets plain lines. */
function tableLines(
  { head, rows }: Extract<Block, { kind: 'table' }>,
  width: number,
  wrap: Wrap,
  quiet: (text: string) => string,
): string[] {
  const most = Math.floor(width / 4)
  const clean = [head, ...rows].map((row) => row.map((cell, column) => cut(cell, column, row.length, most)))
  const widths = head.map((_, column) => Math.max(...clean.map((row) => stringWidth(row[column] ?? ''))))
  return clean.flatMap((row, index) => {
    const cells = row.slice(0, -1).map((cell, column) => padded(cell, widths[column] ?? 0))
    const last = row.at(-1) ?? ''
    const first = `  ${cells.join('  ')}  `
    if (stringWidth(first) + leastLastColumn > width) return wrap([...row].join(' ').trim(), '  ')
    return index === 0 ? [quiet(first + last)] : wrap(last, first)
  })
}

/** No column but the last may crowd out the others. */
function cut(cell: string, column: number, columns: number, most: number): string {
  const text = plainText(cell)
  if (column === columns - 1 || stringWidth(text) <= most) return text
  return `${wrapAnsi(text, most - 1, { hard: true }).split('\n')[0]}…`
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** A title that ends a sentence needs no colon after it. */
const separator = (title: string): string => (/[.:!?]$/.test(title) ? ' ' : ': ')
