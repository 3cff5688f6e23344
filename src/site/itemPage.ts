import type { Education, Exercise, Intervention } from '../model/items.js'
import { bullets, type Html, html, listed, type Part, table, terms } from '../render/html.js'
import { doseAfterStepInWords, ownDoseInWords } from './doseHtml.js'
import { doseTable } from './doseTable.js'
import { groundsHtml } from './groundsHtml.js'
import { cite, link } from './link.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { servedGoals } from './servedGoals.js'
import { casesSection, disagreementSection, fileLine, itemLink, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

export type ItemShelf = 'interventions' | 'exercises' | 'education'

/** The page of an intervention, an exercise or an education item. */
export function itemPage(site: Site, kind: ItemShelf, item: Intervention | Exercise | Education): string {
  const key = `${kind}/${item.id}`
  const rules = rulesAbout(site, key)
  const groups = (item.tags ?? []).map((tag) => `tags/${tag}`)
  return page(site, {
    title: item.title,
    kind,
    lead: html`<p class="lead">${item.plain}</p>`,
    sections: [
      ...section('what', 'What it is', whatHtml(site, kind, item)),
      ...section('how', 'How it is done', 'howTo' in item ? exerciseHtml(site, item) : messagesHtml(item)),
      ...section('evidence', 'Evidence', evidenceHtml(item)),
      ...disagreementSection(site, [key, ...groups]),
      ...section('doses', 'How much, for whom', doseTable(site, item, rules)),
      ...ruleSections(site, rules),
      ...section('goals', 'Goals that it serves', bullets(servedGoals(site, key, item.tags ?? []))),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

function whatHtml(site: Site, kind: ItemShelf, item: Intervention | Exercise | Education): Html {
  const tags = (item.tags ?? []).map((tag) => link(site, 'tags', tag))
  const others = (item.alternatives ?? []).map((id) => itemLink(site, id))
  return terms([
    ['Given by', 'discipline' in item ? link(site, 'roles', item.discipline) : undefined],
    ...('category' in item ? interventionTerms(site, item) : []),
    ...('delivery' in item ? ([['Taught', deliveryWords[item.delivery]]] as const) : []),
    ['Ways of meeting', 'modes' in item ? listed(item.modes.map(modeWords), 'or') : undefined],
    ['Usual dose', ownDoseInWords(item)],
    ['Groups', tags.length === 0 ? undefined : listed(tags)],
    ['Instead, when the person says no', others.length === 0 ? undefined : listed(others, 'or')],
    ['File', fileLine(site, `${kind}/${item.id}`)],
  ])
}

const deliveryWords = {
  session: 'in visits of its own',
  'within-visits': 'within other visits',
  self: 'to read or do alone',
} as const

const modeWords = (mode: string): string => mode.replaceAll('-', ' ')

function interventionTerms(site: Site, item: Intervention): (readonly [string, Part])[] {
  return [
    ['Kind', item.dose === undefined ? `${item.category}, never dated by itself` : item.category],
    ['Only after', item.after && listed(item.after.map((id) => itemLink(site, id)))],
    ['Carried on at home by', item.atHome && listed(item.atHome.map((tag) => link(site, 'tags', tag)))],
    ['Trains hard', item.recoveryGroups?.map(modeWords).join(', ')],
    ['Exercises done in visits', item.holdsExercises && 'are done in its visits'],
    ['Why anybody would ask', item.purposes && bullets(item.purposes.map(({ plain }) => plain))],
    ['Benefits', bullets(item.benefits)],
    ['Risks', bullets(item.risks)],
  ]
}

function messagesHtml(item: Intervention | Education): Html {
  return 'keyMessages' in item ? bullets(item.keyMessages) : html``
}

function exerciseHtml(site: Site, exercise: Exercise): Html {
  const { howTo, stopWhen, equipment, cautions, progression, regression, hard, recoveryGroups, where } =
    exercise
  const step = ({ when, change, to, dose }: Exercise['progression']): Part => {
    const next = to === undefined ? undefined : html`Go on to ${link(site, 'exercises', to)}.`
    const amount = dose === undefined ? '' : ` That is ${doseAfterStepInWords(exercise, dose)}.`
    return html`${when}${change === undefined ? '' : ` ${change}`}${amount} ${next}`
  }
  return html`<ol>${howTo.map((line) => html`<li>${line}</li>`)}</ol>${terms([
    ['Stop when', stopWhen],
    ['Harder', step(progression)],
    ['Easier', step(regression)],
    ['Take care', bullets(cautions)],
    ['Needs', equipment.join(', ')],
    ['Where', where === 'visits' ? 'in visits only' : 'at home'],
    [
      'Rest',
      hard
        ? `days of rest between: hard work for ${(recoveryGroups ?? []).map(modeWords).join(', ')}`
        : undefined,
    ],
  ])}`
}

const directionWords = {
  recommend: 'for it',
  consider: 'an option',
  against: 'against it',
  insufficient: 'not enough known',
} as const

function evidenceHtml(item: Intervention | Exercise | Education): Html {
  const directions = 'directions' in item ? (item.directions ?? []) : []
  const rows = directions.map(({ source, direction, note }) => [
    cite(source),
    html`<span class="direction ${direction}">${directionWords[direction]}</span>`,
    note,
  ])
  return html`${terms([
    ['The item itself', groundsHtml(item.evidence)],
    ['Its dose', item.doseEvidence && groundsHtml(item.doseEvidence)],
  ])}${table('What guidelines say', ['Source', 'Direction', 'Note'], rows)}`
}
