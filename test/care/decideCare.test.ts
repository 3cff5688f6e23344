import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideCare } from '../../src/care/decideCare.js'
import type { Action } from '../../src/model/action.js'
import {
  adjust,
  consider,
  contraindicate,
  decide,
  type Heard,
  notRecommended,
  offer,
  offerChronic,
  prepare,
  type Rules,
  recommend,
  ruleOut,
  triage,
} from './careExample.js'

const ids = ['manipulation', 'mobilisation', 'massage', 'screening'] as const
const id = fc.constantFrom(...ids)
const tag = fc.constantFrom('manual', 'thrust', 'passive', 'first')

/** Any rule about an item, a program or triage. */
const action: fc.Arbitrary<Action> = fc.oneof(
  id.map((one) => recommend(one)),
  id.map((one) => recommend(one, { phases: ['acute.settle'] })),
  id.map((one) => consider(one, { programs: ['chronic'] })),
  id.map((one) => contraindicate(one)),
  id.map((one) => contraindicate(one, { programs: ['acute'] })),
  id.map((one) => notRecommended(one)),
  tag.map((one): Action => ({ type: 'recommend', params: { tag: one } })),
  tag.map((one): Action => ({ type: 'contraindicate', params: { tag: one } })),
  tag.map((one): Action => ({ type: 'caution', params: { tag: one, check: 'x' } })),
  fc.tuple(id, fc.integer({ min: 5, max: 60 })).map(([one, max]) => adjust(one, { minutes: { max } })),
  fc.constantFrom('urgent', 'careful', 'out-of-scope').map((one) => triage(one)),
  fc.constantFrom('acute', 'chronic').map(offer),
  fc.constantFrom('acute', 'chronic').map(ruleOut),
)
const heard = fc.oneof(
  fc.constantFrom<Heard>('applies', 'does-not-apply'),
  fc.subarray(['bone', 'fever'], { minLength: 1 }),
)

const situations = fc
  .record({
    rules: fc.array(fc.tuple(action, heard), { maxLength: 12 }),
    decline: fc.subarray([...ids, 'manual']),
    prefer: fc.subarray([...ids]),
    gate: fc.boolean(),
  })
  .map(({ rules, decline, prefer, gate }) => ({
    rules: Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule])) as Rules,
    assessment: { preferences: { decline, prefer } },
    openGates: gate ? ['fever'] : [],
  }))

describe('laws of deciding', () => {
  test('a contraindication that applies never leaves its item selected, whatever else is said', () => {
    fc.assert(
      fc.property(situations, id, (situation, against) => {
        const rules = { ...situation.rules, never: contraindicate(against) }
        const decided = decide({ ...situation, rules })
        const item = decided.items.find((one) => one.id === against)
        if (decided.triage.state === 'stop') expect(item).toBeUndefined()
        else expect(item).toMatchObject({ outcome: 'set-aside', reason: 'contraindicated' })
      }),
    )
  })

  test('a contraindication that is unknown never lets its item through', () => {
    fc.assert(
      fc.property(situations, id, (situation, against) => {
        const decided = decide({
          ...situation,
          rules: { ...situation.rules, perhaps: [contraindicate(against), ['bone']] },
        })
        expect(decided.items.find((one) => one.id === against)?.outcome).not.toBe('selected')
      }),
    )
  })

  test('a declined item is never selected', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { decline } = situation.assessment.preferences
        const selected = decide(situation).items.filter(({ outcome }) => outcome === 'selected')
        expect(selected.filter((item) => decline.includes(item.id))).toEqual([])
      }),
    )
  })

  test('the order of rules and findings never matters', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { pack, assessment, findings } = prepare(situation)
        const turned = {
          pack: { ...pack, rules: [...pack.rules].reverse() },
          findings: { ...findings, findings: [...findings.findings].reverse() },
        }
        expect(decideCare(turned.pack, assessment, turned.findings)).toEqual(
          decideCare(pack, assessment, findings),
        )
      }),
    )
  })

  test('no item is lost: whatever a rule spoke of is decided on, with the rule as a voice', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const decided = decide(situation)
        if (decided.triage.state === 'stop') return
        const voices = new Set(decided.items.flatMap((item) => item.voices.map(({ rule }) => rule)))
        for (const [name, said] of Object.entries(situation.rules)) {
          const [{ type }, outcome] = said as readonly [Action, Heard]
          const speaks = !['triage', 'offer', 'rule-out'].includes(type) && outcome !== 'does-not-apply'
          if (speaks) expect([...voices]).toContain(name)
        }
      }),
    )
  })

  test('a stop leaves no treatment, no goal, no program and no question', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { items, goals, program, reviews, questions } = decide({
          ...situation,
          rules: { ...situation.rules, stop: triage('emergency') },
        })
        expect([items, goals, reviews, questions, program.alternatives]).toEqual([[], [], [], [], []])
        expect(program).not.toHaveProperty('program')
      }),
    )
  })

  test('every fact that holds an item is asked', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { items, questions } = decide(situation)
        const asked = questions.map(({ fact }) => fact)
        for (const { missing } of items) expect(asked).toEqual(expect.arrayContaining([...missing]))
      }),
    )
  })
})

describe('the decisions', () => {
  test('are frozen, all the way down', () => {
    const decided = decide({ rules: { ...offerChronic, a: recommend('massage') } })
    const parts = [
      decided,
      decided.items,
      decided.items[0],
      decided.items[0]?.voices[0],
      decided.program.rules,
    ]
    expect(parts.every(Object.isFrozen)).toBe(true)
  })

  test('take the days of the calendar they are given', () => {
    const { pack, assessment, findings } = prepare({ rules: offerChronic })
    const calendar = {
      zone: 'UTC',
      opening: [{ weekday: 'monday' as const, from: '08:00', to: '12:00' }],
      closures: [],
    }
    expect(decideCare(pack, assessment, findings).program.program).toBe('chronic')
    expect(decideCare(pack, assessment, findings, calendar).program.alternatives).toContainEqual({
      program: 'chronic',
      reason: 'too-few-days',
      rules: ['offer.chronic'],
      missing: [],
    })
  })

  test('are provisional while a gate is open', () => {
    expect(decide({ rules: offerChronic }).provisional).toBe(false)
    expect(decide({ rules: offerChronic, openGates: ['fever'] }).provisional).toBe(true)
  })
})
