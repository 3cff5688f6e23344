import type { Money } from '../model/payer.js'
import type { Plan } from '../model/plan.js'
import type { PlanCover, PlanPayer, PlanUncovered } from '../model/planParts.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { detail, type Entry, list, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

/** Who may pay and in which order they are asked. It promises nothing. */
export function describeCoverage(plan: Plan, names: PlanNames): Section {
  return {
    title: 'Who may pay',
    blocks: [
      ...list(plan.coverage.map((payer) => payerEntry(payer, names))),
      ...list(plan.uncovered.map((gap) => gapEntry(gap, names))),
    ],
  }
}

function payerEntry({ title, plain, covers, missing, verify, evidence }: PlanPayer, names: PlanNames): Entry {
  const first = covers.filter(({ preAuthorisation }) => preAuthorisation === true)
  const noted = covers.filter((cover) => termsInWords(cover) !== '')
  return {
    title,
    text: plain,
    details: [
      ...detail('depends on', listInWords(missing.map(names.fact)), 'warn'),
      ...detail('ask first', first.map(askInWords).join('; '), 'warn'),
      ...detail('limits', noted.map((cover) => `${cover.title}: ${termsInWords(cover)}`).join('; ')),
      ...detail('verify', verify),
      ...detail('rests on', evidenceInWords(evidence), 'quiet'),
    ],
  }
}

/** What is left out of the calendar since nobody pays for it, and how to go on. */
function gapEntry({ title, items, visits, instead, mustStay }: PlanUncovered, names: PlanNames): Entry {
  const ways = instead.map(({ text }) => text).join(', then ')
  return {
    title: `No cover left: ${countInWords(visits, 'visit')}, ${title}`,
    text: listInWords(items.map(names.item)),
    details: [
      ...detail('instead', ways),
      ...detail('must stay', mustStay ? 'it is not dropped for want of cover: agree who pays' : '', 'warn'),
    ],
  }
}

function askInWords({ title, leadBusinessDays, ask }: PlanCover): string {
  const lead =
    leadBusinessDays === undefined ? '' : ` (allow ${countInWords(leadBusinessDays, 'working day')})`
  if (ask === undefined) return `${title}${lead}`
  if (ask.late)
    return `${title}${lead}, now: the answer may come after the first visit on ${dateInWords(ask.firstVisit)}`
  return `${title}${lead}, by ${dateInWords(ask.by)} for the first visit on ${dateInWords(ask.firstVisit)}`
}

function termsInWords({ visits, amount, unitCost, note, about, beyond }: PlanCover): string {
  const terms = [
    visits === undefined ? '' : `at most ${countInWords(visits, 'visit')}`,
    amount === undefined ? '' : `at most ${moneyInWords(amount)}`,
    unitCost === undefined ? '' : `about ${moneyInWords(unitCost)} a visit`,
    about === undefined ? '' : `at that price about ${moneyInWords(about)} for this plan`,
    beyond === undefined ? '' : `${countInWords(beyond, 'visit')} of this plan beyond it`,
    note ?? '',
  ]
  return terms.filter((term) => term !== '').join(', ')
}

/** Written without the machine's locale: `2480 CAD`, `99.50 CAD`. */
function moneyInWords({ value, currency }: Money): string {
  return `${Number.isInteger(value) ? value : value.toFixed(2)} ${currency}`
}
