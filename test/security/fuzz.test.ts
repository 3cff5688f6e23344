import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import { checkPlan } from '../../src/checkPlan.js'
import { AssessmentError } from '../../src/errors.js'
import { generatePlan, safeGeneratePlan } from '../../src/generatePlan.js'
import type { Problem } from '../../src/model/problem.js'
import { problemCodes } from '../../src/pack/problemCodes.js'
import { safeLoadPack } from '../../src/pack/safeLoadPack.js'
import { backPain, backPainFiles, fixtures } from '../support/backPain.js'
import { innocence } from './attacks.js'
import { mutated, mutations, thinned } from './mutations.js'

/** Some of the people: each change meets others, and a run of all of them would take a minute for each change. */
const people = fc.shuffledSubarray(Object.keys(fixtures), { minLength: 5, maxLength: 5 })

/** Always the same runs; `FUZZ_RUNS=5000 FUZZ_SEED=7 npm test` for more and others. */
const runs = Number(process.env.FUZZ_RUNS ?? 40)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_201)
const bounded = { numRuns: runs, seed }
const timeout = 120_000 + runs * 4_000

const packFiles = Object.keys(backPainFiles).filter(
  (path) => !path.endsWith('.cases.json') && !path.endsWith('.bases.json'),
)
const fixtureNames = Object.keys(fixtures)

describe('the bundled pack with one file changed', () => {
  test('loads and makes sound plans, or is refused with problems', { timeout }, () => {
    const before = innocence()
    fc.assert(
      fc.property(fc.constantFrom(...packFiles), mutations, people, (file, mutation, names) => {
        const document: unknown = JSON.parse(backPainFiles[file] ?? '')
        expectSound({ ...backPainFiles, [file]: JSON.stringify(mutated(document, mutation)) }, names)
      }),
      bounded,
    )
    expect(innocence()).toEqual(before)
  })

  test('in its text loads and makes sound plans, or is refused with problems', { timeout }, () => {
    const edits = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      insert: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('{', ']', '"', '\\u', '\uD800', '1e999', '"__proto__":1,'),
      ),
    })
    fc.assert(
      fc.property(fc.constantFrom(...packFiles), edits, people, (file, { at, length, insert }, names) => {
        const text = backPainFiles[file] ?? ''
        const start = Math.floor(at * text.length)
        const edited = text.slice(0, start) + insert + text.slice(start + length)
        expectSound({ ...backPainFiles, [file]: edited }, names)
      }),
      { ...bounded, numRuns: Math.ceil(runs / 2) },
    )
  })
})

/** What loads, loads again the same from the same files in another order, and makes a plan or refuses a person. */
function expectSound(files: Readonly<Record<string, string>>, names: readonly string[]): void {
  const result = safeLoadPack(files)
  if (!result.ok) {
    expectProblems(result.problems, problemCodes)
    return
  }
  const again = safeLoadPack(Object.fromEntries(Object.entries(files).reverse()))
  expect(again.ok && again.value.digest).toBe(result.value.digest)
  for (const name of names) {
    const planned = safeGeneratePlan(result.value, fixtures[name])
    if (planned.ok) expect(checkPlan(planned.value).problems).toEqual([])
    else expectProblems(planned.problems)
  }
}

function expectProblems(problems: readonly Problem[], codes?: object): void {
  expect(problems.length).toBeGreaterThan(0)
  for (const { code, message, line, column, value = '' } of problems) {
    if (codes) expect(Object.keys(codes)).toContain(code)
    expect(message).not.toBe('')
    expect(value.length).toBeLessThanOrEqual(80)
    if (line !== undefined) expect(Math.min(line, column ?? 0)).toBeGreaterThanOrEqual(1)
  }
}

describe('a fixture', () => {
  test('with changes parses, and parses again the same, or is refused with problems', { timeout }, () => {
    const changes = fc.array(mutations, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...fixtureNames), changes, (name, all) => {
        const json = all.reduce<unknown>(mutated, fixtures[name])
        const result = safeParseAssessment(backPain, json)
        if (result.ok) {
          expect(Object.isFrozen(result.value)).toBe(true)
          expect(safeParseAssessment(backPain, result.value)).toEqual(result)
        } else {
          expectProblems(result.problems)
          expect(() => parseAssessment(backPain, json)).toThrow(AssessmentError)
        }
      }),
      { ...bounded, numRuns: runs * 5 },
    )
  })

  test('with answers taken away makes a plan that passes its checks, or is refused', { timeout }, () => {
    const gaps = fc.array(fc.nat(), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(fc.constantFrom(...fixtureNames), gaps, (name, places) => {
        const json = thinned(fixtures[name], places)
        const result = safeGeneratePlan(backPain, json)
        if (result.ok) {
          expect(checkPlan(result.value, backPain, parseAssessment(backPain, json)).problems).toEqual([])
          expect(generatePlan(backPain, json)).toEqual(result.value)
        } else expectProblems(result.problems)
      }),
      bounded,
    )
  })
})
