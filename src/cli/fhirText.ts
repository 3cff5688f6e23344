import { toFhirBundle } from '../fhir/index.js'
import type { Plan, Problem, Result } from '../index.js'
import { codingsInUse } from './packInUse.js'

export interface FhirTextOptions {
  readonly pack?: string
  /** Whose plan it is, as the server knows the person: `Patient/123`. */
  readonly patient?: string
  /** When it is recorded; the start of the plan's own day when absent, since nothing here reads a clock. */
  readonly recorded?: string
}

/** A plan as a FHIR transaction, with the codes that stand beside its pack; problems of these, or of an option. */
export function fhirText(plan: Plan, { pack, patient, recorded }: FhirTextOptions): Result<string> {
  const codings = codingsInUse(pack)
  if (!codings.ok) return codings
  try {
    const bundle = toFhirBundle(plan, {
      recorded: recorded ?? `${plan.asOf}T00:00:00Z`,
      codings: codings.value,
      ...(patient === undefined ? {} : { patient }),
    })
    return { ok: true, value: `${JSON.stringify(bundle, null, 2)}\n` }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ok: false, problems: [problemOf(error)] }
  }
}

function problemOf({ message }: RangeError): Problem {
  return { code: 'bad-option', message, pointer: '' }
}
