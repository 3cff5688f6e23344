import { addDays } from '../../calendar/calendarDay.js'
import type { Codings } from '../../model/codings.js'
import type { Pack } from '../../model/pack.js'
import { type CalendarDate, calendarDateSchema } from '../../model/primitives.js'
import { optional } from '../../shared/optional.js'
import { questionnaireOf } from '../codeSystemOf.js'
import { tablesOf } from '../codingsIn.js'
import { defaultSystem } from '../options.js'
import { accountOf, type Head } from './accountOf.js'
import { documentSections } from './documentSections.js'
import type { FromFhir } from './findings.js'
import { personIn } from './person.js'
import { plainJson } from './plainJson.js'
import { type Reading, readingOf } from './reading.js'
import { readResources } from './readResources.js'
import { plainReference, type RecordResource, resourceAt, resourcesIn } from './resourcesIn.js'
import { listAt, type Spot, textAt } from './spot.js'

/** How a record is read. */
export interface FromFhirOptions {
  /** The day for which the record is read: it becomes `assessedOn`, and nothing later counts. */
  readonly asOf: CalendarDate
  /** What the codes of other systems mean: the table of the pack, and a deployment's own after it. */
  readonly codings?: Codings | readonly Codings[]
  /** Whose record it is, as it refers to them (`Patient/123`); needed only when it is about several people. */
  readonly patient?: string
  /** The opaque id of the assessment; without it that of the Patient. */
  readonly id?: string
  /** The addresses of questionnaires whose questions go by the pack's own facts (`linkId`); its own is always one. */
  readonly questionnaires?: readonly string[]
  /** The system of identifiers that were written by this library; as in `FhirOptions`. */
  readonly system?: string
  /** For how many days before `asOf` an answer to the safety screen counts; 0 when nothing is said: only that day. */
  readonly screenDays?: number
}

/**
 * An assessment from a record in FHIR R4: a Bundle (also an IPS document), or a QuestionnaireResponse. Nothing is
 * guessed: of each thing that the record says it is told whether it was used, ignored or ambiguous, where it stands
 * and why. Whatever is given, nothing is thrown.
 *
 * @param input JSON as it was received
 * @throws {RangeError} when `asOf` is no calendar date
 * @example fromFhir(pack, { resourceType: 'Patient', id: 'p-1' }, { asOf: '2026-11-18' }).assessment // { id: 'p-1', assessedOn: '2026-11-18' }
 */
export function fromFhir(pack: Pack, input: unknown, options: FromFhirOptions): FromFhir {
  checkDay(options.asOf)
  const plain = plainJson(input)
  if (!plain.ok) return nothingFrom(pack, options, plain.why)
  const root: Spot = { value: plain.value, path: [] }
  const collected = resourcesIn(root)
  const isDocument = textAt(root, 'type') === 'document'
  const sections = isDocument ? documentSections(collected.resources) : undefined
  const person = personIn(sections?.resources ?? collected.resources, options.patient)
  const reading = readingFor(pack, options, collected.resources)
  readResources(reading, person)
  const lists = [collected, ...(sections ? [sections] : []), person]
  const cut = plain.cut ? [{ resource: 'Bundle', path: '', why: 'what is nested too deep was cut off' }] : []
  const head = headOf(options, person.patient)
  return accountOf(pack, head, {
    said: reading.said,
    ignored: [...lists.flatMap(({ ignored }) => ignored), ...reading.ignored],
    ambiguous: [...cut, ...lists.flatMap(({ ambiguous }) => ambiguous), ...reading.ambiguous],
  })
}

function checkDay(asOf: CalendarDate): void {
  if (calendarDateSchema.safeParse(asOf).success) return
  throw new RangeError(`asOf: \`${String(asOf)}\` is not one; expected a calendar date, as 2026-11-18`)
}

function nothingFrom(pack: Pack, options: FromFhirOptions, why: string): FromFhir {
  const ambiguous = [{ resource: 'Bundle', path: '', why }]
  return accountOf(pack, headOf(options, undefined), { said: [], ignored: [], ambiguous })
}

function readingFor(pack: Pack, options: FromFhirOptions, resources: readonly RecordResource[]): Reading {
  const { asOf, questionnaires = [], screenDays = 0 } = options
  const byName = new Map(resources.flatMap((one) => one.names.map((name) => [name, one] as const)))
  return readingOf({
    pack,
    asOf,
    codings: tablesOf(options),
    questionnaires: new Set([questionnaireOf(pack, options.system ?? defaultSystem), ...questionnaires]),
    oldestScreen: addDays(asOf, -screenDays),
    find: (from, reference) => {
      if (typeof reference !== 'string') return undefined
      return reference.startsWith('#')
        ? containedIn(from, reference.slice(1))
        : byName.get(plainReference(reference))
    },
  })
}

function containedIn(from: RecordResource, id: string): RecordResource | undefined {
  const spot = listAt(from, 'contained').find((one) => textAt(one, 'id') === id)
  return spot && resourceAt(spot, undefined)
}

/** An id that this library wrote, that of the server, or the end of a URN: all of them are opaque. */
function headOf(
  { asOf, id, system = defaultSystem }: FromFhirOptions,
  patient: RecordResource | undefined,
): Head {
  const own = patient && listAt(patient, 'identifier').find((one) => textAt(one, 'system') === system)
  const urn = patient?.names.find((name) => name.startsWith('urn:uuid:'))?.slice('urn:uuid:'.length)
  const found = id ?? (own && textAt(own, 'value')) ?? (patient && textAt(patient, 'id')) ?? urn
  return { ...optional('id', found), assessedOn: asOf }
}
