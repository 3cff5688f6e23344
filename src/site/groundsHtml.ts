import type { Evidence } from '../model/evidence.js'
import { evidenceInWords, needsConfirming } from '../render/evidenceInWords.js'
import { type Html, html, nothing, type Part } from '../render/html.js'
import { cite } from './link.js'

/** What something rests on in a word or two: only what was read looks like evidence. */
export function groundsMark(evidence: Pick<Evidence, 'basis' | 'confidence'>): Html {
  const wasRead = evidence.basis === 'guideline' || evidence.basis === 'study'
  const kind = needsConfirming(evidence) ? 'open' : wasRead ? 'read' : 'unread'
  return html`<span class="grounds ${kind}">${evidenceInWords(evidence)}</span>`
}

/**
 * What something rests on, with its sources: `guideline, high [ng59]`. A convention or a default is marked for a
 * clinician to confirm, and its sources are only said to have been looked at.
 */
export function groundsHtml(evidence: Evidence): Html {
  const { basis, sources, note } = evidence
  const isEvidence = basis !== 'convention' && basis !== 'default'
  const cited: Part = sources.map((id) => html` ${cite(id)}`)
  const lead = isEvidence || sources.length === 0 ? nothing : html` <span class="quiet">compare</span>`
  const words = html`${groundsMark(evidence)}${lead}${cited}`
  return note === undefined ? words : html`${words} <span class="note">Note: ${note}</span>`
}
