import type { CoverageLimit } from '../model/assessmentSections.js'

/** Visits that are left under a limit: those recorded, and as many as the money pays where their cost is known. */
export function visitsLeft({ visits = Infinity, amount, unitCost }: CoverageLimit): number {
  if (amount === undefined || unitCost === undefined) return visits
  // Ten visits at 33.30 are paid by 333.00, although the quotient may come out as a little less.
  return Math.min(visits, Math.floor(amount.value / unitCost.value + 1e-9))
}
