import type { ItemDecision } from '../model/careDecisions.js'
import type { ResolvedExerciseDose } from '../model/dose.js'
import type { Education, Exercise, Intervention } from '../model/items.js'
import type { PlanEducation, PlanExercise, PlanIntervention, PlanStep } from '../model/planParts.js'
import { oncePer } from '../shared/oncePer.js'
import { withinBounds } from '../shared/withinBounds.js'
import { catalogueItem, itemTitle, optional, type PlanContext, sortedOnce } from './planContext.js'

/** The selected items by kind, each with why it is there, what it serves and how many visits it got. */
export function planItems(context: PlanContext): {
  readonly interventions: readonly PlanIntervention[]
  readonly education: readonly PlanEducation[]
  readonly exercises: readonly PlanExercise[]
} {
  const selected = context.decisions.items.filter(({ outcome }) => outcome === 'selected')
  const visits = countVisits(context)
  const found = selected.flatMap((decision) => {
    const item = catalogueItem(context.pack, decision.kind, decision.id)
    return item === undefined ? [] : [{ decision, item, visits: visits.get(keyOf(decision)) ?? 0 }]
  })
  const ofKind = (kind: string) => found.filter(({ decision }) => decision.kind === kind)
  return {
    interventions: ofKind('intervention').map((entry) =>
      planIntervention(context, entry.decision, entry.item as Intervention, entry.visits),
    ),
    education: ofKind('education').map((entry) =>
      planEducation(context, entry.decision, entry.item as Education, entry.visits),
    ),
    exercises: ofKind('exercise').map((entry) =>
      planExercise(context, entry.decision, entry.item as Exercise),
    ),
  }
}

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}/${id}`

function countVisits({ schedule }: PlanContext): Map<string, number> {
  const visits = new Map<string, number>()
  for (const { items } of schedule.sessions)
    for (const item of items) visits.set(item, (visits.get(item) ?? 0) + 1)
  return visits
}

function common(
  { decisions }: PlanContext,
  decision: ItemDecision,
  item: Intervention | Exercise | Education,
  treats: boolean,
) {
  const key = keyOf(decision)
  const serves = decisions.goals.filter(({ servedBy }) => servedBy.includes(key)).map(({ id }) => id)
  return {
    id: item.id,
    title: item.title,
    plain: item.plain,
    strength: decision.strength ?? 'consider',
    preferred: decision.preferred,
    ...optional('insteadOf', decision.reason === 'alternative-to-declined' ? decision.instead : undefined),
    phases: decision.phases,
    doseChanges: decision.doseChanges,
    checks: decision.checks.map(({ rule, check, certain }) => ({ check, certain, rule })),
    serves,
    ...optional('servesOther', serves.length > 0 ? undefined : otherPurpose(item, decision)),
    // A rule for another program would give a reason that does not hold in this one.
    rules: sortedOnce(
      decision.voices
        .filter(({ outcome, elsewhere }) => outcome === 'applies' && !elsewhere)
        .map(({ rule }) => rule),
    ),
    evidence: item.evidence,
    ...optional('doseEvidence', item.doseEvidence),
    waits: treats && decisions.triage.treatmentWaits,
  }
}

/** What finds out, teaches or brings people together has a purpose without a goal; treatment has none. */
function otherPurpose(
  item: Intervention | Exercise | Education,
  { reason }: ItemDecision,
): PlanIntervention['servesOther'] {
  if ('delivery' in item) return 'education'
  if ('category' in item && item.category !== 'treatment') return item.category
  return reason === 'clinician-included' ? reason : undefined
}

function planIntervention(
  context: PlanContext,
  decision: ItemDecision,
  item: Intervention,
  sessions: number,
): PlanIntervention {
  const directions = item.directions ?? noDirections
  const speaksFor = directions.some(({ direction }) => direction === 'recommend' || direction === 'consider')
  return {
    // Assessment and education go ahead while an answer is awaited; the rest is treatment.
    ...common(context, decision, item, item.category === 'treatment' || item.category === 'coordination'),
    discipline: item.discipline,
    category: item.category,
    modes: item.modes,
    ...optional('dose', decision.sessionDose),
    ...optional('phaseDoses', decision.phaseDoses),
    sessions,
    benefits: item.benefits,
    risks: item.risks,
    ...optional('purposes', item.purposes),
    disputed: speaksFor && directions.some(({ direction }) => direction === 'against'),
    directions: planDirections(directions),
  }
}

// What depends on the pack alone is made once: every plan with the item shares it.
const noDirections: NonNullable<Intervention['directions']> = []

const planDirections = oncePer((directions: NonNullable<Intervention['directions']>) =>
  directions.map(({ source, direction, note }) => ({ source, direction, ...optional('note', note) })),
)

/** A step as it would change the dose that the plan has. */
function planStep(
  { pack }: PlanContext,
  { when, to, change, dose: step }: Exercise['progression'],
  own: ResolvedExerciseDose,
): PlanStep {
  const title = to === undefined ? undefined : itemTitle(pack, 'exercise', to)
  const dose = step === undefined ? undefined : withinBounds(own, step)
  return {
    when,
    ...optional('to', to),
    ...optional('title', title),
    ...optional('change', change),
    ...optional('dose', dose),
  }
}

function planEducation(
  context: PlanContext,
  decision: ItemDecision,
  item: Education,
  sessions: number,
): PlanEducation {
  return {
    ...common(context, decision, item, false),
    discipline: item.discipline,
    delivery: item.delivery,
    ...optional('dose', decision.sessionDose),
    ...optional('phaseDoses', decision.phaseDoses),
    sessions,
    keyMessages: item.keyMessages,
  }
}

function stepTaken({ step }: ItemDecision): PlanExercise['step'] {
  if (step?.change === undefined) return undefined
  return { on: step.on, direction: step.direction, change: step.change }
}

function planExercise(context: PlanContext, decision: ItemDecision, item: Exercise): PlanExercise {
  const dose = decision.exerciseDose ?? (item.dose as PlanExercise['dose'])
  return {
    ...common(context, decision, item, true),
    dose,
    ...(item.where === undefined ? {} : { where: item.where }),
    howTo: item.howTo,
    progression: planStep(context, item.progression, dose),
    regression: planStep(context, item.regression, dose),
    stopWhen: item.stopWhen,
    equipment: item.equipment,
    cautions: item.cautions,
    ...optional('step', stepTaken(decision)),
  }
}
