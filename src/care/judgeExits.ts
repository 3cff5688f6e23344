import type { Truth } from '../model/condition.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Phase } from '../model/program.js'
import type { PhaseExit } from '../model/reviewDecision.js'
import { conditionMissing, conditionTruth } from './conditionTruth.js'

/**
 * Whether the phases of a program are done: each exit criterion met, not met, or unknown with the facts that would
 * say. A criterion that is only words is the clinician's to judge.
 *
 * @example judgeExits(pack, findings, 'pt-acute')[0]?.met // 'unknown'
 */
export function judgeExits(pack: Pack, findings: Findings, program: string): readonly PhaseExit[] {
  return (pack.programs[program]?.phases ?? []).map((phase) => judgePhase(pack, findings, phase))
}

function judgePhase(pack: Pack, findings: Findings, { id, exit }: Phase): PhaseExit {
  const criteria = exit.map(({ text, when }) => ({
    text,
    met: when === undefined ? ('unknown' as const) : conditionTruth({ pack, findings }, when),
    missing: conditionMissing({ pack, findings }, when),
  }))
  return { phase: id, met: everyOf(criteria.map(({ met }) => met)), criteria }
}

function everyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}
