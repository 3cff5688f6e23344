import { optional } from '../shared/optional.js'
import { type FhirContext, type Made, printed } from './context.js'
import type { RiskAssessment } from './resources.js'

/** A RiskAssessment for each group of risk that the tables of codes name and that decided something in the plan. */
export function risksAsFhir(context: FhirContext): Made<RiskAssessment>[] {
  const { plan, risks, subject, author, identifier, concept } = context
  return Object.entries(risks).flatMap(([fact, codes]) => {
    const cited = plan.facts[fact]
    const value = cited?.value
    if (cited === undefined || value === undefined || value.type !== 'code') return []
    const coding = codes[value.value]
    const key = `risk/${fact}`
    const text = `${cited.title}: ${value.value.replaceAll('-', ' ')}`
    const resource: RiskAssessment = {
      resourceType: 'RiskAssessment',
      identifier: [identifier(key)],
      status: 'preliminary',
      code: concept(`fact/${fact}`, cited.title),
      subject,
      occurrenceDateTime: plan.asOf,
      performer: author,
      prediction: [{ qualitativeRisk: { ...optional('coding', coding && [printed(coding)]), text } }],
    }
    return [{ key, resource }]
  })
}
