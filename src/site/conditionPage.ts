import type { ClinicalCondition, Statement } from '../model/catalogue.js'
import type { Evidence } from '../model/evidence.js'
import type { Rule } from '../model/rule.js'
import { bullets, type Html, html, nothing, terms } from '../render/html.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { groundsHtml, groundsMark } from './groundsHtml.js'
import { link, linkTo } from './link.js'
import { page, type Section, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { casesSection, disagreementSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a condition: what it is, what is said of it, and the rules that ask about it. */
export function conditionPage(site: Site, condition: ClinicalCondition): string {
  const key = `conditions/${condition.id}`
  const rules = rulesNaming(site, key)
  return page(site, {
    title: condition.title,
    kind: 'conditions',
    lead: html`<p class="lead">${condition.plain}</p>${
      condition.fallback ? html`<p>It stands for everybody of whom no condition is confirmed.</p>` : nothing
    }`,
    sections: [
      ...section('what', 'What it is', whatHtml(site, condition)),
      ...section('escalate', 'When to ask somebody else', escalations(site, condition)),
      ...disagreementSection(site, [key]),
      ...ruleSections(site, rules, 'elsewhere'),
      ...throughTerms(site, key, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

function rulesNaming(site: Site, key: string): readonly Rule[] {
  const names = new Set(site.mentionedBy.get(key))
  return site.pack.rules.filter(({ name }) => names.has(`rules/${name}`))
}

function whatHtml(site: Site, condition: ClinicalCondition): Html {
  const { evidence, presentation, direction, firstLine, avoid, precautions, course, procedures } = condition
  const said = (statement: Statement) => statementHtml(statement, evidence)
  const all = (list: readonly Statement[] = []) => bullets(list.map(said))
  return terms([
    ['What it looks like', all(presentation)],
    ['Which way exercise leads', direction && said(direction)],
    ['What to do first', all(firstLine)],
    ['What not to do', all(avoid)],
    ['Precautions', all(precautions)],
    ['What to expect', course && said(course)],
    ['Procedures and surgery', all(procedures)],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, `conditions/${condition.id}`)],
  ])
}

/** What says nothing of its own grounds stands on those of the condition. */
function statementHtml(statement: Statement, evidence: Evidence): Html {
  if (typeof statement === 'string')
    return html`${statement} <span class="rests">${groundsMark(evidence)}</span>`
  return html`${statement.text} <span class="rests">${groundsHtml(statement.evidence)}</span>`
}

function escalations(site: Site, { escalate = [], evidence }: ClinicalCondition): Html {
  return bullets(
    escalate.map(({ when, to, withinDays, evidence: own }) => {
      const limit = withinDays === undefined ? nothing : html`, ${daysWords(Number(withinDays))}`
      const grounds = groundsHtml(own ?? evidence)
      return html`${when}: <b>${link(site, 'roles', to)}</b>${limit} <span class="rests">${grounds}</span>`
    }),
  )
}

function daysWords(days: number): string {
  return days === 0 ? 'the same day' : timeLimitInWords(days * 24)
}

/** Rules seldom name a condition themselves: they ask for a term that stands for several. */
function throughTerms(site: Site, key: string, shown: readonly Rule[]): readonly Section[] {
  const names = (site.mentionedBy.get(key) ?? []).filter((by) => by.startsWith('namedConditions/'))
  const full = new Set(shown.map(({ name }) => `rules/${name}`))
  const groups = names.flatMap((term) => {
    const rules = (site.mentionedBy.get(term) ?? []).filter((by) => by.startsWith('rules/') && !full.has(by))
    if (rules.length === 0) return []
    return [html`<h3>${linkTo(site, term)}</h3>${bullets(rules.map((rule) => linkTo(site, rule)))}`]
  })
  return section('terms', 'Rules that ask about it by a term', html`${groups}`)
}
