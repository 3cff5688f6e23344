import type { ExerciseStep } from '../model/course.js'
import type { ResolvedExerciseDose } from '../model/dose.js'
import type { Exercise } from '../model/items.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { ReviewDecision } from '../model/reviewDecision.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import { isSettled } from './isSettled.js'

/**
 * The steps that a review takes with exercises, given by id: each goes on to its own next step where the review
 * decided to progress, and a step back where it decided to regress. What is decided of one exercise, or of a tag that
 * it carries, comes before what is decided of the plan. Where an exercise can't be done any more, its step back counts.
 * A step back carries what was done until then: it never asks for more. What is discharged, by itself or with the plan, takes no step: not even while the discharge is provisional.
 */
export function exerciseSteps(
  pack: Pack,
  exercises: readonly string[],
  decisions: readonly ReviewDecision[],
  on: CalendarDate,
  doses: Readonly<Record<string, ResolvedExerciseDose>> = {},
): readonly ExerciseStep[] {
  return exercises
    .flatMap((id): ExerciseStep[] => {
      const exercise = pack.exercises[id]
      if (exercise === undefined) return []
      if (isDischarged(exercise, decisions)) return []
      const decided = decisionAbout(exercise, decisions.filter(isSettled))
      const direction = decided?.decision
      if (direction !== 'progress' && direction !== 'regress') return []
      const { to, change, dose } = direction === 'progress' ? exercise.progression : exercise.regression
      const rules = decided?.rules ?? []
      const atMost = direction === 'regress' ? doses[id] : undefined
      return [
        {
          ...{ on, exercise: id, direction },
          ...optional('to', to),
          ...optional('change', change),
          ...optional('dose', dose),
          ...optional('atMost', atMost),
          rules,
        },
      ]
    })
    .sort((left, right) => compareText(left.exercise, right.exercise))
}

function isDischarged(exercise: Exercise, decisions: readonly ReviewDecision[]): boolean {
  const subjects = subjectsOf(exercise)
  return decisions.some(({ about, decision }) => decision === 'discharge' && subjects.includes(about))
}

/** From the one that counts most. */
const subjectsOf = ({ id, tags = [] }: Exercise): string[] => [
  `exercise/${id}`,
  ...tags.map((tag) => `tag/${tag}`),
  'plan',
]

function decisionAbout(exercise: Exercise, decisions: readonly ReviewDecision[]): ReviewDecision | undefined {
  return subjectsOf(exercise)
    .map((subject) => decisions.find(({ about, decision }) => about === subject && decision !== undefined))
    .find((found) => found !== undefined)
}
