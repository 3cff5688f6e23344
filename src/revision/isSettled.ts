import type { ReviewDecision } from '../model/reviewDecision.js'

/** What something graver may still overrule is shown, and not acted on; that it may be still better does not keep it. */
export function isSettled({ decision, provisional, possible }: ReviewDecision): boolean {
  if (!provisional) return true
  const isBetter = decision === 'step-down' || decision === 'progress'
  return isBetter && possible.every((one) => one.decision === 'discharge' || one.decision === 'step-down')
}
