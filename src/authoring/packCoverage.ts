import type { Pack } from '../model/pack.js'
import { type CaseGap, caseGaps, excusesOf } from './caseGaps.js'
import type { CaseReport, RuleState } from './caseReport.js'
import { type LeafReport, leafCoverage } from './leafCoverage.js'
import { firstFound, needsOf } from './missing/needsOf.js'
import { type RowReport, rowCoverage } from './rowCoverage.js'
import type { CaseRun } from './runCases.js'

/** So many of so many. */
export interface Share {
  readonly shown: number
  readonly of: number
}

/** A leaf with the sides on which no case shows it deciding and on which it is not proved that it never does. */
export interface OpenLeaf extends LeafReport {
  readonly open: readonly boolean[]
}

export interface CoverageOptions {
  /** How long to search for one proof, in steps. */
  readonly mostSteps?: number
  readonly onProgress?: (done: number, of: number) => void
}

/** What the cases of a pack show of it. What a case file says that nobody can show does not count. */
export interface PackCoverage {
  /** Each rule applying, silent and unknown. */
  readonly states: Share
  /** Each leaf deciding by itself, true and false (MC/DC). */
  readonly leaves: Share
  /** The sides of each threshold. */
  readonly thresholds: Share
  /** Each thing of the catalogue in a plan, recorded, held or set aside. */
  readonly items: Share
  /** Each rule against an item winning over a rule for it. */
  readonly beats: Share
  /** Each row of the fact sheets with everything that carries it shown. */
  readonly rows: Share
  /** The same row by row. */
  readonly rowReports: readonly RowReport[]
  /** Of each rule and named condition the sides of its leaves. */
  readonly leavesOf: Readonly<Record<string, Share>>
  /** Leaves that no case shows deciding on one side or both, though somebody could. */
  readonly openLeaves: readonly OpenLeaf[]
  /** How many sides of leaves are proved to decide for nobody. */
  readonly proved: number
  /** How many of which a case file says so, where no search proves it. */
  readonly said: number
  /** Everything else that is open and that no case file says cannot be shown. */
  readonly gaps: readonly CaseGap[]
  readonly report: CaseReport
}

/**
 * What the cases that stand beside a pack's rules show of it; `ran` is what `runAndHold` gives.
 *
 * @example packCoverage(pack, ran).thresholds
 */
export function packCoverage(
  pack: Pack,
  { report, held }: CaseRun,
  { mostSteps = 1000, onProgress = () => undefined }: CoverageOptions = {},
): PackCoverage {
  const leaves = leafCoverage(pack, held)
  const excused = excusesOf(report)
  const { openLeaves, needless, said } = openOf(pack, leaves, excused, { mostSteps, onProgress })
  const open = openLeaves.reduce((sum, leaf) => sum + leaf.open.length, 0)
  const shownSides = leaves.reduce((sum, { shown }) => sum + Number(shown.true) + Number(shown.false), 0)
  const rowReports = rowCoverage(pack, { openLeaves, report })
  return {
    rows: { shown: rowReports.filter((row) => row.open.length === 0).length, of: rowReports.length },
    rowReports,
    leavesOf: leavesByOwner(leaves, openLeaves),
    leaves: { shown: shownSides, of: shownSides + open },
    ...sharesOf(report, excused),
    openLeaves,
    proved: 2 * leaves.length - shownSides - open - said,
    said,
    gaps: [...caseGaps(pack, report), ...needless],
    report,
  }
}

function sharesOf(
  { ruleStates, thresholds, reached, beats }: CaseReport,
  excused: ReadonlySet<string>,
): Pick<PackCoverage, 'states' | 'thresholds' | 'items' | 'beats'> {
  const isOpen = (key: string): boolean => !excused.has(key)
  return {
    states: share(
      Object.entries(ruleStates).map(([rule, shown]) => {
        const open = states.filter((state) => !shown.includes(state) && isOpen(`${rule} ${state}`))
        return [shown.length, shown.length + open.length]
      }),
    ),
    thresholds: share(
      thresholds.map(({ threshold, shown, needed }) => {
        const open = needed.filter((side) => !shown.includes(side) && isOpen(`${threshold} ${side}`))
        return [shown.length, shown.length + open.length]
      }),
    ),
    items: share(
      reached.map(({ item, reached: how }) => [
        Number(how.length > 0),
        Number(how.length > 0 || isOpen(item)),
      ]),
    ),
    beats: share(beats.map(({ rule, shown }) => [Number(shown), Number(shown || isOpen(`beats ${rule}`))])),
  }
}

function leavesByOwner(
  leaves: readonly LeafReport[],
  openLeaves: readonly OpenLeaf[],
): Readonly<Record<string, Share>> {
  const counts: Record<string, Share> = {}
  const add = (owner: string, shown: number, of: number): void => {
    const before = counts[owner] ?? { shown: 0, of: 0 }
    counts[owner] = { shown: before.shown + shown, of: before.of + of }
  }
  for (const { owner, shown } of leaves) {
    const sides = Number(shown.true) + Number(shown.false)
    add(owner, sides, sides)
  }
  for (const { owner, open } of openLeaves) add(owner, 0, open.length)
  return counts
}

/** The leaves with a side that is neither shown nor proved to decide for nobody, nor said to; and what is said needlessly. */
function openOf(
  pack: Pack,
  leaves: readonly LeafReport[],
  excused: ReadonlySet<string>,
  { mostSteps, onProgress }: Required<CoverageOptions>,
): {
  readonly openLeaves: readonly OpenLeaf[]
  readonly needless: readonly CaseGap[]
  readonly said: number
} {
  const unshown = leaves.filter(({ shown }) => !(shown.true && shown.false))
  const ofLeaves = [...excused].filter((key) => key.startsWith('leaf '))
  const unused = new Set(ofLeaves)
  const openLeaves = unshown.flatMap((leaf, index): OpenLeaf[] => {
    onProgress(index, unshown.length)
    const open = needsOf(pack, { leaves: [leaf], survivors: [] }, mostSteps).flatMap((need) => {
      const key = `leaf ${leaf.owner} ${leaf.pointer} ${need.side}`
      const { outcome } = firstFound(need.rules.map((rule) => () => need.find(rule)))
      if (need.side === undefined || outcome === 'impossible') return []
      return outcome !== 'found' && unused.delete(key) ? [] : [need.side]
    })
    return open.length === 0 ? [] : [{ ...leaf, open }]
  })
  const needless = [...unused].map((key) => ({
    file: '',
    message: `\`cannot\` speaks of \`${key}\`, which does not exist, is shown, can be shown or is proved`,
  }))
  return { openLeaves, needless, said: ofLeaves.length - unused.size }
}

const states: readonly RuleState[] = ['applies', 'doesNotApply', 'unknown']

function share(counts: readonly (readonly [number, number])[]): Share {
  return {
    shown: counts.reduce((sum, [shown]) => sum + shown, 0),
    of: counts.reduce((sum, [, of]) => sum + of, 0),
  }
}
