import { describe, expect, test } from 'vitest'
import { decideCare } from '../../src/care/decideCare.js'
import type { Action, Fit, Target } from '../../src/model/action.js'
import type { ItemLimit } from '../../src/model/catalogue.js'
import {
  adjust,
  consider,
  contraindicate,
  decide,
  decideItem,
  evidence,
  notRecommended,
  offer,
  offerChronic,
  prepare,
  program,
  type Rules,
  recommend,
  type Situation,
} from './careExample.js'

const declines = (...decline: string[]) => ({ assessment: { preferences: { decline } } })
const prefers = (...prefer: string[]) => ({ assessment: { preferences: { prefer } } })
const unknown = (action: Action) => [action, ['bone']] as const

describe('promise 2, for one item', () => {
  test.each<[string, Situation, string]>([
    ['recommended', { rules: { a: recommend('massage') } }, 'selected recommended'],
    ['considered', { rules: { a: consider('massage') } }, 'selected considered'],
    [
      'recommended and considered',
      { rules: { a: consider('massage'), b: recommend('massage') } },
      'selected recommended',
    ],
    [
      'recommended and not recommended',
      { rules: { a: recommend('massage'), b: notRecommended('massage') } },
      'set-aside not-recommended',
    ],
    [
      'recommended and declined',
      { rules: { a: recommend('massage') }, ...declines('massage') },
      'set-aside declined',
    ],
    [
      'declined by a tag',
      { rules: { a: recommend('massage') }, ...declines('manual') },
      'set-aside declined',
    ],
    [
      'declined and not recommended',
      { rules: { a: notRecommended('massage') }, ...declines('massage') },
      'set-aside declined',
    ],
    [
      'declined and contraindicated',
      { rules: { a: contraindicate('massage') }, ...declines('massage') },
      'set-aside contraindicated',
    ],
    [
      'all at once',
      {
        rules: { a: recommend('massage'), b: notRecommended('massage'), c: contraindicate('massage') },
        ...declines('massage'),
      },
      'set-aside contraindicated',
    ],
    [
      'contraindicated by a tag',
      { rules: { a: recommend('massage'), b: { type: 'contraindicate', params: { tag: 'manual' } } } },
      'set-aside contraindicated',
    ],
    [
      'contraindicated in another program',
      { rules: { a: recommend('massage'), b: contraindicate('massage', { programs: ['acute'] }) } },
      'selected recommended',
    ],
    [
      'contraindicated in this program',
      { rules: { a: recommend('massage'), b: contraindicate('massage', { programs: ['chronic'] }) } },
      'set-aside contraindicated',
    ],
    [
      'recommended, contraindication unknown',
      { rules: { a: recommend('massage'), b: unknown(contraindicate('massage')) } },
      'held contraindication-unknown',
    ],
    [
      'not recommended, contraindication unknown',
      {
        rules: {
          a: recommend('massage'),
          b: unknown(contraindicate('massage')),
          c: notRecommended('massage'),
        },
      },
      'set-aside not-recommended',
    ],
    [
      'recommended, not-recommended unknown',
      { rules: { a: recommend('massage'), b: unknown(notRecommended('massage')) } },
      'selected recommended',
    ],
    [
      'recommendation unknown',
      { rules: { a: unknown(recommend('massage')) } },
      'set-aside recommendation-unknown',
    ],
    [
      'only a contraindication, unknown',
      { rules: { a: unknown(contraindicate('massage')) } },
      'set-aside not-indicated',
    ],
    [
      'only a caution',
      { rules: { a: { type: 'caution', params: { intervention: 'massage', check: 'skin' } } } },
      'set-aside not-indicated',
    ],
    ['only a preference', prefers('massage'), 'set-aside not-indicated'],
    [
      'preferred but not recommended',
      { rules: { a: notRecommended('massage') }, ...prefers('massage') },
      'set-aside not-recommended',
    ],
    ['declined, wanted by nobody', declines('massage'), 'set-aside declined'],
    [
      'recommended in another program',
      { rules: { a: recommend('massage', { programs: ['acute'] }) } },
      'set-aside not-in-program',
    ],
    [
      'recommended in a phase of another program',
      { rules: { a: recommend('massage', { phases: ['acute.settle'] }) } },
      'set-aside not-in-program',
    ],
    [
      'refused by the payer',
      {
        rules: { a: recommend('massage') },
        assessment: { coverage: { preAuthorisations: [{ item: 'massage', status: 'refused' }] } },
      },
      'set-aside not-covered',
    ],
    [
      'asked of the payer',
      {
        rules: { a: recommend('massage') },
        assessment: { coverage: { preAuthorisations: [{ item: 'massage', status: 'requested' }] } },
      },
      'selected recommended',
    ],
  ])('%s', (_, situation, verdict) => {
    const decided = decideItem('intervention/massage', situation)
    expect(`${decided?.outcome} ${decided?.reason}`).toBe(verdict)
  })
})

