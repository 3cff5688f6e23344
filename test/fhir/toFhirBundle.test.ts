import { describe, expect, it } from 'vitest'
import { toFhirDefinitions } from '../../src/fhir/definitions/toFhirDefinitions.js'
import { toFhirBundle } from '../../src/fhir/toFhirBundle.js'
import type { Plan } from '../../src/model/plan.js'
import { backPain, fixtures } from '../support/backPain.js'
import { definitionErrors, medplumErrors } from '../support/fhirValidators.js'
import { planOfFixture } from '../support/fixturePlans.js'
import { backPainCodings, ofType, options, referencesIn } from './fhirExample.js'

const plan = planOfFixture('sciatica-eight-weeks')
const bundle = toFhirBundle(plan, options)
const [carePlan] = ofType(bundle, 'CarePlan')
const stopped = planOfFixture('suspected-cauda-equina')
const unscreened = planOfFixture('unscreened-red-flags')

describe('the CarePlan', () => {
  it('proposes: it is a draft of a plan until a clinician accepts', () => {
    expect([carePlan?.status, carePlan?.intent]).toEqual(['draft', 'plan'])
    expect(carePlan?.note?.[0]?.text).toBe(plan.notice)
    const accepted = toFhirBundle({ ...plan, status: 'accepted' }, options)
    expect(ofType(accepted, 'CarePlan')[0]?.status).toBe('active')
    expect(ofType(accepted, 'Goal')[0]?.lifecycleStatus).toBe('accepted')
  })

  it('refers to all that is done, and says nothing of it itself', () => {
    const done = ['ServiceRequest', 'Appointment', 'Task', 'CommunicationRequest']
    const activities = bundle.entry.filter(({ resource }) => done.includes(resource.resourceType))
    expect(carePlan?.activity).toEqual(
      activities.map(({ fullUrl }) => ({ reference: { reference: fullUrl } })),
    )
    expect(carePlan?.goal).toHaveLength(plan.goals.length)
  })

  it('comes after what it refers to, and the Provenance last', () => {
    const types = bundle.entry.map(({ resource }) => resource.resourceType)
    expect(types.slice(-2)).toEqual(['CarePlan', 'Provenance'])
    for (const [place, { resource }] of bundle.entry.entries()) {
      const before = new Set(bundle.entry.slice(0, place).map(({ fullUrl }) => fullUrl))
      const urns = referencesIn(resource).filter((reference) => reference.startsWith('urn:'))
      expect(urns.filter((urn) => !before.has(urn))).toEqual([])
    }
  })

  it('holds conditions as the plan has them, and points to those that are on record', () => {
    expect(carePlan?.contained?.map(({ code }) => code.text)).toEqual(
      plan.conditions.map(({ title }) => title),
    )
    const given = toFhirBundle(plan, { ...options, conditions: { sciatica: 'Condition/7' } })
    const [withRecord] = ofType(given, 'CarePlan')
    expect(withRecord?.addresses?.map(({ reference }) => reference)).toEqual(['Condition/7', '#condition-2'])
    expect(withRecord?.contained).toHaveLength(plan.conditions.length - 1)
    expect(ofType(given, 'Goal')[0]?.addresses).toEqual([{ reference: 'Condition/7' }])
  })

  it('names the definitions that it is made by, of their version, where they have an address', () => {
    const made = toFhirBundle(plan, { ...options, canonical: 'https://clinic.example/fhir' })
    const { version } = plan.provenance.pack
    const base = 'https://clinic.example/fhir/PlanDefinition'
    expect(ofType(made, 'CarePlan')[0]?.instantiatesCanonical).toEqual([
      `${base}/back-pain|${version}`,
      `${base}/program.${plan.program?.id}|${version}`,
    ])
    expect(carePlan).not.toHaveProperty('instantiatesCanonical')
    const defined = new Set(
      toFhirDefinitions(backPain, { canonical: 'https://clinic.example/fhir' }).entry.map(
        ({ resource }) => `${resource.url}|${resource.version}`,
      ),
    )
    const named = [...ofType(made, 'CarePlan'), ...ofType(made, 'ServiceRequest')].flatMap(
      ({ instantiatesCanonical = [] }) => instantiatesCanonical,
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((canonical) => !defined.has(canonical))).toEqual([])
  })

  it('declares US Core only where it holds', () => {
    const profilesOf = (more: object) => {
      const made = toFhirBundle(plan, { ...options, usCore: true, ...more })
      return made.entry.flatMap(({ resource }) => (resource.meta?.profile ? [resource.resourceType] : []))
    }
    const conditions = Object.fromEntries(plan.conditions.map(({ id }) => [id, `Condition/${id}`]))
    expect(new Set(profilesOf({ conditions }))).toEqual(new Set(['Goal', 'CarePlan']))
    expect(new Set(profilesOf({}))).toEqual(new Set(['Goal']))
    const everybody = Object.fromEntries(plan.team.map(({ role }) => [role, `Practitioner/${role}`]))
    expect(new Set(profilesOf({ performers: everybody }))).toEqual(new Set(['CareTeam', 'Goal']))
    const [nobodyFor] = plan.team
    const { [nobodyFor?.role ?? '']: __, ...others } = everybody
    expect(new Set(profilesOf({ performers: others }))).toEqual(new Set(['Goal']))
    const { patient: _, ...nobody } = options
    expect(
      toFhirBundle(plan, { ...nobody, usCore: true }).entry.some(({ resource }) => resource.meta?.profile),
    ).toBe(false)
  })
})

