import type { Pack } from '../model/pack.js'
import { type CaseGap, caseGaps } from './caseGaps.js'
import type { CaseReport } from './caseReport.js'
import { type LeafReport, leafCoverage } from './leafCoverage.js'
import { runAndHold } from './runCases.js'

/** So many of so many. */
export interface Share {
  readonly shown: number
  readonly of: number
}

/** What the cases of a pack show of it. */
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
  /** Leaves that no case shows deciding on one side or both. */
  readonly openLeaves: readonly LeafReport[]
  /** Everything else that is open and that no case file says cannot be shown. */
  readonly gaps: readonly CaseGap[]
  readonly report: CaseReport
}

/**
 * What the cases that stand beside a pack's rules show of it. `files` maps path to text, as for `loadPack`.
 *
 * @example packCoverage(pack, files).states // { shown: 2993, of: 3093 }
 */
export function packCoverage(pack: Pack, files: Readonly<Record<string, string>>): PackCoverage {
  const { report, held } = runAndHold(pack, files)
  const leaves = leafCoverage(pack, held)
  const { ruleStates, thresholds, reached, beats } = report
  return {
    states: share(Object.values(ruleStates).map((states) => [states.length, 3])),
    leaves: share(leaves.map(({ shown }) => [Number(shown.true) + Number(shown.false), 2])),
    thresholds: share(thresholds.map(({ shown, needed }) => [shown.length, needed.length])),
    items: share(reached.map(({ reached: how }) => [how.length > 0 ? 1 : 0, 1])),
    beats: share(beats.map(({ shown }) => [shown ? 1 : 0, 1])),
    openLeaves: leaves.filter(({ shown }) => !(shown.true && shown.false)),
    gaps: caseGaps(pack, report),
    report,
  }
}

function share(counts: readonly (readonly [number, number])[]): Share {
  return {
    shown: counts.reduce((sum, [shown]) => sum + shown, 0),
    of: counts.reduce((sum, [, of]) => sum + of, 0),
  }
}
