import { describe, expect, test } from 'vitest'
import { decideReview } from '../../src/care/decideReview.js'
import type { ActionParams, Decision } from '../../src/model/action.js'
import { type Heard, prepare } from './careExample.js'

const ranked: Decision[] = ['regress', 'progress', 'escalate', 'modify', 'continue']

function decided(rules: Readonly<Record<string, readonly [ActionParams['decide'], Heard]>>) {
  const spoken = Object.entries(rules).map(([name, [params, heard]]) => {
    return [name, [{ type: 'decide', params }, heard]] as const
  })
  const { pack, findings } = prepare({ rules: Object.fromEntries(spoken) })
  const { manifest } = pack
  const choices = { ...manifest.choices, decision: ranked }
  return decideReview({ ...pack, manifest: { ...manifest, choices } }, findings)
}

describe('the decision at a review', () => {
  test('is the first of the ranked list that applies; the others stay listed', () => {
    const [plan] = decided({
      a: [{ decision: 'modify' }, 'applies'],
      b: [{ decision: 'escalate' }, 'applies'],
      c: [{ decision: 'regress' }, 'does-not-apply'],
    })
    expect(plan).toMatchObject({ about: 'plan', decision: 'escalate', provisional: false, rules: ['b'] })
    expect(plan?.fired.map(({ decision }) => decision)).toEqual(['modify', 'escalate'])
  })

  test('is provisional while one above it may apply, and says what would settle it', () => {
    const [plan] = decided({
      a: [{ decision: 'progress' }, 'applies'],
      b: [{ decision: 'regress' }, ['score']],
      c: [{ decision: 'modify' }, ['practice']],
    })
    expect(plan).toMatchObject({ decision: 'progress', provisional: true, missing: ['score'] })
  })

  test('leads to the phase before when a rule that decides says so', () => {
    const back = { decision: 'regress', phase: 'before' } as const
    expect(decided({ a: [back, 'applies'] })).toMatchObject([{ decision: 'regress', phase: 'before' }])
    expect(
      decided({ a: [back, 'does-not-apply'], b: [{ decision: 'regress' }, 'applies'] })[0],
    ).not.toHaveProperty('phase')
  })

  test('is nobody’s while nothing applies', () => {
    expect(decided({})).toMatchObject([{ about: 'plan', provisional: false, rules: [] }])
    expect(decided({})[0]?.decision).toBeUndefined()
  })

  test('is made for each thing that a rule is about', () => {
    const all = decided({
      a: [{ decision: 'modify', tag: 'manual' }, 'applies'],
      b: [{ decision: 'progress' }, 'applies'],
    })
    expect(all.map(({ about, decision }) => [about, decision])).toEqual([
      ['plan', 'progress'],
      ['tag/manual', 'modify'],
    ])
  })
})
