import { optional } from '../../shared/optional.js'
import { type AssessmentContext, type MadeOfAssessment, titleOf } from './assessmentContext.js'
import { roughly } from './roughly.js'

/** Operations, and treatments that were tried. */
export function historyResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept } = context
  const { surgeries = [], treatments = [] } = assessment.history ?? {}
  const done = { resourceType: 'Procedure', status: 'completed' }
  return [
    ...surgeries.map(({ code, on, note }, place) => ({
      key: `surgery/${place}`,
      resource: {
        ...done,
        code: concept(`surgery/${code}`, titleOf(pack, 'surgery', code)),
        subject,
        ...roughly('performed', on, assessment.assessedOn),
        ...optional('note', note === undefined ? undefined : [{ text: note }]),
      },
    })),
    ...treatments.map(({ intervention, from, to, outcome }, place) => ({
      key: `treatment/${place}`,
      resource: {
        ...done,
        code: concept(
          `intervention/${intervention}`,
          pack.interventions[intervention]?.title ?? intervention,
        ),
        subject,
        ...optional(
          'performedPeriod',
          from === undefined && to === undefined
            ? undefined
            : { ...optional('start', from), ...optional('end', to) },
        ),
        ...optional('outcome', outcome && concept(`outcome/${outcome}`, outcome.replace('-', ' '))),
      },
    })),
  ]
}
