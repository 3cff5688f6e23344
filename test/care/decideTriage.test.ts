import { describe, expect, test } from 'vitest'
import { fact } from '../support/tinyPack.js'
import {
  decide,
  decideItem,
  disposition,
  offerChronic,
  type Rules,
  recommend,
  type Situation,
  triage,
} from './careExample.js'

const gate = { openGates: ['fever'] }

describe('the state of triage', () => {
  test.each<[string, Situation, string, boolean]>([
    ['nothing fired', {}, 'clear', false],
    ['a proceed fired', { rules: { a: triage('careful') } }, 'clear', false],
    ['a hold fired', { rules: { a: triage('urgent') } }, 'hold', false],
    ['a stop fired', { rules: { a: triage('emergency') } }, 'stop', false],
    [
      'a stop fired below a hold',
      { rules: { a: triage('urgent'), b: triage('out-of-scope') } },
      'stop',
      false,
    ],
    ['a stop fired with a gate open', { rules: { a: triage('emergency') }, ...gate }, 'stop', false],
    ['a gate is open', gate, 'provisional', false],
    ['a hold fired with a gate open', { rules: { a: triage('urgent') }, ...gate }, 'provisional', false],
    ['a stop is unknown without a gate', { rules: { a: [triage('emergency'), ['bone']] } }, 'clear', false],
    [
      'a stop is unknown behind a gate',
      { rules: { a: [triage('emergency'), ['bone', 'fever']] }, ...gate },
      'provisional',
      true,
    ],
    [
      'a stop is unknown while another fact is a gate',
      { rules: { a: [triage('emergency'), ['bone']] }, ...gate },
      'provisional',
      false,
    ],
    [
      'a hold is unknown behind a gate',
      { rules: { a: [triage('urgent'), ['fever']] }, ...gate },
      'provisional',
      false,
    ],
  ])('%s', (_, situation, state, treatmentWaits) => {
    expect(decide(situation).triage).toMatchObject({ state, treatmentWaits })
  })

  test('a gate counts also when the rule misses only what is derived from it', () => {
    const stage = fact('stage', 'code', { obtain: { from: 'bands', of: 'fever', bands: [{ code: 'new' }] } })
    const rules: Rules = { a: [triage('emergency'), ['stage']] }
    expect(decide({ rules, facts: [stage], ...gate }).triage.treatmentWaits).toBe(true)
  })
})

describe('dispositions', () => {
  test('stay listed, most urgent first, the shortest limit before the longer', () => {
    const rules: Rules = {
      a: triage('careful'),
      b: triage('urgent', { withinHours: 500 }),
      c: triage('urgent', { withinHours: 24, to: 'surgeon' }),
      d: [triage('emergency'), ['bone']],
    }
    const { triage: decided } = decide({ rules })
    const urgent = {
      disposition: 'urgent',
      rule: 'c',
      to: 'surgeon',
      withinHours: 24,
      certain: true,
      missing: [],
    }
    expect(decided).toEqual({
      state: 'hold',
      treatmentWaits: false,
      disposition: urgent,
      fired: [
        urgent,
        { disposition: 'urgent', rule: 'b', to: 'hospital', withinHours: 168, certain: true, missing: [] },
        { disposition: 'careful', rule: 'a', to: 'hospital', certain: true, missing: [] },
      ],
      possible: [
        {
          disposition: 'emergency',
          rule: 'd',
          to: 'hospital',
          withinHours: 0,
          certain: false,
          missing: ['bone'],
        },
      ],
      openGates: [],
    })
  })

  test('keep what a rule itself tells and allows', () => {
    const own = { instruction: 'Call the clinic.', allowed: 'Short walks.' }
    const { fired } = decide({ rules: { a: triage('careful', own), b: triage('careful') } }).triage
    expect(fired.map(({ instruction, allowed }) => [instruction, allowed])).toEqual([
      ['Call the clinic.', 'Short walks.'],
      [undefined, undefined],
    ])
  })

  test('without a limit of their own take that of the rule', () => {
    expect(
      decide({ rules: { a: triage('careful', { withinHours: 48 }) } }).triage.disposition?.withinHours,
    ).toBe(48)
  })
})

