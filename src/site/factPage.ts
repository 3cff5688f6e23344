import { answerInWords } from '../explain/valueInWords.js'
import type { Evidence } from '../model/evidence.js'
import type { Band, FactDefinition } from '../model/fact.js'
import { type Html, html, nothing, type Part, table, terms } from '../render/html.js'
import { codeTitle } from './codeTitle.js'
import { conditionHtml } from './conditionHtml.js'
import { decisionTable } from './decisionTable.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { obtainHtml } from './obtainHtml.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a fact: the question, how it becomes known, and the rules that read it. */
export function factPage(site: Site, fact: FactDefinition): string {
  const key = `facts/${fact.id}`
  const rules = rulesAbout(site, key).filter(({ event }) => event.type === 'classify')
  return page(site, {
    title: fact.title,
    kind: 'facts',
    lead: fact.question === undefined ? undefined : html`<p class="lead">“${fact.question}”</p>`,
    sections: [
      ...section('what', 'What it is', whatHtml(site, fact)),
      ...section('bands', 'Bands', bandsHtml(site, fact)),
      ...section(
        'values',
        'Which value, for whom',
        decisionTable(site, rules, {
          caption: 'Values by rule',
          head: 'It is',
          of: ({ event }): Part =>
            event.type === 'classify' ? valueHtml(site, fact.id, event.params.value) : undefined,
        }),
      ),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

function valueHtml(site: Site, fact: string, value: string | number | boolean): Part {
  return typeof value === 'string' ? codeTitle(site, fact, value) : answerInWords(value)
}

const typeWords = {
  number: 'a number',
  boolean: 'yes or no',
  date: 'a day',
  code: 'one answer of several',
  codes: 'any number of answers',
} as const

function whatHtml(site: Site, fact: FactDefinition): Html {
  const { id, type, unit, min, max, valueSet, gate, changeable, fixedInProgram, otherwise, evidence } = fact
  const range = min === undefined && max === undefined ? undefined : `${min ?? 'any'} to ${max ?? 'any'}`
  return terms([
    ['It is', unit === undefined || unit === '1' ? typeWords[type] : `${typeWords[type]} (${unit})`],
    ['Range', range],
    ['Answers', valueSet && link(site, 'valueSets', valueSet)],
    ['How it becomes known', obtainHtml(site, fact)],
    ['Must be answered first', gateHtml(site, gate)],
    ['Worth when no rule applies', otherwise === undefined ? undefined : answerInWords(otherwise)],
    ['At a review', fixedInProgram && 'it stays what it was on the day the running program began'],
    ['Changeable', changeable === false ? 'no: never suggested as a change' : undefined],
    ['Rests on', evidence && groundsHtml(evidence)],
    ['File', fileLine(site, `facts/${id}`)],
  ])
}

function gateHtml(site: Site, gate: FactDefinition['gate']): Part {
  if (gate === undefined) return undefined
  const until = 'until then the plan is provisional'
  if (gate === true) return `always; ${until}`
  return html`${until}, for whom this holds or may hold: ${conditionHtml(site, gate.when)}`
}

function bandsHtml(site: Site, { id, title, obtain, evidence: own }: FactDefinition): Html {
  if (obtain.from !== 'bands') return nothing
  const unit = site.pack.facts[obtain.of]?.unit
  const words = (end: Band['from']): string => answerInWords(Number(end), unit)
  const rows = obtain.bands.map(({ code, from, below, evidence }) => [
    codeTitle(site, id, code),
    from === undefined ? 'any' : `${words(from)} or more`,
    below === undefined ? 'any' : `below ${words(below)}`,
    groundsOf(evidence ?? own),
  ])
  return table(
    `${title}, by ${site.pack.facts[obtain.of]?.title ?? obtain.of}`,
    ['It is', 'From', 'To', 'Rests on'],
    rows,
  )
}

/** What says nothing of its grounds must not look as if it had some. */
function groundsOf(evidence: Evidence | undefined): Html {
  return evidence === undefined ? html`<span class="open">not said</span>` : groundsHtml(evidence)
}
