import type { Assessment } from '../../model/assessment.js'
import type { Pack } from '../../model/pack.js'
import { codeSystemOf } from '../codeSystemOf.js'
import { codingsIn } from '../codingsIn.js'
import { printed } from '../context.js'
import type { CodeableConcept, FhirIdentifier, Reference } from '../datatypes.js'
import { uuidOf } from '../identity.js'
import { defaultSystem, type FhirOptions } from '../options.js'

/** How an assessment is written as FHIR. */
export type AssessmentToFhirOptions = Pick<FhirOptions, 'codings' | 'system'>

/** A resource of an assessment; which elements it has depends on its type. */
export interface AssessmentResource {
  readonly resourceType: string
  readonly [element: string]: unknown
}

/** What every part of an assessment is written with. */
export interface AssessmentContext {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly system: string
  readonly subject: Reference
  readonly url: (key: string) => string
  /** Something of the pack, by its own code and by those of the tables. */
  readonly concept: (coded: string, text: string) => CodeableConcept
  readonly own: (code: string, display?: string) => { system: string; code: string; display?: string }
  readonly quantity: (value: number, unit: string) => object
}

/** A resource, and the key of what it says. */
export interface MadeOfAssessment {
  readonly key: string
  readonly resource: AssessmentResource
}

/** What the parts of an assessment are written with, by the options. */
export function assessmentContext(
  pack: Pack,
  assessment: Assessment,
  options: AssessmentToFhirOptions,
): AssessmentContext {
  const { system = defaultSystem } = options
  const codings = codingsIn(options)
  const ownSystem = codeSystemOf(pack)
  const own = (code: string, display?: string) => ({
    system: ownSystem,
    code,
    ...(display === undefined ? {} : { display }),
  })
  const identifier = (key: string): FhirIdentifier => ({ system, value: `${assessment.id}/${key}` })
  const url = (key: string): string => `urn:uuid:${uuidOf(identifier(key))}`
  return {
    pack,
    assessment,
    system,
    subject: { reference: url('patient') },
    url,
    own,
    concept: (coded, text) => ({ coding: [own(coded, text), ...codings(coded).map(printed)], text }),
    quantity: (value, unit) => {
      const [coding] = codings(`unit/${unit}`)
      const { system: of, code } = coding ?? own(`unit/${unit}`)
      return { value, unit, system: of, code }
    },
  }
}

/** What a code is called in the pack, or the code in words. */
export function titleOf(pack: Pack, valueSet: string, code: string): string {
  const known = pack.valueSets[valueSet]?.concepts.find((one) => one.code === code)
  return known?.display ?? code.replaceAll('-', ' ')
}
