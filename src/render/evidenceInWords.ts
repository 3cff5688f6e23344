import type { Evidence } from '../model/evidence.js'
import { basisWords } from '../shared/basisWords.js'

/** Stands beside whatever is no evidence at all, or little of it, and a clinician must confirm. */
export const toConfirmMark = '◦ to confirm'

/** Whether a clinician must confirm it: a convention, a default, or evidence of low confidence. */
export function needsConfirming({ basis, confidence }: Pick<Evidence, 'basis' | 'confidence'>): boolean {
  return basis === 'convention' || basis === 'default' || confidence === 'low'
}

/**
 * What something rests on: `guideline, high`; `convention ◦ to confirm`. How sure one is of a convention or a
 * default is never said, since it would read as evidence.
 */
export function evidenceInWords(evidence: Pick<Evidence, 'basis' | 'confidence'>): string {
  const { basis, confidence } = evidence
  const noEvidence = basis === 'convention' || basis === 'default'
  const words = noEvidence ? basisWords[basis] : `${basisWords[basis]}, ${confidence}`
  return needsConfirming(evidence) ? `${words} ${toConfirmMark}` : words
}
