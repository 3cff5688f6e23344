import { singleConceptOf } from './conceptOf.js'
import { isAfter } from './moment.js'
import { doubt, ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, numberAt, type Spot, textAt } from './spot.js'

/** Those who may pay, in the order in which they are asked. */
export function readCoverages(reading: Reading, coverages: readonly RecordResource[]): void {
  const inOrder = [...coverages].sort((a, b) => orderOf(a) - orderOf(b))
  for (const coverage of inOrder) {
    if (!isInForce(reading, coverage)) continue
    const payer = payerOf(reading, coverage)
    if (payer === undefined) continue
    const place = { kind: 'entry', list: 'coverage.payers', key: payer.id, field: 'code' } as const
    say(reading, coverage, payer.coding, place, { value: payer.id, note: payer.note })
  }
}

function orderOf(coverage: RecordResource): number {
  return numberAt(coverage, 'order') ?? Number.MAX_SAFE_INTEGER
}

function isInForce(reading: Reading, coverage: RecordResource): boolean {
  const status = textAt(coverage, 'status') ?? 'no status'
  if (status !== 'active') {
    ignore(reading, coverage, at(coverage, 'status'), `it is not in force (${status})`)
    return false
  }
  return coversDay(reading, coverage, at(coverage, 'period'))
}

/** Whether a period has the day in it; otherwise it is said that it has not. */
export function coversDay(reading: Reading, resource: RecordResource, period: Spot): boolean {
  const start = reading.momentOf(at(period, 'start'))
  const end = reading.momentOf(at(period, 'end'))
  const isOver = end !== undefined && end.rough < reading.asOf.slice(0, end.rough.length)
  if (!isOver && !(start && isAfter(start, reading.asOf))) return true
  ignore(reading, resource, period, `${reading.asOf} is not in it`)
  return false
}

/** Who pays, by the type of a coverage, by its class, or by whom it names. */
export function payerOf(
  reading: Reading,
  coverage: RecordResource,
): { readonly id: string; readonly coding: Spot; readonly note?: string } | undefined {
  const kinds = ['payer']
  const known = (concept: Spot): boolean => reading.table.meantBy(concept, kinds) !== undefined
  const concepts = [at(coverage, 'type'), ...listAt(coverage, 'class').map((one) => at(one, 'type'))]
  const named = identifiedPayer(reading, coverage)
  if (named !== undefined) return named
  return singleConceptOf(reading, coverage, concepts.find(known) ?? at(coverage, 'type'), kinds)
}

/** By the identifier of who pays: the system and value stand in a table as any code does. */
function identifiedPayer(
  reading: Reading,
  coverage: RecordResource,
): { readonly id: string; readonly coding: Spot } | undefined {
  for (const payor of listAt(coverage, 'payor')) {
    const identifier = at(payor, 'identifier')
    const [system, code] = [textAt(identifier, 'system'), textAt(identifier, 'value')]
    const coding: Spot = { value: { system, code }, path: identifier.path }
    const [meaning, ...others] = reading.table.meaningsOf(coding, ['payer'])
    if (others.length > 0) doubt(reading, coverage, identifier, 'it may be one of several payers')
    else if (meaning) return { id: meaning.id, coding: identifier }
  }
  return undefined
}
