import { describe, expect, it } from 'vitest'
import { readSources } from '../../.ci/sources.js'

const { rows, carriers, leftOut, elsewhere } = readSources()
const known = new Set(rows.map(({ id }) => id))

describe('every row of the fact sheets', () => {
  it('is carried by the pack, held elsewhere, or left out with a reason', () => {
    const lost = rows.filter(({ id }) => !carriers.has(id) && !elsewhere.has(id) && !leftOut.has(id))
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  it('that is said to be left out is not carried', () => {
    expect([...leftOut.keys()].filter((row) => carriers.has(row))).toEqual([])
  })

  it('that is left out has a sentence as its reason', () => {
    expect([...leftOut, ...elsewhere].filter(([, reason]) => reason.length < 15)).toEqual([])
  })
})

describe('no row is named that the fact sheets do not have', () => {
  it('by the pack', () => {
    expect([...carriers.keys()].filter((row) => !known.has(row))).toEqual([])
  })

  it('by the reasons', () => {
    expect([...leftOut.keys(), ...elsewhere.keys()].filter((row) => !known.has(row))).toEqual([])
  })
})
