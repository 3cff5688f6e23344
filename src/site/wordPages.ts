import { codeInWords } from '../explain/valueInWords.js'
import type { ValueSet } from '../model/catalogue.js'
import type { NamedCondition } from '../model/condition.js'
import type { Disagreement } from '../model/disagreement.js'
import type { Cover, Payer } from '../model/payer.js'
import { bullets, type Html, html, type Part, table, terms } from '../render/html.js'
import { dateInWords } from '../shared/dateInWords.js'
import { conditionHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { cite, link, linkTo } from './link.js'
import { page, section } from './page.js'
import { subjectsNamed } from './rulesAbout.js'
import { casesSection, fileLine, itemLink, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a named condition: what the words in rules mean exactly. */
export function termPage(site: Site, { name, title, conditions }: NamedCondition): string {
  const key = `namedConditions/${name}`
  const what = terms([
    ['It means', conditionHtml(site, conditions)],
    ['Name', html`<code>${name}</code>`],
    ['File', fileLine(site, key)],
  ])
  return page(site, {
    title: title ?? codeInWords(name),
    kind: 'namedConditions',
    sections: [...section('what', 'What it means', what), ...usedSection(site, key)],
  })
}

/** The page of a list of answers. */
export function valueSetPage(site: Site, { id, title, concepts }: ValueSet): string {
  const rows = concepts.map(({ code, display }) => [display, html`<code>${code}</code>`])
  return page(site, {
    title,
    kind: 'valueSets',
    sections: [
      ...section('what', 'Answers', table('Answers', ['Answer', 'Code'], rows)),
      ...usedSection(site, `valueSets/${id}`),
    ],
  })
}

/** The page of a disagreement: who says what, and what this pack does. */
export function disagreementPage(site: Site, disagreement: Disagreement): string {
  const { id, title, kind, positions, stance, configuredBy, about, when, evidence } = disagreement
  const key = `disagreements/${id}`
  const what = html`${table(
    'Positions',
    ['Source', 'Says'],
    positions.map(({ source, says }) => [cite(source), says]),
  )}${terms([
    ['What this pack does', stance],
    ['Where a centre may choose', configuredBy && link(site, 'settings', configuredBy)],
    ['About', bullets(about.map((subject) => aboutHtml(site, subject)))],
    ['Shown to', when === undefined ? 'everybody whom it concerns' : conditionHtml(site, when)],
    [
      'Kind',
      kind === 'article' ? "the centre's model is wrong or contested" : 'guidelines or studies differ',
    ],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, key)],
  ])}`
  return page(site, {
    title,
    kind: 'disagreements',
    sections: [
      ...section('what', 'Who says what', what),
      ...casesSection(site, key),
      ...usedSection(site, key),
    ],
  })
}

function aboutHtml(site: Site, { condition, ...others }: Disagreement['about'][number]): Part {
  if (condition !== undefined) return link(site, 'conditions', condition)
  return subjectsNamed(others).map((key) => linkTo(site, key))
}

/** The page of a payer: when it may pay, for what, and what to verify. */
export function payerPage(site: Site, payer: Payer): string {
  const { id, title, plain, validFrom, validTo, replaces, rank, appliesWhen, startWithin, verifyNote } = payer
  const key = `payers/${id}`
  const what = terms([
    ['Holds', holdsWords(validFrom, validTo)],
    ['Takes the place of', replaces && link(site, 'payers', replaces)],
    ['Asked', `as number ${String(rank)}`],
    [
      'When it may pay',
      appliesWhen === undefined ? 'when this payer is recorded' : conditionHtml(site, appliesWhen),
    ],
    [
      'First visit',
      startWithin &&
        html`within ${String(startWithin.days)} days, by ${link(site, 'facts', startWithin.fact)}`,
    ],
    ['To verify', verifyNote],
    ['Rests on', groundsHtml(payer.evidence)],
    ['File', fileLine(site, key)],
  ])
  return page(site, {
    title,
    kind: 'payers',
    lead: html`<p class="lead">${plain}</p>`,
    sections: [
      ...section('what', 'What it is', what),
      ...section('covers', 'What it may pay for', coversHtml(site, payer.covers)),
      ...casesSection(site, key),
      ...usedSection(site, key),
    ],
  })
}

function holdsWords(from: string | undefined, to: string | undefined): string {
  const ends = [
    ...(from === undefined ? [] : [`from ${dateInWords(from)}`]),
    ...(to === undefined ? [] : [`to ${dateInWords(to)}`]),
  ]
  return ends.length === 0 ? 'without limit' : `${ends.join(' ')}, both included`
}

function coversHtml(site: Site, covers: readonly Cover[]): Html {
  const money = (amount: Cover['amount']) => amount && `${amount.value} ${amount.currency}`
  const rows = covers.map(
    ({ discipline, item = '', visits, amount, unitCost, preAuthorisation, leadBusinessDays, note }) => [
      discipline === undefined ? itemLink(site, item) : link(site, 'roles', discipline),
      visits === undefined ? undefined : String(visits),
      money(amount),
      money(unitCost),
      preAuthorisation === undefined ? 'not known' : preAuthorisation ? 'yes' : 'no',
      leadBusinessDays === undefined ? undefined : `${String(leadBusinessDays)} working days`,
      note,
    ],
  )
  return table(
    'Covers',
    ['What', 'Visits', 'At most', 'A visit', 'Must agree first', 'Answer takes', 'Note'],
    rows,
  )
}
