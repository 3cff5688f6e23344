import { instantsIn } from '../calendar/instantsIn.js'
import type { Coding } from '../model/codings.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate, WallTime } from '../model/primitives.js'
import { optional } from '../shared/optional.js'
import { codingsIn, tablesOf } from './codingsIn.js'
import type { CodeableConcept, FhirCoding, FhirIdentifier, Reference } from './datatypes.js'
import { canonicalOf } from './definitions/addressOf.js'
import { uuidOf } from './identity.js'
import { defaultSystem, type FhirOptions } from './options.js'
import type { PlanResource, RequestStatus } from './resources.js'

/** What every part of a plan is written with. */
export interface FhirContext {
  readonly plan: Plan
  readonly options: FhirOptions
  readonly system: string
  readonly subject: Reference
  /** This library, as the author of what it proposes. */
  readonly author: Reference
  readonly status: RequestStatus
  /** The identifier of a part of the plan, by its key: `goal/<id>`. */
  readonly identifier: (key: string) => FhirIdentifier
  readonly referTo: (type: PlanResource['resourceType'], key: string) => Reference
  /** The definition that something is made by, where definitions have an address. */
  readonly instantiates: (type: 'PlanDefinition' | 'ActivityDefinition', id: string) => string[] | undefined
  readonly concept: (coded: string, text: string) => CodeableConcept
  readonly codingOf: (coded: string) => Coding | undefined
  readonly risks: Readonly<Record<string, Readonly<Record<string, Coding>>>>
  readonly instant: (date: CalendarDate, time: WallTime) => string
  readonly performers: (role: string) => Reference[]
}

/** A resource and the key of what it says. */
export interface Made<R extends PlanResource = PlanResource> {
  readonly key: string
  readonly resource: R
}

/** What the parts of a plan are written with, by the options. */
export function contextOf(plan: Plan, options: FhirOptions): FhirContext {
  checkRecorded(options.recorded)
  const system = options.system ?? defaultSystem
  const thread = threadOf(plan, options)
  const tables = tablesOf(options)
  const codings = codingsIn(options)
  const identifier = (key: string): FhirIdentifier => ({
    system,
    value: key === 'plan' ? plan.id : `${thread}/${key}`,
  })
  return {
    plan,
    options,
    system,
    subject: subjectOf(plan, options, system),
    author: authorOf(plan, system),
    status: requestStatus[plan.status],
    identifier,
    referTo: (type, key) => ({ reference: referenceTo(type, identifier(key), options) }),
    concept: (coded, text) => ({ ...optional('coding', listed(codings(coded).map(printed))), text }),
    codingOf: (coded) => codings(coded)[0],
    risks: Object.assign({}, ...tables.map(({ risks }) => risks ?? {})),
    instantiates: (type, id) => {
      const { canonical } = options
      return canonical === undefined
        ? undefined
        : [canonicalOf(canonical, type, id, plan.provenance.pack.version)]
    },
    instant: instantsIn(plan.zone),
    performers: (role) => [options.performers?.[role] ?? []].flat().map((reference) => ({ reference })),
  }
}

/** How another part of the bundle, or of the server, is referred to. */
function referenceTo(type: string, identifier: FhirIdentifier, { references }: FhirOptions): string {
  const uuid = uuidOf(identifier)
  return references === 'literal' ? `${type}/${uuid}` : `urn:uuid:${uuid}`
}

const requestStatus: Readonly<Record<Plan['status'], RequestStatus>> = {
  draft: 'draft',
  proposed: 'draft',
  accepted: 'active',
  superseded: 'revoked',
  stopped: 'revoked',
  completed: 'completed',
}

/** US Core wants a patient of its own kind, which only who names one can know. */
export function declaresUsCore({ options }: FhirContext): boolean {
  return options.usCore === true && options.patient !== undefined
}

/** A coding as FHIR writes it. */
export function printed({ system, code, display }: Coding): FhirCoding {
  return { system, code, ...optional('display', display) }
}

/** A list that FHIR allows: an empty one is left out. */
export function listed<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list]
}

function subjectOf(plan: Plan, { patient }: FhirOptions, system: string): Reference {
  return patient === undefined
    ? { type: 'Patient', identifier: { system, value: plan.subject } }
    : { reference: patient }
}

function authorOf({ provenance: { library } }: Plan, system: string): Reference {
  return {
    type: 'Device',
    identifier: { system, value: `${library.name}/${library.version}` },
    display: `${library.name} ${library.version}`,
  }
}

/** A plan does not carry the id of the first plan; a later one would get other identifiers if it were guessed. */
function threadOf({ id, course }: Plan, { thread }: FhirOptions): string {
  const known = course === undefined ? id : course.version === 2 ? course.replaces : undefined
  const given = thread ?? known
  if (given !== undefined) return given
  const revision = course?.version ?? 0
  throw new RangeError(`thread: plan ${id} is version ${revision}; expected the id of the first plan`)
}

/** Refuses what is no instant: FHIR wants seconds and a zone. */
export function checkRecorded(recorded: string): void {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(recorded)) return
  const expected = 'expected an instant with seconds and a zone, as 2026-11-18T09:30:00-05:00'
  throw new RangeError(`recorded: \`${recorded}\` is not one; ${expected}`)
}
