import type { FactDefinition } from '../../model/fact.js'
import type { DefinitionContext } from './definitionContext.js'
import type { FactLibrary } from './definitions.js'

export const factLibraryId = 'facts'

/** The facts that the conditions are asked over, each with its type, unit and question. */
export function factsAsLibrary({ pack, head }: DefinitionContext): FactLibrary {
  return {
    resourceType: 'Library',
    ...head('Library', factLibraryId, {
      title: `Facts of ${pack.manifest.title}`,
      description: [
        'What the FHIRPath conditions are evaluated on: one JSON object with a property for each fact that is known.',
        'Of a fact of several codes, it holds each code that a rule asks about with true or false; `complete` lists those of which every code is known. What is not known is left out.',
      ].join('\n'),
      sources: [],
    }),
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/library-type',
          code: 'model-definition',
          display: 'Model Definition',
        },
      ],
    },
    parameter: Object.values(pack.facts).map((fact) => ({
      name: fact.id,
      use: 'in' as const,
      min: 0 as const,
      max: fact.type === 'codes' ? ('*' as const) : ('1' as const),
      documentation: documentationOf(fact),
      type: fhirType[fact.type],
    })),
  }
}

const fhirType = { number: 'decimal', boolean: 'boolean', date: 'date', code: 'code', codes: 'code' } as const

function documentationOf({ title, unit, question, valueSet }: FactDefinition): string {
  return [
    unit === undefined ? title : `${title} (${unit})`,
    ...(question === undefined ? [] : [question]),
    ...(valueSet === undefined ? [] : [`Codes of the value set ${valueSet}.`]),
  ].join('\n')
}
