import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CatalogueItem } from '../../src/care/itemCatalogue.js'
import { mergeDose } from '../../src/care/mergeDose.js'
import { type Dose, ownDose, type SpokenFor } from '../../src/care/ownDose.js'
import type { Spoken } from '../../src/care/spokenRules.js'
import type { DoseBound } from '../../src/model/dose.js'
import { exercise, intervention } from './careExample.js'

const dose: Dose = { perWeek: 2, minutes: 30 }

function says(
  rule: string,
  params: Record<string, DoseBound>,
  outcome: 'applies' | 'unknown' = 'applies',
): Spoken<'adjust'> {
  return {
    rule,
    type: 'adjust',
    params: { intervention: 'x', ...params },
    outcome,
    missing: outcome === 'unknown' ? ['bone'] : [],
  }
}

/** The minutes that come of 30 minutes under these bounds; an unknown bound is marked. */
function minutes(...bounds: (DoseBound & { unknown?: true })[]) {
  const rules = bounds.map(({ unknown, ...minutesBound }, index) =>
    says(`r${index}`, { minutes: minutesBound }, unknown ? 'unknown' : 'applies'),
  )
  const { dose: merged, changes, impossible } = mergeDose(dose, rules)
  return impossible ? { impossible: impossible.missing } : { minutes: merged?.minutes, changes }
}

describe('adjusting a dose', () => {
  test.each<[string, (DoseBound & { unknown?: true })[], number]>([
    ['the lowest max', [{ max: 20 }, { max: 25 }], 20],
    ['the highest min', [{ min: 40 }, { min: 35 }], 40],
    ['the smallest factor, never multiplied', [{ factor: 0.5 }, { factor: 0.8 }], 15],
    ['a factor, then the max', [{ factor: 2 }, { max: 45 }], 45],
    ['a factor, then the min', [{ factor: 0.5 }, { min: 20 }], 20],
    ['min and max that meet', [{ min: 20 }, { max: 20 }], 20],
    ['whole minutes, toward less', [{ factor: 0.75 }], 22],
    ['an unknown max', [{ max: 20, unknown: true }], 20],
    ['an unknown factor below 1', [{ factor: 0.5, unknown: true }], 15],
    ['no unknown factor above 1', [{ factor: 2, unknown: true }], 30],
    ['no unknown min', [{ min: 50, unknown: true }], 30],
    ['a max that is not reached', [{ max: 60 }], 30],
  ])('takes %s', (_, bounds, expected) => {
    expect(minutes(...bounds)).toMatchObject({ minutes: expected })
  })

  test('is impossible when a min is above a max, and names what an unknown rule misses', () => {
    expect(minutes({ min: 40 }, { max: 20 })).toEqual({ impossible: [] })
    expect(minutes({ min: 40 }, { max: 20, unknown: true })).toEqual({ impossible: ['bone'] })
  })

  test('names the change and the rules that decide it', () => {
    expect(minutes({ max: 20 }, { max: 25 }, { max: 20 })).toMatchObject({
      changes: [{ quantity: 'minutes', from: 30, to: 20, rules: ['r0', 'r2'], cautious: false }],
    })
    expect(minutes({ max: 25 }, { max: 20, unknown: true })).toMatchObject({
      changes: [{ quantity: 'minutes', from: 30, to: 20, rules: ['r1'], cautious: true }],
    })
    expect(minutes({ factor: 0.5 }, { max: 15 })).toMatchObject({
      changes: [{ quantity: 'minutes', from: 30, to: 15, rules: ['r0', 'r1'], cautious: false }],
    })
  })

  test('keeps fractions of visits a week free of binary dust', () => {
    const { dose: merged } = mergeDose({ perWeek: 3, minutes: 30 }, [says('r', { perWeek: { factor: 0.7 } })])
    expect(merged).toEqual({ perWeek: 2.1, minutes: 30 })
  })

  test('never scales a count below one', () => {
    const { dose: merged } = mergeDose({ daysPerWeek: 1, sets: 1 }, [says('r', { sets: { factor: 0.3 } })])
    expect(merged).toEqual({ daysPerWeek: 1, sets: 1 })
  })

  test('caps sessions that had no cap, and leaves quantities alone that the dose does not have', () => {
    const rules = [says('r', { maxSessions: { max: 6 }, sets: { max: 2 } })]
    expect(mergeDose(dose, rules)).toEqual({ dose: { ...dose, maxSessions: 6 }, changes: [] })
  })

  test('says nothing of an item without a dose', () => {
    expect(mergeDose(undefined, [says('r', { minutes: { max: 3 } })])).toEqual({
      dose: undefined,
      changes: [],
    })
  })

  test('does not depend on the order of rules, and an unknown rule never raises a dose', () => {
    const bound = fc.record(
      {
        max: fc.integer({ min: 5, max: 60 }),
        min: fc.integer({ min: 5, max: 60 }),
        factor: fc.constantFrom(0.5, 0.8, 1.5),
      },
      { requiredKeys: [] },
    )
    const rules = fc
      .array(fc.tuple(bound, fc.boolean()), { maxLength: 5 })
      .map((said) =>
        said.map(([minutesBound, known], index) =>
          says(`r${index}`, { minutes: minutesBound }, known ? 'applies' : 'unknown'),
        ),
      )
    fc.assert(
      fc.property(rules, (all) => {
        const merged = mergeDose(dose, all)
        expect(mergeDose(dose, [...all].reverse())).toEqual(merged)
        const certain = mergeDose(
          dose,
          all.filter(({ outcome }) => outcome === 'applies'),
        )
        if (!merged.impossible)
          expect(Number(merged.dose?.minutes)).toBeLessThanOrEqual(Number(certain.dose?.minutes))
      }),
    )
  })
})

