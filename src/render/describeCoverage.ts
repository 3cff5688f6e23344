import type { Money } from '../model/payer.js'
import type { Plan } from '../model/plan.js'
import type { PlanCover, PlanPayer } from '../model/planParts.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { detail, type Entry, list, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

/** Who may pay and in which order they are asked. It promises nothing. */
export function describeCoverage(plan: Plan, names: PlanNames): Section {
  return {
    title: 'Who may pay',
    blocks: list(plan.coverage.map((payer) => payerEntry(payer, names))),
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

function askInWords({ title, leadBusinessDays }: PlanCover): string {
  if (leadBusinessDays === undefined) return title
  return `${title} (allow ${countInWords(leadBusinessDays, 'working day')})`
}

function termsInWords({ visits, amount, unitCost, note }: PlanCover): string {
  const terms = [
    visits === undefined ? '' : `at most ${countInWords(visits, 'visit')}`,
    amount === undefined ? '' : `at most ${moneyInWords(amount)}`,
    unitCost === undefined ? '' : `about ${moneyInWords(unitCost)} a visit`,
    note ?? '',
  ]
  return terms.filter((term) => term !== '').join(', ')
}

/** Written without the machine's locale: `2480 CAD`, `99.50 CAD`. */
function moneyInWords({ value, currency }: Money): string {
  return `${Number.isInteger(value) ? value : value.toFixed(2)} ${currency}`
}
