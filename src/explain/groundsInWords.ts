import type { Evidence } from '../model/evidence.js'
import { basisWords } from '../shared/basisWords.js'
import { listInWords } from '../shared/listInWords.js'

/**
 * What something rests on: `guideline, high confidence, ng59`; `default, to confirm`. How sure one is of a
 * convention or a default is never said, since it would read as evidence.
 */
export function groundsInWords({ basis, confidence, sources }: Evidence): string {
  const isEvidence = basis !== 'convention' && basis !== 'default'
  const words = [
    basisWords[basis],
    ...(isEvidence ? [`${confidence} confidence`] : []),
    ...(isEvidence && confidence !== 'low' ? [] : ['to confirm']),
    ...(sources.length > 0 ? [listInWords(sources)] : []),
  ]
  return words.join(', ')
}
