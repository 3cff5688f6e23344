import { singleConceptOf } from './conceptOf.js'
import { isAfter } from './moment.js'
import { sayRoughly } from './readCondition.js'
import { doubt, ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, type Spot, textAt } from './spot.js'

const happened = ['completed', 'stopped', 'in-progress']

/** An operation, or a treatment that was tried and what came of it. */
export function readProcedure(reading: Reading, procedure: RecordResource): void {
  const status = textAt(procedure, 'status') ?? 'no status'
  if (!happened.includes(status)) {
    ignore(reading, procedure, at(procedure, 'status'), `it did not happen, or it is not known (${status})`)
    return
  }
  const meant = singleConceptOf(reading, procedure, at(procedure, 'code'), ['surgery', 'intervention'])
  if (meant === undefined) return
  if (meant.kind === 'intervention') {
    sayTreatment(reading, procedure, meant)
    return
  }
  if (status !== 'completed') {
    ignore(reading, procedure, at(procedure, 'status'), `the operation was not completed (${status})`)
    return
  }
  saySurgery(reading, procedure, meant)
}

interface Done {
  readonly id: string
  readonly coding: Spot
  readonly note?: string
}

function saySurgery(reading: Reading, procedure: RecordResource, { id, coding, note }: Done): void {
  const dated = dateOf(reading, procedure, 'end')
  if (dated === 'later') return
  const key = JSON.stringify([id, dated?.value ?? procedure.path.join('/')])
  const tell = (field: string, spot: Spot, value: unknown, said?: string): void =>
    say(
      reading,
      procedure,
      spot,
      { kind: 'entry', list: 'history.surgeries', key, field },
      { value, note: said },
    )
  tell('code', coding, id, note)
  if (dated) tell('on', dated.spot, dated.value)
  const notes = listAt(procedure, 'note').map((one) => at(one, 'text'))
  const [first] = notes
  if (first && textAt(first) !== undefined) tell('note', first, first.value)
}

function sayTreatment(reading: Reading, procedure: RecordResource, { id, coding, note }: Done): void {
  const from = dayOf(reading, procedure, 'start')
  const to = dayOf(reading, procedure, 'end')
  if (from === 'later') return
  const key = JSON.stringify([id, from?.value ?? procedure.path.join('/')])
  const tell = (field: string, spot: Spot, value: unknown, said?: string): void =>
    say(
      reading,
      procedure,
      spot,
      { kind: 'entry', list: 'history.treatments', key, field },
      { value, note: said },
    )
  tell('intervention', coding, id, note)
  if (from) tell('from', from.spot, from.value)
  // One that goes on has no end yet.
  if (to && to !== 'later') tell('to', to.spot, to.value)
  const [outcome] = listAt(at(procedure, 'outcome'), 'coding').flatMap((one) =>
    reading.table.meaningsOf(one, ['outcome']).map((meaning) => ({ one, meaning })),
  )
  if (outcome) {
    tell('outcome', outcome.one, outcome.meaning.id)
    return
  }
  if (at(procedure, 'outcome').value !== undefined)
    doubt(reading, procedure, at(procedure, 'outcome'), 'none of the codes of its outcome is known here')
}

interface Dated {
  readonly spot: Spot
  readonly value: unknown
}

/** When it was, roughly; of a period the day on which it was over. */
function dateOf(reading: Reading, procedure: RecordResource, end: 'end'): Dated | 'later' | undefined {
  const words = textAt(procedure, 'performedString')
  let dated: Dated | undefined
  if (words !== undefined)
    sayRoughly(reading, procedure, at(procedure, 'performedString'), words, (spot, value) => {
      dated = { spot, value }
    })
  return (
    dated ??
    momentAt(reading, procedure, [at(procedure, 'performedDateTime'), at(procedure, 'performedPeriod', end)])
  )
}

function momentAt(
  reading: Reading,
  procedure: RecordResource,
  spots: readonly Spot[],
): Dated | 'later' | undefined {
  const spot = spots.find(({ value }) => value !== undefined)
  const moment = spot && reading.momentOf(spot)
  if (spot === undefined) return undefined
  if (moment === undefined) {
    doubt(reading, procedure, spot, 'it has no date that can be read')
    return undefined
  }
  if (!isAfter(moment, reading.asOf)) return { spot, value: moment.rough }
  ignore(reading, procedure, spot, `it is after ${reading.asOf}`)
  return 'later'
}

/** The whole day on which a treatment began or ended; one may be meant to end later. */
function dayOf(
  reading: Reading,
  procedure: RecordResource,
  which: 'start' | 'end',
): Dated | 'later' | undefined {
  const spots = [at(procedure, 'performedPeriod', which), at(procedure, 'performedDateTime')]
  const end = at(procedure, 'performedPeriod', 'end')
  const later = which === 'end' ? reading.momentOf(end)?.date : undefined
  const dated = later === undefined ? momentAt(reading, procedure, spots) : { spot: end, value: later }
  if (dated === undefined || dated === 'later' || String(dated.value).length === 10) return dated
  doubt(reading, procedure, dated.spot, 'a treatment needs whole dates')
  return undefined
}
