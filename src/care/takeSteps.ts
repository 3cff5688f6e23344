import type { DoseChange, ItemDecision, Voice } from '../model/careDecisions.js'
import type { ExerciseStep } from '../model/course.js'
import { doseQuantities, type ResolvedExerciseDose } from '../model/dose.js'
import type { Program } from '../model/program.js'
import { compareText } from '../shared/compareText.js'
import { withinBounds } from '../shared/withinBounds.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { byKindAndId, itemCatalogue } from './itemCatalogue.js'
import { voicesOf } from './itemVoices.js'
import { judgeItem } from './judgeItem.js'
import { noMoreThan } from './noMoreThan.js'
import type { Dose } from './ownDose.js'

/** Takes what a review stopped out, before limits give its place to something else. */
export function takeOutStopped(context: CareContext, judged: readonly Judged[]): readonly Judged[] {
  const { stopped = {} } = context.course ?? {}
  if (Object.keys(stopped).length === 0) return judged
  return judged.map((one) => {
    const { item, decision } = one
    const rules = [item.key, ...(item.item.tags ?? []).map((tag) => `tag/${tag}`)].flatMap(
      (about) => stopped[about] ?? [],
    )
    if (rules.length === 0 || decision.outcome !== 'selected') return one
    return {
      ...one,
      decision: {
        ...decision,
        outcome: 'set-aside',
        reason: 'stopped-at-review',
        voices: withRules(decision.voices, rules),
      },
    }
  })
}

/**
 * Puts exercises on the step that reviews brought them to. A step to another exercise puts that one in the place of
 * the first, in its phases; one that is against the rules or held is not taken, and the exercise stays on the last
 * step that is sound. The items come in the order of kind and id, as they did.
 */
export function takeSteps(
  context: CareContext,
  judged: readonly Judged[],
  program: Program | undefined,
  holds: readonly Hold[],
): readonly Judged[] {
  const steps = stepsInForce(context)
  if (steps.length === 0) return judged
  const byKey = new Map(judged.map((one) => [one.item.key, one]))
  for (const one of judged) {
    if (one.item.kind !== 'exercise' || one.decision.outcome !== 'selected') continue
    const reached = followSteps({ context, byKey, program, holds }, one, steps)
    byKey.set(reached.item.key, reached)
    if (reached.item.key !== one.item.key) byKey.set(one.item.key, steppedOn(one, reached.item.id))
  }
  return [...byKey.values()].sort((left, right) => byKindAndId(left.item, right.item))
}

/** What a clinician locked takes no further step. */
function stepsInForce({ course }: CareContext): readonly ExerciseStep[] {
  const lockedOn = new Map(
    (course?.overrides ?? [])
      .filter(({ action }) => action === 'lock')
      .map(({ target, on }) => [target, on] as const),
  )
  return (course?.steps ?? []).filter(({ exercise, on }) => {
    const since = lockedOn.get(`exercise/${exercise}`)
    return since === undefined || on < since
  })
}

interface Walk {
  readonly context: CareContext
  readonly byKey: ReadonlyMap<string, Judged>
  readonly program: Program | undefined
  readonly holds: readonly Hold[]
}

/** The last step is the one that counts for an exercise; an earlier one led to it. */
function followSteps(walk: Walk, first: Judged, steps: readonly ExerciseStep[]): Judged {
  let current = first
  let last: ExerciseStep | undefined
  for (const step of steps) {
    if (step.exercise !== current.item.id || isFree(step)) continue
    current = step.to === undefined ? onStep(current, step) : (goOn(walk, current, step) ?? current)
    last = step
  }
  const isOther = current.item.key !== first.item.key
  // One that is in the plan by itself has its own dose: the other, which gave way to it, is what is less.
  const isThereAnyway = isOther && walk.byKey.get(current.item.key)?.decision.outcome === 'selected'
  return last === undefined || isThereAnyway ? current : heldDown(withStepDose(current, last), last)
}

/** As much as the step itself makes of the dose; a step to another exercise has the dose of that one. */
function withStepDose(one: Judged, { exercise, dose, rules }: ExerciseStep): Judged {
  const before = one.decision.exerciseDose
  if (dose === undefined || exercise !== one.item.id || before === undefined) return one
  return withDose(one, before, withinBounds(before, dose), rules)
}

/** A step back of the same exercise holds for as long as it holds the dose down: another program frees it. */
const isFree = ({ direction, to, atMost }: ExerciseStep): boolean =>
  direction === 'regress' && to === undefined && atMost === undefined

/** A step back asks for no more than was done before it, whatever the rules say of the dose. */
function heldDown(one: Judged, { atMost, rules }: ExerciseStep): Judged {
  const before = one.decision.exerciseDose
  if (atMost === undefined || before === undefined) return one
  return withDose(one, before, noMoreThan(before, atMost), rules)
}

function withDose(
  one: Judged,
  before: ResolvedExerciseDose,
  exerciseDose: ResolvedExerciseDose,
  rules: readonly string[],
): Judged {
  const { decision } = one
  const changes = doseQuantities.flatMap((quantity): DoseChange[] => {
    const [from = 1, to = 1] = [before, exerciseDose].map(
      (dose) => (dose as Dose)[quantity] as number | undefined,
    )
    return from === to ? [] : [{ quantity, from, to, rules, cautious: false }]
  })
  return {
    ...one,
    decision: { ...decision, exerciseDose, doseChanges: [...decision.doseChanges, ...changes] },
  }
}

function onStep(one: Judged, step: ExerciseStep): Judged {
  const { decision } = one
  return { ...one, decision: { ...decision, step, voices: withRules(decision.voices, step.rules) } }
}

/** The exercise that the step leads to, in the place of this one; undefined when it can't be given. */
function goOn(
  { context, byKey, program, holds }: Walk,
  from: Judged,
  step: ExerciseStep,
): Judged | undefined {
  const item = itemCatalogue(context.pack).byKey.get(`exercise/${step.to}`)
  if (item === undefined) return undefined
  const known = byKey.get(item.key)
  if (known?.decision.outcome === 'selected') return known
  const voices = known?.voices ?? voicesOf(item, [], program?.id, holds)
  const { decision } = from
  const brought = judgeItem(context, item, voices, program, { instead: decision.id, phases: decision.phases })
  if (brought.outcome !== 'selected') return undefined
  const { instead: _, ...rest } = brought
  const carried = {
    ...rest,
    reason: decision.reason,
    phases: decision.phases,
    voices: withRules([...brought.voices, ...forIt(decision)], step.rules),
    ...(decision.strength === undefined ? {} : { strength: decision.strength }),
  }
  return { item, voices, decision: carried }
}

const forIt = ({ voices }: ItemDecision): Voice[] =>
  voices.filter(({ action }) => action === 'recommend' || action === 'consider')

function steppedOn(one: Judged, next: string): Judged {
  const decision = { ...one.decision, outcome: 'set-aside', reason: 'stepped-on', instead: next } as const
  return { ...one, decision }
}

function withRules(voices: readonly Voice[], rules: readonly string[]): Voice[] {
  const known = new Set<string>()
  return [
    ...voices,
    ...rules.map((rule): Voice => ({ rule, action: 'decide', outcome: 'applies', missing: [] })),
  ]
    .filter(({ rule, action }) => !known.has(`${rule} ${action}`) && known.add(`${rule} ${action}`))
    .sort((left, right) => compareText(left.rule, right.rule))
}
