import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { excusesOf } from './caseGaps.js'
import type { CaseReport } from './caseReport.js'

/** A row of the fact sheets that rules or things of the catalogue carry, and whether cases show all of them. */
export interface RowReport {
  /** As `rows` names it. */
  readonly row: string
  /** The rules and things that carry it: `rules/<name>`, `<kind>/<id>`. */
  readonly carriedBy: readonly string[]
  /** Those of them of which something is open. */
  readonly open: readonly string[]
}

interface Covered {
  readonly openLeaves: readonly { readonly owner: string }[]
  readonly report: CaseReport
}

const states = ['applies', 'doesNotApply', 'unknown'] as const

/**
 * For every row of the fact sheets that a rule or a thing of the catalogue names as its evidence, whether cases show
 * what carries it: each rule in its states and each of its comparisons, each thing in some plan.
 *
 * @example rowCoverage(pack, coverage).filter(({ open }) => open.length > 0)
 */
export function rowCoverage(pack: Pack, coverage: Covered): readonly RowReport[] {
  const open = new Set(openOf(coverage))
  const carriers = new Map<string, Set<string>>()
  const add = (key: string, definition: unknown): void => {
    for (const row of rowsIn(definition)) carriers.set(row, (carriers.get(row) ?? new Set()).add(key))
  }
  for (const rule of pack.rules) add(`rules/${rule.name}`, rule)
  for (const { item } of coverage.report.reached) add(item, definitionOf(pack, item))
  return [...carriers]
    .sort(([left], [right]) => compareText(left, right))
    .map(([row, keys]) => {
      const carriedBy = [...keys].sort(compareText)
      return { row, carriedBy, open: carriedBy.filter((key) => open.has(key)) }
    })
}

/** What has something open, as `carriedBy` names it. */
function openOf({ openLeaves, report }: Covered): readonly string[] {
  const { ruleStates, thresholds, reached, beats } = report
  const excused = excusesOf(report)
  const isOpen = (key: string): boolean => !excused.has(key)
  return [
    ...openLeaves.map(({ owner }) => owner),
    ...Object.entries(ruleStates).flatMap(([rule, shown]) =>
      states.some((state) => !shown.includes(state) && isOpen(`${rule} ${state}`)) ? [`rules/${rule}`] : [],
    ),
    ...thresholds.flatMap(({ threshold, needed, shown }) =>
      needed.some((side) => !shown.includes(side) && isOpen(`${threshold} ${side}`))
        ? [threshold.split(' ')[0] ?? '']
        : [],
    ),
    ...reached.flatMap(({ item, reached: how }) => (how.length === 0 && isOpen(item) ? [item] : [])),
    ...beats.flatMap(({ rule, shown }) => (!shown && isOpen(`beats ${rule}`) ? [`rules/${rule}`] : [])),
  ]
}

function definitionOf(pack: Pack, item: string): unknown {
  const [kind = '', id = ''] = item.split('/')
  const shelves = pack as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
  return (shelves[`${kind}s`] ?? shelves[kind])?.[id]
}

/** All that stand under `rows`, of the definition's own evidence and of that of its parts. */
function rowsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(rowsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'rows' && Array.isArray(one) ? one.filter((row) => typeof row === 'string') : rowsIn(one),
  )
}
