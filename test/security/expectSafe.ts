import { expect } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { safeGeneratePlan } from '../../src/generatePlan.js'
import type { Pack } from '../../src/model/pack.js'
import type { Problem } from '../../src/model/problem.js'
import { problemCodes } from '../../src/pack/problemCodes.js'
import { safeLoadPack } from '../../src/pack/safeLoadPack.js'
import { renderText } from '../../src/render/renderText.js'
import { smallPackFiles } from '../support/smallPack.js'
import { innocence } from './attacks.js'

/** Somebody of whom the small pack knows enough for most of its rules to be decided. */
export const somebody = {
  id: 'somebody',
  assessedOn: '2027-03-01',
  patient: { ageYears: 50, sex: 'female' },
  conditions: [{ code: 'knee-oa', primary: true, onset: '2026-10-01' }],
  pain: { current: 6, worst: 8 },
  comorbidities: ['gout'],
}

/** Loads the small pack with these files in it, and expects that nothing happens but a pack or problems. */
export function loadSafely(files: Readonly<Record<string, string>>): Pack | readonly Problem[] {
  const before = innocence()
  const result = safeLoadPack({ ...smallPackFiles, ...files })
  expect(innocence()).toEqual(before)
  if (result.ok) return result.value
  expect(result.problems.filter(({ code }) => !Object.hasOwn(problemCodes, code))).toEqual([])
  return result.problems
}

/** The same, and whatever loads makes a plan that passes its checks, or refuses the assessment. */
export function expectInert(files: Readonly<Record<string, string>>): 'loaded' | 'refused' {
  const loaded = loadSafely(files)
  if (!('manifest' in loaded)) return 'refused'
  const before = innocence()
  const result = safeGeneratePlan(loaded, somebody)
  if (result.ok) {
    expect(checkPlan(result.value).problems).toEqual([])
    renderText(result.value, { width: 80 })
  }
  expect(innocence()).toEqual(before)
  return 'loaded'
}

/** The codes of the problems with these files, each once. */
export function codesOf(files: Readonly<Record<string, string>>): string[] {
  const loaded = loadSafely(files)
  return 'manifest' in loaded ? ['loaded'] : [...new Set(loaded.map(({ code }) => code))].sort()
}
