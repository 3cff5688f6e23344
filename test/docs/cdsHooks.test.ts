import type { AddressInfo, Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessmentToFhir } from '../../src/fhir/assessment/assessmentToFhir.js'
import type { CdsCard, CdsService, OperationOutcome } from '../../src/fhir/cdsHooks.js'
import { cdsHooksService } from '../../src/fhir/cdsHooksService.js'
import { cdsPrefetch } from '../../src/fhir/cdsRecord.js'
import type { Assessment } from '../../src/model/assessment.js'
import { errorsOfBundle } from '../fhir/errorsOfBundle.js'
import { backPainCodings } from '../fhir/fhirExample.js'
import { backPain, fixtures, readText } from '../support/backPain.js'
import { startFhirServer } from '../support/fhirServer.js'
import { loadCode } from './runRecipe.js'

type Json = Record<string, unknown>

/** The day of every fixture that is used here, so that its safety screen is of that day. */
const dayOf = (name: string) => (fixtures[name] as Assessment).assessedOn
const recordedOn = (name: string) => `${dayOf(name)}T09:30:00-05:00`

const searched: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cdsPrefetch).map(([key, query]) => [query.split(/[/?]/)[0] ?? '', key]),
)

/** What an electronic record would fetch for a fixture: the person, and what each search finds. */
function prefetchOf(name: string): Json {
  const { entry } = JSON.parse(
    JSON.stringify(assessmentToFhir(backPain, fixtures[name], { codings: backPainCodings })),
  ) as { entry: { fullUrl: string; resource: Json }[] }
  const found: Json = Object.fromEntries(Object.keys(cdsPrefetch).map((key) => [key, null]))
  for (const { fullUrl, resource } of entry) {
    const key = searched[String(resource.resourceType)] ?? ''
    if (key === 'patient') found[key] = { ...resource, id: 'p-1' }
    else {
      const bundle = (found[key] ?? { resourceType: 'Bundle', type: 'searchset', entry: [] }) as {
        entry: Json[]
      }
      bundle.entry.push({
        fullUrl,
        resource: { id: fullUrl.replace('urn:uuid:', ''), ...resource, ...subjectOf(resource) },
      })
      found[key] = bundle
    }
  }
  return found
}

/** A record refers to its person as the server does. */
function subjectOf(resource: Json): Json {
  const own = ['subject', 'patient', 'beneficiary'].find((key) => key in resource)
  return own === undefined ? {} : { [own]: { reference: 'Patient/p-1' } }
}

const callOf = (prefetch?: Json): Json => ({
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'p-1' },
  ...(prefetch === undefined ? {} : { prefetch }),
})

const service = cdsHooksService(backPain, { codings: backPainCodings })

function cardsFor(name: string, change: (prefetch: Json) => Json = (same) => same): CdsCard[] {
  const { status, body } = service.card(callOf(change(prefetchOf(name))), { recorded: recordedOn(name) })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.cards
}

const bundleOf = ({ suggestions = [] }: CdsCard) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: (suggestions[0]?.actions ?? []).map(({ resource }) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  })),
})

