import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeTarget, type Scale, scaleOf } from '../../src/care/computeTarget.js'
import type { TargetFormula } from '../../src/model/goalTemplate.js'
import { measure } from './careExample.js'

const lower: Scale = { min: 0, max: 100, grain: 2, direction: 'lower-is-better' }
const higher: Scale = { min: 0, max: 10, grain: 0.5, direction: 'higher-is-better' }

describe('computeTarget', () => {
  test.each<[string, TargetFormula, number, number | undefined, Scale, number | undefined]>([
    ['improves by points', { kind: 'improve', points: 10 }, 42, undefined, lower, 32],
    ['improves by percent', { kind: 'improve', percent: 50 }, 42, undefined, lower, 20],
    [
      'improves by the larger: percent',
      { kind: 'improve', points: 10, percent: 30 },
      42,
      undefined,
      lower,
      28,
    ],
    [
      'improves by the larger: points',
      { kind: 'improve', points: 10, percent: 30 },
      20,
      undefined,
      lower,
      10,
    ],
    ['rounds down where lower is better', { kind: 'improve', points: 1 }, 42, undefined, lower, 40],
    ['rounds up where higher is better', { kind: 'improve', points: 1.2 }, 3, undefined, higher, 4.5],
    ['leaves what is on the grain', { kind: 'improve', points: 1.5 }, 3, undefined, higher, 4.5],
    ['stays above the least', { kind: 'improve', points: 10 }, 4, undefined, lower, 0],
    ['stays below the most', { kind: 'improve', points: 3 }, 9, undefined, higher, 10],
    ['reaches a level', { kind: 'reach', value: 20 }, 42, undefined, lower, 20],
    ['keeps who is beyond the level', { kind: 'reach', value: 20 }, 12, undefined, lower, 12],
    ['keeps who is beyond a higher level', { kind: 'reach', value: 5 }, 7, undefined, higher, 7],
    ['maintains', { kind: 'maintain' }, 42, undefined, lower, 42],
    ['takes what the person named', { kind: 'patients-own' }, 3, 8, higher, 8],
    ['keeps who is beyond what they named', { kind: 'patients-own' }, 3, 2, higher, 3],
    [
      'goes no further than the hardest',
      { kind: 'improve', points: 6 },
      5,
      undefined,
      { ...lower, grain: 1, hardest: 1 },
      1,
    ],
    [
      'goes as far as the hardest',
      { kind: 'improve', points: 4 },
      5,
      undefined,
      { ...lower, grain: 1, hardest: 1 },
      1,
    ],
    [
      'keeps who is beyond the hardest',
      { kind: 'improve', points: 1 },
      0.5,
      undefined,
      { ...lower, grain: 0.5, hardest: 1 },
      0.5,
    ],
    ['goes no higher than the hardest', { kind: 'patients-own' }, 3, 10, { ...higher, hardest: 8 }, 8],
    ['has nothing when the person named nothing', { kind: 'patients-own' }, 3, undefined, higher, undefined],
  ])('%s', (_, formula, baseline, own, scale, expected) => {
    expect(computeTarget(formula, baseline, own, scale)).toBe(expected)
  })

  test('is not led astray by binary fractions', () => {
    const scale: Scale = { min: 0, max: 1, grain: 0.1, direction: 'lower-is-better' }
    expect(computeTarget({ kind: 'reach', value: 0.3 }, 0.9, undefined, scale)).toBe(0.3)
  })

  test('counts its grain from the least score', () => {
    const scale: Scale = { min: 17, max: 68, grain: 3, direction: 'lower-is-better' }
    expect(computeTarget({ kind: 'improve', points: 4 }, 40, undefined, scale)).toBe(35)
  })

  test('is on the scale, never easier than asked, and at most a grain harder', () => {
    const improvements = fc.record({
      kind: fc.constant('improve' as const),
      points: fc.integer({ min: 0, max: 120 }),
    })
    fc.assert(
      fc.property(improvements, fc.integer({ min: 0, max: 100 }), (formula, baseline) => {
        const target = computeTarget(formula, baseline, undefined, lower) as number
        expect(target % lower.grain).toBe(0)
        expect(target).toBeGreaterThanOrEqual(0)
        const asked = Math.max(0, baseline - formula.points)
        expect(target).toBeLessThanOrEqual(asked)
        expect(asked - target).toBeLessThan(lower.grain)
      }),
    )
  })
})

describe('scaleOf', () => {
  const odi = measure('odi', { parts: [{ code: 'sitting', title: 'Sitting', min: 0, max: 5 }] })
  test('is the measure own range, or that of the part', () => {
    expect(scaleOf(odi, undefined)).toEqual({ min: 0, max: 100, grain: 2, direction: 'lower-is-better' })
    expect(scaleOf(odi, 'sitting')).toEqual({ min: 0, max: 5, grain: 2, direction: 'lower-is-better' })
  })
})
