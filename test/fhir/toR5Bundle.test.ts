import { describe, expect, it } from 'vitest'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { toFhirRevisionBundle } from '../../src/fhir/toFhirRevisionBundle.js'
import { toR5Bundle } from '../../src/fhir/toR5Bundle.js'
import { revisePlan } from '../../src/revisePlan.js'
import { backPain, fixtures, readJson } from '../support/backPain.js'
import { errorsByDefinition, r5DefinitionErrors } from '../support/fhirValidators.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { ofType, options } from './fhirExample.js'

const plan = planOfFixture('sciatica-eight-weeks')
const performers = { physiotherapist: 'PractitionerRole/4' }
const conditions = { sciatica: 'Condition/7' }
const r4 = toFhirBundle(plan, { ...options, performers, conditions, usCore: true })
const r5 = toR5Bundle(r4)

const revised = revisePlan(backPain, {
  plan,
  assessment: fixtures['sciatica-eight-weeks'],
  progress: readJson('fixtures/progress/sciatica-eight-weeks-review-at-four-weeks.json'),
}).plan
const revision = toFhirRevisionBundle({ before: plan, plan: revised }, options)

/** The first resource of a type, as R4 has it and as R5 has it. */
function both<T extends Parameters<typeof ofType>[1]>(type: T, from = r4) {
  const place = from.entry.findIndex(({ resource }) => resource.resourceType === type)
  return {
    before: ofType(from, type)[0] as ReturnType<typeof ofType<T>>[number],
    after: toR5Bundle(from).entry[place]?.resource as unknown as Record<string, unknown>,
  }
}

describe('the plan of every fixture in R5', () => {
  it('is what the definitions of R5 ask', () => {
    const errors = Object.keys(fixtures).flatMap((name) => {
      const bundle = toR5Bundle(toFhirBundle(planOfFixture(name), options))
      return errorsByDefinition(bundle, r5DefinitionErrors).map((error) => `${name}: ${error}`)
    })
    expect(errors).toEqual([])
  }, 120_000)

  it('is so for a revision too, and with everybody named', () => {
    for (const bundle of [revision, r4, toFhirBundle(revised, { ...options, references: 'literal' })])
      expect(errorsByDefinition(toR5Bundle(bundle), r5DefinitionErrors)).toEqual([])
  })

  it('would not be so as R4 has it', () => {
    const types = new Set(
      r4.entry.flatMap(({ resource }) =>
        r5DefinitionErrors(resource).length > 0 ? [resource.resourceType] : [],
      ),
    )
    expect([...types].sort()).toEqual([
      'Appointment',
      'CarePlan',
      'CareTeam',
      'CommunicationRequest',
      'ServiceRequest',
      'Task',
    ])
  })
})

describe('R5 has another name or shape for', () => {
  it('who wrote a CarePlan, what it is for and what it plans', () => {
    const { before, after } = both('CarePlan')
    expect(after).not.toHaveProperty('author')
    expect(after.contributor).toEqual([before.author])
    expect(after.addresses).toEqual(before.addresses?.map((reference) => ({ reference })))
    expect(after.activity).toEqual(
      before.activity?.map(({ reference }) => ({ plannedActivityReference: reference })),
    )
    expect(JSON.stringify(after.contained)).toContain('"code":"unknown"')
  })

  it('a participant, who has one role', () => {
    const team = ofType(r4, 'CareTeam')[0]
    const two = { role: [{ text: 'Nurse' }, { text: 'Coach' }], member: { reference: 'PractitionerRole/1' } }
    const entry = r4.entry.map((one) =>
      one.resource === team ? { ...one, resource: { ...team, participant: [two] } } : one,
    )
    expect(both('CareTeam', { ...r4, entry }).after.participant).toEqual([
      { role: { text: 'Nurse' }, member: two.member },
      { role: { text: 'Coach' }, member: two.member },
    ])
  })

  it('what is ordered, in which detail, why, and what the person is told', () => {
    const { before, after } = both('ServiceRequest')
    expect(after.code).toEqual({ concept: before.code })
    expect(after.reason).toEqual([{ reference: { reference: 'Condition/7' } }])
    expect(after.orderDetail).toEqual([
      {
        parameter: before.orderDetail?.map((valueCodeableConcept) => ({
          code: { text: 'Detail' },
          valueCodeableConcept,
        })),
      },
    ])
    const told = r4.entry.flatMap(({ resource }, place) =>
      resource.resourceType === 'ServiceRequest' && resource.patientInstruction
        ? [[resource, place] as const]
        : [],
    )
    expect(told.length).toBeGreaterThan(0)
    for (const [order, place] of told)
      expect(r5.entry[place]?.resource).toMatchObject({
        patientInstruction: [{ instructionMarkdown: order.patientInstruction }],
      })
  })

  it('what a visit is and says', () => {
    const { before, after } = both('Appointment')
    expect(after.serviceType).toEqual(before.serviceType?.map((concept) => ({ concept })))
    expect(after.note).toEqual([{ text: before.comment }])
  })

  it('when a review is, who holds it and why it was not held', () => {
    const missed = r4.entry.map(({ resource, ...rest }) => ({
      ...rest,
      resource:
        resource.resourceType === 'Task' ? { ...resource, statusReason: { text: 'Nobody came.' } } : resource,
    }))
    const { before, after } = both('Task', { ...r4, entry: missed })
    expect(after).not.toHaveProperty('restriction')
    expect(after.requestedPeriod).toEqual(before.restriction.period)
    expect(after.requestedPerformer).toEqual(before.performerType?.map((concept) => ({ concept })))
    expect(after.statusReason).toEqual({ concept: { text: 'Nobody came.' } })
  })

  it('whose an issue is, and what a message is meant as', () => {
    const stopped = toFhirBundle(planOfFixture('suspected-cauda-equina'), options)
    const issue = both('DetectedIssue', stopped)
    expect(issue.after.subject).toEqual(issue.before.patient)
    const message = both('CommunicationRequest', stopped)
    expect(message.after.intent).toBe('plan')
    expect(message.after.payload).toEqual(
      message.before.payload.map(({ contentString }) => ({
        contentCodeableConcept: { text: contentString },
      })),
    )
  })
})

describe('what R5 has as R4', () => {
  it('stays as it is, and so does how it is posted', () => {
    const same = ['Flag', 'Goal', 'Provenance', 'RiskAssessment']
    const plain = toFhirBundle(plan, options)
    const kept = (bundle: { entry: readonly { resource: { resourceType: string } }[] }) =>
      bundle.entry.filter(({ resource }) => same.includes(resource.resourceType))
    expect(kept(toR5Bundle(plain))).toEqual(kept(plain))
    const posted = (bundle: { entry: readonly { fullUrl?: string; request: object }[] }) =>
      bundle.entry.map(({ fullUrl, request }) => [fullUrl, request])
    expect(posted(r5)).toEqual(posted(r4))
  })

  it('declares no profile of R4', () => {
    expect(JSON.stringify(r4)).toContain('us-core-goal')
    expect(r5.entry.filter(({ resource }) => resource.meta?.profile)).toEqual([])
    expect(r5.entry.at(-1)?.resource.meta).toEqual(r4.entry.at(-1)?.resource.meta)
  })
})
