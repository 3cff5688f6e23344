import type { Codings } from '../model/codings.js'

/** How a plan is written as FHIR. */
export interface FhirOptions {
  /** The instant at which it is written, with seconds and a zone: `2026-11-18T09:30:00-05:00`. Nothing here reads a clock. */
  readonly recorded: string
  /** Whose plan it is, as the server knows the person: `Patient/123`. Without it the plan's own name for them stands there as an identifier. */
  readonly patient?: string
  /** Conditions that are on record, by the plan's code: `{ 'sciatica': 'Condition/7' }`. Others stand inside the CarePlan. */
  readonly conditions?: Readonly<Record<string, string>>
  /** Who takes part, by role: `{ physiotherapist: 'PractitionerRole/4' }`. */
  readonly performers?: Readonly<Record<string, string>>
  /** Codes for what is in the plan: that of its pack, and a deployment's own after it. What has no code is text. */
  readonly codings?: Codings | readonly Codings[]
  /**
   * `urn` (the default): resources refer to each other by `urn:uuid`, the server gives ids, and what it has already
   * is not made twice. `literal`: resources carry ids, refer to each other as `Goal/<id>` and are put under these.
   */
  readonly references?: 'urn' | 'literal'
  /** The system of all identifiers; give one that your organisation owns. */
  readonly system?: string
  /**
   * The base address of the definitions that `toFhirDefinitions` writes of the pack (`https://clinic.example/fhir`);
   * the plan then names the PlanDefinitions and ActivityDefinitions of its version that it instantiates.
   */
  readonly canonical?: string
  /**
   * Declare the US Core profiles where they hold: of Goals when the patient is given, of the CarePlan when all
   * conditions are too, of the CareTeam when every role is filled.
   */
  readonly usCore?: boolean
  /**
   * The id of the first plan, for a revision of a revision: what stays in a plan keeps the identifiers that it got
   * with the first. A first plan and its first revision know it themselves.
   */
  readonly thread?: string
}

export const defaultSystem = 'urn:planwright'
