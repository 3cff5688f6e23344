import { expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { revisePlan } from '../../src/revisePlan.js'
import { smallPackFiles } from '../support/smallPack.js'

it('a plan that a review stops before its first day ends on that day', () => {
  const pack = loadPack(smallPackFiles)
  const assessment = { id: 'knee-1', assessedOn: '2026-11-16', findings: { 'locked-knee': false } }
  const before = generatePlan(pack, assessment, { startOn: '2026-12-07' })
  const progress = { reviewedOn: '2026-11-18', findings: { 'locked-knee': true } }
  const { plan } = revisePlan(pack, { plan: before, assessment, progress })
  expect(plan).toMatchObject({ status: 'stopped', startOn: '2026-12-07', endOn: '2026-12-07' })
  expect(checkPlan(plan, pack).ok).toBe(true)
})
