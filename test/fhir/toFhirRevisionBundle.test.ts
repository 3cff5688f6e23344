import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { toFhirRevisionBundle } from '../../src/fhir/toFhirRevisionBundle.js'
import type { Plan } from '../../src/model/plan.js'
import { revisePlan } from '../../src/revisePlan.js'
import { backPain, fixtures, readJson } from '../support/backPain.js'
import { definitionErrors, lantanaErrors, medplumErrors } from '../support/fhirValidators.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { ofType, options, referencesIn } from './fhirExample.js'

const before = planOfFixture('sciatica-eight-weeks')
const { plan } = revisePlan(backPain, {
  plan: before,
  assessment: parseAssessment(backPain, fixtures['sciatica-eight-weeks']),
  progress: readJson('fixtures/progress/sciatica-eight-weeks-review-at-four-weeks.json'),
})
const bundle = toFhirRevisionBundle({ before, plan }, options)

const searchOf = (value: string): string =>
  `identifier=${encodeURIComponent('urn:planwright')}%7C${encodeURIComponent(value)}`

describe('a revision', () => {
  it('is valid FHIR R4', () => {
    const { entry } = bundle
    expect(
      entry.flatMap(({ resource }) => [...medplumErrors(resource), ...definitionErrors(resource)]),
    ).toEqual([])
    expect(lantanaErrors(bundle)).toEqual([])
  })

  it('is a new CarePlan, which says which one it replaces', () => {
    const [carePlan, ...others] = ofType(bundle, 'CarePlan')
    expect(others).toEqual([])
    expect(carePlan?.replaces).toEqual([
      { type: 'CarePlan', identifier: { system: 'urn:planwright', value: before.id } },
    ])
    const entry = bundle.entry.find(({ resource }) => resource.resourceType === 'CarePlan')
    expect(entry?.request.ifNoneExist).toBe(searchOf(plan.id))
  })

  it('writes over what changed, under the identifier that it had', () => {
    const missed = bundle.entry.find(
      ({ resource }) => resource.resourceType === 'Appointment' && resource.status === 'noshow',
    )
    const id = plan.course?.history.sessions.find(({ status }) => status === 'no-show')?.id
    expect(missed?.request).toEqual({
      method: 'PUT',
      url: `Appointment?${searchOf(`${before.id}/session/${id}`)}`,
    })
  })

  it('leaves out what stays, and refers to it by a search', () => {
    const whole = toFhirBundle(plan, options)
    expect(bundle.entry.length).toBeLessThan(whole.entry.length)
    const inside = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
    const outside = referencesIn(bundle).filter(
      (reference) => !inside.has(reference) && !/^(?:Patient\/|#)/.test(reference),
    )
    expect(outside.length).toBeGreaterThan(0)
    expect(
      outside.filter((reference) => !/^[A-Z]\w+\?identifier=urn%3Aplanwright%7C/.test(reference)),
    ).toEqual([])
  })

  it('ends what the plan does not have any more', () => {
    const shorter: Plan = {
      ...plan,
      ...{
        goals: plan.goals.slice(1),
        sessions: plan.sessions.slice(0, -1),
        reviews: plan.reviews.slice(0, -1),
      },
      advice: [],
    }
    const ended = toFhirRevisionBundle({ before: plan, plan: shorter }, options)
    expect(ofType(ended, 'Goal').map(({ lifecycleStatus }) => lifecycleStatus)).toContain('cancelled')
    expect(ofType(ended, 'Appointment').map(({ status }) => status)).toEqual(['cancelled'])
    expect(ofType(ended, 'Task').map(({ status }) => status)).toContain('cancelled')
    expect(ofType(ended, 'CommunicationRequest').map(({ status }) => status)).toEqual(['revoked'])
  })

  it('closes a goal as it stood that day', () => {
    const [goal] = before.goals
    const progress = { goal: goal?.id, status: 'achieved', sentence: 'Reached.' }
    const closed = { ...goal, closedOn: '2026-12-30', because: 'completed', progress }
    const course = { ...plan.course, goals: [], history: { ...plan.course?.history, goals: [closed] } }
    const over = { ...plan, goals: plan.goals.filter(({ id }) => id !== goal?.id), course } as unknown as Plan
    const written = ofType(toFhirBundle(over, options), 'Goal').find(
      ({ lifecycleStatus }) => lifecycleStatus === 'completed',
    )
    expect(written?.achievementStatus?.coding?.[0]?.code).toBe('achieved')
  })

  it('says in its Provenance that it revises, and what', () => {
    const [provenance] = ofType(bundle, 'Provenance')
    expect(provenance?.activity.coding?.[0]?.code).toBe('UPDATE')
    expect(provenance?.entity.at(-1)).toMatchObject({
      role: 'revision',
      what: { identifier: { value: before.id } },
    })
    expect(provenance?.target).toHaveLength(bundle.entry.length - 1)
  })

  it('with nothing new writes nothing but the plan', () => {
    const same = toFhirRevisionBundle({ before, plan: before }, options)
    expect(same.entry.map(({ resource }) => resource.resourceType)).toEqual(['CarePlan', 'Provenance'])
  })

  it('of a revision needs the id of the first plan, since what stays is known by it', () => {
    const course = { ...plan.course, version: 3, replaces: plan.id } as Plan['course']
    const third = { ...plan, id: 'bp-0002.third', ...(course && { course }) }
    expect(() => toFhirRevisionBundle({ before: plan, plan: third }, options)).toThrow(
      'thread: plan bp-0002.third is version 3; expected the id of the first plan',
    )
    const made = toFhirRevisionBundle({ before: plan, plan: third }, { ...options, thread: before.id })
    expect(made.entry.map(({ resource }) => resource.resourceType)).toEqual(['CarePlan', 'Provenance'])
  })
})
