import { describe, expect, it } from 'vitest'
import { cohortImpact } from '../../src/authoring/index.js'
import { loadPack } from '../../src/index.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'

const before = loadPack(smallPackFiles)

/** The knee pack without one of its rules. */
function without(name: string) {
  const dropped = JSON.parse(JSON.stringify(smallPackDocuments), (_, value) =>
    Array.isArray(value) ? value.filter((one) => one?.name !== name && one?.id !== name) : value,
  )
  return loadPack(printDocuments(dropped))
}

const person = (id: string, rest: object = {}) =>
  JSON.stringify({
    id,
    assessedOn: '2026-11-16',
    findings: { 'locked-knee': false, 'weight-bearing-lost': false },
    conditions: [{ code: 'knee-oa', primary: true, verification: 'confirmed' }],
    ...rest,
  })

const gout = (id: string) => person(id, { comorbidities: ['gout'] })
const well = (id: string) => person(id, { comorbidities: [] })

describe('cohortImpact', () => {
  it('finds nothing when the packs are the same', () => {
    const report = cohortImpact(before, loadPack(smallPackFiles), [well('a'), gout('b')])
    expect(report).toMatchObject({ people: 2, changed: 0, concerned: 0, refused: 0, kinds: [], examples: [] })
  })

  it('tells first who gains an item that the rules before contraindicate', () => {
    const report = cohortImpact(before, without('contraindicate'), [well('a'), gout('b')])
    expect(report.concerns).toMatchObject([
      {
        line: 2,
        id: 'b',
        concerns: [{ code: 'gains-contraindicated', subject: 'intervention/mobilisation' }],
      },
    ])
  })

  it('counts a refused line with its number and goes on', () => {
    const report = cohortImpact(before, before, ['{', '', person('a', { asessedOn: 1 }), well('b')])
    expect(report).toMatchObject({ people: 1, refused: 2 })
    expect(report.refusals.map(({ line }) => line)).toEqual([1, 3])
  })

  it('keeps no more people than it shows, however long the cohort', () => {
    function* many() {
      for (let index = 0; index < 12; index += 1) yield gout(`p${index}`)
    }
    const report = cohortImpact(before, without('contraindicate'), many(), { most: 2 })
    expect(report).toMatchObject({ people: 12, changed: 12, concerned: 12 })
    expect([report.examples, report.concerns].map((list) => list.map(({ id }) => id))).toEqual([
      ['p0', 'p1'],
      ['p0', 'p1'],
    ])
  })
})
