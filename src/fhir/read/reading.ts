import { datesIn } from '../../calendar/datesIn.js'
import type { Codings } from '../../model/codings.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { jsonPointer } from '../../shared/jsonPointer.js'
import { optional } from '../../shared/optional.js'
import { printValue } from '../../shared/printValue.js'
import { type CodeTable, codeTableOf } from './codeTable.js'
import type { RecordEntry, RecordLeft, Said } from './findings.js'
import { gatesOf } from './gates.js'
import { isAfter, type Moment, momentOf } from './moment.js'
import { keyOfPlace, type Place } from './place.js'
import type { RecordResource } from './resourcesIn.js'
import type { Spot } from './spot.js'

/** What all readers of a record work with. The three lists are filled as they go. */
export interface Reading {
  readonly pack: Pack
  readonly asOf: CalendarDate
  readonly table: CodeTable
  readonly codings: readonly Codings[]
  readonly questionnaires: ReadonlySet<string>
  readonly gates: ReadonlySet<string>
  readonly oldestScreen: CalendarDate
  readonly momentOf: (spot: Spot) => Moment | undefined
  readonly find: (from: RecordResource, reference: unknown) => RecordResource | undefined
  readonly said: Said[]
  readonly ignored: RecordLeft[]
  readonly ambiguous: RecordLeft[]
}

type Given = Pick<Reading, 'pack' | 'asOf' | 'codings' | 'questionnaires' | 'oldestScreen' | 'find'>

/** A reading of which nothing is read yet. */
export function readingOf(given: Given): Reading {
  const dateOf = datesIn(given.pack.manifest.calendar.zone)
  return {
    ...given,
    table: codeTableOf(given.pack, given.codings),
    gates: gatesOf(given.pack),
    momentOf: ({ value }) => momentOf(value, dateOf),
    said: [],
    ignored: [],
    ambiguous: [],
  }
}

/** What a spot of a resource is called in the account. */
export function entryFor({ reference }: RecordResource, { path, value }: Spot): RecordEntry {
  return {
    resource: reference,
    path: jsonPointer(path),
    ...optional('value', value === undefined ? undefined : printValue(value)),
  }
}

/** It is of no use here, and that is certain. */
export function ignore(reading: Reading, resource: RecordResource, spot: Spot, why: string): void {
  reading.ignored.push({ ...entryFor(resource, spot), why })
}

/** It may be of use, and what it says is not certain; somebody has to look. */
export function doubt(reading: Reading, resource: RecordResource, spot: Spot, why: string): void {
  reading.ambiguous.push({ ...entryFor(resource, spot), why })
}

interface Told {
  readonly value: unknown
  readonly when?: Moment | undefined
  readonly note?: string | undefined
}

/**
 * It says something of a place. A question of the safety screen that was answered on another day with anything but
 * yes is not an answer of today.
 */
export function say(reading: Reading, resource: RecordResource, spot: Spot, place: Place, told: Told): void {
  const { value, when, note } = told
  const on = when?.date
  const isStale = on !== undefined && on < reading.oldestScreen && value !== true
  if (isStale && reading.gates.has(keyOfPlace(withoutDay(place)))) {
    doubt(reading, resource, spot, `it belongs to the safety screen and was answered on ${on}: ask again`)
    return
  }
  const from = entryFor(resource, spot)
  reading.said.push({ place, value, from, ...optional('when', when), ...optional('note', note) })
}

/** The place of a score on any day. */
function withoutDay(place: Place): Place {
  return place.kind === 'score' ? { ...place, on: '' } : place
}

/** The moment of something that happened by the day it is read for; otherwise it is said why not. */
export function pastMoment(
  reading: Reading,
  resource: RecordResource,
  spot: Spot,
): Moment | 'later' | 'none' {
  const when = reading.momentOf(spot)
  if (when === undefined) {
    doubt(reading, resource, spot, 'it has no date that can be read')
    return 'none'
  }
  if (!isAfter(when, reading.asOf)) return when
  ignore(reading, resource, spot, `it is after ${reading.asOf}`)
  return 'later'
}
