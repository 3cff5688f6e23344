import { codeInWords } from '../explain/valueInWords.js'
import type { Case, CaseFile, Expectation } from '../model/caseFile.js'
import { bullets, type Html, html, listed, nothing, type Part, terms } from '../render/html.js'
import { dateInWords } from '../shared/dateInWords.js'
import { pluralKey } from './caseBook.js'
import { caseWords } from './caseWords.js'
import type { Kind } from './kinds.js'
import { link, linkTo } from './link.js'
import { page, section } from './page.js'
import type { Site } from './site.js'
import { wantedCareHtml } from './wantedCareHtml.js'

/** The page of a file of cases: each person, and what must come of it. */
export function casePage(
  site: Site,
  id: string,
  { file, content }: { file: string; content: CaseFile },
): string {
  const cases = content.cases.map((one, at) => caseHtml(site, one, at))
  return page(site, {
    title: site.entries.get(`cases/${id}`)?.title ?? file,
    kind: 'cases',
    lead: html`<p class="lead">People who were made up to show what rules do, and what must come of each. <code>planwright test</code> says whether it does.</p>`,
    sections: section('cases', 'Cases', html`${cases}`),
  })
}

function caseHtml(site: Site, one: Case, at: number): Html {
  const { name, base, assessment, change, on, progress, course, unconfirmed, expect } = one
  return html`<article class="rule" id="case-${at + 1}"><h3>${name}</h3>${unconfirmed ? html`<p class="open">Written by a tool and not yet confirmed by anybody.</p>` : nothing}${terms(
    [
      ['Somebody', base === undefined ? undefined : baseLink(site, base)],
      [base === undefined ? 'Somebody with' : 'But', saidList(change ?? assessment)],
      ['The plan starts', on && dateInWords(on)],
      ['Since then', saidList(progress)],
      ['What runs', saidList(course)],
      ['Expected', bullets(expectedOf(site, expect))],
    ],
  )}</article>`
}

/** Somebody whom several cases start from stands on a page of their own. */
function baseLink(site: Site, base: string): Html {
  const name = codeInWords(base)
  if (!Object.hasOwn(site.cases.bases, base)) return html`like “${name}”`
  return html`like <a href="../people.html#base-${base}">${name}</a>`
}

/** What is written of a person, a line for each answer. */
export function saidList(value: unknown): Part {
  if (value === undefined) return undefined
  return bullets(caseWords(value).map(({ what, worth }) => html`${what}: <b>${worth}</b>`))
}

const listsOf = {
  applies: ['rules', 'applies'],
  doesNotApply: ['rules', 'does not apply'],
  unknown: ['rules', 'is unknown'],
  includes: [undefined, 'in the plan'],
  excludes: [undefined, 'not in the plan'],
  holds: [undefined, 'held back until a question is answered'],
  offers: ['pathways', 'offered'],
  doesNotOffer: ['pathways', 'not offered'],
  asks: ['facts', 'asked'],
  doesNotAsk: ['facts', 'not asked'],
  advises: ['advice', 'said'],
  disputes: ['disagreements', 'disagreement shown'],
  doesNotDispute: ['disagreements', 'disagreement not shown'],
  pays: ['payers', 'listed'],
  doesNotPay: ['payers', 'not listed'],
} as const satisfies Partial<Record<keyof Expectation, readonly [Kind | undefined, string]>>

/** What a case expects, a line for each kind of thing. */
function expectedOf(site: Site, expect: Expectation): readonly Part[] {
  const lists = Object.entries(listsOf).flatMap(([key, [kind, words]]) => {
    const ids = expect[key as keyof typeof listsOf] ?? []
    if (ids.length === 0) return []
    const links = ids.map((id) => (kind === undefined ? linkTo(site, pluralKey(id)) : link(site, kind, id)))
    return [html`<span class="quiet">${words}:</span> ${listed(links)}`]
  })
  return [...lists, ...singles(site, expect), ...byName(site, expect), ...wantedCareHtml(site, expect)]
}

function singles(site: Site, { disposition, triage, program, provisional, decision }: Expectation): Part[] {
  const said: (readonly [string, Part])[] = [
    ['triage', disposition && link(site, 'dispositions', disposition)],
    ['state of triage', triage],
    ['program', program && link(site, 'programs', program)],
    ['provisional', provisional === undefined ? undefined : provisional ? 'yes' : 'no'],
    ['decision', typeof decision === 'string' ? codeInWords(decision) : undefined],
  ]
  return said.flatMap(([words, part]) =>
    part === undefined ? [] : [html`<span class="quiet">${words}:</span> ${part}`],
  )
}

function byName(site: Site, { goals, facts, dates, exits, decision, changes }: Expectation): Part[] {
  const each = <V>(
    map: Readonly<Record<string, V>> | undefined,
    line: (id: string, value: V) => Part,
  ): Part[] => Object.entries(map ?? {}).map(([id, value]) => line(id, value))
  return [
    ...each(goals, (id, { target }) => html`${link(site, 'goals', id)}: target ${String(target)}`),
    ...each(facts, (id, value) => html`${link(site, 'facts', id)}: ${worthWords(value)}`),
    ...each(dates, (id, value) => html`${subjectHtml(site, id)}: ${dateWords(value)}`),
    ...each(exits, (id, met) => `phase ${id} done: ${exitWords[met]}`),
    ...(typeof decision === 'object'
      ? each(decision, (about, made) => html`${subjectHtml(site, about)}: ${codeInWords(made)}`)
      : []),
    ...(changes ?? []).map(({ subject, kind }) => html`${subjectHtml(site, subject)}: ${codeInWords(kind)}`),
  ]
}

function subjectHtml(site: Site, subject: string): Part {
  return subject.includes('/') ? linkTo(site, pluralKey(subject)) : codeInWords(subject)
}

const exitWords = { true: 'yes', false: 'no', unknown: 'not known' } as const

function worthWords(value: unknown): string {
  return caseWords([value])
    .map(({ worth }) => worth)
    .join('')
}

function dateWords(wanted: NonNullable<Expectation['dates']>[string]): string {
  if (wanted === 'none') return 'no day'
  const { on, onOrAfter, onOrBefore } = wanted
  return [
    ...(on === undefined ? [] : [`on ${dateInWords(on)}`]),
    ...(onOrAfter === undefined ? [] : [`on ${dateInWords(onOrAfter)} or later`]),
    ...(onOrBefore === undefined ? [] : [`on ${dateInWords(onOrBefore)} or before`]),
  ].join(', ')
}
