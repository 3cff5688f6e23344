import { match } from 'ts-pattern'
import { addDays, daysBetween } from '../calendar/calendarDay.js'
import type { GoalDecision, ItemDecision } from '../model/careDecisions.js'
import type { Measure } from '../model/catalogue.js'
import type { GoalTemplate } from '../model/goalTemplate.js'
import type { PlanGoal, PlanMilestone } from '../model/planGoal.js'
import type { CalendarDate } from '../model/primitives.js'
import { fillStatement } from './fillStatement.js'
import { goalReadiness } from './goalReadiness.js'
import { importantChange } from './importantChange.js'
import { milestoneScore, shareAt } from './milestoneScore.js'
import { catalogueItem, factTitles, itemTitle, optional, type PlanContext, wordsOf } from './planContext.js'
import type { PlanWords } from './words/planWords.js'

/** The goals with their targets, due dates, milestones at the reviews, and what serves them. */
export function planGoals(context: PlanContext): PlanGoal[] {
  return context.decisions.goals.flatMap((goal) => {
    const template = context.pack.goals[goal.template]
    const measure = context.pack.measures[goal.measure]
    return template && measure ? [planGoal(context, goal, template, measure)] : []
  })
}

function planGoal(
  context: PlanContext,
  goal: GoalDecision,
  template: GoalTemplate,
  measure: Measure,
): PlanGoal {
  const due = dueOn(context, goal)
  const baselineDue = goal.baseline ? undefined : firstMeasured(context)
  const named = measureTitle(measure, goal.part)
  const noTarget = goal.target ? undefined : whyNoTarget(context, goal, named, baselineDue)
  return {
    id: goal.id,
    title: template.title,
    statement: fillStatement(template, goal, measure.unit, due, noTarget, wordsOf(context.pack)),
    ...optional('words', goal.words),
    measure: {
      id: measure.id,
      title: named,
      unit: measure.unit,
      ...optional('part', goal.part),
    },
    direction: measure.direction,
    ...optional('baseline', goal.baseline),
    ...optional('target', goal.target && { ...goal.target, evidence: targetEvidence(template, goal) }),
    ...optional('noTarget', noTarget),
    ...optional('baselineDue', baselineDue),
    ...judgedBy(context, goal, measure),
    due,
    ...optional('importance', goal.importance),
    ...optional('confidence', goal.confidence),
    ...optional('readiness', goalReadiness(context.pack, goal)),
    ...optional('needs', needsOf(context, template)),
    ...optional('ladder', template.ladder),
    milestones: milestones(context, goal, measure, due),
    servedBy: goal.servedBy,
    ...optional('unservedBecause', goal.servedBy.length > 0 ? undefined : whyUnserved(context, template)),
    sessions: servingSessions(context, goal),
    rules: goal.rules,
  }
}

function needsOf({ pack }: PlanContext, { activity }: GoalTemplate): readonly string[] | undefined {
  const needs = activity === undefined ? [] : (pack.activities[activity]?.capacities ?? [])
  return needs.length > 0 ? needs : undefined
}

function servingSessions({ schedule }: PlanContext, { servedBy }: GoalDecision): string[] {
  const serving = schedule.sessions.filter(({ items }) => items.some((item) => servedBy.includes(item)))
  return serving.map(({ id }) => id)
}

/** Measures are taken at assessments, before treatment begins; without one at the first review. */
function firstMeasured({ schedule }: PlanContext): PlanGoal['baselineDue'] {
  const visit = schedule.sessions.find(({ category }) => category === 'assessment')
  if (visit !== undefined) return { date: visit.date, at: `session/${visit.id}` }
  const [review] = schedule.reviews
  return review && { date: review.date, at: `review/${review.review}` }
}

function measuredWhen({ goals }: PlanWords, due: PlanGoal['baselineDue']): string {
  if (due === undefined) return goals.neverMeasured
  return goals.measuredAt(due.at.startsWith('session/') ? 'assessment' : 'review', due.date)
}

