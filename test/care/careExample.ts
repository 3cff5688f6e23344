import { decideCare } from '../../src/care/decideCare.js'
import type { Action } from '../../src/model/action.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { CareDecisions, ItemDecision } from '../../src/model/careDecisions.js'
import type { FactDefinition, FactValue } from '../../src/model/fact.js'
import type { Findings, OpenGate } from '../../src/model/finding.js'
import type { Pack } from '../../src/model/pack.js'
import { fact, rule, tinyPack } from '../support/tinyPack.js'

/**
 * A small clinic for the tests of care: two programs, a handful of items, and rules given as actions with what
 * they came to, since deciding never looks at a condition of a rule.
 */

export const evidence = { basis: 'default', confidence: 'low', sources: [] as string[] } as const

/** What a rule came to: it applies, or it misses these facts. */
export type Heard = 'applies' | 'does-not-apply' | readonly string[]
/** Rules by name; `[action, outcome]`, or the action alone when it applies. */
export type Rules = Readonly<Record<string, Action | readonly [Action, Heard]>>

export interface Situation {
  readonly rules?: Rules
  readonly assessment?: Partial<Assessment>
  readonly facts?: readonly FactDefinition[]
  readonly values?: Readonly<Record<string, FactValue>>
  readonly openGates?: readonly (string | OpenGate)[]
  readonly rest?: Partial<Pack>
  /** The programs in their order of preference. */
  readonly programs?: readonly string[]
}

/** Chooses the program `chronic` without a doubt. */
export const offerChronic: Rules = { 'offer.chronic': { type: 'offer', params: { program: 'chronic' } } }

/** Decides care in a situation. */
export function decide(situation: Situation): CareDecisions {
  const { pack, assessment, findings } = prepare(situation)
  return decideCare(pack, assessment, findings)
}

/** The item decision for one `<kind>/<id>`, with `chronic` offered unless another rule offers. */
export function decideItem(key: string, situation: Situation): ItemDecision | undefined {
  const { items } = decide({ ...situation, rules: { ...offerChronic, ...situation.rules } })
  return items.find(({ kind, id }) => `${kind}/${id}` === key)
}

/** What a situation is made of, for tests that change it before they decide. */
export function prepare({
  rules = {},
  assessment = {},
  facts = [],
  values = {},
  openGates = [],
  rest,
  programs,
}: Situation) {
  const pack = clinic(rules, facts, rest, programs)
  const findings: Findings = {
    asOf: '2026-12-01',
    findings: pack.rules.map(({ name }) => {
      const said = rules[name] as Rules[string]
      const heard = 'type' in said ? 'applies' : said[1]
      return typeof heard === 'string'
        ? { rule: name, outcome: heard, missing: [] }
        : { rule: name, outcome: 'unknown', missing: heard }
    }),
    facts: { asOf: '2026-12-01', values },
    openGates: openGates.map((gate) =>
      typeof gate === 'string' ? { fact: gate, conditional: false } : gate,
    ),
    setFacts: {},
    faults: [],
  }
  return { pack, findings, assessment: { id: 'p-1', assessedOn: '2026-12-01', ...assessment } as Assessment }
}

function clinic(
  rules: Rules,
  facts: readonly FactDefinition[],
  rest: Partial<Pack> = {},
  programs: readonly string[] = ['acute', 'chronic'],
): Pack {
  const always = { fact: 'fever', operator: 'equal', value: true }
  const pack = tinyPack({
    facts: [
      fact('fever', 'boolean', { question: 'Do you have a fever?' }),
      fact('bone', 'boolean', { title: 'Bone density' }),
      ...facts,
    ],
    rules: Object.entries(rules).map(([name, said]) => rule(name, always, 'type' in said ? said : said[0])),
    dispositions: ['emergency', 'urgent', 'out-of-scope', 'careful'],
    rest: { ...catalogue(), ...rest },
  })
  const opening = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday) => ({
    weekday,
    from: '08:00',
    to: '17:00',
  }))
  const choices = { ...pack.manifest.choices, program: [...programs] }
  return {
    ...pack,
    manifest: { ...pack.manifest, choices, calendar: { zone: 'UTC', opening, closures: [] } },
  }
}