describe('a stop', () => {
  const rules: Rules = {
    ...offerChronic,
    a: triage('emergency'),
    b: recommend('massage'),
    c: { type: 'set-goal', params: { goal: 'disability' } },
    d: { type: 'advise', params: { advice: 'danger' } },
    e: [{ type: 'advise', params: { advice: 'worse', programs: ['acute'] } }, ['bone']],
    f: { type: 'advise', params: { advice: 'sleep' } },
    g: { type: 'monitor', params: { measure: 'odi', everyWeeks: 2 } },
    h: [triage('urgent'), ['bone']],
    i: triage('out-of-scope', { to: 'surgeon' }),
  }
  const advice = (id: string, kind: 'safety-net' | 'self-management') => ({
    id,
    kind,
    title: id,
    text: ['x'],
    evidence: { basis: 'default' as const, confidence: 'low' as const, sources: [] },
  })
  const rest = {
    advice: {
      danger: advice('danger', 'safety-net'),
      worse: advice('worse', 'safety-net'),
      sleep: advice('sleep', 'self-management'),
    },
  }

  test('leaves where to go and the safety net, and nothing else', () => {
    const decisions = decide({ rules, rest, ...gate })
    expect(decisions).toEqual({
      asOf: '2026-12-01',
      provisional: false,
      triage: decisions.triage,
      program: { provisional: false, rules: [], missing: [], alternatives: [] },
      items: [],
      goals: [],
      team: [
        { role: 'hospital', as: 'lead', for: ['Title of emergency'], rules: ['a'], from: ['rule'] },
        { role: 'surgeon', as: 'member', for: ['Title of out-of-scope'], rules: ['i'], from: ['rule'] },
      ],
      reviews: [],
      monitors: [],
      advice: [
        { advice: 'danger', rules: ['d'] },
        { advice: 'worse', rules: ['e'] },
      ],
      disagreements: [],
      pathways: [],
      payers: [],
      questions: [],
    })
  })
})

describe('holds', () => {
  test.each<[string, string, Rules[string], boolean]>([
    ['a certain hold of all holds treatment', 'massage', triage('urgent'), true],
    ['a certain hold of all leaves assessment', 'screening', triage('urgent'), false],
    ['a tag holds what carries it', 'manipulation', triage('careful'), true],
    ['a tag leaves what does not carry it', 'massage', triage('careful'), false],
    [
      'a rule adds holds to its disposition',
      'massage',
      triage('careful', { holds: [{ tag: 'passive' }] }),
      true,
    ],
    ['a tag leaves assessment', 'screening', triage('careful', { holds: [{ tag: 'first' }] }), false],
    [
      'its own name holds assessment',
      'screening',
      triage('careful', { holds: [{ intervention: 'screening' }] }),
      true,
    ],
    ['an unknown hold behind a gate holds', 'massage', [triage('urgent'), ['fever']], true],
    ['an unknown hold without a gate does not', 'massage', [triage('urgent'), ['bone']], false],
    ['a possible stop lets treatment wait undated', 'massage', [triage('emergency'), ['fever']], false],
    [
      'a possible stop holds what its rule names',
      'massage',
      [triage('emergency', { holds: [{ tag: 'passive' }] }), ['fever']],
      true,
    ],
  ])('%s', (_, id, hold, isHeld) => {
    const decided = decideItem(`intervention/${id}`, { rules: { hold, want: recommend(id) }, ...gate })
    expect([decided?.outcome, decided?.reason]).toEqual(
      isHeld ? ['held', 'disposition-holds'] : ['selected', 'recommended'],
    )
  })

  test('of all fired rules unite', () => {
    const rest = {
      dispositions: {
        first: disposition('first', 'hold', { holds: [{ tag: 'thrust' }] }),
        second: disposition('second', 'hold', { holds: [{ tag: 'passive' }] }),
      },
    }
    const rules: Rules = {
      ...offerChronic,
      a: triage('first'),
      b: triage('second'),
      c: recommend('manipulation'),
      d: recommend('massage'),
    }
    expect(decide({ rules, rest }).items.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['manipulation', 'held'],
      ['massage', 'held'],
    ])
  })

  test('name what is missing, and the rule as a voice', () => {
    const decided = decideItem('intervention/massage', {
      rules: { hold: [triage('urgent'), ['fever']], want: recommend('massage') },
      ...gate,
    })
    expect(decided?.missing).toEqual(['fever'])
    expect(decided?.voices).toEqual([
      { rule: 'hold', action: 'triage', outcome: 'unknown', missing: ['fever'] },
      { rule: 'want', action: 'recommend', outcome: 'applies', missing: [] },
    ])
  })
})
