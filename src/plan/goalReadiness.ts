import type { GoalDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { PlanGoal } from '../model/planGoal.js'

/** What of importance and confidence is below what a goal needs, and what to ask then; nothing when neither is. */
export function goalReadiness(
  { manifest }: Pick<Pack, 'manifest'>,
  { importance, confidence }: Pick<GoalDecision, 'importance' | 'confidence'>,
): PlanGoal['readiness'] {
  const { goalReadiness: wanted } = manifest
  if (wanted === undefined) return undefined
  const least = wanted.least as number
  const isLow = (rating: number | undefined) => rating !== undefined && rating < least
  const ask = [
    ...(isLow(importance) ? [wanted.importance] : []),
    ...(isLow(confidence) ? [wanted.confidence] : []),
  ]
  return ask.length === 0 ? undefined : { least, ask, evidence: wanted.evidence }
}