function catalogue(): Partial<Pack> {
  return {
    dispositions: {
      emergency: disposition('emergency', 'stop', { withinHours: 0, holds: 'all' }),
      urgent: disposition('urgent', 'hold', { withinHours: 168, holds: 'all' }),
      'out-of-scope': disposition('out-of-scope', 'stop', { holds: 'all' }),
      careful: disposition('careful', 'proceed', { holds: [{ tag: 'thrust' }] }),
    },
    programs: { acute: program('acute', 1), chronic: program('chronic', 2, 60) },
    roles: {},
    interventions: {
      manipulation: intervention('manipulation', {
        tags: ['manual', 'thrust'],
        alternatives: ['mobilisation', 'massage'],
      }),
      mobilisation: intervention('mobilisation', { tags: ['manual'] }),
      massage: intervention('massage', { tags: ['manual', 'passive'], discipline: 'massage-therapist' }),
      screening: intervention('screening', { category: 'assessment', tags: ['first'] }),
      referral: intervention('referral', { dose: undefined }),
    },
    exercises: {
      bridge: exercise('bridge', ['strength', 'home']),
      walk: exercise('walk', ['home']),
      squat: exercise('squat', ['strength', 'home']),
    },
    education: {
      pacing: {
        id: 'pacing',
        title: 'Pacing',
        plain: 'x',
        discipline: 'occupational-therapist',
        keyMessages: ['x'],
        modes: ['in-person'],
        delivery: 'self',
        evidence: { ...evidence, sources: [] },
      },
    },
  }
}

export function disposition(
  id: string,
  effect: 'stop' | 'hold' | 'proceed',
  more: Partial<Pack['dispositions'][string]>,
): Pack['dispositions'][string] {
  return {
    id,
    title: `Title of ${id}`,
    effect,
    to: 'hospital',
    instruction: 'x',
    allowed: 'x',
    holds: [],
    evidence: { ...evidence, sources: [] },
    ...more,
  }
}

export function program(
  id: string,
  leastDaysPerWeek: number,
  leastMinutesPerDay?: number,
): Pack['programs'][string] {
  const phase = (name: string, weeks: number) => ({
    id: `${id}.${name}`,
    title: name,
    weeks,
    focus: 'x',
    entry: [],
    exit: [],
    evidence: { ...evidence, sources: [] },
  })
  return {
    id,
    title: id,
    plain: 'x',
    phases: [phase('settle', 2), phase('build', 4)],
    roles: ['physiotherapist', 'nurse', 'massage-therapist'],
    visitsPerWeek: { min: 1, max: 3 },
    visitsPerDay: 2,
    activeMinutesPerDay: 90,
    leastDaysPerWeek,
    ...(leastMinutesPerDay === undefined ? {} : { leastMinutesPerDay }),
    maxWeeks: 12,
    evidence: { ...evidence, sources: [] },
  }
}

export function intervention(
  id: string,
  more: Partial<Pack['interventions'][string]> | { dose: undefined } = {},
): Pack['interventions'][string] {
  return {
    id,
    title: `Title of ${id}`,
    plain: 'x',
    discipline: 'physiotherapist',
    category: 'treatment',
    modes: ['in-person'],
    dose: { perWeek: 2, minutes: 30 },
    benefits: ['x'],
    risks: ['x'],
    evidence: { ...evidence, sources: [] },
    ...more,
  } as Pack['interventions'][string]
}

export function exercise(id: string, tags: string[]): Pack['exercises'][string] {
  return {
    id,
    title: id,
    plain: 'x',
    tags,
    howTo: ['x'],
    dose: { daysPerWeek: 3, sets: 3, reps: 10 },
    progression: { when: 'x' },
    regression: { when: 'x' },
    stopWhen: 'x',
    equipment: [],
    cautions: [],
    evidence: { ...evidence, sources: [] },
  }
}

/** A measure from 0 to 100 by 2, lower is better, unless told otherwise. */
export function measure(id: string, more: Partial<Pack['measures'][string]> = {}): Pack['measures'][string] {
  return {
    id,
    title: id,
    unit: 'points',
    min: 0,
    max: 100,
    grain: 2,
    direction: 'lower-is-better',
    retest: 'x',
    minutes: 5,
    licence: 'x',
    evidence: { ...evidence, sources: [] },
    ...more,
  }
}

export const recommend = (id: string, more: object = {}): Action => ({
  type: 'recommend',
  params: { intervention: id, ...more },
})
export const consider = (id: string, more: object = {}): Action => ({
  type: 'consider',
  params: { intervention: id, ...more },
})
export const contraindicate = (id: string, more: object = {}): Action => ({
  type: 'contraindicate',
  params: { intervention: id, ...more },
})
export const notRecommended = (id: string): Action => ({
  type: 'not-recommended',
  params: { intervention: id },
})
export const adjust = (id: string, bounds: object): Action => ({
  type: 'adjust',
  params: { intervention: id, ...bounds },
})
export const triage = (id: string, more: object = {}): Action => ({
  type: 'triage',
  params: { disposition: id, ...more },
})
export const offer = (id: string): Action => ({ type: 'offer', params: { program: id } })
export const ruleOut = (id: string): Action => ({ type: 'rule-out', params: { program: id } })
export const offerPathway = (id: string): Action => ({ type: 'offer', params: { pathway: id } })
export const excludePathway = (id: string): Action => ({ type: 'rule-out', params: { pathway: id } })
