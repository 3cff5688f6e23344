import type { Block, Entry, PlanDocument, Tone } from './document.js'
import { plainText } from './plainText.js'

/** A document as Markdown (CommonMark with tables). */
export function printMarkdown({ title, colon = ':', opening, sections }: PlanDocument): string {
  const inside = (block: Block) => blockText(block, colon)
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...opening.map(inside),
    ...sections.map(({ title: head, blocks }) =>
      [`## ${escapeMarkdown(head)}`, ...blocks.map(inside)].join('\n\n'),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Text with every character that Markdown or HTML could read as markup disarmed. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

function blockText(block: Block, colon: string): string {
  if (block.kind === 'paragraph') return toned(escapeMarkdown(block.text), block.tone ?? 'plain')
  if (block.kind === 'heading') return `### ${escapeMarkdown(block.text)}`
  if (block.kind === 'list') return block.entries.map((entry) => entryText(entry, colon)).join('\n')
  if (block.kind === 'points') return block.texts.map((text) => `- ${escapeMarkdown(text)}`).join('\n')
  if (block.kind === 'steps')
    return block.texts.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`).join('\n')
  const rule = block.head.map(() => '---')
  return [block.head, rule, ...block.rows.map((row) => row.map(escapeMarkdown))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

function toned(text: string, tone: Tone): string {
  if (tone === 'danger' || tone === 'warn' || tone === 'strong') return `**${text}**`
  return tone === 'quiet' ? `_${text}_` : text
}

function entryText({ title, text, details }: Entry, colon: string): string {
  const rest = text === undefined || text === '' ? '' : ` ${escapeMarkdown(text)}`
  const mark = rest === '' || /[.:!?]$/.test(title) ? '' : colon
  const lines = details.map(({ label, text: line }) => `  - _${label}${colon}_ ${escapeMarkdown(line)}`)
  return [`- **${escapeMarkdown(title)}${mark}**${rest}`, ...lines].join('\n')
}
