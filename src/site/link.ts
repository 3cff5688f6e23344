import { codeInWords } from '../explain/valueInWords.js'
import { type Html, html, type Part } from '../render/html.js'
import { type Kind, kindOf } from './kinds.js'
import type { Site } from './site.js'

/** Where the page of something is, as seen from the page of something. */
export function urlOf(kind: Kind, id: string): string {
  return `../${kindOf(kind).folder}/${id}.html`
}

/** A link to the page of something, by its title; only the words where there is no such page. */
export function link(site: Site, kind: Kind, id: string, text?: Part): Html {
  const entry = site.entries.get(`${kind}/${id}`)
  if (entry === undefined) return html`${text ?? codeInWords(id)}`
  return html`<a href="${urlOf(kind, id)}">${text ?? entry.title}</a>`
}

/** The same by `<kind>/<id>`. */
export function linkTo(site: Site, key: string, text?: Part): Html {
  const entry = site.entries.get(key)
  return entry === undefined ? html`${text ?? key}` : link(site, entry.kind, entry.id, text)
}

/** A link to a phase on the page of its program. */
export function phaseLink(site: Site, id: string): Html {
  const phase = site.phases.get(id)
  if (phase === undefined) return html`${codeInWords(id)}`
  return html`<a href="${urlOf('programs', phase.program)}#phase-${id}">${phase.title}</a>`
}

/** A source by its short name, leading to its reference at the foot of the page. */
export function cite(id: string): Html {
  return html`<a class="cite" href="#source-${id}">${id}</a>`
}

/** A link to a measure, with its part where one is meant. */
export function scoreLink(site: Site, measure: string, part: string | undefined): Html {
  const title = site.pack.measures[measure]?.parts?.find(({ code }) => code === part)?.title
  return html`${link(site, 'measures', measure)}${title === undefined ? '' : ` (${title})`}`
}
