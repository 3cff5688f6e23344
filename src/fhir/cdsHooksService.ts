import { safeGeneratePlan } from '../generatePlan.js'
import type { OpenCalendar } from '../model/calendar.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import { optional } from '../shared/optional.js'
import { cardsOf } from './cdsCards.js'
import type { CdsLink, CdsResponse, CdsService, CdsSource } from './cdsHooks.js'
import { type CdsRecord, cdsPatientId, cdsPrefetch, cdsRecord, isObject } from './cdsRecord.js'
import { checkRecorded } from './context.js'
import type { FhirCoding } from './datatypes.js'
import type { FhirOptions } from './options.js'
import type { FromFhir } from './read/findings.js'
import { type FromFhirOptions, fromFhir } from './read/fromFhir.js'

/** How a service for plans presents itself, and how it reads records and writes plans. */
export interface CdsHooksOptions
  extends Pick<FhirOptions, 'codings' | 'performers' | 'system' | 'usCore' | 'canonical'>,
    Pick<FromFhirOptions, 'questionnaires' | 'screenDays'> {
  /** The last part of its address; `<pack>-plan` when absent. */
  readonly id?: string
  /** Who speaks; the title and version of the pack when absent. */
  readonly source?: CdsSource
  readonly links?: readonly CdsLink[]
  /** Why a clinician may set a card aside; four general reasons when absent. */
  readonly overrideReasons?: readonly FhirCoding[]
  readonly calendar?: OpenCalendar
}

/** When a call is answered. */
export interface CdsCallOptions {
  /** The instant, with seconds and a zone: nothing here reads a clock. Its day is that of the assessment. */
  readonly recorded: string
  /** The first day of the plan; the first open day from that day on when absent. */
  readonly startOn?: CalendarDate
}

/** A CDS Hooks service as two functions, for any server. */
export interface CdsHooksService {
  /** The body of `GET /cds-services`. */
  readonly discovery: () => { services: CdsService[] }
  /** The answer to `POST /cds-services/<id>`. */
  readonly card: (request: unknown, options: CdsCallOptions) => CdsResponse
}

const reasons: readonly FhirCoding[] = [
  { code: 'seen-to', display: 'It is seen to already' },
  { code: 'other-plan', display: 'Another plan is in place' },
  { code: 'record-wrong', display: 'The record is wrong or out of date' },
  { code: 'does-not-fit', display: 'It does not fit this person' },
]

/**
 * A CDS Hooks service (hook `patient-view`) that reads the prefetched record and answers with cards: critical for what
 * stops every treatment, and then without a plan; warnings for what has to wait, for an open safety screen and for
 * what the record leaves open; and one with the draft plan to create. Status 412 says which prefetch is missing, 400
 * and 422 come with an OperationOutcome. The same call and instant give the same answer.
 *
 * @throws RangeError from `card` when `recorded` is not an instant.
 *
 * @example cdsHooksService(pack, {}).card({ hook: 'patient-view' }, { recorded: '2026-11-18T09:30:00-05:00' }).status // 400
 */
export function cdsHooksService(pack: Pack, options: CdsHooksOptions = {}): CdsHooksService {
  const { title, id, notice } = pack.manifest
  const service: CdsService = {
    hook: 'patient-view',
    id: options.id ?? `${id}-plan`,
    title: `Draft plan: ${title}`,
    description: notice,
    prefetch: { ...cdsPrefetch },
  }
  return {
    discovery: () => ({ services: [structuredClone(service)] }),
    card: (request, call) => answer(pack, options, request, call),
  }
}

function answer(pack: Pack, options: CdsHooksOptions, request: unknown, call: CdsCallOptions): CdsResponse {
  checkRecorded(call.recorded)
  const wrong = requestProblems(request)
  if (wrong.length > 0) return refused(400, 'invalid', wrong)
  const { prefetch, context } = request as { prefetch?: unknown; context: { patientId: string } }
  const record = cdsRecord(prefetch)
  if (record.missing.length > 0)
    return refused(
      412,
      'required',
      record.missing.map((key) => `prefetch.${key} is missing`),
    )
  if (cdsPatientId(prefetch) !== context.patientId)
    return refused(400, 'invalid', ['prefetch.patient is not the patient of the context'])
  return withCards(pack, options, { record, patient: `Patient/${context.patientId}`, call })
}

function requestProblems(request: unknown): string[] {
  if (!isObject(request)) return ['the request is not a JSON object']
  const { hook, hookInstance, context } = request
  const patientId = isObject(context) ? context.patientId : undefined
  return [
    ...(hook === 'patient-view' ? [] : ['hook: expected patient-view']),
    ...(typeof hookInstance === 'string' && hookInstance !== '' ? [] : ['hookInstance: expected an id']),
    ...(typeof patientId === 'string' && /^[A-Za-z0-9.-]{1,64}$/.test(patientId)
      ? []
      : ['context.patientId: expected the id of a Patient']),
  ]
}

interface Call {
  readonly record: CdsRecord
  readonly patient: string
  readonly call: CdsCallOptions
}

function withCards(pack: Pack, options: CdsHooksOptions, { record, patient, call }: Call): CdsResponse {
  const { recorded, startOn } = call
  const {
    id,
    source,
    links = [],
    overrideReasons = reasons,
    calendar,
    questionnaires,
    screenDays,
    ...fhir
  } = options
  const read = fromFhir(pack, record.bundle, {
    asOf: recorded.slice(0, 10),
    patient,
    ...optional('codings', fhir.codings),
    ...optional('system', fhir.system),
    ...optional('questionnaires', questionnaires),
    ...optional('screenDays', screenDays),
  })
  if (!read.parsed.ok) return refused(422, 'processing', inWords(read.parsed.problems))
  const made = safeGeneratePlan(pack, read.parsed.value, { startOn, calendar })
  if (!made.ok) return refused(422, 'processing', inWords(made.problems))
  const cards = cardsOf({
    plan: made.value,
    fhir: { ...fhir, recorded, patient, conditions: conditionsOnRecord(read) },
    source: source ?? { label: `${pack.manifest.title} ${pack.manifest.version}` },
    links,
    overrideReasons,
    unclear: unclearIn(read, record),
  })
  return { status: 200, body: { cards } }
}

function inWords(problems: readonly Problem[]): string[] {
  return problems.map(({ pointer, message }) => (pointer === '' ? message : `${pointer}: ${message}`))
}

/** By the code that the assessment has for them. */
function conditionsOnRecord({ used, parsed }: FromFhir): Readonly<Record<string, string>> {
  const conditions = parsed.ok ? (parsed.value.conditions ?? []) : []
  return Object.fromEntries(
    conditions.flatMap(({ code }, place) => {
      const from = used.find(
        ({ to, resource }) => to === `/conditions/${place}/code` && resource.startsWith('Condition/'),
      )
      return from === undefined ? [] : [[code, from.resource]]
    }),
  )
}

function unclearIn({ ambiguous }: FromFhir, { cut }: CdsRecord): string[] {
  return [
    ...cut.map((key) => `${key}: the search found more than was sent`),
    ...ambiguous.map(
      ({ resource, value, why }) => `${resource}${value === undefined ? '' : ` (${value})`}: ${why}`,
    ),
  ]
}

function refused(
  status: 400 | 412 | 422,
  code: 'invalid' | 'required' | 'processing',
  said: readonly string[],
): CdsResponse {
  const issue = said.map((diagnostics) => ({ severity: 'error' as const, code, diagnostics }))
  return { status, body: { resourceType: 'OperationOutcome', issue } }
}
