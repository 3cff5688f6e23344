import { describe, expect, it } from 'vitest'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { errorsOfBundle } from './errorsOfBundle.js'
import { options } from './fhirExample.js'

type Part = Record<string, unknown>

const sound = toFhirBundle(planOfFixture('sciatica-eight-weeks'), options)
const stopped = toFhirBundle(planOfFixture('suspected-cauda-equina'), options)

/** The bundle with something changed in its first resource of a type, or in the bundle itself. */
function broken(type: string, change: (resource: Part) => void) {
  const has = (bundle: typeof sound) => bundle.entry.some(({ resource }) => resource.resourceType === type)
  const copy = structuredClone(type === 'Bundle' || has(sound) ? sound : stopped)
  const found = copy.entry.find(({ resource }) => resource.resourceType === type)?.resource
  change((type === 'Bundle' ? copy : found) as unknown as Part)
  return copy
}

const set = (values: Part) => (resource: Part) => Object.assign(resource, values)
const without = (key: string) => (resource: Part) => delete resource[key]
const first = (value: unknown): Part => (value as Part[])[0] as Part
const at = (resource: Part, ...keys: (string | number)[]): Part =>
  keys.reduce<Part>((part, key) => part[key] as Part, resource)
const inside = (keys: (string | number)[], change: (part: Part) => void) => (resource: Part) =>
  change(at(resource, ...keys))

type Fault = [fault: string, type: string, change: (resource: Part) => void]

const missing: Fault[] = [
  ['a CarePlan without a status', 'CarePlan', without('status')],
  ['a CarePlan without an intent', 'CarePlan', without('intent')],
  ['a CarePlan of nobody', 'CarePlan', without('subject')],
  ['a goal without a description', 'Goal', without('description')],
  ['a goal without its state', 'Goal', without('lifecycleStatus')],
  ['an order without a status', 'ServiceRequest', without('status')],
  ['a visit without anybody', 'Appointment', without('participant')],
  ['a participant who did not answer', 'Appointment', inside(['participant', 0], without('status'))],
  ['a Task without an intent', 'Task', without('intent')],
  ['a message without content', 'CommunicationRequest', inside(['payload', 0], without('contentString'))],
  ['a Flag that says nothing', 'Flag', without('code')],
  ['an issue without a status', 'DetectedIssue', without('status')],
  ['a Provenance of nothing', 'Provenance', without('target')],
  ['a Provenance of no day', 'Provenance', without('recorded')],
  ['an agent who is nobody', 'Provenance', inside(['agent', 0], without('who'))],
]

const shapes: Fault[] = [
  ['a list where one is asked for', 'CareTeam', (team) => set({ subject: [team.subject] })(team)],
  ['one where a list is asked for', 'CarePlan', (plan) => set({ category: first(plan.category) })(plan)],
  ['text where a reference is asked for', 'Goal', set({ subject: 'Patient/1' })],
  ['a number as text', 'Appointment', set({ minutesDuration: '45' })],
  ['a property that FHIR does not have', 'Task', set({ urgency: 'high' })],
  ['a property that FHIR does not have, deep inside', 'Goal', inside(['target', 0], set({ until: '2027' }))],
  ['a resource that FHIR does not have', 'Flag', set({ resourceType: 'Warning' })],
  ['two forms of a choice', 'Goal', inside(['target', 0], set({ detailString: 'less' }))],
  ['a choice of a type that it does not have', 'Goal', set({ startDateTime: '2026-12-01' })],
  ['an empty list', 'CarePlan', set({ goal: [] })],
  ['an empty object', 'CarePlan', set({ period: {} })],
  ['an empty text', 'CarePlan', set({ title: '' })],
]

