import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import type { PlanLimit } from '../../src/model/planParts.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { describeCoverage } from '../../src/render/describeCoverage.js'
import { planNames } from '../../src/render/planNames.js'
import { argumentsOf } from '../plan/careExample.js'

const plan = assemblePlan(...argumentsOf())

/** The lines of one limit of eighteen visits, as of 1 December 2026. */
function linesOf(limit: Partial<PlanLimit>): Record<string, string> {
  const whole: Plan = {
    ...plan,
    coverage: [],
    uncovered: [],
    limits: [{ discipline: 'therapist', title: 'Therapist', planned: 18, ...limit }],
  }
  const [block] = describeCoverage(whole, planNames(whole)).blocks
  const [entry] = block?.kind === 'list' ? block.entries : []
  return {
    title: entry?.title ?? '',
    left: entry?.text ?? '',
    ...Object.fromEntries((entry?.details ?? []).map(({ label, text }) => [label, text])),
  }
}

describe('what is left of somebody’s cover', () => {
  test('is told in lines that agree: each visit once, and what is open about just those', () => {
    const limit = { visits: 3, modes: ['in-person' as const], until: '2026-12-15', covered: 3, uncounted: 15 }
    expect(linesOf(limit)).toEqual({
      title: 'Cover left: Therapist',
      left: '3 visits, until 15 December 2026, counting only visits in person',
      'this plan': '18 visits: 3 paid from it and 15 given in a way that it does not count',
      'to agree': 'who pays the 15 visits that it does not count',
    })
  })

  test.each<[string, Partial<PlanLimit>, string, string | undefined]>([
    ['all are paid', { visits: 20, covered: 18 }, '18 visits, all paid from it', undefined],
    [
      'some lie beyond it',
      { visits: 12, covered: 12, beyond: 6, beyondFrom: '2027-01-07' },
      '18 visits: 12 paid from it and 6 beyond it from 7 January 2027',
      'before 7 January 2027: who pays the 6 visits beyond it',
    ],
    [
      'some lie after its last day',
      { visits: 20, covered: 17, until: '2026-12-31', after: 1, afterFrom: '2027-01-07' },
      '18 visits: 17 paid from it and 1 after its last day from 7 January 2027',
      'by 31 December 2026: who pays the visit after its last day',
    ],
    [
      'it has ended before the plan was made',
      { visits: 20, covered: 0, until: '2026-11-30', after: 18, afterFrom: '2026-12-07' },
      '18 visits: 0 paid from it and 18 after its last day from 7 December 2026',
      'now: who pays the 18 visits after its last day',
    ],
    [
      'another payer goes on',
      { visits: 4, covered: 4, elsewhere: 14 },
      "18 visits: 4 paid from it and 14 paid from another payer's",
      undefined,
    ],
  ])('where %s', (_, limit, thisPlan, toAgree) => {
    const lines = linesOf(limit)
    expect([lines['this plan'], lines['to agree']]).toEqual([thisPlan, toAgree])
  })

  test('names whose it is', () => {
    expect(linesOf({ payer: 'work', payerTitle: 'Work insurer', covered: 18 }).title).toBe(
      'Cover left: Therapist, Work insurer',
    )
  })
})
