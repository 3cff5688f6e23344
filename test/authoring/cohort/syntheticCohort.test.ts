import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf, onBell } from '../../../src/authoring/cohort/chance.js'
import { readCohortFile, syntheticCohort } from '../../../src/authoring/index.js'
import { loadPack, type Pack, safeParseAssessment } from '../../../src/index.js'
import { smallPackFiles } from '../../support/smallPack.js'

const knee = loadPack(smallPackFiles)

/** What an author wrote of the people of the knee pack, around these draws. */
function cohortOf(draws: readonly object[], more: object = {}, pack: Pack = knee) {
  const text = JSON.stringify({
    title: 'People with knees',
    evidence: { basis: 'default', confidence: 'low', sources: [] },
    screening: { groups: [{ share: 1, known: 100 }] },
    others: { answered: 0, percent: 0 },
    draws,
    ...more,
  })
  const read = readCohortFile(pack, { 'people.cohort.json': text })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.cohort
}

const people = (draws: readonly object[], more: object = {}, size = 500) => [
  ...syntheticCohort(knee, cohortOf(draws, more), { size, seed: 1 }),
]

const age = { fact: 'age', bands: [{ from: 20, to: 80, share: 1 }] }
const condition = { fact: 'condition', shares: { 'knee-oa': 1 }, always: true }

/** So many of so many, give or take four standard errors. */
function expectShare(found: number, of: number, share: number) {
  const error = Math.sqrt((share * (1 - share)) / of)
  expect(Math.abs(found / of - share)).toBeLessThan(4 * error)
}

describe('chance', () => {
  it('is the same on every machine', () => {
    const chance = chanceOf('1/1/age')
    expect([chance(), chance(), chance()]).toMatchInlineSnapshot(`
      [
        2729863949,
        372695437,
        1414842493,
      ]
    `)
  })

  it('draws around the middle, one standard deviation to each side', () => {
    const chance = chanceOf('bell')
    const drawn = Array.from({ length: 4000 }, () => onBell(chance))
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
    const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length)
    expect([Math.abs(mean) < 0.07, Math.abs(spread - 1) < 0.05]).toEqual([true, true])
  })
})

