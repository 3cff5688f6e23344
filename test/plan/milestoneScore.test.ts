import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneScore, shareAt } from '../../src/plan/milestoneScore.js'

describe('the share of a trajectory', () => {
  const points = [
    { week: 2, share: 0.5 },
    { week: 6, share: 0.9 },
  ]
  it.each([
    { week: 0, share: 0 },
    { week: 1, share: 0.25 },
    { week: 2, share: 0.5 },
    { week: 4, share: 0.7 },
    { week: 6, share: 0.9 },
    { week: 7, share: 0.9 },
  ])('is $share at week $week, straight between points', ({ week, share }) => {
    expect(shareAt(points, week)).toBeCloseTo(share, 10)
  })

  it('is nothing at the start, whatever a point at week 0 says', () => {
    expect(shareAt([{ week: 0, share: 0.4 }, ...points], 0)).toBe(0)
  })

  it('does not depend on the order of the points', () => {
    expect(shareAt([...points].reverse(), 3)).toBe(shareAt(points, 3))
  })
})

const lower = { direction: 'lower-is-better', grain: 1 } as const
const higher = { direction: 'higher-is-better', grain: 1 } as const

describe('a milestone', () => {
  it.each([
    {
      name: 'is the baseline at the start',
      measure: lower,
      baseline: 8,
      target: 5,
      share: 0,
      score: 8,
    },
    {
      name: 'is the target at the end',
      measure: lower,
      baseline: 8,
      target: 5,
      share: 1,
      score: 5,
    },
    {
      name: 'rounds up when less is better',
      measure: lower,
      baseline: 8,
      target: 5,
      share: 0.5,
      score: 7,
    },
    {
      name: 'rounds down when more is better',
      measure: higher,
      baseline: 2,
      target: 5,
      share: 0.5,
      score: 3,
    },
    {
      name: 'rounds to a coarse grain toward the easier side',
      measure: { ...lower, grain: 2 },
      baseline: 44,
      target: 30,
      share: 0.5,
      score: 38,
    },
    {
      name: 'is not thrown off by the dust of binary fractions',
      measure: { ...lower, grain: 0.1 },
      baseline: 2.1,
      target: 2.1,
      share: 0.3,
      score: 2.1,
    },
    {
      name: 'is not easier than a baseline off the grain',
      measure: { ...lower, grain: 5 },
      baseline: 8,
      target: 5,
      share: 0,
      score: 8,
    },
    {
      name: 'stays at a target that is easier than the baseline',
      measure: lower,
      baseline: 3,
      target: 5,
      share: 0.5,
      score: 5,
    },
    {
      name: 'stays where it is to be maintained',
      measure: higher,
      baseline: 7,
      target: 7,
      share: 0.5,
      score: 7,
    },
    {
      name: 'is never minus zero',
      measure: higher,
      baseline: 0,
      target: 3,
      share: 0.1,
      score: 0,
    },
  ])('$name', ({ measure, baseline, target, share, score }) => {
    expect(milestoneScore(measure, baseline, target, share)).toBe(score)
  })

  const scores = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
  const shares = fc.double({ min: 0, max: 1, noNaN: true })
  const grains = fc.constantFrom(0.1, 0.5, 1, 2, 5)

  it('is never harder than the target', () => {
    fc.assert(
      fc.property(scores, scores, shares, grains, fc.boolean(), (baseline, target, share, grain, isLower) => {
        const direction = isLower ? 'lower-is-better' : 'higher-is-better'
        const score = milestoneScore({ direction, grain }, baseline, target, share)
        return isLower ? score >= target : score <= target
      }),
    )
  })

  it('is never easier at a later share than at an earlier one', () => {
    fc.assert(
      fc.property(scores, scores, shares, shares, grains, (baseline, drop, first, second, grain) => {
        const measure = { direction: 'lower-is-better', grain } as const
        const target = Math.max(0, baseline - drop)
        const [early, late] = first < second ? [first, second] : [second, first]
        return (
          milestoneScore(measure, baseline, target, late) <= milestoneScore(measure, baseline, target, early)
        )
      }),
    )
  })
})
