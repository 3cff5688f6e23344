import { type GoalMeasurement, type GoalStatus, goalStatuses } from '../model/goalProgress.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { CalendarDate } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'
import { dayInWords } from './dayInWords.js'

/** The fixed words of the picture of a goal, all of them: an app gives its own for another reader or language. */
export interface GoalPictureWords {
  /** Below the title: what is measured, and which way is better. */
  readonly measured: (goal: PlanGoal) => string
  /** A day at the foot of the picture, as short as can be. */
  readonly day: (date: CalendarDate) => string
  readonly number: (score: number) => string
  /** Scores behind what they are: `achieved: 38 on 16 Dec, 30 on 30 Dec`. */
  readonly scores: (what: string, scores: readonly GoalMeasurement[]) => string
  readonly start: (score: number, on: CalendarDate) => string
  readonly planned: string
  readonly target: (score: number, comparator: 'at-most' | 'at-least', due: CalendarDate) => string
  readonly noTarget: (reason: string | undefined) => string
  /** What was measured, by how it stood on its day; one word for all where `areJudged` is false. */
  readonly states: Readonly<Record<GoalStatus, string>>
  /** Whether each measurement shows how it stood, and the picture what change counts. */
  readonly areJudged: boolean
  readonly mayBeChance: (points: number) => string
  readonly matters: (points: number) => string
}

const orBetter = (score: number, comparator: 'at-most' | 'at-least'): string =>
  `${score} ${comparator === 'at-most' ? 'or less' : 'or more'}`

const directionInWords = { 'lower-is-better': 'lower is better', 'higher-is-better': 'higher is better' }

/** For clinicians. */
export const englishGoalPicture: GoalPictureWords = {
  measured: ({ measure: { title, unit }, direction }) =>
    `${title}${unit === '' ? '' : ` (${unit})`}, ${directionInWords[direction]}`,
  day: (date) => dayInWords(date).slice('Mon '.length),
  number: String,
  scores: (what, scores) =>
    `${what}: ${scores.map(({ score, on }) => `${score} on ${dayInWords(on).slice('Mon '.length)}`).join(', ')}`,
  start: (score, on) => `start: ${score} on ${dateInWords(on)}`,
  planned: 'planned at a review',
  target: (score, comparator, due) => `target: ${orBetter(score, comparator)} by ${dateInWords(due)}`,
  noTarget: (reason) => reason ?? 'No target yet.',
  states: {
    achieved: 'achieved',
    'on-track': 'on track',
    'within-measurement-error': 'within measurement error',
    behind: 'behind',
    worsening: 'worse',
    'not-measured': 'measured',
  },
  areJudged: true,
  mayBeChance: (points) => `less than ${points} from the start may be chance (measurement error)`,
  matters: (points) => `from here on the change matters to people (${points})`,
}

/** The same word for all, where measurements are not judged. */
export function forAllStates(word: string): GoalPictureWords['states'] {
  return Object.fromEntries(goalStatuses.map((status) => [status, word])) as GoalPictureWords['states']
}

/** For the patient: no judgement and no statistics. */
export const englishGoalPictureForPatient: GoalPictureWords = {
  ...englishGoalPicture,
  measured: ({ direction }) => (direction === 'lower-is-better' ? 'Lower is better.' : 'Higher is better.'),
  start: (score, on) => `where you began: ${score} on ${dateInWords(on)}`,
  planned: 'on the way',
  target: (score, comparator, due) =>
    `where you want to be: ${orBetter(score, comparator)} by ${dateInWords(due)}`,
  states: forAllStates('your score'),
  areJudged: false,
}
