import type { Measure } from '../model/catalogue.js'
import type { Trajectory } from '../model/goalTemplate.js'
import { countInWords } from '../render/countInWords.js'
import { bullets, type Html, html, nothing, table, terms } from '../render/html.js'
import { listInWords } from '../shared/listInWords.js'
import { groundsHtml } from './groundsHtml.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, disagreementSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a measure: its scale, which change matters, and when it is taken. */
export function measurePage(site: Site, measure: Measure): string {
  const key = `measures/${measure.id}`
  const rules = rulesAbout(site, key)
  return page(site, {
    title: measure.title,
    kind: 'measures',
    sections: [
      ...section('what', 'What it is', scaleHtml(site, measure)),
      ...section('change', 'Which change matters', changeHtml(measure)),
      ...disagreementSection(site, [key]),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

const ways = { 'lower-is-better': 'lower is better', 'higher-is-better': 'higher is better' } as const

function scaleHtml(site: Site, measure: Measure): Html {
  const { id, unit, min, max, grain, direction, parts = [], acceptable, hardestTarget, retest } = measure
  const inUnit = (score: number | undefined) => (score === undefined ? undefined : `${score} ${unit}`)
  return terms([
    ['Scale', `${min} to ${max} ${unit}, in steps of ${grain}; ${ways[direction]}`],
    ['Parts', bullets(parts.map((part) => `${part.title}: ${part.min} to ${part.max}`))],
    ['A level that most people accept', inUnit(acceptable)],
    ['No target is harder than', inUnit(hardestTarget)],
    ['Again', retest],
    ['Takes', countInWords(measure.minutes, 'minute')],
    ['Licence', measure.licence],
    ['Rests on', groundsHtml(measure.evidence)],
    ['File', fileLine(site, `measures/${id}`)],
  ])
}

function changeHtml({ importantChange, measurementErrorPoints, unit }: Measure): Html {
  const error =
    measurementErrorPoints === undefined
      ? undefined
      : `less than ${measurementErrorPoints} ${unit} may be chance`
  const rows = (importantChange?.fromBaseline ?? []).map(({ below, above, ...size }) => [
    [
      ...(below === undefined ? [] : [`below ${below} ${unit}`]),
      ...(above === undefined ? [] : [`above ${above} ${unit}`]),
    ].join(' and '),
    sizeWords(size, unit),
  ])
  return html`${terms([
    ['Measurement error', error],
    ['Important to a person', importantChange && sizeWords(importantChange, unit)],
    ['Rests on', importantChange && groundsHtml(importantChange.evidence)],
  ])}${rows.length === 0 ? nothing : table('For who begins elsewhere', ['Baseline', 'Important change'], rows)}`
}

function sizeWords(
  size: { readonly points?: number | undefined; readonly percent?: number | undefined },
  unit: string,
): string {
  const { points, percent } = size
  const sizes = [
    ...(points === undefined ? [] : [`${points} ${unit}`]),
    ...(percent === undefined ? [] : [`${percent} percent of the baseline`]),
  ]
  return sizes.length === 2 ? `the larger of ${listInWords(sizes)}` : sizes.join('')
}

/** The page of a trajectory: how much of a change to expect by when. */
export function trajectoryPage(site: Site, trajectory: Trajectory): string {
  const { id, title, points, behind, evidence } = trajectory
  const key = `trajectories/${id}`
  const rows = points.map(({ week, share }) => [`week ${week}`, `${Math.round(share * 100)} percent`])
  const late =
    behind &&
    html`less than ${String(behind.belowPercent)} percent of the change that is planned by then, at ${countInWords(Number(behind.checkpoints), 'checkpoint')} in a row where the change is within measurement error <span class="rests">${groundsHtml(behind.evidence)}</span>`
  const what = html`${table('Share of the change to expect', ['By', 'Share'], rows)}${terms([
    ['Behind', late ?? 'a missed milestone'],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, key)],
  ])}`
  return page(site, {
    title,
    kind: 'trajectories',
    sections: [...section('what', 'What it is', what), ...usedSection(site, key)],
  })
}
