import { match } from 'ts-pattern'
import { codeInWords } from '../explain/valueInWords.js'
import type { FactDefinition } from '../model/fact.js'
import { bullets, type Html, html, listed, nothing } from '../render/html.js'
import { codeTitle } from './codeTitle.js'
import { conditionHtml } from './conditionHtml.js'
import { link, scoreLink } from './link.js'
import { obtainedAtReview } from './obtainedAtReview.js'
import type { Site } from './site.js'

const aged = (days: unknown): string => (days === undefined ? '' : `, not older than ${String(days)} days`)

/** How a fact becomes known, in a sentence. */
export function obtainHtml(site: Site, { obtain }: FactDefinition): Html {
  return match(obtain)
    .with(
      { from: 'assessment' },
      ({ path, maxAgeDays, laterScore }) =>
        html`recorded in the assessment (${pathWords(path)})${aged(maxAgeDays)}${
          laterScore === undefined
            ? nothing
            : html`; a later score of ${link(site, 'measures', laterScore)} counts instead`
        }`,
    )
    .with({ from: 'finding' }, ({ maxAgeDays }) => html`a finding in the assessment${aged(maxAgeDays)}`)
    .with(
      { from: 'measure' },
      ({ measure, part, maxAgeDays }) =>
        html`the latest score of ${scoreLink(site, measure, part)}${aged(maxAgeDays)}`,
    )
    .with({ from: 'condition' }, ({ which, field }) => {
      const whose = which === 'primary' ? 'the main condition' : link(site, 'conditions', which)
      return html`the ${field} of ${whose}`
    })
    .with(
      { from: 'surgery' },
      ({ field }) => html`the latest operation: its ${field === 'on' ? 'day' : 'kind'}`,
    )
    .with({ from: 'treatment' }, ({ intervention, field }) => {
      const of = intervention === undefined ? 'earlier treatments' : link(site, 'interventions', intervention)
      return field === 'outcome' ? html`what came of ${of}` : html`how many of ${of} there were`
    })
    .with({ from: 'age' }, () => html`the person's age in years`)
    .otherwise((rest) => derivedHtml(site, rest))
}

type Recorded = 'assessment' | 'finding' | 'measure' | 'condition' | 'surgery' | 'treatment' | 'age'
type Derived = Exclude<FactDefinition['obtain'], { from: Recorded }>

/** What is worked out from other facts, or set by rules. */
function derivedHtml(site: Site, obtain: Derived): Html {
  const fact = (id: string): Html => link(site, 'facts', id)
  return match(obtain)
    .with({ from: 'bands' }, ({ of }) => html`the band in which ${fact(of)} lies`)
    .with(
      { from: 'member' },
      ({ of, code }) => html`whether ${codeTitle(site, of, code)} is among ${fact(of)}`,
    )
    .with(
      { from: 'count' },
      ({ of }) => html`how many of these hold:${bullets(of.map((one) => conditionHtml(site, one)))}`,
    )
    .with({ from: 'ratio' }, ({ of, over }) => html`${fact(of)} divided by ${fact(over)}`)
    .with({ from: 'elapsed' }, ({ since, unit }) => html`whole ${unit} since ${fact(since)}`)
    .with(
      { from: 'first-known' },
      ({ of }) => html`the first of these that is known: ${listed(of.map(fact), 'or')}`,
    )
    .with({ from: 'rules' }, () => html`rules set it`)
    .with({ from: 'dispositions' }, () => html`the dispositions that rules came to`)
    .otherwise((rest) => obtainedAtReview(site, rest))
}

/** `pain.tolerancesMinutes.sitting` is `pain, tolerances minutes, sitting`. */
function pathWords(path: string): string {
  return codeInWords(path)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .split('.')
    .join(', ')
}
