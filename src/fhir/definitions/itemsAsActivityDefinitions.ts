import type { ResolvedExerciseDose, SessionDose } from '../../model/dose.js'
import type { Education, Exercise, Intervention } from '../../model/items.js'
import { optional } from '../../shared/optional.js'
import { doseAsText } from '../doseAsText.js'
import { type DefinitionContext, forPatient, groundsOf } from './definitionContext.js'
import type { ActivityDefinition } from './definitions.js'

/** Every intervention, exercise and education item of a pack. */
export function itemsAsActivityDefinitions(context: DefinitionContext): ActivityDefinition[] {
  const { pack } = context
  return [
    ...Object.values(pack.interventions).map((item) => interventionOf(context, item)),
    ...Object.values(pack.exercises).map((item) => exerciseOf(context, item)),
    ...Object.values(pack.education).map((item) => educationOf(context, item)),
  ]
}

function definitionOf(
  { head, concept }: DefinitionContext,
  kind: string,
  { id, title, plain, evidence, doseEvidence }: Intervention | Exercise | Education,
): ActivityDefinition {
  return {
    resourceType: 'ActivityDefinition',
    ...head('ActivityDefinition', `${kind}.${id}`, {
      title,
      description: [plain, groundsOf(evidence)].join('\n\n'),
      sources: [...evidence.sources, ...(doseEvidence?.sources ?? [])],
    }),
    subjectCodeableConcept: forPatient,
    kind: 'ServiceRequest',
    code: concept(`${kind}/${id}`, title),
    intent: 'plan',
  }
}

function interventionOf(context: DefinitionContext, item: Intervention): ActivityDefinition {
  const { benefits, risks, dose } = item
  return {
    ...definitionOf(context, 'intervention', item),
    usage: [`Benefits: ${benefits.join(' ')}`, `Risks: ${risks.join(' ')}`].join('\n\n'),
    ...optional('timingTiming', dose && visitTiming(dose)),
    participant: [practitioner(context, item.discipline)],
  }
}

function exerciseOf(context: DefinitionContext, item: Exercise): ActivityDefinition {
  const { howTo, cautions, stopWhen, equipment } = item
  const dose = item.dose as ResolvedExerciseDose
  const usage = [
    howTo.join('\n'),
    `How much: ${doseAsText(dose)}.`,
    ...(equipment.length === 0 ? [] : [`Needs: ${equipment.join(', ')}.`]),
    ...cautions,
    stopWhen,
  ]
  return {
    ...definitionOf(context, 'exercise', item),
    usage: usage.join('\n\n'),
    timingTiming: {
      repeat: { frequency: (dose.timesPerDay ?? 1) * dose.daysPerWeek, period: 1, periodUnit: 'wk' },
    },
    participant: [{ type: 'patient' }],
  }
}

function educationOf(context: DefinitionContext, item: Education): ActivityDefinition {
  return {
    ...definitionOf(context, 'education', item),
    usage: item.keyMessages.join('\n'),
    ...optional('timingTiming', item.dose && visitTiming(item.dose)),
    participant: [practitioner(context, item.discipline)],
  }
}

function practitioner({ pack, concept }: DefinitionContext, role: string) {
  return { type: 'practitioner' as const, role: concept(`role/${role}`, pack.roles[role]?.title ?? role) }
}

/** Visits a week as whole visits in whole weeks: 0.5 is one in two. */
function visitTiming({ perWeek, minutes, maxSessions }: SessionDose): ActivityDefinition['timingTiming'] {
  const rate = Number(perWeek)
  const period = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find((weeks) => Number.isInteger(rate * weeks))
  return {
    repeat: {
      ...(maxSessions !== undefined && { count: 1, countMax: Number(maxSessions) }),
      duration: Number(minutes),
      durationUnit: 'min',
      ...(period !== undefined && { frequency: rate * period, period, periodUnit: 'wk' as const }),
    },
  }
}
