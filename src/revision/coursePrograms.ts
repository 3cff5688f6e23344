import { match } from 'ts-pattern'
import type { Pack } from '../model/pack.js'
import type { Override } from '../model/progress.js'
import type { ReviewDecision } from '../model/reviewDecision.js'

/** Which program goes on or follows, best first, and what says so. */
export interface CoursePrograms {
  readonly programs: readonly string[]
  readonly rules: readonly string[]
  readonly isFinished: boolean
}

/**
 * What a review means for the program: a step up or down goes to the program that the running one names, a
 * discharge ends it, everything else lets it go on. Where it names none it goes on too, and the decision stands in
 * the plan for the clinician. A program that a clinician decided on comes before all.
 */
export function coursePrograms(
  pack: Pack,
  running: string | undefined,
  { decision, rules }: Pick<ReviewDecision, 'decision' | 'rules'>,
  overrides: readonly Override[],
): CoursePrograms {
  const chosen = overrides
    .filter(({ action }) => action === 'include')
    .flatMap(({ target }) => programIn(target))
  if (chosen.length > 0) return { programs: [...chosen, ...listOf(running)], rules: [], isFinished: false }
  const program = running === undefined ? undefined : pack.programs[running]
  return match(decision)
    .with('discharge', () => ({ programs: [], rules, isFinished: true }))
    .with('escalate', () => following(running, program?.stepUp, rules))
    .with('step-down', () => following(running, program?.stepDown, rules))
    .with('stop', 'regress', 'progress', 'modify', 'continue', undefined, () =>
      following(running, undefined, []),
    )
    .exhaustive()
}

function following(
  running: string | undefined,
  next: string | undefined,
  rules: readonly string[],
): CoursePrograms {
  return {
    programs: [...listOf(next), ...listOf(running)],
    rules: next === undefined ? [] : rules,
    isFinished: false,
  }
}

const listOf = (id: string | undefined): string[] => (id === undefined ? [] : [id])

function programIn(target: string): string[] {
  return target.startsWith('program/') ? [target.slice('program/'.length)] : []
}
