import type { CoverageLimit } from '../../model/assessmentSections.js'
import { optional } from '../../shared/optional.js'
import { type AssessmentContext, type MadeOfAssessment, titleOf } from './assessmentContext.js'

/** Who may pay, in order, and what is left of their cover. */
export function coverageResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept } = context
  const { payers = [], limits = [] } = assessment.coverage ?? {}
  return [
    ...payers.map((payer, place) => ({
      key: `coverage/${payer}`,
      resource: {
        resourceType: 'Coverage',
        status: 'active',
        type: concept(`payer/${payer}`, titleOf(pack, 'payer', payer)),
        beneficiary: subject,
        payor: [{ display: titleOf(pack, 'payer', payer) }],
        order: place + 1,
      },
    })),
    ...limits.map((limit, place) => ({ key: `limit/${place}`, resource: limitResource(context, limit) })),
  ]
}

function limitResource(context: AssessmentContext, limit: CoverageLimit) {
  const { pack, assessment, subject, url, concept } = context
  const { discipline, payer, until, modes } = limit
  const title = payer === undefined ? 'all payers together' : titleOf(pack, 'payer', payer)
  return {
    resourceType: 'CoverageEligibilityResponse',
    status: 'active',
    purpose: ['benefits'],
    patient: subject,
    created: assessment.assessedOn,
    request: { display: 'recorded at the assessment' },
    outcome: 'complete',
    insurer: { display: title },
    insurance: [
      {
        coverage: payer === undefined ? { display: title } : { reference: url(`coverage/${payer}`) },
        inforce: true,
        ...optional('benefitPeriod', until && { end: until }),
        item: [
          {
            category: concept(`discipline/${discipline}`, pack.roles[discipline]?.title ?? discipline),
            ...optional(
              'modifier',
              modes?.map((mode) => concept(`mode/${mode}`, mode)),
            ),
            benefit: benefitsOf(context, limit),
          },
        ],
      },
    ],
  }
}

/** What is left counts as allowed, and none of it as used. */
function benefitsOf({ own }: AssessmentContext, { visits, amount, unitCost }: CoverageLimit): object[] {
  const type = (code: string) => ({
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/benefit-type', code }],
  })
  return [
    visits === undefined ? [] : { type: type('visit'), allowedUnsignedInt: visits, usedUnsignedInt: 0 },
    amount === undefined
      ? []
      : { type: type('benefit'), allowedMoney: amount, usedMoney: { ...amount, value: 0 } },
    unitCost === undefined
      ? []
      : {
          type: { coding: [own('benefit/unit-cost')], text: 'What one visit costs' },
          allowedMoney: unitCost,
        },
  ].flat()
}
