import type { Measure, Setting } from '../../model/catalogue.js'
import type { Evidence, Source } from '../../model/evidence.js'
import type { FactDefinition } from '../../model/fact.js'
import { type Entry, soundValue, type Vocabulary } from '../../pack/vocabulary.js'

const longestCitation = 90
const mostCitations = 3

/** What an editor shows beside a name of the pack: what it is called, its unit and range, its question, its sources. */
export function hoverText(vocabulary: Vocabulary, { kind, id, value }: Entry): string {
  const entry = value as Partial<FactDefinition & Measure & Setting & Source & { plain: string }>
  if (kind === 'bibliography') return `${entry.citation ?? id} (${entry.read ?? 'not said'})`
  const lines = [
    [`**${entry.title ?? id}**`, ...quantityOf(entry)].join(' · '),
    ...(entry.question ? [`*${entry.question}*`] : []),
    ...(entry.plain ? [entry.plain] : []),
    ...(kind === 'rules' ? [] : groundsOf(vocabulary, entry.evidence ?? (entry as Partial<Evidence>))),
  ]
  return lines.join('\n\n')
}

function quantityOf({ type, unit, min, max, value }: Partial<FactDefinition & Setting>): string[] {
  const range =
    min !== undefined && max !== undefined
      ? [`${min} to ${max}`]
      : [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])]
  return [
    ...(type === undefined ? [] : [typeWords[type]]),
    ...(value === undefined ? [] : [`is ${value}`]),
    ...(unit === undefined ? [] : [unit]),
    ...range,
  ]
}

const typeWords: Readonly<Record<FactDefinition['type'], string>> = {
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  code: 'one code',
  codes: 'a set of codes',
}

function groundsOf(vocabulary: Vocabulary, { basis, confidence, sources = [] }: Partial<Evidence>): string[] {
  if (basis === undefined) return []
  const citations = sources.slice(0, mostCitations).map((id) => {
    const source = soundValue<Source>(vocabulary, 'bibliography', id)
    return `- ${source ? cut(source.citation) : id}`
  })
  const more = sources.length - citations.length
  const head = `Rests on: ${basis}${confidence === undefined ? '' : `, confidence ${confidence}`}`
  return [[head, ...citations, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')]
}

function cut(text: string): string {
  return text.length <= longestCitation ? text : `${text.slice(0, longestCitation - 1)}…`
}