const values: Fault[] = [
  ['a status that is none', 'CarePlan', set({ status: 'planned' })],
  ['an intent that is none', 'ServiceRequest', set({ intent: 'wish' })],
  [
    'a verification that is none',
    'CarePlan',
    inside(['contained', 0, 'verificationStatus', 'coding', 0], set({ code: 'sure' })),
  ],
  [
    'a unit of time that is none',
    'ServiceRequest',
    inside(['occurrenceTiming', 'repeat'], set({ periodUnit: 'week' })),
  ],
  ['a comparator that is none', 'Goal', inside(['target', 0, 'detailQuantity'], set({ comparator: '≤' }))],
  ['a date that is written otherwise', 'Goal', set({ startDate: '01/12/2026' })],
  ['a day that is none', 'Goal', set({ startDate: '2026-02-30' })],
  ['a time without a zone', 'CarePlan', set({ created: '2026-12-02T08:00:00' })],
  ['an instant without a zone', 'Appointment', set({ start: '2026-12-02T08:00:00' })],
  ['a count of nothing', 'ServiceRequest', inside(['occurrenceTiming', 'repeat'], set({ count: 0 }))],
  ['an id that is too long', 'CarePlan', set({ id: 'x'.repeat(65) })],
  [
    'script in the narrative',
    'CarePlan',
    inside(['text'], (text) =>
      set({ div: String(text.div).replace('</div>', '<script>1</script></div>') })(text),
    ),
  ],
  [
    'a unit that UCUM does not have',
    'Goal',
    inside(['target', 0, 'detailQuantity'], set({ code: 'points' })),
  ],
  [
    'a digit of LOINC that does not fit',
    'Goal',
    inside(['target', 0, 'measure', 'coding', 0], set({ code: '97909-5' })),
  ],
  [
    'a digit of SNOMED CT that does not fit',
    'CarePlan',
    inside(['contained', 0, 'code', 'coding', 0], set({ code: '23056004' })),
  ],
]

const invariants: Fault[] = [
  [
    'an activity by reference and in detail (cpl-3)',
    'CarePlan',
    inside(['activity', 0], set({ detail: { status: 'scheduled' } })),
  ],
  [
    'a period that ends before it begins (per-1)',
    'CarePlan',
    set({ period: { start: '2027-01-01', end: '2026-01-01' } }),
  ],
  ['a contained resource that nothing refers to (dom-3)', 'CarePlan', without('addresses')],
  ['a target without a measure (gol-1)', 'Goal', inside(['target', 0], without('measure'))],
  ['details of an order without a code (prr-1)', 'ServiceRequest', without('code')],
  [
    'a period without its unit (tim-2)',
    'ServiceRequest',
    inside(['occurrenceTiming', 'repeat'], without('periodUnit')),
  ],
  [
    'a duration without its unit (tim-1)',
    'ServiceRequest',
    inside(['occurrenceTiming', 'repeat'], without('durationUnit')),
  ],
  [
    'a period below nothing (tim-5)',
    'ServiceRequest',
    inside(['occurrenceTiming', 'repeat'], set({ period: -1 })),
  ],
  ['a visit with a beginning and no end (app-2)', 'Appointment', without('end')],
  [
    'a booked visit without a time (app-3)',
    'Appointment',
    (visit) => set({ status: 'booked', start: undefined, end: undefined })(visit),
  ],
  [
    'a participant without type and actor (app-1)',
    'Appointment',
    inside(['participant', 0], without('actor')),
  ],
  ['an entry that is not to be posted (bdl-3)', 'Bundle', inside(['entry', 0], without('request'))],
  [
    'two entries of one address (bdl-7)',
    'Bundle',
    (bundle) => set({ fullUrl: at(bundle, 'entry', 1).fullUrl })(at(bundle, 'entry', 0)),
  ],
  [
    'a unit with a code and no system (qty-3)',
    'Goal',
    inside(['target', 0, 'detailQuantity'], without('system')),
  ],
]

const references: Fault[] = [
  ['a reference to nothing', 'CareTeam', set({ subject: { reference: 'urn:uuid:0' } })],
  ['a goal that is a team, by urn', 'CarePlan', (plan) => set({ goal: plan.careTeam })(plan)],
  ['a patient who is a device', 'Goal', set({ subject: { reference: 'Device/1' } })],
  [
    'a condition that is not contained',
    'CarePlan',
    inside(['addresses', 0], set({ reference: '#condition-9' })),
  ],
]

describe('a sound bundle', () => {
  it('has nothing wrong with it', () => {
    expect([...errorsOfBundle(sound), ...errorsOfBundle(stopped)]).toEqual([])
  })
})

describe.each([
  ['something missing', missing],
  ['another shape', shapes],
  ['a value that is none', values],
  ['an invariant that does not hold', invariants],
  ['a reference that leads astray', references],
])('%s', (_, faults) => {
  it.each<Fault>(faults)('is found: %s', (__, type, change) => {
    expect(errorsOfBundle(broken(type, change))).not.toEqual([])
  })
})