describe('an item decision', () => {
  test('carries its dose, its phases, its checks and every voice', () => {
    const rules: Rules = {
      want: consider('massage', { phases: ['chronic.build', 'acute.settle'] }),
      check: { type: 'caution', params: { tag: 'manual', check: 'skin' } },
      bone: [{ type: 'caution', params: { intervention: 'massage', check: 'bones' } }, ['bone']],
      against: unknown(notRecommended('massage')),
    }
    expect(decideItem('intervention/massage', { rules, ...prefers('passive') })).toEqual({
      kind: 'intervention',
      id: 'massage',
      outcome: 'selected',
      reason: 'considered',
      strength: 'consider',
      preferred: true,
      phases: ['chronic.build'],
      sessionDose: { perWeek: 2, minutes: 30 },
      doseChanges: [],
      voices: [
        { rule: 'against', action: 'not-recommended', outcome: 'unknown', missing: ['bone'] },
        { rule: 'bone', action: 'caution', outcome: 'unknown', missing: ['bone'] },
        { rule: 'check', action: 'caution', outcome: 'applies', missing: [] },
        { rule: 'want', action: 'consider', outcome: 'applies', missing: [] },
      ],
      checks: [
        { rule: 'bone', check: 'bones', certain: false },
        { rule: 'check', check: 'skin', certain: true },
      ],
      missing: [],
    })
  })

  test.each<[string, Rules, string[]]>([
    [
      'all phases when a rule names none',
      { a: recommend('massage'), b: recommend('massage', { phases: ['chronic.build'] }) },
      ['chronic.settle', 'chronic.build'],
    ],
    [
      'the phases of all rules, in the order of the program',
      {
        a: recommend('massage', { phases: ['chronic.build'] }),
        b: consider('massage', { phases: ['chronic.settle'] }),
      },
      ['chronic.settle', 'chronic.build'],
    ],
  ])('has %s', (_, rules, phases) => {
    expect(decideItem('intervention/massage', { rules })?.phases).toEqual(phases)
  })

  test('names the facts that hold it, and asks for them', () => {
    const rules: Rules = {
      ...offerChronic,
      a: recommend('massage'),
      b: [contraindicate('massage'), ['fever', 'bone']],
    }
    const decisions = decide({ rules })
    expect(decisions.items[0]?.missing).toEqual(['bone', 'fever'])
    expect(decisions.questions.map(({ fact, decides }) => [fact, decides])).toEqual([
      ['bone', ['intervention/massage']],
      ['fever', ['intervention/massage']],
    ])
  })

  test('is sorted by kind and id, and covers what only a tag or the person named', () => {
    const rules: Rules = {
      ...offerChronic,
      a: { type: 'contraindicate', params: { tag: 'strength' } },
      b: recommend('massage'),
    }
    expect(decide({ rules, ...prefers('pacing') }).items.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'education/pacing',
      'exercise/bridge',
      'exercise/squat',
      'intervention/massage',
    ])
  })

  test('without a program is selected only when it is assessment or education', () => {
    const rules: Rules = {
      a: recommend('massage'),
      b: recommend('screening', { phases: ['chronic.build'] }),
      c: { type: 'recommend', params: { education: 'pacing' } },
      d: { type: 'recommend', params: { exercise: 'squat' } },
    }
    const { items } = decide({ rules })
    expect(items.map(({ id, reason, phases }) => [id, reason, phases])).toEqual([
      ['pacing', 'recommended', []],
      ['squat', 'not-in-program', []],
      ['massage', 'not-in-program', []],
      ['screening', 'recommended', []],
    ])
  })
})

