import { match } from 'ts-pattern'
import { codeInWords } from '../explain/valueInWords.js'
import type { FactDefinition } from '../model/fact.js'
import { type Html, html, type Part } from '../render/html.js'
import { scoreLink } from './link.js'
import { itemLink } from './sharedSections.js'
import type { Site } from './site.js'

type AtReview = Extract<
  FactDefinition['obtain'],
  {
    from:
      | 'change'
      | 'consecutive'
      | 'events'
      | 'sessions-done'
      | 'attendance'
      | 'adherence'
      | 'procedure'
      | 'course'
  }
>

/** How a fact becomes known that only a review can tell. */
export function obtainedAtReview(site: Site, obtain: AtReview): Html {
  const score = (measure: string, part: string | undefined): Html => scoreLink(site, measure, part)
  const words = match<AtReview, Part>(obtain)
    .with(
      { from: 'change' },
      ({ measure, part, since, in: unit }) =>
        html`how much better ${score(measure, part)} is than ${
          since === 'baseline' ? 'at the start' : 'at the review before'
        }, in ${unit}`,
    )
    .with(
      { from: 'consecutive' },
      ({ measure, part, of, operator, value }) =>
        html`how many reviews in a row ${codeInWords(of)} of ${score(measure, part)} is ${orderWords[operator]} ${String(value)}`,
    )
    .with({ from: 'events' }, ({ codes, withinDays }) => {
      const of = codes === undefined ? 'events of any kind' : codes.map(codeInWords).join(', ')
      return `how many events${withinDays === undefined ? '' : ` in ${String(withinDays)} days`}: ${of}`
    })
    .with({ from: 'sessions-done' }, ({ item }) =>
      item === undefined
        ? 'how many sessions were done'
        : html`how many sessions of ${itemLink(site, item)} were done`,
    )
    .with({ from: 'attendance' }, ({ of }) =>
      of === 'percent' ? 'sessions done of those booked, in percent' : 'sessions missed without a word',
    )
    .with(
      { from: 'adherence' },
      ({ of }) =>
        `home sessions done, in percent: ${of === 'worst' ? 'of the exercise done least' : 'on average'}`,
    )
    .with({ from: 'procedure' }, () => 'the day of the latest procedure')
    .with({ from: 'course' }, ({ field }) => courseWords[field])
    .exhaustive()
  return html`${words} <span class="quiet">(known only at a review)</span>`
}

const orderWords = {
  lessThan: 'below',
  lessThanInclusive: 'at most',
  greaterThan: 'above',
  greaterThanInclusive: 'at least',
} as const

const courseWords = {
  program: 'the program that runs',
  'program-began': 'the day on which the running program began',
  'care-began': 'the day on which care began',
} as const