describe('a goal', () => {
  it('has its measure, what is to be reached and by when', () => {
    const { measure, target, due } = plan.goals[0] as Plan['goals'][number]
    expect(ofType(bundle, 'Goal')[0]?.target).toEqual([
      {
        measure: {
          coding: [
            { system: 'http://loinc.org', code: '97909-6', display: 'Oswestry disability index score ODI' },
          ],
          text: measure.title,
        },
        detailQuantity: {
          value: target?.score,
          comparator: '<=',
          unit: 'percent',
          system: 'http://unitsofmeasure.org',
          code: '%',
        },
        dueDate: due,
      },
    ])
  })

  it('of a part of a measure names the part once, and has its code where there is one', () => {
    const [{ measure, ...goal }] = plan.goals as [Plan['goals'][number]]
    const ofPart = {
      ...goal,
      measure: { ...measure, title: 'STarT Back, psychosocial items', part: 'psychosocial' },
    }
    const own = { system: 'https://example.org/codes', code: 'P', display: 'Psychosocial score' }
    const codings = { codings: { [`measure/${measure.id}.psychosocial`]: [own] } }
    const [written] = ofType(toFhirBundle({ ...plan, goals: [ofPart] }, { ...options, codings }), 'Goal')
    expect(written?.target[0]?.measure).toEqual({ coding: [own], text: 'STarT Back, psychosocial items' })
  })

  it('without a score to reach says why, and what is measured all the same', () => {
    const [{ target: _, ...goal }] = plan.goals as [Plan['goals'][number]]
    const open = { ...goal, noTarget: 'No score is recorded.' }
    const [written] = ofType(toFhirBundle({ ...plan, goals: [open] }, options), 'Goal')
    expect(written?.target[0]).not.toHaveProperty('detailQuantity')
    expect(written?.note?.map(({ text }) => text)).toContain('No score is recorded.')
  })
})

describe('orders', () => {
  const orders = ofType(bundle, 'ServiceRequest')
  const goalUrls = new Set(
    bundle.entry.flatMap(({ fullUrl, resource }) => (resource.resourceType === 'Goal' ? [fullUrl] : [])),
  )

  it('are one for each discipline and phase, with all visits among them', () => {
    const groups = new Set(plan.sessions.map(({ discipline, phase }) => `${discipline} ${phase}`))
    const visits = orders.filter(({ quantityQuantity }) => quantityQuantity)
    expect(visits).toHaveLength(groups.size)
    expect(visits.reduce((sum, { quantityQuantity }) => sum + (quantityQuantity?.value ?? 0), 0)).toBe(
      plan.sessions.length,
    )
  })

  it('say which goals they are for', () => {
    const pertains = orders.flatMap(({ extension = [] }) => extension)
    expect(pertains.length).toBeGreaterThan(0)
    expect(pertains.every(({ valueReference }) => goalUrls.has(valueReference.reference))).toBe(true)
  })

  it('have the exercises at home as a pattern of days', () => {
    const [pattern] = plan.home
    const title = plan.exercises.find(({ id }) => id === pattern?.exercise)?.title
    const order = orders.find(({ code }) => code.text === title)
    expect(order?.occurrenceTiming?.repeat).toEqual({
      boundsPeriod: { start: pattern?.from, end: pattern?.to },
      frequency: pattern?.timesPerDay,
      period: 1,
      periodUnit: 'd',
      dayOfWeek: pattern?.weekdays.map((day) => day.slice(0, 3)),
    })
    expect(order?.performer).toEqual([{ reference: 'Patient/1' }])
  })
})