describe('a synthetic cohort', () => {
  it('has the same people for the same seed, and others for another', () => {
    const cohort = cohortOf([age])
    const drawn = (seed: number) =>
      JSON.stringify([...syntheticCohort(knee, cohort, { size: 20, seed })].map(({ patient }) => patient))
    const first = drawn(1)
    expect([drawn(1), drawn(2)].map((one) => one === first)).toEqual([true, false])
  })

  it('can be made in parts, and keeps its people when it grows', () => {
    const cohort = cohortOf([age])
    const made = (size: number, from = 1) => [...syntheticCohort(knee, cohort, { size, seed: 7, from })]
    expect([...made(5), ...made(5, 6)]).toEqual(made(10))
  })

  it('keeps every other answer when something more is drawn', () => {
    const ages = (all: ReturnType<typeof people>) => all.map(({ patient }) => patient?.ageYears)
    const more = people([{ yes: { 'locked-knee': 50 } }, age], {}, 50)
    expect(ages(more)).toEqual(ages(people([age], {}, 50)))
  })

  it('is about people of the day that is asked for', () => {
    const cohort = cohortOf([condition, { fact: 'onset', bands: [{ from: 3, to: 3, share: 1 }] }])
    const [one] = syntheticCohort(knee, cohort, { size: 1, seed: 1, on: '2026-03-02' })
    expect(one).toMatchObject({
      id: 'synthetic-1-1',
      assessedOn: '2026-03-02',
      conditions: [{ onset: '2026-02-27' }],
    })
  })

  it('spreads yes and no, codes, sets and bands as the shares say', () => {
    const all = people([
      { yes: { 'locked-knee': 20 } },
      { fact: 'sex', shares: { female: 3, male: 1 } },
      { fact: 'comorbidities', each: { gout: 10 } },
      {
        fact: 'age',
        bands: [
          { from: 20, to: 39, share: 30 },
          { from: 40, to: 80, share: 70 },
        ],
      },
    ])
    const counted = [
      [all.filter(({ findings }) => findings?.['locked-knee'] === true).length, 0.2],
      [all.filter(({ patient }) => patient?.sex === 'female').length, 0.75],
      [
        all.filter(({ comorbidities }) => Array.isArray(comorbidities) && comorbidities.includes('gout'))
          .length,
        0.1,
      ],
      [all.filter(({ patient }) => (patient?.ageYears ?? 0) < 40).length, 0.3],
    ] as const
    for (const [found, share] of counted) expectShare(found, all.length, share)
  })

  it('lets one answer move another, and keeps within the range of the fact', () => {
    const all = people([
      { fact: 'pain.worst', bands: [{ from: 6, to: 10, share: 1 }] },
      { fact: 'pain.current', bell: { middle: -8, spread: 0, plus: { 'pain.worst': 1 } } },
    ])
    const off = all.filter(({ pain }) => pain?.current !== Math.max(0, (pain?.worst ?? 0) - 8))
    expect(off).toEqual([])
  })

  it('takes the first draw whose `when` holds, by what is true and not by what is known', () => {
    const all = people([
      { ...age, answered: 0 },
      { yes: { 'locked-knee': 100 }, when: { age: { from: 50 } } },
      { yes: { 'locked-knee': 0 }, when: { age: { below: 50 } } },
    ])
    const locked = all.filter(({ findings }) => findings?.['locked-knee'] === true)
    expect(all.every(({ patient }) => patient?.ageYears === undefined)).toBe(true)
    expectShare(locked.length, all.length, 31 / 61)
  })

  it('leaves out what somebody who is little screened was not asked, but never what everybody says', () => {
    const half = {
      groups: [
        { share: 1, known: 100 },
        { share: 1, known: 0 },
      ],
    }
    const all = people([condition, age], { screening: half })
    expect(all.every(({ conditions }) => conditions?.length === 1)).toBe(true)
    expectShare(all.filter(({ patient }) => patient?.ageYears !== undefined).length, all.length, 0.5)
  })

  it('draws plainly what no draw speaks of, but for what nobody is asked', () => {
    const plain = { others: { answered: 100, percent: 30 }, unasked: ['swelling'] }
    const all = people([age], plain, 200)
    expectShare(all.filter(({ findings }) => findings?.['locked-knee'] === true).length, all.length, 0.3)
    expect(all.filter(({ findings }) => findings?.swelling !== undefined)).toEqual([])
  })

  it('keeps the primary condition among several', () => {
    const all = people([condition, { fact: 'conditions', each: { 'knee-oa': 0 } }], {}, 3)
    expect(all.map(({ conditions }) => conditions)).toEqual(
      Array(3).fill([{ code: 'knee-oa', primary: true }]),
    )
  })

  it('leaves out an answer that would contradict an earlier one', () => {
    const all = people(
      [
        { fact: 'pain.current', bands: [{ from: 8, to: 8, share: 1 }] },
        { fact: 'pain.worst', bands: [{ from: 2, to: 2, share: 1 }] },
        age,
      ],
      {},
      5,
    )
    expect(all.map(({ pain }) => pain)).toEqual(Array(5).fill({ current: 8 }))
    expect(all.every(({ patient }) => patient?.ageYears !== undefined)).toBe(true)
  })

  it('has nobody who is no sound assessment, of a pack that says nothing of its people', () => {
    const read = readCohortFile(knee, {})
    if ('problems' in read) throw new Error('a pack without a cohort file has no problem')
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const one of syntheticCohort(knee, read.cohort, { size: 10, seed })) {
          const parsed = safeParseAssessment(knee, JSON.parse(JSON.stringify(one)))
          expect(parsed).toMatchObject({ ok: true })
        }
      }),
      { numRuns: 40 },
    )
  })
})
