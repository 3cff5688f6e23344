import type { MeasureEntry } from '../../model/assessmentSections.js'
import { optional } from '../../shared/optional.js'
import { listed } from '../context.js'
import { pertainsToGoalUrl } from '../read/pertainsToGoal.js'
import type { AssessmentContext, MadeOfAssessment } from './assessmentContext.js'

/** Goals in the person's own words. */
export function goalResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept, quantity } = context
  return (assessment.goals ?? []).map(({ activity, words, target }) => {
    const template = Object.values(pack.goals).find((one) => one.activity === activity)
    const measure = template && pack.measures[template.measure]
    const reached = measure &&
      target !== undefined && {
        measure: concept(`measure/${measure.id}`, measure.title),
        detailQuantity: quantity(target, measure.unit),
      }
    return {
      key: `goal/${activity}`,
      resource: {
        resourceType: 'Goal',
        lifecycleStatus: 'accepted',
        description: {
          ...concept(`activity/${activity}`, pack.activities[activity]?.title ?? activity),
          text: words,
        },
        subject,
        ...optional('target', reached ? [reached] : undefined),
        expressedBy: subject,
      },
    }
  })
}

/** Whether the target of a goal has a measure, by which a Goal can say it. */
export function hasMeasure({ pack }: AssessmentContext, activity: string): boolean {
  const template = Object.values(pack.goals).find((one) => one.activity === activity)
  return template !== undefined && Object.hasOwn(pack.measures, template.measure)
}

/** Scores, with their parts as components. */
export function measureResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept, quantity } = context
  return (assessment.measures ?? []).map((entry, place) => {
    const { measure, score, parts = {}, on } = entry
    const { title = measure, unit = '', parts: declared = [] } = pack.measures[measure] ?? {}
    const components = Object.entries(parts).map(([part, value]) => ({
      code: concept(`measure/${measure}.${part}`, declared.find(({ code }) => code === part)?.title ?? part),
      valueQuantity: quantity(value, unit),
    }))
    return {
      key: `measure/${place}`,
      resource: {
        resourceType: 'Observation',
        ...optional('extension', extensionFor(context, entry)),
        status: 'final',
        code: concept(`measure/${measure}`, title),
        subject,
        effectiveDateTime: on,
        ...optional('valueQuantity', score === undefined ? undefined : quantity(score, unit)),
        ...optional('component', listed(components)),
      },
    }
  })
}

/** The goal that a score is about: by reference where its activity is named, otherwise in words. */
function extensionFor({ assessment, url }: AssessmentContext, { goal }: MeasureEntry): object[] | undefined {
  if (goal === undefined) return undefined
  const isActivity = assessment.goals?.some(({ activity }) => activity === goal) === true
  const valueReference = isActivity ? { reference: url(`goal/${goal}`) } : { display: goal }
  return [{ url: pertainsToGoalUrl, valueReference }]
}