describe('what a plan says of eating', () => {
  it('is education, and orders no diet: a ServiceRequest with its code, and no NutritionOrder', () => {
    const names = Object.keys(fixtures).filter((name) =>
      planOfFixture(name).education.some(
        ({ id, delivery, waits }) => id === 'edu-nutrition' && delivery !== 'session' && !waits,
      ),
    )
    expect(names).not.toEqual([])
    for (const name of names) {
      const made = toFhirBundle(planOfFixture(name), options)
      const codes = ofType(made, 'ServiceRequest').flatMap(
        ({ code }) => code.coding?.map((one) => one.code) ?? [],
      )
      expect(codes).toContain('61310001')
      expect(made.entry.map(({ resource }) => String(resource.resourceType))).not.toContain('NutritionOrder')
    }
  })
})

describe('visits and reviews', () => {
  it('are proposed, at the hour of the clocks there', () => {
    const [visit] = ofType(bundle, 'Appointment')
    const [session] = plan.sessions
    expect(visit?.status).toBe('proposed')
    expect(visit?.start).toBe(`${session?.date}T${session?.start}:00-05:00`)
    expect(visit?.participant[0]).toEqual({ actor: { reference: 'Patient/1' }, status: 'needs-action' })
  })

  it('know who fills a role', () => {
    const made = toFhirBundle(plan, { ...options, performers: { physiotherapist: 'PractitionerRole/4' } })
    const performer = { reference: 'PractitionerRole/4' }
    expect(ofType(made, 'Appointment')[0]?.participant[1]?.actor).toEqual(performer)
    expect(ofType(made, 'CareTeam')[0]?.participant?.[0]?.member).toEqual(performer)
    expect(ofType(made, 'ServiceRequest')[0]?.performer).toEqual([performer])
  })

  it('are Tasks that say what to measure and what on track looks like', () => {
    const [task] = ofType(bundle, 'Task')
    const [review] = plan.reviews
    expect(task?.restriction.period.start).toBe(`${review?.date}T${review?.start}:00-05:00`)
    expect(task?.input?.filter(({ valueString }) => valueString)).toHaveLength(review?.measures.length ?? -1)
    expect(task?.input?.filter(({ valueQuantity }) => valueQuantity)).toHaveLength(
      review?.onTrack.length ?? -1,
    )
  })
})

describe('red flags', () => {
  it('that stop leave no treatment, no goal and no date', () => {
    const made = toFhirBundle(stopped, options)
    const types = made.entry.map(({ resource }) => resource.resourceType)
    const allowed = ['CareTeam', 'CommunicationRequest', 'DetectedIssue', 'Flag', 'CarePlan', 'Provenance']
    expect(types.filter((type) => !allowed.includes(type))).toEqual([])
    const [issue] = ofType(made, 'DetectedIssue')
    const [disposition] = stopped.triage.dispositions
    expect([issue?.severity, issue?.mitigation[0]?.action.text]).toEqual(['high', disposition?.instruction])
    expect(issue?.detail).toContain(disposition?.rules[0])
    expect(
      ofType(made, 'Flag').map(({ status, category }) => [status, category[0]?.coding?.[0]?.code]),
    ).toEqual([['active', 'safety']])
    expect(ofType(made, 'CarePlan')[0]?.supportingInfo?.length).toBeGreaterThan(1)
  })

  it('of one disposition that go to several roles, or are told in other words, are issues of their own', () => {
    const { triage } = stopped
    const [line] = triage.dispositions as [Plan['triage']['dispositions'][number]]
    const lines = [
      line,
      { ...line, to: { role: 'physiotherapist', title: 'Physiotherapist' } },
      { ...line, instruction: 'Go today.' },
    ]
    const made = toFhirBundle({ ...stopped, triage: { ...triage, dispositions: lines } }, options)
    const issues = ofType(made, 'DetectedIssue')
    expect(new Set(issues.map(({ identifier }) => identifier?.[0]?.value)).size).toBe(3)
    expect(ofType(made, 'Flag').map(({ code }) => code.text)).toEqual([
      `${line.title}: ${line.instruction}`,
      `${line.title}: Go today.`,
    ])
    expect(new Set(made.entry.map(({ fullUrl }) => fullUrl)).size).toBe(made.entry.length)
  })

  it('that were not asked about stay in view', () => {
    const flags = ofType(toFhirBundle(unscreened, options), 'Flag')
    expect(flags.map(({ code }) => code.text)).toContain(unscreened.triage.summary)
  })

  it('are none when the screen is clear', () => {
    expect([...ofType(bundle, 'Flag'), ...ofType(bundle, 'DetectedIssue')]).toEqual([])
  })
})

