import type { PlanEducation, PlanExercise } from '../model/planParts.js'
import type { HomePattern } from '../model/schedule.js'
import { optional } from '../shared/optional.js'
import { type FhirContext, listed, type Made } from './context.js'
import { doseAsText } from './doseAsText.js'
import { orderOf, pertainsTo } from './orderOf.js'
import type { ServiceRequest } from './resources.js'

/** What the person does alone, and what is explained to them without a visit of its own. */
export function homeOrders(context: FhirContext): Made<ServiceRequest>[] {
  const { exercises, education, home } = context.plan
  return [
    ...home.flatMap((pattern) => {
      const exercise = exercises.find(({ id }) => id === pattern.exercise)
      return exercise === undefined ? [] : [exerciseOrder(context, exercise, pattern, home)]
    }),
    ...education
      .filter(({ delivery, waits }) => delivery !== 'session' && !waits)
      .map((item) => educationOrder(context, item)),
  ]
}

/** An exercise may have several patterns, one after another. */
function exerciseOrder(
  context: FhirContext,
  exercise: PlanExercise,
  pattern: HomePattern,
  home: readonly HomePattern[],
): Made<ServiceRequest> {
  const { concept, subject, instantiates } = context
  const same = home.filter((one) => one.exercise === pattern.exercise)
  const place = same.indexOf(pattern)
  const key = `home/${exercise.id}${place === 0 ? '' : `/${place + 1}`}`
  const { from, to, weekdays, timesPerDay } = pattern
  return {
    key,
    resource: {
      ...orderOf(context, key, concept(`exercise/${exercise.id}`, exercise.title)),
      ...optional('instantiatesCanonical', instantiates('ActivityDefinition', `exercise.${exercise.id}`)),
      ...optional('extension', listed(pertainsTo(context, exercise.serves))),
      category: [concept('category/home-exercise', 'Exercise at home')],
      orderDetail: [{ text: doseAsText(exercise.dose) }],
      occurrenceTiming: {
        repeat: {
          boundsPeriod: { start: from, end: to },
          frequency: timesPerDay,
          period: 1,
          periodUnit: 'd',
          dayOfWeek: weekdays.map((day) => day.slice(0, 3)),
        },
      },
      performer: [subject],
      patientInstruction: lines([...exercise.howTo, ...exercise.cautions, exercise.stopWhen]),
      ...optional('note', listed(exercise.checks.map(({ check }) => ({ text: check })))),
    },
  }
}

function educationOrder(context: FhirContext, item: PlanEducation): Made<ServiceRequest> {
  const { concept, instantiates } = context
  const key = `education/${item.id}`
  const message = lines([item.plain, ...item.keyMessages])
  return {
    key,
    resource: {
      ...orderOf(context, key, concept(key, item.title)),
      ...optional('instantiatesCanonical', instantiates('ActivityDefinition', `education.${item.id}`)),
      ...optional('extension', listed(pertainsTo(context, item.serves))),
      category: [concept('category/education', 'Education')],
      patientInstruction: message,
      ...optional('note', listed(item.checks.map(({ check }) => ({ text: check })))),
    },
  }
}

const lines = (texts: readonly string[]): string => texts.join('\n')
