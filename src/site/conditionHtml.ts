import { match } from 'ts-pattern'
import type { Condition } from '../model/condition.js'
import { bullets, type Html, html } from '../render/html.js'
import { comparisonHtml } from './comparisonHtml.js'
import { link } from './link.js'
import { type Reading, simplifyCondition } from './simplifyCondition.js'
import type { Site } from './site.js'

/**
 * For whom something is, in words: one line, or lists in which all or any must hold.
 *
 * @example conditionHtml(site, { fact: 'fever', operator: 'equal', value: true }) // Fever: yes
 */
export function conditionHtml(site: Site, condition: Condition): Html {
  return readingHtml(site, simplifyCondition(condition))
}

/** The same of what was simplified already. */
export function readingHtml(site: Site, reading: Reading): Html {
  return match(reading)
    .with({ kind: 'leaf' }, (leaf) => html`${subjectHtml(site, leaf)}: ${saidHtml(site, leaf)}`)
    .with({ kind: 'named' }, ({ name }) => link(site, 'namedConditions', name))
    .with({ kind: 'not' }, ({ part }) => html`<b>not:</b> ${readingHtml(site, part)}`)
    .with({ kind: 'all' }, ({ parts }) => listHtml(site, 'all of these hold:', parts))
    .with({ kind: 'any' }, ({ parts }) => listHtml(site, 'one or more of these hold:', parts))
    .exhaustive()
}

/** What a comparison is about. */
export function subjectHtml(site: Site, { leaf }: Extract<Reading, { kind: 'leaf' }>): Html {
  const setting = /^settings\.(.+)$/.exec(leaf.fact)?.[1]
  return setting === undefined ? link(site, 'facts', leaf.fact) : link(site, 'settings', setting)
}

/** What a comparison says of it. */
export function saidHtml(
  site: Site,
  { leaf, asRecorded }: Extract<Reading, { kind: 'leaf' }>,
  notes: 'full' | 'brief' = 'full',
): Html {
  const said = comparisonHtml(site, leaf, notes)
  return asRecorded ? html`${said} <span class="quiet">(if on record)</span>` : said
}

function listHtml(site: Site, head: string, parts: readonly Reading[]): Html {
  return html`<b>${head}</b>${bullets(
    parts.map((part) => readingHtml(site, part)),
    'when',
  )}`
}