describe('the example server of CDS Hooks', () => {
  let server: Server
  let base = ''
  const name = 'sciatica-eight-weeks'

  beforeAll(async () => {
    const code = readText('docs/examples/cds-hooks/server.mjs')
    const { cdsServer } = await loadCode<{ cdsServer: (clock: () => string) => Server }>(code, 'js')
    server = cdsServer(() => recordedOn(name))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cds-services`
  })
  afterAll(() => server.close())

  async function post(path: string, body: string): Promise<{ status: number; json: Json }> {
    const response = await fetch(`${base}${path}`, { method: 'POST', body })
    return { status: response.status, json: (await response.json()) as Json }
  }

  it('says what it serves and what it wants fetched', async () => {
    const { services } = (await (await fetch(base)).json()) as { services: CdsService[] }
    expect(services).toEqual([
      {
        hook: 'patient-view',
        id: 'back-pain-plan',
        title: `Draft plan: ${backPain.manifest.title}`,
        description: backPain.manifest.notice,
        prefetch: cdsPrefetch,
      },
    ])
  })

  it('answers 412 without prefetch', async () => {
    const { status, json } = await post('/back-pain-plan', JSON.stringify(callOf()))
    expect(status).toBe(412)
    expect((json as unknown as OperationOutcome).issue).toContainEqual({
      severity: 'error',
      code: 'required',
      diagnostics: 'prefetch.patient is missing',
    })
  })

  it('answers 200 with a draft plan that a FHIR server takes', async () => {
    const { status, json } = await post('/back-pain-plan', JSON.stringify(callOf(prefetchOf(name))))
    expect(status).toBe(200)
    const { cards } = json as { cards: CdsCard[] }
    const plans = cards.filter(({ suggestions }) => suggestions !== undefined)
    const bundle = bundleOf(plans[0] as CdsCard)
    expect(plans).toHaveLength(1)
    expect(errorsOfBundle(bundle as never)).toEqual([])
    const fhir = await startFhirServer()
    try {
      expect(await fhir.post(bundle)).toEqual({ 200: bundle.entry.length })
      expect(await fhir.search('CarePlan', 'status=draft&subject=Patient/p-1')).toHaveLength(1)
    } finally {
      fhir.close()
    }
  })

  it.each([
    ['/back-pain-plan', '{', 400],
    ['/back-pain-plan', '{}', 400],
    ['/another', '{}', 404],
  ])('answers %s %s by an OperationOutcome with %i', async (path, body, status) => {
    const { status: answered, json } = await post(path, body)
    expect([answered, json.resourceType]).toEqual([status, 'OperationOutcome'])
  })
})

describe('the cards', () => {
  it('of somebody who has to be seen first are critical, and bring no plan', () => {
    const cards = cardsFor('suspected-cauda-equina')
    expect(cards[0]?.indicator).toBe('critical')
    expect(cards[0]?.detail).toContain('redflag.cauda-equina')
    expect(cards.filter(({ suggestions }) => suggestions !== undefined)).toEqual([])
    expect(JSON.stringify(cards)).not.toContain('CarePlan')
  })

  it('are critical, a warning or a plan for every fixture, and keep to the limits of CDS Hooks', () => {
    const wrong = Object.keys(fixtures).flatMap((name) => {
      const cards = cardsFor(name)
      const stops = cards.filter(({ indicator }) => indicator === 'critical')
      const plans = cards.filter(({ suggestions }) => suggestions !== undefined)
      const references = plans.flatMap((card) => JSON.stringify(bundleOf(card)).match(/urn:uuid:/g) ?? [])
      return [
        ...cards.filter(({ summary }) => summary.length >= 140).map(() => 'a long summary'),
        ...cards.filter(({ source }) => source.label === '').map(() => 'a card of nobody'),
        ...(plans.length === (stops.length > 0 ? 0 : 1)
          ? []
          : [`${stops.length} stops, ${plans.length} plans`]),
        ...(new Set(cards.map(({ uuid }) => uuid)).size === cards.length ? [] : ['one id twice']),
        ...references,
      ].map((fault) => `${name}: ${fault}`)
    })
    expect(wrong).toEqual([])
  }, 120_000)

  it('begin with the questions of a screen that is open', () => {
    const open = cardsFor('unscreened-red-flags').filter(({ indicator }) => indicator === 'warning')
    expect(open.map(({ summary }) => summary)).toContainEqual(
      expect.stringMatching(/^The safety screen is open: \d+ questions to ask first$/),
    )
    expect(cardsFor('unscreened-red-flags').at(-1)?.suggestions?.[0]).not.toHaveProperty('isRecommended')
  })

  it('refer to the conditions that are on record', () => {
    const plan = cardsFor('sciatica-eight-weeks').find(({ suggestions }) => suggestions !== undefined)
    const carePlan = plan?.suggestions?.[0]?.actions.find(
      ({ resource }) => resource.resourceType === 'CarePlan',
    )
    expect(JSON.stringify(carePlan)).toMatch(/"addresses":\[\{"reference":"Condition\//)
  })

  it('say when a search had more than was sent', () => {
    const cards = cardsFor('sciatica-eight-weeks', (prefetch) => ({
      ...prefetch,
      observations: { resourceType: 'Bundle', entry: [], link: [{ relation: 'next', url: 'x' }] },
    }))
    expect(cards.map(({ detail }) => detail).join()).toContain(
      'observations: the search found more than was sent',
    )
  })

  it('let no mark-up of a record through', () => {
    const observation = {
      resourceType: 'Observation',
      id: 'o-1',
      status: 'final',
      subject: { reference: 'Patient/p-1' },
      code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
      effectiveDateTime: dayOf('sciatica-eight-weeks'),
      valueString: '![x](https://evil.example/a.png)<script>',
    }
    const details = cardsFor('sciatica-eight-weeks', (prefetch) => ({
      ...prefetch,
      observations: { resourceType: 'Bundle', entry: [{ resource: observation }] },
    }))
      .map(({ detail }) => detail)
      .join()
    expect(details).toContain('evil.example')
    expect(details).not.toMatch(/(?<!\\)<script/)
    expect(details).not.toMatch(/(?<!\\)\[x/)
  })

  it('are the same for the same call', () => {
    expect(cardsFor('sciatica-eight-weeks')).toEqual(cardsFor('sciatica-eight-weeks'))
  })
})

describe('a call that cannot be answered', () => {
  const recorded = recordedOn('sciatica-eight-weeks')
  const good = prefetchOf('sciatica-eight-weeks')

  it.each<[fault: string, request: unknown, status: number, says: string]>([
    ['no object', 'text', 400, 'the request is not a JSON object'],
    ['another hook', { ...callOf(good), hook: 'order-sign' }, 400, 'hook: expected patient-view'],
    ['no instance', { ...callOf(good), hookInstance: '' }, 400, 'hookInstance: expected an id'],
    ['nobody', { ...callOf(good), context: {} }, 400, 'context.patientId: expected the id of a Patient'],
    ['a patient that is not there', callOf({ ...good, patient: null }), 412, 'prefetch.patient is missing'],
    [
      'a search that failed',
      callOf({ ...good, conditions: { resourceType: 'OperationOutcome' } }),
      412,
      'prefetch.conditions is missing',
    ],
    [
      'the record of somebody else',
      callOf({ ...good, patient: { resourceType: 'Patient', id: 'p-2' } }),
      400,
      'prefetch.patient is not the patient of the context',
    ],
  ])('is refused with the reason: %s', (_fault, request, status, says) => {
    const answer = service.card(request, { recorded })
    expect(answer.status).toBe(status)
    expect((answer.body as OperationOutcome).issue.map(({ diagnostics }) => diagnostics)).toContain(says)
  })

  it('is refused when the clock gives no instant', () => {
    expect(() => service.card(callOf(good), { recorded: '2026-11-18' })).toThrow('recorded')
  })
})
