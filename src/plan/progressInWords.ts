import { match } from 'ts-pattern'
import type { GoalProgress, JudgedGoal } from '../model/goalProgress.js'
import { dateInWords } from '../shared/dateInWords.js'

type Judged = Omit<GoalProgress, 'goal' | 'sentence'>

/**
 * What came of a goal so far, for the clinician and the person. Where less came than was planned it speaks of the
 * plan: nobody fails by not getting better.
 */
export function progressInWords(goal: JudgedGoal, progress: Judged): string {
  return match(progress.status)
    .with('not-measured', () => notMeasured(goal, progress))
    .with('achieved', () => `${scored(goal, progress)}: ${target(goal)} is reached, ${change(progress)}.`)
    .with('on-track', () => `${scored(goal, progress)}: ${change(progress)}, ${onTrack(goal, progress)}.`)
    .with('within-measurement-error', () => withinError(goal, progress))
    .with('behind', () => `${scored(goal, progress)}: ${change(progress)}${behind(goal, progress)}`)
    .with(
      'worsening',
      () => `${scored(goal, progress)}: ${change(progress)}${beyond(goal)}. Look for the reason first.`,
    )
    .exhaustive()
}

function notMeasured(goal: JudgedGoal, { latest }: Judged): string {
  const { title } = goal.measure
  if (goal.baseline !== undefined)
    return `${title} has not been measured since ${dateInWords(goal.baseline.on)}.`
  if (latest === undefined) return `${title} has not been measured yet.`
  return `${title} has no baseline to compare with; ${scored(goal, { latest })} can become it.`
}

function scored({ measure }: JudgedGoal, { latest }: Pick<Judged, 'latest'>): string {
  if (latest === undefined) return measure.title
  return `${measure.title} ${latest.score} on ${dateInWords(latest.on)}`
}

function target({ target: aim, direction }: JudgedGoal): string {
  const bound = aim?.comparator ?? (direction === 'lower-is-better' ? 'at-most' : 'at-least')
  return `the target of ${bound === 'at-most' ? 'at most' : 'at least'} ${aim?.score}`
}

function change({ change: points = 0, isImportant }: Judged): string {
  if (points === 0) return 'as at the start'
  const matters = isImportant === true ? ', which is a change that matters' : ''
  return `${Math.abs(points)} ${points > 0 ? 'better' : 'worse'} than at the start${matters}`
}

function onTrack({ target: aim, direction }: JudgedGoal, { latest, milestone, percentOfPlanned }: Judged) {
  if (milestone === undefined || latest === undefined)
    return aim === undefined ? 'and there is no target to compare with' : 'and no milestone is due yet'
  const isLower = direction === 'lower-is-better'
  const isMet = isLower ? latest.score <= milestone.score : latest.score >= milestone.score
  const planned = `${milestone.score} by ${dateInWords(milestone.on)}`
  if (isMet) return `on track (planned: ${planned})`
  const share = percentOfPlanned === undefined ? '' : `${percentOfPlanned} percent of what was planned, `
  return `${share}near enough to the milestone (${planned})`
}

function withinError(goal: JudgedGoal, progress: Judged): string {
  const { measurementError, importantChange } = goal
  const least =
    measurementError === undefined
      ? `less than the change that matters (${importantChange?.points})`
      : `within the measurement error of ${measurementError.points}`
  const { latest, change: points = 0 } = progress
  const isMet =
    goal.target !== undefined && latest !== undefined && points > 0 && isReached(goal, latest.score)
  const reached = isMet ? `${target(goal)} is reached, but ` : ''
  const next = isMet ? 'Measure again before it counts as achieved.' : 'The next measurement will tell more.'
  return `${scored(goal, progress)}: ${reached}${change(progress)}, ${least}. ${next}`
}

/** Whether a score is as good as the target. */
export function isReached({ target: aim, direction }: JudgedGoal, score: number): boolean {
  if (aim === undefined) return false
  return direction === 'lower-is-better' ? score <= aim.score : score >= aim.score
}

function behind({ due }: JudgedGoal, { milestone, checkpointsBehind = 1 }: Judged): string {
  if (milestone === undefined) return '.'
  const wanted =
    milestone.on === due
      ? `; ${milestone.score} was the target for ${dateInWords(due)}`
      : `, less than the plan foresaw by now (${milestone.score} by ${dateInWords(milestone.on)})`
  const again = checkpointsBehind > 1 ? `, for the ${ordinal(checkpointsBehind)} time in a row` : ''
  return `${wanted}${again}. This is a reason to look at the plan again, not a failure of the person.`
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)
const ordinal = (count: number): string => ordinals[count - 1] ?? `${count}th`

function beyond({ measurementError, importantChange }: JudgedGoal): string {
  if (measurementError !== undefined) return `, beyond the measurement error of ${measurementError.points}`
  return importantChange === undefined ? '' : `, as much as a change that matters (${importantChange.points})`
}
