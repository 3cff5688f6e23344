import type { FhirContext } from './context.js'
import type { Reference } from './datatypes.js'
import type { Provenance } from './resources.js'

const operations = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation'
const participants = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type'

/** What made the plan, of what, and by which version of which rules; over everything that is written with it. */
export function provenanceOf(context: FhirContext, targets: readonly Reference[]): Provenance {
  const { plan, options, system, author } = context
  const { pack, assessmentDigest } = plan.provenance
  const created = plan.course === undefined
  const replaces = plan.course?.replaces
  return {
    resourceType: 'Provenance',
    // It has no identifier to be found by, so a tag says which plan it is of.
    meta: { tag: [provenanceTag(context)] },
    target: [...targets],
    recorded: options.recorded,
    activity: {
      coding: [{ system: operations, ...(created ? operation.create : operation.update) }],
    },
    agent: [
      {
        type: { coding: [{ system: participants, code: 'assembler', display: 'Assembler' }] },
        who: author,
      },
    ],
    entity: [
      {
        role: 'source',
        what: named(`${system}:pack`, pack.digest, `Rules ${pack.id} ${pack.version}, ${pack.digest}`),
      },
      { role: 'source', what: named(`${system}:assessment`, assessmentDigest, 'Assessment') },
      ...(replaces === undefined
        ? []
        : [
            {
              role: 'revision' as const,
              what: { ...named(system, replaces, `Plan ${replaces}`), type: 'CarePlan' },
            },
          ]),
    ],
  }
}

/** The tag by which the Provenance of a plan is found. */
export function provenanceTag({ plan, system }: FhirContext): { system: string; code: string } {
  return { system, code: plan.id }
}

const operation = {
  create: { code: 'CREATE', display: 'create' },
  update: { code: 'UPDATE', display: 'revise' },
} as const

function named(system: string, value: string, display: string): Reference {
  return { identifier: { system, value }, display }
}
