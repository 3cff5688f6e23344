import type { Pack } from '../model/pack.js'
import { type Html, html, isEmpty, nothing, type Part } from '../render/html.js'
import { type Entry, kindOf } from './kinds.js'
import { urlOf } from './link.js'
import type { Site } from './site.js'

/** A part of a page under a heading of its own. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: Html
}

/** A section, or none when there is nothing to say in it. */
export function section(id: string, title: string, body: Html): readonly Section[] {
  return isEmpty(body) ? [] : [{ id, title, body }]
}

export interface PageParts {
  /** What the page is about. */
  readonly title: string
  /** What kind of thing that is, and where all of them are listed. */
  readonly kind?: Entry['kind']
  /** Below the title. */
  readonly lead?: Part
  readonly sections: readonly Section[]
  /** Whether the sections are listed first, when there are more than a few; they are when this is absent. */
  readonly contents?: boolean
  /** Behind the sections, for a page that has a list of its own to search. */
  readonly script?: string
}

const mainParts = [
  'conditions',
  'dispositions',
  'programs',
  'interventions',
  'exercises',
  'education',
  'goals',
  'rules',
  'facts',
  'settings',
  'bibliography',
] as const

/** A whole page, one folder below the first one; `atTop` moves it up. */
export function page(
  site: Site,
  { title, kind, lead, sections, script, contents = true }: PageParts,
): string {
  const { pack } = site
  const named = kind === undefined ? undefined : kindOf(kind)
  const cited = citedIn(sections, lead)
  const all = [...sections, ...section('references', 'References', referencesHtml(site, cited))]
  const kindLink = named && html` › <a href="../${named.folder}.html">${named.many}</a>`
  const { markup } = html`<html lang="${pack.manifest.languages[0] ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${[title, named?.one, pack.manifest.title].filter((part) => part !== undefined).join(' – ')}</title>
<link rel="stylesheet" href="../site.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="trail"><a href="../index.html">${pack.manifest.title}</a>${kindLink}</p>
<nav aria-label="Main parts"><ul>${mainParts.map(
    (part) => html`<li><a href="../${kindOf(part).folder}.html">${kindOf(part).many}</a></li>`,
  )}<li><a href="../how-to-read.html">How to read</a></li></ul></nav>
</header>
<main id="content">
${named && html`<p class="kind">${named.one}</p>`}
<h1>${title}</h1>
${lead}
${contents ? contentsHtml(all) : nothing}
${all.map(sectionHtml)}
</main>
${footerHtml(pack)}
${script === undefined ? nothing : { markup: `<script>${script}</script>\n` }}</body>
</html>
`
  return `<!DOCTYPE html>\n${markup}`
}

/** The same page at the top of the site. No text can be mistaken for an address: its quotes are escaped. */
export function atTop(markup: string): string {
  return markup.replaceAll('href="../', 'href="')
}

function sectionHtml({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${title}</h2>
${body}
</section>
`
}

const fewSections = 3

function contentsHtml(sections: readonly Section[]): Html {
  if (sections.length <= fewSections) return nothing
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  return html`<nav class="contents" aria-label="On this page"><ul>${links}</ul></nav>`
}

function footerHtml({ manifest, digest }: Pack): Html {
  const { id, version, notice, reviewedOn, reviewedBy, reviewBy } = manifest
  const reviewed =
    reviewedOn === undefined
      ? 'Nobody has reviewed this content yet.'
      : `Reviewed on ${reviewedOn}${reviewedBy === undefined ? '' : ` by ${reviewedBy}`}.`
  const next = reviewBy === undefined ? '' : ` To be reviewed again by ${reviewBy}.`
  return html`<footer><p>Every plan says: “${notice}”</p><p>Pack ${id} ${version}, ${digest.slice(0, digestShown)}. ${reviewed}${next}</p></footer>
`
}

const digestShown = 'sha256:'.length + 12

function citedIn(sections: readonly Section[], lead: Part): readonly string[] {
  const { markup } = html`${lead}${sections.map(({ body }) => body)}`
  const ids = [...markup.matchAll(/href="#source-([a-z0-9.-]+)"/g)].map(([, id = '']) => id)
  return [...new Set(ids)].sort()
}

const readWords = {
  read: 'read',
  partly: 'read in part',
  recalled: 'recalled, not read',
} as const

/** The sources that a page cites, in full, so that a printed page stands for itself. */
function referencesHtml({ pack }: Site, ids: readonly string[]): Html {
  if (ids.length === 0) return nothing
  const entries = ids.map((id) => {
    const source = pack.bibliography[id]
    const name = html`<a href="${urlOf('bibliography', id)}">${id}</a>`
    if (source === undefined) return html`<li id="source-${id}">${id}</li>`
    const { citation, year, read, address } = source
    const when = year === undefined ? '' : ` (${year})`
    return html`<li id="source-${id}"><b>${name}</b> ${citation}${when}. <span class="how-read">${readWords[read]}</span>${address && html`. <span class="address">${address}</span>`}</li>`
  })
  return html`<ul class="references">${entries}</ul>`
}
