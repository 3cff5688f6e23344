import { bullets, type Html, html } from '../render/html.js'
import { addTo } from '../shared/addTo.js'
import { compareText } from '../shared/compareText.js'
import { filterScript } from './filterScript.js'
import { type Entry, type Kind, kinds } from './kinds.js'
import { link } from './link.js'
import { searchHtml } from './listPage.js'
import { atTop, page, section } from './page.js'
import type { Site } from './site.js'

/** The first page: what the pack is, its parts, and everything in it to be searched. */
export function homePage(site: Site): string {
  const { manifest } = site.pack
  const byKind = new Map<Kind, Entry[]>()
  for (const entry of site.entries.values()) addTo(byKind, entry.kind, entry)
  const filled = kinds.filter(({ kind }) => byKind.has(kind))
  const parts = filled.map(
    ({ kind, folder, many, about }) =>
      html`<li><b><a href="../${folder}.html">${many}</a></b> ${byKind.get(kind)?.length}<p>${about}</p></li>`,
  )
  return atTop(
    page(site, {
      title: manifest.title,
      lead: html`<p class="lead">What this pack of rules says, for people who do not read JSON.</p>${searchHtml('Find anything')}`,
      contents: false,
      sections: [
        ...section('parts', 'Parts', html`<ul class="parts">${parts}</ul>${problemsHtml(site)}`),
        ...filled.flatMap(({ kind, folder, many }) =>
          section(`all-${folder}`, many, indexHtml(site, byKind.get(kind) ?? [])),
        ),
      ],
      script: filterScript,
    }),
  )
}

function indexHtml(site: Site, entries: readonly Entry[]): Html {
  const sorted = entries.toSorted(
    (one, other) =>
      compareText(one.title.toLowerCase(), other.title.toLowerCase()) || compareText(one.id, other.id),
  )
  const rows = sorted.map(
    ({ kind, id, plain = '' }) => html`<li data-words="${id} ${plain}">${link(site, kind, id)}</li>`,
  )
  return html`<ul class="index close">${rows}</ul>`
}

/** What could not be read is missing from these pages, and they must not hide it. */
function problemsHtml(site: Site): Html {
  const { problems } = site.cases
  if (problems.length === 0) return html``
  const lines = problems.map(({ file = '', message }) => `${file}: ${message}`)
  return html`<p class="open">Some cases could not be read and are not shown:</p>${bullets(lines)}`
}
