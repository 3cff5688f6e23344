import type { GoalDecision, ItemDecision } from '../model/careDecisions.js'
import type { Measure } from '../model/catalogue.js'
import type { GoalTemplate, TargetBranch } from '../model/goalTemplate.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext, Doubt } from './careContext.js'
import { computeTarget, scaleOf } from './computeTarget.js'
import { conditionMissing, conditionTruth } from './conditionTruth.js'
import { type Baseline, baselineFacts, goalBaseline, ownEntry } from './goalBaseline.js'
import { targetKeys } from './itemCatalogue.js'
import { applying, missingOf, namesOf, type Spoken } from './spokenRules.js'

/** A goal template that rules set, or may set. */
export interface SetGoal {
  readonly template: GoalTemplate
  readonly spoken: readonly Spoken<'set-goal'>[]
}

/** The goal templates that rules set or may set, by id. */
export function goalsSet({ pack, spoken }: CareContext): SetGoal[] {
  const rules = spoken['set-goal'] ?? []
  return [...new Set(rules.map(({ params }) => params.goal))].sort(compareText).flatMap((id) => {
    const template = pack.goals[id]
    return template ? [{ template, spoken: rules.filter(({ params }) => params.goal === id) }] : []
  })
}

/** One goal for each template (and activity), with its target or the reason why it has none. */
export function decideGoals(
  context: CareContext,
  set: readonly SetGoal[],
  items: readonly ItemDecision[],
): { readonly decisions: readonly GoalDecision[]; readonly doubts: readonly Doubt[] } {
  const goals = set.map((one) => ({ ...one, decision: decideGoal(context, one, items) }))
  return {
    decisions: goals
      .filter((goal) => !isUnnamed(context, goal))
      .map(({ decision }) => decision)
      .sort((one, other) => compareText(one.id, other.id)),
    doubts: goals.flatMap(goalDoubts),
  }
}

/** A goal of the person's own that the person has not named yet is only a question. */
function isUnnamed(context: CareContext, { template, spoken }: SetGoal): boolean {
  const isOwn = template.activity !== undefined
  return isOwn && applying(spoken).length === 0 && ownEntry(context, template) === undefined
}

function decideGoal(
  context: CareContext,
  { template, spoken }: SetGoal,
  items: readonly ItemDecision[],
): GoalDecision {
  const { id, activity, measure, part, due, trajectory } = template
  const entry = ownEntry(context, template)
  const baseline = goalBaseline(context, template)
  const certain = applying(spoken)
  const aim =
    certain.length > 0 ? aimOf(context, template, baseline) : noAim('rule-unknown', missingOf(spoken))
  return {
    id: activity === undefined ? id : `${id}.${activity}`,
    template: id,
    measure,
    ...(part === undefined ? {} : { part }),
    ...(entry === undefined ? {} : { words: entry.words }),
    ...(entry?.importance === undefined ? {} : { importance: entry.importance }),
    ...(entry?.confidence === undefined ? {} : { confidence: entry.confidence }),
    ...(baseline === undefined ? {} : { baseline }),
    ...aim,
    ...dueFields(due),
    trajectory,
    servedBy: servingItems(context, template, items),
    rules: namesOf(certain.length > 0 ? certain : spoken),
  }
}

/** When it is due, as the plan's own dates will say. */
export function dueFields(due: GoalTemplate['due']): Pick<GoalDecision, 'dueWeeks' | 'dueStage'> {
  if (due === 'program-end') return {}
  return 'stage' in due ? { dueStage: due.stage } : { dueWeeks: due.weeks as number }
}

type Aim = Pick<GoalDecision, 'target' | 'noTarget' | 'missing'>

function noAim(noTarget: NonNullable<GoalDecision['noTarget']>, missing: readonly string[] = []): Aim {
  return { noTarget, missing }
}

/** The first branch that fits decides; one that may fit leaves the target open, so that no later one is wrong. */
function aimOf(context: CareContext, template: GoalTemplate, baseline: Baseline | undefined): Aim {
  const measure = context.pack.measures[template.measure] as Measure | undefined
  if (baseline === undefined || measure === undefined)
    return noAim('no-baseline', baselineFacts(context, template))
  const scale = scaleOf(measure, template.part)
  if (baseline.score === (scale.direction === 'lower-is-better' ? scale.min : scale.max))
    return noAim('already-best')
  const own = ownEntry(context, template)?.target
  for (const branch of template.targets) {
    if (!isWithin(branch, baseline.score)) continue
    const score = computeTarget(branch.formula, baseline.score, own, scale)
    if (score === undefined) continue
    const fits = conditionTruth(context, branch.when)
    if (fits === 'unknown') return noAim('rule-unknown', conditionMissing(context, branch.when))
    if (fits === 'false') continue
    const comparator = scale.direction === 'lower-is-better' ? 'at-most' : 'at-least'
    return { target: { score, comparator, branch: branch.title }, missing: [] }
  }
  return noAim('no-branch-fits')
}

function isWithin({ baselineFrom, baselineTo }: TargetBranch, score: number): boolean {
  const from = (baselineFrom as number | undefined) ?? Number.NEGATIVE_INFINITY
  const to = (baselineTo as number | undefined) ?? Number.POSITIVE_INFINITY
  return score >= from && score <= to
}

/** Selected items that serve a goal, as `<kind>/<id>`, sorted. */
export function servingItems(
  { pack }: CareContext,
  { servedBy }: GoalTemplate,
  items: readonly ItemDecision[],
): string[] {
  const keys = targetKeys(pack, servedBy)
  return items
    .filter(({ outcome }) => outcome === 'selected')
    .map(({ kind, id }) => `${kind}/${id}`)
    .filter((key) => keys.has(key))
    .sort(compareText)
}

function goalDoubts({ decision, spoken }: SetGoal & { readonly decision: GoalDecision }): Doubt[] {
  const decides = `goal/${decision.id}`
  if (decision.missing.length === 0) return []
  const isSet = applying(spoken).length > 0
  return isSet
    ? decision.rules.map((rule) => ({ decides, rule, missing: decision.missing }))
    : spoken.map(({ rule, missing }) => ({ decides, rule, missing }))
}