describe('the alternative to a declined item', () => {
  const wanted: Rules = { want: recommend('manipulation', { phases: ['chronic.build'] }) }

  test('is its first, as something to consider, in the same phases', () => {
    expect(
      decideItem('intervention/mobilisation', { rules: wanted, ...declines('manipulation') }),
    ).toMatchObject({
      outcome: 'selected',
      reason: 'alternative-to-declined',
      strength: 'consider',
      instead: 'manipulation',
      phases: ['chronic.build'],
      sessionDose: { perWeek: 2, minutes: 30 },
    })
  })

  test.each<[string, Rules, string[], string | undefined]>([
    ['contraindicated', { x: contraindicate('mobilisation') }, [], 'massage'],
    ['possibly contraindicated', { x: unknown(contraindicate('mobilisation')) }, [], 'massage'],
    ['not recommended', { x: notRecommended('mobilisation') }, [], 'massage'],
    ['declined', {}, ['mobilisation'], 'massage'],
    ['selected already', { x: recommend('mobilisation') }, [], 'massage'],
    ['declined like all others', {}, ['mobilisation', 'massage'], undefined],
  ])('is the next when the first is %s', (_, more, declined, expected) => {
    const { items } = decide({
      rules: { ...offerChronic, ...wanted, ...more },
      ...declines('manipulation', ...declined),
    })
    expect(items.find(({ reason }) => reason === 'alternative-to-declined')?.id).toBe(expected)
  })

  test.each<[string, Rules]>([
    ['nobody wanted the declined item', {}],
    ['the declined item is contraindicated', { ...wanted, x: contraindicate('manipulation') }],
    ['the declined item is not recommended', { ...wanted, x: notRecommended('manipulation') }],
    ['the declined item is wanted only perhaps', { want: unknown(recommend('manipulation')) }],
  ])('does not come when %s', (_, rules) => {
    const { items } = decide({ rules: { ...offerChronic, ...rules }, ...declines('manipulation') })
    expect(items.map(({ id, outcome }) => [id, outcome])).toEqual([['manipulation', 'set-aside']])
  })
})

describe('the phases of an item', () => {
  const during = (more: object): Action => ({ type: 'recommend', params: { exercise: 'walk', ...more } })
  const staged = program('chronic', 2)
  const rest = {
    programs: {
      chronic: { ...staged, phases: staged.phases.map((phase) => ({ ...phase, stage: stageOf(phase.id) })) },
    },
  }
  const phasesOf = (...rules: Action[]) => {
    const named = Object.fromEntries(rules.map((action, index) => [`rule-${index}`, action]))
    const { items } = decide({ rules: { ...offerChronic, ...named }, rest, programs: ['chronic'] })
    return items.map(({ reason, phases }) => [reason, ...phases].join(' '))
  }

  test.each<[string, Action[], string]>([
    ['are all when a rule names none', [during({})], 'recommended chronic.settle chronic.build'],
    ['are those of a stage', [during({ stages: ['build', 'perform'] })], 'recommended chronic.build'],
    [
      'are those named and those of a stage',
      [during({ phases: ['chronic.settle'], stages: ['build'] })],
      'recommended chronic.settle chronic.build',
    ],
    [
      'are those of all rules',
      [during({ stages: ['build'] }), during({ phases: ['chronic.settle'] })],
      'recommended chronic.settle chronic.build',
    ],
    [
      'are all as soon as one rule names none',
      [during({ stages: ['build'] }), during({})],
      'recommended chronic.settle chronic.build',
    ],
    ['are none when the program has no such stage', [during({ stages: ['restore'] })], 'not-in-program'],
  ])('%s', (_, rules, expected) => {
    expect(phasesOf(...rules)).toEqual([expected])
  })
})

function stageOf(id: string) {
  return id.endsWith('settle') ? ('settle' as const) : ('build' as const)
}

