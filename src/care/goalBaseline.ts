import { settledFact } from '../logic/settledFacts.js'
import type { GoalDecision } from '../model/careDecisions.js'
import type { GoalTemplate } from '../model/goalTemplate.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'

export type Baseline = NonNullable<GoalDecision['baseline']>

/** The person's own entry for a template about an activity. */
export function ownEntry({ assessment }: CareContext, { activity }: GoalTemplate) {
  return activity === undefined ? undefined : assessment.goals?.find((entry) => entry.activity === activity)
}

/**
 * Where a goal starts: what the person said of an activity, otherwise the latest score of the measure (or its
 * part) on or before the day of reckoning, otherwise the fact that the template names.
 */
export function goalBaseline(context: CareContext, template: GoalTemplate): Baseline | undefined {
  const said = ownEntry(context, template)?.baseline
  if (said !== undefined) return { score: said, on: context.assessment.assessedOn }
  if (isScoreOfAnother(context, template)) return undefined
  return latestScore(context, template) ?? factBaseline(context, template)
}

/** A score of a measure that the person rates several activities by does not say which of them it is about. */
function isScoreOfAnother({ pack, assessment }: CareContext, { activity, measure }: GoalTemplate): boolean {
  if (activity === undefined) return false
  const named = new Set(assessment.goals?.map((entry) => entry.activity))
  const sharing = Object.values(pack.goals).filter(
    (goal) => goal.measure === measure && goal.activity !== undefined && named.has(goal.activity),
  )
  return !named.has(activity) || sharing.length > 1
}

function latestScore(
  { assessment, findings }: CareContext,
  { measure, part }: GoalTemplate,
): Baseline | undefined {
  const scores = (assessment.measures ?? [])
    .filter((entry) => entry.measure === measure && entry.on <= findings.asOf)
    .map((entry) => ({ score: part === undefined ? entry.score : entry.parts?.[part], on: entry.on }))
    .filter((entry): entry is Baseline => entry.score !== undefined)
  return scores.sort((one, other) => compareText(other.on, one.on))[0]
}

function factBaseline(
  { assessment, findings }: CareContext,
  { baselineFact }: GoalTemplate,
): Baseline | undefined {
  const value = baselineFact === undefined ? undefined : settledFact(findings, baselineFact)
  const isExact = value?.type === 'number' && value.min === value.max
  return isExact ? { score: value.min, on: assessment.assessedOn } : undefined
}

/** The facts whose answer would give a missing baseline, sorted. */
export function baselineFacts(context: CareContext, template: GoalTemplate): string[] {
  if (isScoreOfAnother(context, template)) return []
  const { pack } = context
  const { measure, part, baselineFact } = template
  const reading = Object.values(pack.facts)
    .filter(({ obtain }) => obtain.from === 'measure' && obtain.measure === measure && obtain.part === part)
    .map(({ id }) => id)
  return [...new Set(baselineFact === undefined ? reading : [...reading, baselineFact])].sort(compareText)
}
