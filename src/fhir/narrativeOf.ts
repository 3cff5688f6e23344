import type { Plan } from '../model/plan.js'
import type { Narrative } from './datatypes.js'

/** The plan in a few lines of XHTML, for who reads the record without an app. Whatever a person wrote stays text. */
export function narrativeOf(plan: Plan, title: string): Narrative {
  const goals = plan.goals.map(({ statement }) => `<li>${escaped(statement)}</li>`).join('')
  const parts = [
    `<p><b>${escaped(title)}</b></p>`,
    `<p>${escaped(plan.notice)}</p>`,
    `<p>${escaped(plan.triage.summary)}</p>`,
    goals === '' ? '' : `<ul>${goals}</ul>`,
  ]
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${parts.join('')}</div>` }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no way to write most control characters, so they are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
