import type { Cannot } from '../model/caseFile.js'
import { bullets, type Html, html, type Part } from '../render/html.js'
import { compareText } from '../shared/compareText.js'
import { sentenceCase } from '../shared/sentenceCase.js'
import { kinds } from './kinds.js'
import { link, linkTo, urlOf } from './link.js'
import { type Section, section } from './page.js'
import type { Site } from './site.js'

/** What else speaks of something, by kind; what the page shows in full is not said again. */
export function usedSection(
  site: Site,
  key: string,
  shown: readonly { readonly name: string }[] = [],
): readonly Section[] {
  const full = new Set(shown.map(({ name }) => `rules/${name}`))
  const others = (site.mentionedBy.get(key) ?? []).filter((by) => !full.has(by))
  const groups = kinds.flatMap(({ kind, many }) => {
    const these = others.filter((by) => by.startsWith(`${kind}/`))
    if (these.length === 0) return []
    return [html`<h3>${many}</h3>${bullets(these.map((by) => linkTo(site, by)))}`]
  })
  return section('used', shown.length > 0 ? 'Where else it is used' : 'Where it is used', html`${groups}`)
}

/** A link to a case on the page of its file. */
export function caseLink(page: string, at: number, name: string): Html {
  return html`<a href="${urlOf('cases', page)}#case-${at + 1}">${name}</a>`
}

/** The cases that show something, by what they show of it, and what no case can show. */
export function casesSection(site: Site, key: string): readonly Section[] {
  const showing = site.cases.showing.get(key) ?? []
  const ways = [...new Set(showing.map(({ as }) => as))].toSorted(compareText)
  const groups = ways.map((way) => {
    const these = showing.filter(({ as }) => as === way)
    const entries = these.map(({ one, page, at }): Part => {
      const mark = one.unconfirmed ? html` <span class="open">not confirmed</span>` : undefined
      return html`${caseLink(page, at, one.name)}${mark}`
    })
    return html`<h3>${sentenceCase(way)}</h3>${bullets(entries)}`
  })
  const cannot = (site.cases.cannot.get(key) ?? []).map(cannotWords)
  return section('cases', 'Cases that show it', html`${groups}${bullets(cannot)}`)
}

const stateWords = { applies: 'applying', doesNotApply: 'silent', unknown: 'unknown' } as const

function cannotWords(cannot: Cannot): string {
  if ('rule' in cannot)
    return `No case can show it ${cannot.states.map((state) => stateWords[state]).join(' or ')}: ${cannot.because}`
  if ('beats' in cannot)
    return `No case can show it winning over a rule for the same thing: ${cannot.because}`
  if ('item' in cannot) return `No plan can hold it: ${cannot.because}`
  if ('leaf' in cannot)
    return `No case can show a comparison of it deciding by itself while it is ${cannot.sides.join(' or ')}: ${cannot.because}`
  if ('softened' in cannot)
    return `Nobody was found for whom it shows that it is made softer (${cannot.softened}): ${cannot.because}`
  return `No case can stand ${cannot.sides.join(' or ')} “${cannot.threshold}”: ${cannot.because}`
}

/** Where somebody who writes rules finds it. */
export function fileLine(site: Site, key: string): Html {
  const file = site.pack.files[key]
  return html`${file === undefined ? undefined : html`<code>${file}</code>`}`
}

/** Items and groups of a definition. */
export function itemLink(site: Site, id: string): Html {
  const kind = (['interventions', 'exercises', 'education'] as const).find((one) =>
    site.entries.has(`${one}/${id}`),
  )
  return kind === undefined ? html`${id}` : link(site, kind, id)
}

/** What sources disagree on about something. */
export function disagreementSection(site: Site, keys: readonly string[]): readonly Section[] {
  const named = new Set(keys)
  const these = Object.values(site.pack.disagreements).filter(({ about }) =>
    about.some((subject) =>
      Object.entries(subject).some(([key, id]) => named.has(`${subjectKinds[key as 'tag']}/${id}`)),
    ),
  )
  const entries = these.map(
    ({ id, stance }) => html`${link(site, 'disagreements', id)}. <b>This pack:</b> ${stance}`,
  )
  return section('disputed', `Where sources disagree`, bullets(entries))
}

const subjectKinds = {
  intervention: 'interventions',
  exercise: 'exercises',
  education: 'education',
  tag: 'tags',
  condition: 'conditions',
  program: 'programs',
  measure: 'measures',
  advice: 'advice',
} as const
