import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import { toFhirRevisionBundle } from '../../src/fhir/toFhirRevisionBundle.js'
import { revisePlan } from '../../src/revisePlan.js'
import { backPain, fixtures, readJson } from '../support/backPain.js'
import { type FhirServer, startFhirServer } from '../support/fhirServer.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { options } from './fhirExample.js'

const plan = planOfFixture('sciatica-eight-weeks')
const revised = revisePlan(backPain, {
  plan,
  assessment: parseAssessment(backPain, fixtures['sciatica-eight-weeks']),
  progress: readJson('fixtures/progress/sciatica-eight-weeks-review-at-four-weeks.json'),
}).plan

const dayAndTime = ({ date, start }: { date: string; start: string }): string => `${date}T${start}`

describe('a FHIR server', () => {
  let server: FhirServer

  beforeAll(async () => {
    server = await startFhirServer()
  })
  afterAll(() => server.close())

  it('takes a plan, and takes it again without making anything twice', async () => {
    const bundle = toFhirBundle(plan, options)
    expect(await server.post(bundle)).toEqual({ 201: bundle.entry.length })
    expect(await server.post(bundle)).toEqual({ 200: bundle.entry.length })
  })

  it('finds the plan, its goals and its visits by search', async () => {
    const [carePlan, ...others] = await server.search('CarePlan', 'status=draft&subject=Patient/1')
    const goals = await server.search('Goal', 'lifecycle-status=proposed')
    const visits = await server.search('Appointment', 'status=proposed')
    expect(others).toEqual([])
    expect(carePlan?.title).toBe(plan.program?.title)
    expect(goals.map(({ description }) => description.text).sort()).toEqual(
      plan.goals.map(({ statement }) => statement).sort(),
    )
    expect(visits.map(({ start }) => start?.slice(0, 16)).sort()).toEqual(
      plan.sessions.map(dayAndTime).sort(),
    )
    expect(carePlan?.goal?.map(({ reference }) => reference).sort()).toEqual(
      goals.map(({ id }) => `Goal/${id}`).sort(),
    )
  })

  it('has a Provenance over all of it', async () => {
    const [provenance, ...others] = await server.search('Provenance')
    expect(others).toEqual([])
    expect(provenance?.target).toHaveLength(toFhirBundle(plan, options).entry.length - 1)
    expect(provenance?.target.every(({ reference }) => /^\w+\/[\w-]+$/.test(reference ?? ''))).toBe(true)
  })
})

describe('a FHIR server that takes ids', () => {
  let server: FhirServer
  const literal = { ...options, references: 'literal' } as const

  beforeAll(async () => {
    server = await startFhirServer()
  })
  afterAll(() => server.close())

  it('has the revised plan beside the one that it replaces, and only what changed is written', async () => {
    await server.post(toFhirBundle(plan, literal))
    const bundle = toFhirRevisionBundle({ before: plan, plan: revised }, literal)
    await server.post(bundle)
    await server.post(bundle)
    const [replaced, ...others] = (await server.search('CarePlan')).filter(({ replaces }) => replaces)
    const carePlans = await server.search('CarePlan')
    expect([carePlans.length, others]).toEqual([2, []])
    expect(replaced?.replaces?.[0]?.reference).toBe(
      `CarePlan/${carePlans.find(({ id }) => id !== replaced?.id)?.id}`,
    )
    expect(bundle.entry.length).toBeLessThan(toFhirBundle(revised, literal).entry.length)
  })

  it('knows what came of each visit, and which are to come', async () => {
    const visits = await server.search('Appointment')
    const datesOf = (status: string) =>
      visits.flatMap((visit) => (visit.status === status ? [visit.start?.slice(0, 16)] : [])).sort()
    expect(datesOf('proposed')).toEqual(revised.sessions.map(dayAndTime).sort())
    const past = revised.course?.history.sessions ?? []
    expect(datesOf('fulfilled')).toEqual(
      past
        .filter(({ status }) => status === 'done')
        .map(dayAndTime)
        .sort(),
    )
    expect(datesOf('noshow')).toEqual(
      past
        .filter(({ status }) => status === 'no-show')
        .map(dayAndTime)
        .sort(),
    )
  })
})
