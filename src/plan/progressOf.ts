import type { GoalMeasurement, GoalProgress, GoalStatus, JudgedGoal } from '../model/goalProgress.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import { progressInFrench } from './progressInFrench.js'
import { progressInWords } from './progressInWords.js'

/**
 * How a goal of a plan goes, by the latest measurement after its baseline. The first of these that holds decides:
 *
 * 1. `not-measured`: there is no baseline, or no measurement on a later day.
 * 2. `worsening`: worse than the baseline by at least the measurement error (the important change where the error
 *    is not known; anything at all where neither is).
 * 3. `achieved`: the target is met by a change of at least the measurement error. Where the target is to stay as
 *    good as now, meeting it is enough.
 * 4. `behind`: at so many checkpoints in a row (the goal says how many), the latest among them, less than the
 *    share of change that it must be for being on track.
 * 5. `within-measurement-error`: a change smaller than the error, even if the target is met; or no change for the
 *    better, and none for the worse that would be worsening.
 * 6. `behind`: less than that share, by a change that is beyond the error; one checkpoint is then enough. From the
 *    due date on: the target is not met.
 * 7. `on-track`: the milestone of the day is met, or at least that share of the change it plans is made. Before
 *    the first milestone nothing is behind.
 *
 * On the day of a milestone that milestone counts. Of two scores of one day the worse one does. What was measured on
 * or before the day of the baseline is left out, and so the order of the measurements does not matter.
 *
 * `language` is that of the goal's plan.
 *
 * @example
 * progressOf(plan.goals[0], [{ score: 22, on: '2027-01-12' }]).sentence
 */
export function progressOf(
  goal: JudgedGoal,
  measurements: readonly GoalMeasurement[],
  language = 'en',
): GoalProgress {
  const inWords = /^fr\b/.test(language) ? progressInFrench : progressInWords
  const later = inOrder(goal, measurements)
  const latest = later.at(-1)
  if (goal.baseline === undefined || latest === undefined)
    return {
      goal: goal.id,
      status: 'not-measured',
      sentence: inWords(goal, { status: 'not-measured', ...optional('latest', latest) }),
    }
  const change = changeOf(goal, latest.score)
  const milestone = milestoneOn(goal, latest.on)
  const found = {
    latest,
    change,
    ...optional('changePercent', percentOf(change, goal.baseline.score)),
    ...optional('isBeyondError', goal.measurementError && Math.abs(change) >= goal.measurementError.points),
    ...optional('isImportant', goal.importantChange && change >= goal.importantChange.points),
    ...optional('milestone', milestone),
    ...optional('percentOfPlanned', milestone && percentOf(change, changeOf(goal, milestone.score))),
    checkpointsBehind: checkpointsBehind(goal, later),
  }
  const status = statusOf(goal, found)
  return { goal: goal.id, status, sentence: inWords(goal, { status, ...found }), ...found }
}

type Found = Required<Pick<GoalProgress, 'latest' | 'change' | 'checkpointsBehind'>>

function statusOf(goal: JudgedGoal, { latest, change, checkpointsBehind: inARow }: Found): GoalStatus {
  const error = goal.measurementError?.points ?? 0
  const noise = goal.measurementError?.points ?? goal.importantChange?.points ?? 0
  if (change < 0 && -change >= noise) return 'worsening'
  const isMet = goal.target !== undefined && isAsGoodAs(goal, latest.score, goal.target.score)
  if (isMet && (change >= error || isToKeep(goal))) return 'achieved'
  if (inARow > 0 && inARow >= (goal.behind?.checkpoints ?? 1)) return 'behind'
  if (change > 0 ? change < error : -change < noise) return 'within-measurement-error'
  return inARow > 0 ? 'behind' : 'on-track'
}

/** The latest score of each day after the baseline's, the worse one of a day, by date. */
function inOrder(goal: JudgedGoal, measurements: readonly GoalMeasurement[]): GoalMeasurement[] {
  const { baseline } = goal
  const worst = new Map<string, GoalMeasurement>()
  for (const one of measurements) {
    if (baseline !== undefined && one.on <= baseline.on) continue
    const other = worst.get(one.on)
    if (other === undefined || !isAsGoodAs(goal, one.score, other.score)) worst.set(one.on, one)
  }
  return [...worst.values()].sort((one, other) => compareText(one.on, other.on))
}

/** From the baseline, positive for the better; cleaned of the dust of binary fractions. */
function changeOf({ baseline, direction }: JudgedGoal, score: number): number {
  const start = baseline?.score ?? score
  const better = direction === 'lower-is-better' ? start - score : score - start
  return Number(better.toFixed(9)) + 0
}

function isAsGoodAs({ direction }: JudgedGoal, score: number, other: number): boolean {
  return direction === 'lower-is-better' ? score <= other : score >= other
}

/** The target is not better than where the person began. */
function isToKeep(goal: JudgedGoal): boolean {
  return goal.target !== undefined && changeOf(goal, goal.target.score) <= 0
}

/** The latest milestone by a day; from the due date on the target itself. */
function milestoneOn({ milestones, target, due }: JudgedGoal, day: string): GoalMeasurement | undefined {
  if (target !== undefined && day >= due) return { score: target.score, on: due }
  const reached = milestones.filter(({ date }) => date <= day)
  const latest = reached.sort((one, other) => compareText(one.date, other.date)).at(-1)
  return latest && { score: latest.score, on: latest.date }
}

/** How many checkpoints in a row, counted back from the latest, show less than the planned share of change. */
function checkpointsBehind(goal: JudgedGoal, later: readonly GoalMeasurement[]): number {
  const byMilestone = new Map<string, boolean>()
  for (const { score, on } of later) {
    const milestone = milestoneOn(goal, on)
    if (milestone !== undefined) byMilestone.set(milestone.on, isBehind(goal, milestone, score))
  }
  const states = [...byMilestone.values()].reverse()
  const firstFine = states.indexOf(false)
  return firstFine < 0 ? states.length : firstFine
}

function isBehind(goal: JudgedGoal, milestone: GoalMeasurement, score: number): boolean {
  if (isAsGoodAs(goal, score, milestone.score)) return false
  // On the due date the whole of it is planned, and nothing is left to catch up.
  const planned = changeOf(goal, milestone.score)
  if (planned <= 0) return false
  const share = milestone.on === goal.due ? 100 : (goal.behind?.belowPercent ?? 100)
  return changeOf(goal, score) < Number(((share / 100) * planned).toFixed(9))
}

function percentOf(change: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((change / Math.abs(whole)) * 100) + 0
}
