import type { Evidence } from '../model/evidence.js'
import type { Rule } from '../model/rule.js'
import { type Html, html, nothing, type Part } from '../render/html.js'
import { actionTitles } from '../shared/actionTitles.js'
import { compareText } from '../shared/compareText.js'
import { choiceTables } from './choiceTables.js'
import { filterScript } from './filterScript.js'
import { groundsMark } from './groundsHtml.js'
import type { Entry, KindOfPage } from './kinds.js'
import { link } from './link.js'
import { atTop, page, type Section, section } from './page.js'
import { ruleHeadings } from './rulesAbout.js'
import type { Site } from './site.js'

/** The page that lists all of a kind; a ranked choice comes with the table by which it is made. */
export function listPage(site: Site, { kind, many, about }: KindOfPage): string {
  const entries = inOrder(
    site,
    [...site.entries.values()].filter((entry) => entry.kind === kind),
  )
  const hasPeople = kind === 'cases' && Object.keys(site.cases.bases).length > 0
  const people = hasPeople ? html`<p><a href="../people.html">People whom cases start from</a></p>` : nothing
  const lists =
    kind === 'rules' ? ruleLists(site, entries) : section('all', 'All of them', rowsHtml(site, entries))
  return atTop(
    page(site, {
      title: many,
      lead: html`<p class="lead">${about}</p>${people}${searchHtml(`Find in ${many.toLowerCase()}`)}`,
      sections: [...choiceTables(site, kind), ...lists],
      script: filterScript,
    }),
  )
}

/** The field with which a list is searched; shown by the script that answers it. */
export function searchHtml(label: string): Html {
  return html`<form class="search" role="search" hidden><label for="words">${label}</label><input id="words" type="search" autocomplete="off" spellcheck="false"><p role="status"></p></form>`
}

/** What is chosen by rank stands in its rank, the rest in the order of the alphabet. */
function inOrder({ pack }: Site, entries: readonly Entry[]): readonly Entry[] {
  const { disposition, program } = pack.manifest.choices
  const rankOf = ({ kind, id }: Entry): number => {
    if (kind === 'dispositions') return disposition.indexOf(id)
    return kind === 'programs' ? program.indexOf(id) : 0
  }
  return entries.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      compareText(one.title.toLowerCase(), other.title.toLowerCase()) ||
      compareText(one.id, other.id),
  )
}

function rowsHtml(site: Site, entries: readonly Entry[]): Html {
  const rows = entries.map(
    (entry) =>
      html`<li data-words="${entry.id}">${link(site, entry.kind, entry.id)}${entryGrounds(site, entry)}${entry.plain && html`<p>${entry.plain}</p>`}</li>`,
  )
  return rows.length === 0 ? nothing : html`<ul class="index open-rows">${rows}</ul>`
}

function entryGrounds({ pack }: Site, { kind, id }: Entry): Part {
  const evidence = kind === 'rules' ? ruleOf(pack.rules, id) : evidenceOf(pack, kind, id)
  if (evidence === undefined) return undefined
  return html` ${groundsMark(evidence)}`
}

function evidenceOf(pack: Site['pack'], kind: Entry['kind'], id: string): Evidence | undefined {
  if (kind === 'cases' || kind === 'rules') return undefined
  return (pack[kind][id] as { readonly evidence?: Evidence } | undefined)?.evidence
}

const ruleOf = (rules: readonly Rule[], name: string) => rules.find((rule) => rule.name === name)

function ruleLists(site: Site, entries: readonly Entry[]): readonly Section[] {
  const types = new Map(site.pack.rules.map(({ name, event }) => [name, event.type]))
  return ruleHeadings
    .flatMap((heading) => heading.types)
    .flatMap((type) => {
      const these = entries.filter(({ id }) => types.get(id) === type)
      return section(
        type,
        `${actionTitles[type]} (${these.length})`,
        these.length === 0 ? nothing : rowsHtml(site, these),
      )
    })
}
