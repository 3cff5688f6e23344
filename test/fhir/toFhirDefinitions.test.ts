import fhirpath from 'fhirpath'
import { describe, expect, it } from 'vitest'
import type {
  ActivityDefinition,
  PlanDefinition,
  PlanDefinitionAction,
} from '../../src/fhir/definitions/definitions.js'
import { toFhirDefinitions } from '../../src/fhir/definitions/toFhirDefinitions.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { backPain } from '../support/backPain.js'
import { errorsByDefinition, lantanaErrors, medplumErrors } from '../support/fhirValidators.js'
import { smallPackFiles } from '../support/smallPack.js'
import { backPainCodings } from './fhirExample.js'

const base = 'https://clinic.example/fhir'
const { version } = backPain.manifest
const bundle = toFhirDefinitions(backPain, { canonical: `${base}/`, codings: backPainCodings })
const resources = bundle.entry.map(({ resource }) => resource)
const plans = resources.filter((one): one is PlanDefinition => one.resourceType === 'PlanDefinition')
const activities = resources.filter(
  (one): one is ActivityDefinition => one.resourceType === 'ActivityDefinition',
)
const byId = new Map(resources.map((resource) => [`${resource.resourceType}/${resource.id}`, resource]))
const planOf = (id: string) => byId.get(`PlanDefinition/${id}`) as PlanDefinition
const activityOf = (id: string) => byId.get(`ActivityDefinition/${id}`) as ActivityDefinition

const actionsIn = (actions: readonly PlanDefinitionAction[] = []): PlanDefinitionAction[] =>
  actions.flatMap((action) => [action, ...actionsIn(action.action)])
const allActions = plans.flatMap(({ action }) => actionsIn(action))
const actionOf = (rule: string) => allActions.find(({ id }) => id === rule)

const errorsOf = (one: typeof bundle): string[] => [
  ...errorsByDefinition(one),
  ...one.entry.flatMap(({ resource }) => medplumErrors(resource)),
  ...lantanaErrors(one),
]

describe('the definitions of a pack', () => {
  it('are valid FHIR R4, with codes and without', () => {
    expect(errorsOf(bundle)).toEqual([])
    expect(errorsOf(toFhirDefinitions(loadPack(smallPackFiles)))).toEqual([])
  })

  it.each<[fault: string, change: (plan: PlanDefinition) => void]>([
    ['a status that is none', (plan) => Object.assign(plan, { status: 'new' })],
    [
      'an action that applies sometimes',
      ({ action }) => Object.assign(action?.[0]?.condition?.[0] ?? {}, { kind: 'if' }),
    ],
    [
      'a condition in no language',
      ({ action }) => Object.assign(action?.[0]?.condition?.[0]?.expression ?? {}, { language: undefined }),
    ],
    ['a goal without words', ({ goal }) => Object.assign(goal?.[0] ?? {}, { description: undefined })],
  ])('with a fault are found: %s', (_, change) => {
    const copy = structuredClone(bundle)
    change(
      copy.entry.find(({ resource }) => resource.id === 'goals.goal-disability')?.resource as PlanDefinition,
    )
    expect(errorsOf(JSON.parse(JSON.stringify(copy)))).not.toEqual([])
  })

  it('have an address of their own and the version of the pack, and refer only to each other', () => {
    expect(bundle.entry.map(({ fullUrl }) => fullUrl)).toEqual(
      resources.map(({ resourceType, id }) => `${base}/${resourceType}/${id}`),
    )
    expect(new Set(resources.map((one) => one.version))).toEqual(new Set([version]))
    const named = [
      ...allActions.flatMap(({ definitionCanonical = [] }) => definitionCanonical),
      ...plans.flatMap(({ library = [] }) => library),
    ]
    const known = new Set(resources.map(({ url }) => `${url}|${version}`))
    expect(named.filter((canonical) => !known.has(canonical))).toEqual([])
  })

  it('are drafts while nobody has reviewed the pack, and say when somebody did', () => {
    const { reviewedOn: _, reviewBy: __, ...manifest } = backPain.manifest
    const drafts = toFhirDefinitions({ ...backPain, manifest })
    expect(new Set(drafts.entry.map(({ resource }) => resource.status))).toEqual(new Set(['draft']))
    const reviewed = { ...manifest, reviewedOn: '2026-11-01', reviewBy: '2027-11-01' }
    expect(toFhirDefinitions({ ...backPain, manifest: reviewed }).entry[0]?.resource).toMatchObject({
      status: 'active',
      lastReviewDate: '2026-11-01',
      effectivePeriod: { end: '2027-11-01' },
    })
  })

  it('say what the owners of code systems ask to be said, where there are codes', () => {
    expect(resources.every(({ copyright }) => copyright?.includes('SNOMED International'))).toBe(true)
    expect(toFhirDefinitions(backPain).entry.some(({ resource }) => resource.copyright)).toBe(false)
  })

  it('are the same whenever they are written', () => {
    expect(JSON.stringify(toFhirDefinitions(backPain))).toBe(JSON.stringify(toFhirDefinitions(backPain)))
  })
})