describe('the dose before adjusting', () => {
  const item = (own: object | undefined): CatalogueItem => ({
    kind: 'intervention',
    id: 'x',
    key: 'intervention/x',
    item: intervention('x', { dose: own } as never),
  })
  const says = (type: 'recommend' | 'consider', sessionDose: object): SpokenFor =>
    ({
      rule: 'r',
      type,
      params: { intervention: 'x', sessionDose },
      outcome: 'applies',
      missing: [],
    }) as SpokenFor

  test.each<[string, object | undefined, SpokenFor[], object | undefined]>([
    ['the own', { perWeek: 2, minutes: 30 }, [], { perWeek: 2, minutes: 30 }],
    [
      'a quantity of a rule',
      { perWeek: 2, minutes: 30 },
      [says('consider', { perWeek: 1 })],
      { perWeek: 1, minutes: 30 },
    ],
    [
      'the recommended over the considered, though larger',
      { perWeek: 2, minutes: 30 },
      [says('consider', { perWeek: 1 }), says('recommend', { perWeek: 3 })],
      { perWeek: 3, minutes: 30 },
    ],
    [
      'the smaller of two recommended',
      { perWeek: 2, minutes: 30 },
      [says('recommend', { perWeek: 4 }), says('recommend', { perWeek: 3 })],
      { perWeek: 3, minutes: 30 },
    ],
    [
      'the longer of two spacings',
      { perWeek: 2, minutes: 30 },
      [says('recommend', { daysApart: 2 }), says('recommend', { daysApart: 3 })],
      { perWeek: 2, minutes: 30, daysApart: 3 },
    ],
    ['none without one', undefined, [], undefined],
    ['none from half a dose', undefined, [says('recommend', { minutes: 30 })], undefined],
    [
      'a whole one from a rule',
      undefined,
      [says('recommend', { perWeek: 1, minutes: 30 })],
      { perWeek: 1, minutes: 30 },
    ],
  ])('is %s', (_, own, spoken, expected) => {
    expect(ownDose(item(own), spoken)).toEqual(expected)
    expect(ownDose(item(own), [...spoken].reverse())).toEqual(expected)
  })

  test('of an exercise is replaced by quantities for exercises', () => {
    const rule = {
      rule: 'r',
      type: 'recommend',
      params: { exercise: 'walk', exerciseDose: { sets: 1, effort: 'easy' } },
      outcome: 'applies',
      missing: [],
    } as SpokenFor
    const walk: CatalogueItem = {
      kind: 'exercise',
      id: 'walk',
      key: 'exercise/walk',
      item: exercise('walk', []),
    }
    expect(ownDose(walk, [rule])).toEqual({ daysPerWeek: 3, sets: 1, reps: 10, effort: 'easy' })
  })
})