describe('a group of risk', () => {
  it('is a RiskAssessment where the tables of codes name its fact', () => {
    expect(ofType(bundle, 'RiskAssessment')[0]?.prediction[0]?.qualitativeRisk.coding?.[0]?.code).toBe(
      'moderate',
    )
    const { codings: _, ...uncoded } = options
    expect(ofType(toFhirBundle(plan, uncoded), 'RiskAssessment')).toEqual([])
  })
})

describe('the Provenance', () => {
  it('names the pack, its version and digest, and this library, over everything else', () => {
    const [provenance] = ofType(bundle, 'Provenance')
    const { pack, library } = plan.provenance
    expect(provenance?.target).toHaveLength(bundle.entry.length - 1)
    expect(provenance?.recorded).toBe(options.recorded)
    expect(provenance?.entity[0]?.what.display).toBe(`Rules ${pack.id} ${pack.version}, ${pack.digest}`)
    expect(provenance?.agent[0]?.who.display).toBe(`${library.name} ${library.version}`)
  })
})

describe('codes', () => {
  it('are left out where nobody gave one: what is meant stands in words', () => {
    const { codings: _, ...uncoded } = options
    const texts = JSON.stringify(toFhirBundle(plan, uncoded))
    expect(texts).not.toMatch(/snomed|loinc|icd-10/)
    expect(texts).toContain('Sciatica')
  })

  it('of a deployment come after those of the pack, each once', () => {
    const own = { system: 'https://example.org/codes', code: 'SC1', display: 'Sciatica' }
    const given = [options.codings, { codings: { 'condition/sciatica': [own] } }, options.codings].flatMap(
      (one) => one ?? [],
    )
    const [made] = ofType(toFhirBundle(plan, { ...options, codings: given }), 'CarePlan')
    expect(made?.contained?.[0]?.code.coding?.map(({ code }) => code)).toEqual(['23056005', 'M54.30', 'SC1'])
  })
})

describe('a code of ICD-10-CA', () => {
  it('that a deployment with a licence adds is passed on as it is; none comes with the pack', () => {
    const system = 'http://hl7.org/fhir/sid/icd-10-ca'
    const own = { codings: { 'condition/sciatica': [{ system, code: 'M54.3' }] } }
    const [made] = ofType(toFhirBundle(plan, { ...options, codings: [backPainCodings, own] }), 'CarePlan')
    expect(made?.contained?.[0]?.code.coding?.at(-1)).toEqual({ system, code: 'M54.3' })
    expect(JSON.stringify(backPainCodings.codings)).not.toContain(system)
  })
})

describe('the same plan', () => {
  it('gives the same bytes, and identifiers that name the plan', () => {
    expect(JSON.stringify(toFhirBundle(plan, options))).toBe(JSON.stringify(bundle))
    expect(
      bundle.entry.every(({ request }) => request.ifNoneExist?.includes(encodeURIComponent(plan.id))),
    ).toBe(true)
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(bundle.entry.length)
  })

  it('under ids is put there, and refers to nothing by urn', () => {
    const literal = toFhirBundle(plan, { ...options, references: 'literal' })
    const ids = literal.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`)
    expect(literal.entry.map(({ request }) => `${request.method} ${request.url}`)).toEqual(
      ids.map((id) => `PUT ${id}`),
    )
    const inside = referencesIn(literal).filter(
      (reference) => reference !== 'Patient/1' && !reference.startsWith('#'),
    )
    expect(inside.filter((reference) => !ids.includes(reference))).toEqual([])
  })
})

describe('what does not fit', () => {
  it.each(['2026-11-18', '2026-11-18T09:30', '2026-11-18T09:30:00', 'now'])(
    'is refused: recorded at %s',
    (recorded) => {
      expect(() => toFhirBundle(plan, { ...options, recorded })).toThrow(
        /expected an instant with seconds and a zone/,
      )
    },
  )

  it('in words of a person stays text, and valid', () => {
    const words = '<script>alert(1)</script> \u0000\u000b\ud800 & "so"'
    const hostile = { ...plan, goals: plan.goals.map((goal) => ({ ...goal, words, statement: words })) }
    const made = toFhirBundle(hostile, options)
    expect(
      made.entry.flatMap(({ resource }) => [...medplumErrors(resource), ...definitionErrors(resource)]),
    ).toEqual([])
    const div = ofType(made, 'CarePlan')[0]?.text?.div ?? ''
    expect(div).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;  &amp; &quot;so&quot;</li>')
  })
})
