import { codeInWords } from '../explain/valueInWords.js'
import type { Expectation } from '../model/caseFile.js'
import { html, listed, type Part } from '../render/html.js'
import { pluralKey } from './caseBook.js'
import { caseWords } from './caseWords.js'
import type { Kind } from './kinds.js'
import { link, linkTo } from './link.js'
import type { Site } from './site.js'

/** What a case expects of care before anything has a day, a line for each item, role, measure and so on. */
export function wantedCareHtml(site: Site, expect: Expectation): readonly Part[] {
  const { reasons = {}, cautions = {}, doses = {}, dispositions = {}, team = {}, monitors = {} } = expect
  const item = (key: string) => linkTo(site, pluralKey(key))
  const of = (kind: Kind) => (id: string) => link(site, kind, id)
  return [
    ...lines(reasons, item, codeInWords),
    ...lines(cautions, item, (rules) =>
      rules === 'none'
        ? 'no caution'
        : html`caution of ${listed(rules.map((rule) => link(site, 'rules', rule)))}`,
    ),
    ...lines(doses, item, ({ phases = {}, ...dose }) =>
      [
        fieldsInWords(dose),
        ...Object.entries(phases).map(([phase, own]) => `in ${codeInWords(phase)} ${fieldsInWords(own)}`),
      ]
        .filter((text) => text !== '')
        .join('; '),
    ),
    ...lines(dispositions, of('dispositions'), fieldsInWords),
    ...lines(team, of('roles'), codeInWords),
    ...lines(monitors, of('measures'), (weeks) =>
      weeks === 'none' ? 'not followed' : `every ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    ),
    ...lines(expect.reviews ?? {}, of('reviews'), fieldsInWords),
  ]
}

function lines<V>(
  map: Readonly<Record<string, V>>,
  nameOf: (id: string) => Part,
  words: (value: V) => Part,
): readonly Part[] {
  return Object.entries(map).map(([id, value]) => html`${nameOf(id)}: ${words(value)}`)
}

/** `per week 2, minutes 45`; `none` where nothing is to stand there. */
function fieldsInWords(fields: object | 'none'): string {
  if (typeof fields === 'string') return fields
  return caseWords(fields)
    .map(({ what, worth }) => `${what} ${worth}`)
    .join(', ')
}
