import type { Rule } from '../model/rule.js'
import { type Html, html, isEmpty, joined, nothing, type Part, table } from '../render/html.js'
import { compareText } from '../shared/compareText.js'
import { readingHtml, saidHtml, subjectHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { type Reading, simplifyCondition } from './simplifyCondition.js'
import type { Site } from './site.js'

export interface Outcome {
  /** What the table decides. */
  readonly caption: string
  /** Heads the column of it. */
  readonly head: string
  /** What a rule leads to. */
  readonly of: (rule: Rule) => Part
}

const mostColumns = 4

/**
 * Rules that decide one thing as a table: a row for each, a column for every fact or term that several of them ask
 * about, and one for what else must hold. Nothing when there are not enough rules to compare.
 */
export function decisionTable(site: Site, rules: readonly Rule[], { caption, head, of }: Outcome): Html {
  if (rules.length < 2) return nothing
  const rows = rules.map((rule) => ({ rule, parts: partsOf(simplifyCondition(rule.conditions)) }))
  const columns = columnsOf(rows.map(({ parts }) => parts))
  const cells = rows.map(({ rule, parts }) => [
    link(site, 'rules', rule.name),
    of(rule),
    ...columns.map(({ subject }) =>
      cellHtml(
        site,
        parts.filter((part) => subjectOf(part) === subject),
      ),
    ),
    restHtml(
      site,
      parts.filter((part) => !columns.some(({ subject }) => subject === subjectOf(part))),
    ),
    groundsHtml({ ...rule, note: undefined }),
  ])
  const heads = columns.map(({ example }) => headHtml(site, example))
  const also = heads.length === 0 ? 'When all of this holds' : 'And all of this'
  return table(caption, ['Rule', head, ...heads, also, 'Rests on'], cells)
}

function partsOf(reading: Reading): readonly Reading[] {
  return reading.kind === 'all' ? reading.parts : [reading]
}

/** What a part asks about, where that can head a column. */
function subjectOf(part: Reading): string | undefined {
  if (part.kind === 'leaf') return `fact ${part.leaf.fact}`
  if (part.kind === 'named') return `term ${part.name}`
  return part.kind === 'not' && part.part.kind === 'named' ? `term ${part.part.name}` : undefined
}

interface Column {
  readonly subject: string
  readonly example: Reading
}

/** What most rules ask about comes first; what only one asks about needs no column. */
function columnsOf(rows: readonly (readonly Reading[])[]): readonly Column[] {
  const counts = new Map<string, { count: number; example: Reading }>()
  for (const parts of rows)
    for (const subject of new Set(parts.flatMap((part) => subjectOf(part) ?? []))) {
      const example = parts.find((part) => subjectOf(part) === subject)
      const seen = counts.get(subject)
      if (seen) seen.count += 1
      else if (example) counts.set(subject, { count: 1, example })
    }
  const least = Math.max(2, rows.length / 6)
  return [...counts]
    .filter(([, { count }]) => count >= least)
    .sort(([one, a], [other, b]) => b.count - a.count || compareText(one, other))
    .slice(0, mostColumns)
    .map(([subject, { example }]) => ({ subject, example }))
}

function headHtml(site: Site, example: Reading): Html {
  if (example.kind === 'leaf') return subjectHtml(site, example)
  return readingHtml(site, example.kind === 'not' ? example.part : example)
}

const any = html`<span class="quiet">any</span>`

function cellHtml(site: Site, parts: readonly Reading[]): Html {
  if (parts.length === 0) return any
  return joined(
    parts.map((part) => {
      if (part.kind === 'leaf') return saidHtml(site, part, 'brief')
      return part.kind === 'not' ? 'no' : 'yes'
    }),
    ', and ',
  )
}

function restHtml(site: Site, parts: readonly Reading[]): Html {
  const rest = html`${parts.map((part) => html`<div>${readingHtml(site, part)}</div>`)}`
  return isEmpty(rest) ? any : rest
}
