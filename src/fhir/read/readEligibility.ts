import { optional } from '../../shared/optional.js'
import { singleConceptOf } from './conceptOf.js'
import type { Moment } from './moment.js'
import { coversDay, payerOf } from './readCoverage.js'
import { doubt, ignore, pastMoment, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, isThere, listAt, numberAt, type Spot, textAt } from './spot.js'

/** What is left of cover: visits and money that a payer allows, less those that were used. */
export function readEligibility(reading: Reading, response: RecordResource): void {
  const status = textAt(response, 'status') ?? 'no status'
  if (status !== 'active') {
    ignore(reading, response, at(response, 'status'), `it does not hold (${status})`)
    return
  }
  const outcome = textAt(response, 'outcome') ?? 'no outcome'
  if (outcome !== 'complete' && outcome !== 'partial') {
    ignore(reading, response, at(response, 'outcome'), `the payer has not answered (${outcome})`)
    return
  }
  const when = pastMoment(reading, response, at(response, 'created'))
  if (when === 'later' || when === 'none') return
  for (const insurance of listAt(response, 'insurance')) readInsurance({ reading, response, when, insurance })
}

interface Answer {
  readonly reading: Reading
  readonly response: RecordResource
  readonly when: Moment
  readonly insurance: Spot
}

function readInsurance(answer: Answer): void {
  const { reading, response, insurance } = answer
  const inForce = at(insurance, 'inforce')
  if (inForce.value === false) {
    ignore(reading, response, inForce, 'it is not in force')
    return
  }
  if (!coversDay(reading, response, at(insurance, 'benefitPeriod'))) return
  const payer = payerFor(answer)
  if (payer === 'unclear') return
  for (const item of listAt(insurance, 'item')) {
    readItem(answer, item, payer)
  }
}

/** Whose cover it is: of the Coverage that it names; of all payers together where it names none by reference. */
function payerFor({ reading, response, insurance }: Answer): string | undefined | 'unclear' {
  const reference = at(insurance, 'coverage', 'reference')
  if (reference.value === undefined) return undefined
  const coverage = reading.find(response, reference.value)
  if (coverage === undefined) {
    doubt(reading, response, reference, 'the coverage that it is about is not in the record')
    return 'unclear'
  }
  return payerOf(reading, coverage)?.id ?? 'unclear'
}

function readItem(answer: Answer, item: Spot, payer: string | undefined): void {
  const { reading, response, when, insurance } = answer
  const benefits = listAt(item, 'benefit')
  if (benefits.length === 0) return
  const [category, service] = [at(item, 'category'), at(item, 'productOrService')]
  const isKnown = reading.table.meantBy(service, ['discipline']) !== undefined
  const meant = singleConceptOf(reading, response, isKnown ? service : category, ['discipline'])
  if (meant === undefined) return
  if (at(item, 'excluded').value === true) {
    doubt(reading, response, at(item, 'excluded'), 'the plan does not pay for it: ask whether it is chosen')
    return
  }
  const read = benefits.map((benefit) => readBenefit(answer, benefit))
  const modes = listAt(item, 'modifier').flatMap((one) =>
    (reading.table.meantBy(one, ['mode'])?.meanings ?? []).map(({ id }) => id),
  )
  const until = reading.momentOf(at(insurance, 'benefitPeriod', 'end'))?.date
  const limit: Record<string, unknown> = {
    discipline: meant.id,
    ...optional('payer', payer),
    ...Object.assign({}, ...read),
    ...optional('modes', modes.length === 0 ? undefined : modes),
    ...optional('until', until),
  }
  if (limit.visits === undefined && limit.amount === undefined) return
  const key = JSON.stringify([payer, meant.id])
  const place = { kind: 'entry', list: 'coverage.limits', key, field: '*' } as const
  say(reading, response, item, place, { value: limit, when, note: meant.note })
}

/** HL7's `visit` is a number of visits, `benefit` an amount; what is used must be said too. */
function readBenefit(answer: Answer, benefit: Spot): Readonly<Record<string, unknown>> {
  const { reading, response } = answer
  const [type] = listAt(at(benefit, 'type'), 'coding').flatMap((one) => textAt(one, 'code') ?? [])
  if (isUnitCost(reading, benefit)) return moneyAt(benefit, 'allowedMoney', 'unitCost')
  if (type === 'visit') return leftOf(answer, benefit)
  if (type === 'benefit' && isThere(benefit, 'allowedMoney')) return leftOfMoney(answer, benefit)
  ignore(reading, response, benefit, `what it allows is not read (${type ?? 'no type'})`)
  return {}
}

/** HL7 has no code for what a visit costs: what a person pays for it themselves is something else. */
function isUnitCost({ table }: Reading, benefit: Spot): boolean {
  const [meaning] = table.meantBy(at(benefit, 'type'), ['benefit'])?.meanings ?? []
  return meaning?.id === 'unit-cost'
}

function leftOf({ reading, response }: Answer, benefit: Spot): Readonly<Record<string, unknown>> {
  const [allowed, used] = [numberAt(benefit, 'allowedUnsignedInt'), numberAt(benefit, 'usedUnsignedInt')]
  if (allowed !== undefined && used !== undefined) return { visits: Math.max(0, allowed - used) }
  doubt(reading, response, benefit, 'what is left is known only with both what is allowed and what is used')
  return {}
}

function leftOfMoney({ reading, response }: Answer, benefit: Spot): Readonly<Record<string, unknown>> {
  const [allowed, used] = [
    numberAt(benefit, 'allowedMoney', 'value'),
    numberAt(benefit, 'usedMoney', 'value'),
  ]
  const currency = textAt(benefit, 'allowedMoney', 'currency')
  if (allowed === undefined || used === undefined || currency !== textAt(benefit, 'usedMoney', 'currency')) {
    doubt(reading, response, benefit, 'what is left is known only with both what is allowed and what is used')
    return {}
  }
  // Cents, so that nothing is added by binary fractions.
  const value = Math.max(0, Math.round(allowed * 100 - used * 100)) / 100
  return value === 0 ? { visits: 0 } : { amount: { value, currency } }
}

function moneyAt(benefit: Spot, key: string, field: string): Readonly<Record<string, unknown>> {
  const [value, currency] = [numberAt(benefit, key, 'value'), textAt(benefit, key, 'currency')]
  return value === undefined ? {} : { [field]: { value, currency } }
}
