import type { Disposition } from '../model/catalogue.js'
import { type Html, html, listed, terms } from '../render/html.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { targetHtml } from './actionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** What a disposition does to the plan. */
export const effectWords = {
  stop: 'No treatment: no sessions, no goals, and no dates but its own',
  hold: 'What is listed waits; the rest goes ahead',
  proceed: 'The plan goes ahead',
} as const

/** The page of a disposition: what it means, and every flag that leads to it. */
export function dispositionPage(site: Site, disposition: Disposition): string {
  const key = `dispositions/${disposition.id}`
  const rules = rulesAbout(site, key)
  return page(site, {
    title: disposition.title,
    kind: 'dispositions',
    lead: html`<p class="lead">“${disposition.instruction}”</p>`,
    sections: [
      ...section('what', 'What it means', whatHtml(site, disposition)),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

function whatHtml(site: Site, disposition: Disposition): Html {
  const { id, effect, withinHours, to, allowed, holds, evidence } = disposition
  const ranked = site.pack.manifest.choices.disposition
  const waits = holds === 'all' ? 'all treatment' : listed(holds.map((target) => targetHtml(site, target)))
  return terms([
    [
      'Urgency',
      `${ranked.indexOf(id) + 1} of ${ranked.length}: the most urgent wins, the others stay listed`,
    ],
    ['Effect', effectWords[effect]],
    ['Time limit', withinHours === undefined ? undefined : timeLimitInWords(Number(withinHours))],
    ['To', link(site, 'roles', to)],
    ['Waits', waits],
    ['Meanwhile allowed', allowed],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, `dispositions/${id}`)],
  ])
}
