import type { Money } from '../model/payer.js'
import type { Plan } from '../model/plan.js'
import type { PlanCover, PlanLimit, PlanPayer, PlanUncovered } from '../model/planParts.js'
import type { CalendarDate } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { modeInWords } from '../shared/modeInWords.js'
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
      ...list((plan.limits ?? []).map((limit) => limitEntry(limit, plan.asOf))),
      ...list(plan.uncovered.map((gap) => gapEntry(gap, names))),
    ],
  }
}

function payerEntry(payer: PlanPayer, names: PlanNames): Entry {
  const { title, plain, covers, missing, verify, evidence } = payer
  const first = covers.filter(({ preAuthorisation }) => preAuthorisation === true)
  const noted = covers.filter((cover) => termsInWords(cover) !== '')
  return {
    title,
    text: plain,
    details: [
      ...detail('depends on', listInWords(missing.map(names.fact)), 'warn'),
      ...detail('holds', holdsInWords(payer), 'warn'),
      ...detail('must start', startInWords(payer.start), payer.start?.late ? 'warn' : 'plain'),
      ...detail('ask first', first.map(askInWords).join('; '), 'warn'),
      ...detail('limits', noted.map((cover) => `${cover.title}: ${termsInWords(cover)}`).join('; ')),
      ...detail('verify', verify),
      ...detail('rests on', evidenceInWords(evidence), 'quiet'),
    ],
  }
}

function holdsInWords({ from, to }: PlanPayer): string {
  const days = [from && `from ${dateInWords(from)}`, to && `until ${dateInWords(to)}`].filter(Boolean)
  return days.length === 0 ? '' : `only ${days.join(' ')}: visits on other days are not paid by it`
}

function startInWords(start: PlanPayer['start']): string {
  if (start === undefined) return ''
  const { by, firstVisit, late, wouldHelp } = start
  const visit =
    firstVisit === undefined ? 'no visit is planned' : `the first visit is on ${dateInWords(firstVisit)}`
  if (!late) return `by ${dateInWords(by)}; ${visit}`
  const help = wouldHelp === undefined ? '' : `; would help: ${wouldHelp}`
  return `by ${dateInWords(by)}, and that is missed: ${visit}${help}`
}

/** What is left of the person's own cover, and what becomes of this plan's visits under it. */
function limitEntry(limit: PlanLimit, asOf: CalendarDate): Entry {
  const { title, payerTitle, covered, cost } = limit
  return {
    title: `Cover left: ${title}${payerTitle === undefined ? '' : `, ${payerTitle}`}`,
    text: leftInWords(limit),
    details: [
      ...detail('this plan', plannedInWords(limit)),
      ...detail('to agree', openInWords(limit, asOf), 'warn'),
      ...detail(
        'what a visit costs',
        covered === undefined ? 'not known, so nobody can say how many it pays' : '',
      ),
      ...detail('cost', cost === undefined ? '' : costInWords(cost)),
    ],
  }
}

function leftInWords({ visits, amount, unitCost, modes, until }: PlanLimit): string {
  const left = [
    amount === undefined ? '' : moneyInWords(amount),
    visits === undefined ? '' : countInWords(visits, 'visit'),
  ].filter((part) => part !== '')
  return [
    left.join(', that is '),
    unitCost === undefined ? '' : `at ${moneyInWords(unitCost)} a visit`,
    until === undefined ? '' : `until ${dateInWords(until)}`,
    modes === undefined ? '' : `counting only visits ${listInWords(modes.map(modeInWords), 'or')}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Every visit of the role once, so that the parts come to the whole. */
function plannedInWords(limit: PlanLimit): string {
  const { planned, covered, elsewhere, beyond, beyondFrom, after, afterFrom, uncounted } = limit
  const since = (date: CalendarDate | undefined) => (date === undefined ? '' : ` from ${dateInWords(date)}`)
  const parts = [
    elsewhere ? `${elsewhere} paid from another payer's` : '',
    beyond ? `${beyond} beyond it${since(beyondFrom)}` : '',
    after ? `${after} after its last day${since(afterFrom)}` : '',
    uncounted ? `${uncounted} given in a way that it does not count` : '',
  ].filter((part) => part !== '')
  const visits = countInWords(planned, 'visit')
  if (covered === undefined) return parts.length === 0 ? visits : `${visits}, of these ${listInWords(parts)}`
  if (parts.length === 0) return planned === 1 ? '1 visit, paid from it' : `${visits}, all paid from it`
  return `${visits}: ${listInWords([`${covered} paid from it`, ...parts])}`
}

/** What is open about just those visits, and until when that must be known. */
function openInWords({ beyond, beyondFrom, after, until, uncounted }: PlanLimit, asOf: CalendarDate): string {
  const hasEnded = until !== undefined && until < asOf
  const end = hasEnded ? 'now' : `by ${dateInWords(until ?? asOf)}`
  return [
    beyond && beyondFrom
      ? `before ${dateInWords(beyondFrom)}: who pays the ${visitsOf(beyond)} beyond it`
      : '',
    after ? `${end}: who pays the ${visitsOf(after)} after its last day` : '',
    uncounted ? `who pays the ${visitsOf(uncounted)} that it does not count` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

const visitsOf = (count: number): string => (count === 1 ? 'visit' : `${count} visits`)

function costInWords({ covered, open }: NonNullable<PlanLimit['cost']>): string {
  const paid = `${moneyInWords(covered)} covered`
  return open.value === 0 ? paid : `${paid}, ${moneyInWords(open)} that nobody is known to pay`
}

const wayWords = {
  group: 'in a group',
  virtual: 'by video or phone',
  home: 'at home, with the exercises shown',
} as const

/** Visits that nobody pays for as they were meant, and how they go on. */
function gapEntry(
  { title, items, visits, given, left, instead, mustStay }: PlanUncovered,
  names: PlanNames,
): Entry {
  const ways = instead.map(({ text }) => text).join(', then ')
  return {
    title: `No cover left: ${countInWords(visits, 'visit')}, ${title}`,
    text: listInWords(items.map(names.item)),
    details: [
      ...detail('given instead', given.map(({ by, visits }) => `${visits} ${wayWords[by]}`).join(', ')),
      ...detail('left out', left > 0 && given.length > 0 ? countInWords(left, 'visit') : '', 'warn'),
      ...detail('could be asked for', ways),
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

function termsInWords({
  visits,
  amount,
  unitCost,
  note,
  about,
  beyond,
  own,
  elsewhere,
  outside,
}: PlanCover): string {
  const terms = [
    visits === undefined ? '' : `at most ${countInWords(visits, 'visit')}`,
    amount === undefined ? '' : `at most ${moneyInWords(amount)}`,
    unitCost === undefined ? '' : `about ${moneyInWords(unitCost)} a visit`,
    about === undefined ? '' : `at that price about ${moneyInWords(about)} for this plan`,
    elsewhere === undefined ? '' : `${countInWords(elsewhere, 'visit')} paid by who is asked before`,
    outside === undefined ? '' : `${countInWords(outside, 'visit')} on days on which it does not hold`,
    beyond === undefined ? '' : `${countInWords(beyond, 'visit')} of this plan beyond what it pays`,
    own === undefined ? '' : `about ${moneyInWords(own)} for those`,
    note ?? '',
  ]
  return terms.filter((term) => term !== '').join(', ')
}

/** Written without the machine's locale: `2480 CAD`, `99.50 CAD`. */
function moneyInWords({ value, currency }: Money): string {
  return `${Number.isInteger(value) ? value : value.toFixed(2)} ${currency}`
}
