import { generatePlan } from '../../src/generatePlan.js'
import type { Plan } from '../../src/model/plan.js'
import { backPain, fixtures } from './backPain.js'

const made = new Map<string, Plan>()

/** The plan of a fixture, made once for all tests that one worker runs. */
export function planOfFixture(name: string): Plan {
  const known = made.get(name)
  if (known) return known
  const plan = generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })
  made.set(name, plan)
  return plan
}
