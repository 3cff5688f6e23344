import { describe, expect, it } from 'vitest'
import { goalReadiness } from '../../src/plan/goalReadiness.js'
import { byDefault, pack } from './careExample.js'

const wanted = { least: 7, importance: 'Ask why.', confidence: 'Ask what would help.', evidence: byDefault }
const asking = { manifest: { ...pack.manifest, goalReadiness: wanted } }

describe('what is asked of a goal that is worth little to the person, or that the person is not sure of', () => {
  it.each<[string, { importance?: number; confidence?: number }, readonly string[] | undefined]>([
    ['nothing at 7', { importance: 7, confidence: 7 }, undefined],
    ['why it matters at 6', { importance: 6, confidence: 7 }, ['Ask why.']],
    ['what would help at 6', { importance: 7, confidence: 6 }, ['Ask what would help.']],
    ['both where both are low', { importance: 0, confidence: 6.9 }, ['Ask why.', 'Ask what would help.']],
    ['nothing where nobody asked', {}, undefined],
    ['of the one that was asked', { confidence: 3 }, ['Ask what would help.']],
  ])('%s', (_, rated, ask) => {
    expect(goalReadiness(asking, rated)?.ask).toEqual(ask)
  })

  it('says what is enough, and what that rests on', () => {
    expect(goalReadiness(asking, { importance: 2 })).toEqual({
      least: 7,
      ask: ['Ask why.'],
      evidence: byDefault,
    })
  })

  it('is nothing in a pack that says nothing of it', () => {
    expect(goalReadiness(pack, { importance: 0, confidence: 0 })).toBeUndefined()
  })
})