describe('limits', () => {
  const limit = (id: string, tag: string, max: number, more: Partial<ItemLimit> = {}): ItemLimit => ({
    id,
    title: id,
    tag,
    max,
    evidence: { ...evidence, sources: [] },
    ...more,
  })
  const home = (id: string, type: 'recommend' | 'consider' = 'recommend'): Action => ({
    type,
    params: { exercise: id },
  })
  const three: Rules = { ...offerChronic, a: home('bridge'), b: home('squat'), c: home('walk') }
  const outcomes = (situation: Situation) =>
    decide(situation).items.map(({ id, reason, instead }) =>
      [id, reason, ...(instead ? [instead] : [])].join(' '),
    )

  test.each<[string, Situation, string[]]>([
    [
      'leave all that fit',
      { rules: three, rest: { limits: { most: limit('most', 'home', 3) } } },
      ['bridge recommended', 'squat recommended', 'walk recommended'],
    ],
    [
      'drop by id when all else is equal',
      { rules: three, rest: { limits: { most: limit('most', 'home', 2) } } },
      ['bridge recommended', 'squat recommended', 'walk over-limit most'],
    ],
    [
      'keep what is preferred',
      { rules: three, rest: { limits: { most: limit('most', 'home', 1) } }, ...prefers('walk') },
      ['bridge over-limit most', 'squat over-limit most', 'walk recommended'],
    ],
    [
      'keep what is recommended before what is preferred',
      {
        rules: { ...three, c: home('walk', 'consider') },
        rest: { limits: { most: limit('most', 'home', 2) } },
        ...prefers('walk'),
      },
      ['bridge recommended', 'squat recommended', 'walk over-limit most'],
    ],
    [
      'must all be met',
      {
        rules: three,
        rest: { limits: { most: limit('most', 'home', 2), strong: limit('strong', 'strength', 1) } },
      },
      ['bridge recommended', 'squat over-limit strong', 'walk recommended'],
    ],
    [
      'of one tag count by the lowest',
      { rules: three, rest: { limits: { a: limit('a', 'home', 3), b: limit('b', 'home', 1) } } },
      ['bridge recommended', 'squat over-limit b', 'walk over-limit b'],
    ],
    [
      'do not touch other tags',
      { rules: three, rest: { limits: { strong: limit('strong', 'strength', 0) } } },
      ['bridge over-limit strong', 'squat over-limit strong', 'walk recommended'],
    ],
  ])('%s', (_, situation, expected) => {
    expect(outcomes(situation)).toEqual(expected)
  })

  test.each([
    ['false', { type: 'boolean', value: false }, 3],
    ['true', { type: 'boolean', value: true }, 1],
    ['unknown', { type: 'unknown' }, 1],
  ] as const)('count when their condition is %s as they should', (_, fever, selected) => {
    const limits = {
      most: limit('most', 'home', 1, { when: { fact: 'fever', operator: 'equal', value: true } }),
    }
    const { items } = decide({ rules: three, rest: { limits }, values: { fever } })
    expect(items.filter(({ outcome }) => outcome === 'selected')).toHaveLength(selected)
  })

  test('keep what serves more goals', () => {
    const goals = {
      g: {
        id: 'g',
        title: 'g',
        statement: 'x',
        measure: 'odi',
        targets: [],
        due: 'program-end' as const,
        trajectory: 't',
        servedBy: [{ exercise: 'walk' }],
        evidence: { ...evidence, sources: [] },
      },
    }
    const rules: Rules = { ...three, g: { type: 'set-goal', params: { goal: 'g' } } }
    expect(outcomes({ rules, rest: { goals, limits: { most: limit('most', 'home', 1) } } })).toEqual([
      'bridge over-limit most',
      'squat over-limit most',
      'walk recommended',
    ])
  })

  describe('give the places in a settled order', () => {
    const most = { most: limit('most', 'home', 1) }
    const kept = (situation: Situation) =>
      decide(situation).items.flatMap(({ id, outcome }) => (outcome === 'selected' ? [id] : []))
    const fitting = (id: string, fit: Fit): Action => ({ type: 'recommend', params: { exercise: id, fit } })

    test.each<[string, Rules, string[]]>([
      [
        'what fits the examination before a goal',
        { b: fitting('squat', 'goal'), c: fitting('walk', 'examination') },
        ['walk'],
      ],
      [
        'what fits a goal before what fits anybody',
        { a: home('bridge'), c: fitting('walk', 'goal') },
        ['walk'],
      ],
      [
        'the closest of several fits',
        { a: fitting('bridge', 'goal'), c: fitting('walk', 'general'), d: fitting('walk', 'examination') },
        ['walk'],
      ],
      [
        'what is recommended before what is considered and fits better',
        { a: home('bridge'), c: { type: 'consider', params: { exercise: 'walk', fit: 'examination' } } },
        ['bridge'],
      ],
      [
        'a fit of the rule that recommends, not of one that considers',
        {
          a: home('bridge'),
          b: home('walk'),
          c: { type: 'consider', params: { exercise: 'walk', fit: 'examination' } },
        },
        ['bridge'],
      ],
    ])('%s', (_, rules, expected) => {
      expect(kept({ rules: { ...offerChronic, ...rules }, rest: { limits: most } })).toEqual(expected)
    })

    test('the pack’s own order before the alphabet, and what it does not name last', () => {
      const { pack, assessment, findings } = prepare({
        rules: { ...offerChronic, ...three },
        rest: { limits: { most: limit('most', 'home', 2) } },
      })
      const ordered = (items: readonly Target[]) => {
        const choices = { ...pack.manifest.choices, items: [...items] }
        const { items: decided } = decideCare(
          { ...pack, manifest: { ...pack.manifest, choices } },
          assessment,
          findings,
        )
        return decided.flatMap(({ id, outcome }) => (outcome === 'selected' ? [id] : []))
      }
      expect(ordered([{ exercise: 'walk' }])).toEqual(['bridge', 'walk'])
      expect(ordered([{ exercise: 'walk' }, { tag: 'strength' }, { exercise: 'squat' }])).toEqual([
        'bridge',
        'walk',
      ])
      expect(ordered([{ exercise: 'squat' }, { exercise: 'walk' }, { tag: 'home' }])).toEqual([
        'squat',
        'walk',
      ])
    })
  })

  describe('by phase', () => {
    const phases = ['chronic.settle', 'chronic.build']
    const during = (id: string, ...given: string[]): Action => ({
      type: 'recommend',
      params: { exercise: id, phases: given },
    })
    const chronic = (most: ItemLimit, rules: Rules) =>
      outcomes({
        rules: { ...offerChronic, ...rules },
        rest: { limits: { most } },
      })

    test('leave room for others later', () => {
      const rules = { a: during('bridge', 'chronic.settle'), b: during('squat', 'chronic.build') }
      expect(chronic(limit('most', 'home', 1, { per: 'phase' }), rules)).toEqual([
        'bridge recommended',
        'squat recommended',
      ])
      expect(chronic(limit('most', 'home', 1, { per: 'plan' }), rules)).toEqual([
        'bridge recommended',
        'squat over-limit most',
      ])
      expect(chronic(limit('most', 'home', 1), rules)).toEqual([
        'bridge recommended',
        'squat over-limit most',
      ])
    })

    test('give an item in the phases that have room', () => {
      const rules = { a: during('bridge', 'chronic.settle'), b: during('squat', ...phases) }
      const { items } = decide({
        rules: { ...offerChronic, ...rules },
        rest: { limits: { most: limit('most', 'home', 1, { per: 'phase' }) } },
      })
      expect(items.map(({ id, phases: given }) => [id, ...given].join(' '))).toEqual([
        'bridge chronic.settle',
        'squat chronic.build',
      ])
    })

    test('leave none for what shares a phase', () => {
      const rules = { a: during('bridge', ...phases), b: during('squat', 'chronic.build') }
      expect(chronic(limit('most', 'home', 1, { per: 'phase' }), rules)).toEqual([
        'bridge recommended',
        'squat over-limit most',
      ])
    })
  })

  test('do not count what is held', () => {
    const rules: Rules = {
      ...three,
      d: [{ type: 'contraindicate', params: { exercise: 'bridge' } }, ['bone']],
    }
    expect(outcomes({ rules, rest: { limits: { most: limit('most', 'home', 2) } } })).toEqual([
      'bridge contraindication-unknown',
      'squat recommended',
      'walk recommended',
    ])
  })
})