/** What a later score is judged by. A change of the whole score says nothing of one of its parts. */
function judgedBy(
  { pack }: PlanContext,
  { baseline, part, trajectory }: GoalDecision,
  measure: Measure,
): Pick<PlanGoal, 'importantChange' | 'measurementError' | 'behind'> {
  const behind = pack.trajectories[trajectory]?.behind as PlanGoal['behind']
  if (part !== undefined) return optional('behind', behind)
  const points = measure.measurementErrorPoints
  return {
    ...optional('importantChange', baseline && importantChange(measure, baseline.score)),
    ...optional(
      'measurementError',
      points === undefined ? undefined : { points, evidence: measure.evidence },
    ),
    ...optional('behind', behind),
  }
}

function dueOn({ pack, decisions, schedule }: PlanContext, goal: GoalDecision): CalendarDate {
  const { dueWeeks, dueStage } = goal
  if (dueWeeks !== undefined) return addDays(schedule.startOn, dueWeeks * 7)
  if (dueStage === undefined) return schedule.endOn
  const phases = pack.programs[decisions.program.program ?? '']?.phases ?? []
  const named = new Set(phases.filter(({ stage }) => stage === dueStage).map(({ id }) => id))
  return schedule.phases.findLast(({ id }) => named.has(id))?.to ?? schedule.endOn
}

function measureTitle(measure: Measure, part: string | undefined): string {
  const title = measure.parts?.find(({ code }) => code === part)?.title
  return title === undefined ? measure.title : `${measure.title}, ${title}`
}

function targetEvidence(template: GoalTemplate, { target }: GoalDecision) {
  return template.targets.find(({ title }) => title === target?.branch)?.evidence ?? template.evidence
}

function whyNoTarget(
  { pack }: PlanContext,
  goal: GoalDecision,
  measure: string,
  due: PlanGoal['baselineDue'],
): string {
  const words = wordsOf(pack)
  const { goals } = words
  return match(goal.noTarget)
    .with('rule-unknown', () => goals.toAnswer(factTitles(pack, goal.missing)))
    .with('no-branch-fits', () => goals.noBranch)
    .with('already-best', () => goals.alreadyBest)
    .with('no-baseline', undefined, () => goals.noBaseline(measure, measuredWhen(words, due)))
    .exhaustive()
}

/** From the due date on the target itself is on track, wherever the trajectory ends. */
function milestones(
  { pack, schedule }: PlanContext,
  goal: GoalDecision,
  measure: Measure,
  due: CalendarDate,
): PlanMilestone[] {
  const { baseline, target } = goal
  const trajectory = pack.trajectories[goal.trajectory]
  if (baseline === undefined || target === undefined || trajectory === undefined) return []
  return schedule.reviews.map(({ review, date }) => {
    const share = date >= due ? 1 : shareAt(trajectory.points, daysBetween(schedule.startOn, date) / 7)
    return { review, date, score: milestoneScore(measure, baseline.score, target.score, share) }
  })
}

function whyUnserved({ pack, decisions }: PlanContext, template: GoalTemplate): string {
  const wouldServe = decisions.items.filter((item) => serves(pack, template, item))
  const { goals, list } = wordsOf(pack)
  const named = (outcome: ItemDecision['outcome']) =>
    list(
      wouldServe.filter((item) => item.outcome === outcome).map(({ kind, id }) => itemTitle(pack, kind, id)),
    )
  const held = named('held')
  const setAside = named('set-aside')
  if (held === '' && setAside === '') return goals.nothingServes
  return goals.notInPlan(held, setAside)
}

function serves(pack: PlanContext['pack'], template: GoalTemplate, { kind, id }: ItemDecision): boolean {
  const tags = catalogueItem(pack, kind, id)?.tags ?? []
  return template.servedBy.some(
    (target) => target[kind] === id || (target.tag !== undefined && tags.includes(target.tag)),
  )
}
