import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptPlans } from '../../.ci/keptPlans.js'
import { generatePlan } from '../../src/generatePlan.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { backPain, backPainFiles, fixtures, readText } from '../support/backPain.js'

const printed = (plan: unknown): string => `${JSON.stringify(plan, null, 2)}\n`

/** The same value with the keys of every object in another order. */
function shuffleKeys(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffleKeys(part, order))
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, shuffleKeys(record[key], order)]))
}

const backwards = (keys: string[]): string[] => [...keys].reverse()

describe('the same input', () => {
  // The committed plans were made in one time zone; CI runs this file in three others.
  it.each(keptPlans)('gives the committed plan of %s to the byte', (name) => {
    const plan = generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })
    expect(printed(plan)).toBe(readText(`fixtures/plans/${name}.json`))
  })

  it.each(Object.keys(fixtures))('gives the same bytes twice for %s', (name) => {
    const [once, again] = [1, 2].map(() =>
      printed(generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })),
    )
    expect(again).toBe(once)
  })

  it.each(Object.keys(fixtures))('gives the same bytes for %s with its keys in another order', (name) => {
    const shuffled = shuffleKeys(fixtures[name], backwards)
    expect(printed(generatePlan(backPain, shuffled, { startOn: '2026-12-01' }))).toBe(
      printed(generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })),
    )
  })
})

describe('the order of rule files and of keys in them', () => {
  it('changes neither the pack nor a plan', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(backPainFiles), { minLength: Object.keys(backPainFiles).length }),
        fc.shuffledSubarray(Object.values(fixtures), { minLength: 6, maxLength: 6 }),
        (paths, people) => {
          const files = Object.fromEntries(
            paths.map((path) => [
              path,
              JSON.stringify(shuffleKeys(JSON.parse(backPainFiles[path] ?? ''), backwards)),
            ]),
          )
          const shuffled = loadPack(files)
          expect(shuffled.digest).toBe(backPain.digest)
          for (const json of people) {
            expect(printed(generatePlan(shuffled, json, { startOn: '2026-12-01' }))).toBe(
              printed(generatePlan(backPain, json, { startOn: '2026-12-01' })),
            )
          }
        },
      ),
      { numRuns: 3 },
    )
  })
})
