import type { ConcernedPerson, ImpactExample, ImpactReport } from '../authoring/index.js'
import type { Pack } from '../index.js'
import { element, type Svg, textElement } from '../render/svg.js'
import { type Bar, barChart } from './barChart.js'
import { concernWords, kindCounted, rowsOfExample } from './impactWords.js'
import { headRow as head, reportPage, tableRow as row } from './reportPage.js'

export interface ImpactPacks {
  readonly before: Pack
  readonly after: Pack
}

/** Enough of a digest to tell two packs apart. */
const shownOfDigest = 23

/** Bars of a chart; the table below it has the rest. */
const mostBars = 15

/**
 * What a change does to a cohort as one page that needs nothing else: no script, no font, no picture from elsewhere.
 * Every text in it comes from packs and people, so all of it is escaped.
 */
export function impactPage(report: ImpactReport, packs: ImpactPacks): string {
  const title = `What a change of rules does to ${report.people} people`
  const body = [
    textElement('h1', {}, title),
    element('table', {}, [
      textElement('caption', {}, packs.after.manifest.title),
      head(['', 'version', 'rules', 'digest']),
      ...[packOf('before', packs.before), packOf('after', packs.after)],
    ]),
    ...safety(report),
    ...kinds(report),
    ...rules(report),
    ...examples(report),
    ...refusals(report),
  ]
  return reportPage(title, body)
}

function packOf(which: string, { manifest, digest, rules }: Pack): Svg {
  return row(which, [
    `${manifest.id} ${manifest.version}`,
    String(rules.length),
    `${digest.slice(0, shownOfDigest)}…`,
  ])
}

function safety({ concerned, people, concerns }: ImpactReport): Svg[] {
  const heading = textElement('h2', { class: concerned > 0 ? 'danger' : '' }, 'Safety first')
  if (concerned === 0) {
    return [
      heading,
      textElement(
        'p',
        {},
        `Nobody of ${people} gains what was kept from them, and nobody loses what keeps them safe.`,
      ),
    ]
  }
  const shown = concerns.length < concerned ? ` The first ${concerns.length} are shown.` : ''
  return [
    heading,
    textElement('p', {}, `${concerned} of ${people} people to look at before anything else.${shown}`),
    element('table', {}, [
      textElement('caption', {}, 'Who is concerned'),
      head(['line', 'who', 'what', 'why']),
      ...concerns.flatMap(rowsOfConcern),
    ]),
  ]
}

const rowsOfConcern = ({ line, id, concerns }: ConcernedPerson): Svg[] =>
  concerns.map(({ code, says }) => row(String(line), [id, concernWords[code], says]))

function kinds({ changed, people, kinds: counted }: ImpactReport): Svg[] {
  const bars = counted.map(({ kind, people: count }) => ({ name: kindCounted(kind), count }))
  return [
    textElement('h2', {}, `${changed} of ${people} plans change`),
    ...charted('People by kind of change', 'kind of change', bars),
  ]
}

function rules({ rules: counted }: ImpactReport): Svg[] {
  const bars = counted.map(({ rule, people: count }) => ({ name: rule, count }))
  return [
    textElement('h2', {}, 'By rule'),
    textElement(
      'p',
      {},
      'People with something in their plan that came or went with the rule. A change of a definition or a setting has no rule.',
    ),
    ...charted('People by rule', 'rule', bars),
  ]
}

/** A picture for the eye, and the same as a table for everybody. */
function charted(title: string, noun: string, bars: readonly Bar[]): Svg[] {
  if (bars.length === 0) return [textElement('p', {}, 'None.')]
  const shown = bars.slice(0, mostBars)
  const most = shown.length < bars.length ? `, the first ${shown.length} of ${bars.length}` : ''
  return [
    element('figure', {}, [barChart(title, shown), textElement('figcaption', {}, `${title}${most}`)]),
    element('table', {}, [
      textElement('caption', {}, 'The same as a table'),
      head([noun, 'people']),
      ...bars.map(({ name, count }) => row(name, [String(count)])),
    ]),
  ]
}

function examples({ examples: all }: ImpactReport): Svg[] {
  if (all.length === 0) return []
  return [textElement('h2', {}, 'The most changed plans'), ...all.flatMap(oneExample)]
}

function oneExample(example: ImpactExample): Svg[] {
  const { line, id, changes } = example
  return [
    textElement('h3', {}, `Line ${line}, ${id}: ${changes.length} changes`),
    element('table', {}, [
      textElement('caption', {}, `What changes for ${id}`),
      head(['what', 'how', 'came with the rules', 'went with the rules']),
      ...rowsOfExample(example).map(({ what, how, cameWith, wentWith }) =>
        row(what, [how, cameWith.join(', '), wentWith.join(', ')]),
      ),
    ]),
  ]
}

function refusals({ refused, refusals: all }: ImpactReport): Svg[] {
  if (refused === 0) return []
  const shown = all.length < refused ? ` The first ${all.length} are shown.` : ''
  return [
    textElement('h2', {}, `Refused lines: ${refused}`),
    textElement('p', {}, `Both packs must make a plan of a line for it to count.${shown}`),
    element('table', {}, [
      textElement('caption', {}, 'Lines that were refused'),
      head(['line', 'reason']),
      ...all.map(({ line, reason }) => row(String(line), [reason])),
    ]),
  ]
}