describe('a dose that cannot be met', () => {
  test('holds the item', () => {
    const rules: Rules = {
      a: recommend('massage'),
      b: adjust('massage', { minutes: { min: 40 } }),
      c: adjust('massage', { minutes: { max: 20 } }),
    }
    expect(decideItem('intervention/massage', { rules })).toMatchObject({
      outcome: 'held',
      reason: 'dose-impossible',
      missing: [],
    })
  })

  test('is asked about when an unknown rule stands in the way', () => {
    const rules: Rules = {
      a: recommend('massage'),
      b: adjust('massage', { minutes: { min: 40 } }),
      c: unknown(adjust('massage', { minutes: { max: 20 } })),
    }
    const decisions = decide({ rules: { ...offerChronic, ...rules } })
    expect(decisions.items[0]).toMatchObject({
      outcome: 'held',
      reason: 'dose-impossible',
      missing: ['bone'],
    })
    expect(decisions.questions.map(({ fact }) => fact)).toEqual(['bone'])
  })

  test('does not stop a plan for another program', () => {
    const rules: Rules = {
      o: offer('acute'),
      a: recommend('massage'),
      b: adjust('massage', { minutes: { min: 40, max: 20 }, programs: ['chronic'] }),
    }
    expect(decide({ rules }).items[0]?.outcome).toBe('selected')
  })
})
