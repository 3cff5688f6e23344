import { describe, expect, it } from 'vitest'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { fixtures } from '../support/backPain.js'
import { invariantErrors, lantanaErrors, medplumErrors } from '../support/fhirValidators.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { options, referencesIn } from './fhirExample.js'

/** What three validators say is wrong with a bundle, and what it refers to that is not in it. */
function errorsOf(bundle: { entry: readonly { fullUrl?: string; resource: unknown }[] }): string[] {
  const inside = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
  return [
    ...bundle.entry.flatMap(({ resource }) => [...medplumErrors(resource), ...invariantErrors(resource)]),
    ...lantanaErrors(bundle),
    ...referencesIn(bundle).filter((reference) => reference.startsWith('urn:') && !inside.has(reference)),
  ]
}

/** Orders of medicines, in whatever form FHIR has for them. */
const medicines = /^Medication/

describe('the plan of every fixture', () => {
  it('is valid FHIR R4, refers to nothing that is not there, and orders no medicine', () => {
    const errors = Object.keys(fixtures).flatMap((name) => {
      const bundle = toFhirBundle(planOfFixture(name), { ...options, usCore: true })
      const ordered = bundle.entry.filter(({ resource }) => medicines.test(resource.resourceType))
      return [...errorsOf(bundle), ...ordered.map(({ resource }) => resource.resourceType)].map(
        (error) => `${name}: ${error}`,
      )
    })
    expect(errors).toEqual([])
  }, 120_000)
})

type Broken = Record<string, unknown>

describe('a fault', () => {
  const sound = toFhirBundle(planOfFixture('sciatica-eight-weeks'), options)

  /** The bundle with something changed in its first resource of a type. */
  function broken(type: string, change: (resource: Broken) => void): Parameters<typeof errorsOf>[0] {
    const copy = structuredClone(sound)
    const resource = copy.entry.find((one) => one.resource.resourceType === type)?.resource
    change(resource as unknown as Broken)
    return copy
  }

  const first = (value: unknown): Broken => (value as Broken[])[0] as Broken
  const timing = (order: Broken): Broken => (order.occurrenceTiming as Broken).repeat as Broken

  it.each<[fault: string, type: string, change: (resource: Broken) => void]>([
    ['a CarePlan without a status', 'CarePlan', (plan) => delete plan.status],
    ['a status that is none', 'CarePlan', (plan) => Object.assign(plan, { status: 'planned' })],
    [
      'an activity by reference and in detail',
      'CarePlan',
      ({ activity }) => Object.assign(first(activity), { detail: { status: 'scheduled' } }),
    ],
    [
      'a period that ends before it begins',
      'CarePlan',
      (plan) => Object.assign(plan, { period: { start: '2027-01-01', end: '2026-01-01' } }),
    ],
    ['a contained resource that nothing refers to', 'CarePlan', (plan) => delete plan.addresses],
    ['a target without a measure', 'Goal', ({ target }) => delete first(target).measure],
    ['a goal without a description', 'Goal', (goal) => delete goal.description],
    ['details of an order without a code', 'ServiceRequest', (order) => delete order.code],
    ['a period without its unit', 'ServiceRequest', (order) => delete timing(order).periodUnit],
    [
      'a count of nothing',
      'ServiceRequest',
      (order) => Object.assign(timing(order), { count: 0, period: -1 }),
    ],
    [
      'a booked visit without a time',
      'Appointment',
      (visit) => Object.assign(visit, { status: 'booked', start: undefined, end: undefined }),
    ],
    [
      'an instant without a zone',
      'Appointment',
      (visit) => Object.assign(visit, { start: '2026-12-02T08:00:00' }),
    ],
    ['a property that FHIR does not have', 'Task', (task) => Object.assign(task, { urgency: 'high' })],
    ['a list where one is asked for', 'CareTeam', (team) => Object.assign(team, { subject: [team.subject] })],
    ['a Provenance of nothing', 'Provenance', (provenance) => delete provenance.target],
    [
      'a reference to nothing',
      'CareTeam',
      (team) => Object.assign(team, { subject: { reference: 'urn:uuid:0' } }),
    ],
  ])('is found: %s', (_, type, change) => {
    expect(errorsOf(broken(type, change))).not.toEqual([])
  })
})
