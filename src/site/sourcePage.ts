import type { Source } from '../model/evidence.js'
import { html, terms } from '../render/html.js'
import { page, section } from './page.js'
import { usedSection } from './sharedSections.js'
import type { Site } from './site.js'

const readWords = {
  read: 'Its page was read when this pack was written.',
  partly: 'It was read in part when this pack was written.',
  recalled:
    'It was recalled and not read when this pack was written: what rests on it alone should be checked.',
} as const

/** The page of a source: the reference, whether it was read, and all that cites it. */
export function sourcePage(site: Site, { id, citation, year, address, read }: Source): string {
  const what = terms([
    ['Reference', citation],
    ['Year', year],
    ['Address', address && html`<span class="address">${address}</span>`],
    ['Read', readWords[read]],
  ])
  return page(site, {
    title: id,
    kind: 'bibliography',
    lead: html`<p class="lead">${citation}</p>`,
    sections: [...section('what', 'What it is', what), ...usedSection(site, `bibliography/${id}`)],
  })
}
