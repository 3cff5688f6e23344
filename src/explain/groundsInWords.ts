import type { Basis, Evidence } from '../model/evidence.js'
import { listInWords } from '../shared/listInWords.js'

const basisWords: Readonly<Record<Basis, string>> = {
  guideline: 'guideline',
  study: 'study',
  article: "the centre's model",
  recalled: 'recalled, not read',
  convention: 'convention',
  default: 'default',
}

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
