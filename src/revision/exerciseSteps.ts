import type { ExerciseStep } from '../model/course.js'
import type { Exercise } from '../model/items.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { ReviewDecision } from '../model/reviewDecision.js'
import { compareText } from '../shared/compareText.js'

/**
 * The steps that a review takes with exercises, given by id: each goes on to its own next step where the review
 * decided to progress, and a step back where it decided to regress. What is decided of one exercise, or of a tag that
 * it carries, comes before what is decided of the plan. Where an exercise can't be done any more, its step back counts.
 */
export function exerciseSteps(
  pack: Pack,
  exercises: readonly string[],
  decisions: readonly ReviewDecision[],
  on: CalendarDate,
): readonly ExerciseStep[] {
  return exercises
    .flatMap((id): ExerciseStep[] => {
      const exercise = pack.exercises[id]
      if (exercise === undefined) return []
      const decided = decisionAbout(exercise, decisions)
      const direction = decided?.decision
      if (direction !== 'progress' && direction !== 'regress') return []
      const { to, change } = direction === 'progress' ? exercise.progression : exercise.regression
      const rules = decided?.rules ?? []
      return [{ on, exercise: id, direction, ...(to ? { to } : {}), ...(change ? { change } : {}), rules }]
    })
    .sort((left, right) => compareText(left.exercise, right.exercise))
}

function decisionAbout(
  { id, tags = [] }: Exercise,
  decisions: readonly ReviewDecision[],
): ReviewDecision | undefined {
  const subjects = [`exercise/${id}`, ...tags.map((tag) => `tag/${tag}`), 'plan']
  return subjects
    .map((subject) => decisions.find(({ about, decision }) => about === subject && decision !== undefined))
    .find((found) => found !== undefined)
}
