import type { Rule } from '../model/rule.js'
import { bullets, type Html, html, terms } from '../render/html.js'
import { unknownWords } from './actionWords.js'
import { linkTo } from './link.js'
import { page, section } from './page.js'
import { ruleTerms, sideOf } from './ruleCard.js'
import { subjectsOf } from './rulesAbout.js'
import { casesSection, disagreementSection, fileLine } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a rule: what it says in sentences, what becomes of it while an answer is missing, and its cases. */
export function rulePage(site: Site, rule: Rule): string {
  const key = `rules/${rule.name}`
  return page(site, {
    title: rule.title,
    kind: 'rules',
    sections: [
      ...section('rule', 'What it says', whatItSays(site, rule)),
      ...casesSection(site, key),
      ...disagreementSection(site, subjectsOf(rule)),
      ...section('about', 'Where it belongs', belongs(site, rule)),
    ],
  })
}

function whatItSays(site: Site, rule: Rule): Html {
  const missing = terms([['While an answer is missing', unknownWords[rule.event.type]]])
  return html`<div class="rule ${sideOf(rule)}">${ruleTerms(site, rule)}${missing}</div>`
}

function belongs(site: Site, rule: Rule): Html {
  const rows = rule.rows ?? []
  return html`${bullets(subjectsOf(rule).map((key) => linkTo(site, key)))}${terms([
    ['Name', html`<code>${rule.name}</code>`],
    ['File', fileLine(site, `rules/${rule.name}`)],
    ['Rows of the fact sheets', rows.length === 0 ? undefined : rows.join(', ')],
  ])}`
}