describe('a rule', () => {
  it('is an action, every one of them once, with its condition, reason, grounds and sources', () => {
    const names = plans
      .filter(({ type }) => type.coding?.[0]?.code === 'eca-rule')
      .flatMap(({ action = [] }) => action.map(({ id }) => id))
    expect(names.sort()).toEqual(backPain.rules.map(({ name }) => name).sort())
    expect(actionOf('massage.clot-or-bleeding')).toMatchObject({
      title: 'No massage with a clot or a bleeding disorder',
      description: 'Do not give: Massage.',
      code: [{ text: 'contraindicate' }],
      reason: [
        { text: 'Pressure can move a clot or cause bleeding.' },
        { text: expect.stringMatching(/^Rests on: recalled, not read, confidence medium\./) },
      ],
      documentation: [{ type: 'citation', label: 'gen-med' }],
      condition: [
        {
          kind: 'applicability',
          expression: {
            language: 'text/fhirpath',
            expression: 'comorbidities.`deep-vein-thrombosis` or comorbidities.`bleeding-disorder`',
          },
        },
      ],
    })
  })

  it('that asks for an item points to it, one against it to nothing that could be applied', () => {
    const against = new Set(['contraindicate', 'not-recommended', 'caution', 'rule-out'])
    const pointing = allActions.filter(({ definitionCanonical, code }) => definitionCanonical && code)
    expect(actionOf('massage.wanted')?.definitionCanonical).toBe(
      `${base}/ActivityDefinition/intervention.massage|${version}`,
    )
    expect(pointing.filter(({ code }) => against.has(code?.[0]?.text ?? ''))).toEqual([])
  })

  it('that FHIRPath can not say never applies there, and says so', () => {
    expect(actionOf('patterns.nonmechanical')?.condition).toEqual([
      {
        kind: 'applicability',
        expression: {
          language: 'text/fhirpath',
          expression: '{}',
          description:
            'This condition is not in FHIRPath: `everyFact:in` over a set has no like in FHIRPath. The rules of the pack have it.',
        },
      },
    ])
    expect(fhirpath.evaluate({}, '{}')).toEqual([])
  })

  it('has a condition that can be read, and never none', () => {
    const rules = allActions.filter(({ code }) => code)
    expect(rules.filter(({ condition }) => condition?.length !== 1)).toEqual([])
    for (const { condition = [] } of allActions)
      for (const { expression } of condition)
        expect(() => fhirpath.parse(expression.expression)).not.toThrow()
  })
})

describe('a goal', () => {
  it('stands with the rules that set it, with its measure and what is to be reached', () => {
    const plan = planOf('goals.goal-disability')
    expect(plan.goal?.map(({ id }) => id)).toContain('goal-disability')
    const [target] = plan.goal?.find(({ id }) => id === 'goal-disability')?.target ?? []
    expect(target?.measure.coding?.[0]?.code).toBe('97909-6')
    expect(target?.detailCodeableConcept?.text).toContain(
      'better by 10 points or 30 percent of where it began, whichever is more',
    )
  })

  it('is in every definition whose actions set it', () => {
    for (const { goal = [], action } of plans) {
      const ids = new Set(goal.map(({ id }) => id))
      expect(actionsIn(action).flatMap(({ goalId = [] }) => goalId.filter((id) => !ids.has(id)))).toEqual([])
    }
  })
})

describe('a program', () => {
  it('has its phases, how long each is, who takes part and what ends it', () => {
    const program = backPain.programs['pt-chronic']
    const defined = planOf('program.pt-chronic')
    expect(defined.action?.map(({ title, timingDuration }) => [title, timingDuration?.value])).toEqual(
      program?.phases.map(({ title, weeks }) => [title, weeks]),
    )
    expect(defined.action?.[0]?.participant?.map(({ role }) => role.text)).toEqual(
      program?.roles.map((role) => backPain.roles[role]?.title),
    )
    expect(defined.action?.[0]?.condition?.map(({ kind }) => kind)).toEqual(
      program?.phases[0]?.exit.flatMap(({ when }) => (when ? ['stop'] : [])),
    )
  })

  it('stands in the pack in the order in which one is chosen', () => {
    const [programs] = planOf('back-pain').action ?? []
    expect(programs?.action?.map(({ definitionCanonical }) => definitionCanonical)).toEqual(
      backPain.manifest.choices.program.map((id) => `${base}/PlanDefinition/program.${id}|${version}`),
    )
  })
})

describe('an item', () => {
  it('is an ActivityDefinition, each of them once', () => {
    expect(activities.map(({ id }) => id).sort()).toEqual(
      [
        ...Object.keys(backPain.interventions).map((id) => `intervention.${id}`),
        ...Object.keys(backPain.exercises).map((id) => `exercise.${id}`),
        ...Object.keys(backPain.education).map((id) => `education.${id}`),
      ].sort(),
    )
  })

  it('has its dose as a Timing: half a visit a week is one in two', () => {
    expect(activityOf('intervention.nutrition-counselling')).toMatchObject({
      code: { coding: [{ code: '11816003' }] },
      timingTiming: {
        repeat: {
          count: 1,
          countMax: 3,
          duration: 45,
          durationUnit: 'min',
          frequency: 1,
          period: 4,
          periodUnit: 'wk',
        },
      },
      participant: [{ type: 'practitioner', role: { text: 'Dietitian' } }],
    })
    const { dose } = backPain.exercises.walk ?? {}
    expect(activityOf('exercise.walk').timingTiming?.repeat.frequency).toBe(
      Number(dose?.timesPerDay ?? 1) * Number(dose?.daysPerWeek),
    )
  })
})

describe('the facts', () => {
  it('are parameters of a Library, each with type and question', () => {
    const library = byId.get('Library/facts')
    const parameters = library?.resourceType === 'Library' ? library.parameter : []
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(backPain.facts))
    expect(parameters.find(({ name }) => name === 'pain.current')).toMatchObject({
      max: '1',
      type: 'decimal',
    })
    expect(parameters.find(({ name }) => name === 'comorbidities')).toMatchObject({ max: '*', type: 'code' })
  })
})
