import type { ActionType } from '../model/action.js'
import type { Rule } from '../model/rule.js'
import { type Html, html, terms } from '../render/html.js'
import { actionHtml } from './actionHtml.js'
import { conditionHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { type Section, section } from './page.js'
import { ruleHeadings } from './rulesAbout.js'
import type { Site } from './site.js'

/** A rule in sentences, under a heading that leads to its own page. */
export function ruleCard(site: Site, rule: Rule): Html {
  return html`<article class="rule ${sideOf(rule)}"><h3>${link(site, 'rules', rule.name)}</h3>${ruleTerms(site, rule)}</article>`
}

/** Seen at a glance beside the words: for, against, or to check. */
export function sideOf({ event }: Rule): string {
  return sides[event.type] ?? ''
}

const sides: Partial<Readonly<Record<ActionType, string>>> = {
  recommend: 'for',
  consider: 'for',
  offer: 'for',
  contraindicate: 'against',
  'not-recommended': 'against',
  'rule-out': 'against',
  triage: 'stop',
  caution: 'check',
}

/** Of whom, what, why, and on what grounds. */
export function ruleTerms(site: Site, rule: Rule): Html {
  const numbers = Object.entries(rule.numbers ?? {}).map(
    ([name, evidence]) => html`<li>${numberWords(name)}: ${groundsHtml(evidence)}</li>`,
  )
  return terms([
    ['When', conditionHtml(site, rule.conditions)],
    ['Then', actionHtml(site, rule)],
    ['Why', rule.because],
    ['Rests on', groundsHtml(rule)],
    ['Its numbers', numbers.length === 0 ? undefined : html`<ul>${numbers}</ul>`],
  ])
}

/** `sessionDose.perWeek` is `per week`. */
function numberWords(name: string): string {
  const last = name.split('.').at(-1) ?? name
  return last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Rules under a heading for each of what they say. */
export function ruleSections(
  site: Site,
  rules: readonly Rule[],
  heading: 'ofSubject' | 'elsewhere' = 'ofSubject',
): readonly Section[] {
  return ruleHeadings.flatMap(({ id, types, ...titles }) => {
    const these = types.flatMap((type) => rules.filter(({ event }) => event.type === type))
    return section(id, titles[heading], html`${these.map((rule) => ruleCard(site, rule))}`)
  })
}
