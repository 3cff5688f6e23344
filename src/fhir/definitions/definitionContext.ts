import type { Evidence } from '../../model/evidence.js'
import type { Pack } from '../../model/pack.js'
import { basisWords } from '../../shared/basisWords.js'
import { compareText } from '../../shared/compareText.js'
import { optional } from '../../shared/optional.js'
import { codingsIn, tablesOf } from '../codingsIn.js'
import { listed, printed } from '../context.js'
import type { CodeableConcept } from '../datatypes.js'
import { defaultSystem, type FhirOptions } from '../options.js'
import { addressOf, canonicalOf, type DefinedType, definitionId } from './addressOf.js'
import type { DefinitionHead, RelatedArtifact } from './definitions.js'

/** How a pack is written as definitions. */
export interface DefinitionOptions extends Pick<FhirOptions, 'codings' | 'canonical'> {}

/** What every definition of a pack is written with. */
export interface DefinitionContext {
  readonly pack: Pack
  readonly concept: (coded: string, text: string) => CodeableConcept
  readonly canonical: (type: DefinedType, id: string) => string
  /** What every definition says of itself. */
  readonly head: (type: DefinedType, id: string, about: About) => DefinitionHead
  readonly citations: (sources: readonly string[]) => RelatedArtifact[] | undefined
}

/** What definitions are written with, by the options. */
export function definitionContextOf(pack: Pack, options: DefinitionOptions): DefinitionContext {
  const base = options.canonical ?? defaultSystem
  const codings = codingsIn(options)
  const citations = (sources: readonly string[]) => citationsOf(pack, sources)
  return {
    pack,
    concept: (coded, text) => ({ ...optional('coding', listed(codings(coded).map(printed))), text }),
    canonical: (type, id) => canonicalOf(base, type, id, pack.manifest.version),
    head: (...rest) => headOf({ pack, base, options, citations }, ...rest),
    citations,
  }
}

interface About {
  readonly title: string
  readonly description: string
  readonly sources: readonly string[]
}

interface Said {
  readonly pack: Pack
  readonly base: string
  readonly options: DefinitionOptions
  readonly citations: DefinitionContext['citations']
}

/** It is of the pack's version, and as far reviewed as the pack. */
function headOf(
  { pack, base, options, citations }: Said,
  type: DefinedType,
  id: string,
  { title, description, sources }: About,
): DefinitionHead {
  const { version, reviewedOn, reviewBy } = pack.manifest
  const said = [...new Set(tablesOf(options).flatMap(({ attributions = [] }) => attributions))]
  return {
    id: definitionId(id),
    url: addressOf(base, type, id),
    version,
    name: nameOf(id),
    title,
    status: reviewedOn === undefined ? 'draft' : 'active',
    description,
    ...optional('copyright', said.length === 0 ? undefined : said.join('\n\n')),
    ...optional('lastReviewDate', reviewedOn),
    ...optional('effectivePeriod', reviewBy === undefined ? undefined : { end: reviewBy }),
    ...optional('relatedArtifact', citations(sources)),
  }
}

/** FHIR wants a name that a program could use. */
function nameOf(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return words.join('').replace(/^(?=\d)/, 'Pack')
}

function citationsOf({ bibliography }: Pack, sources: readonly string[]): RelatedArtifact[] | undefined {
  return listed(
    [...new Set(sources)].sort(compareText).flatMap((id) => {
      const source = bibliography[id]
      if (source === undefined) return []
      const url = source.address?.match(/^https?:\/\/\S+$/)?.[0]
      return [{ type: 'citation' as const, label: id, citation: source.citation, ...optional('url', url) }]
    }),
  )
}

/** What something rests on, in words. */
export function groundsOf({ basis, confidence, note }: Evidence): string {
  return `Rests on: ${basisWords[basis]}, confidence ${confidence}.${note === undefined ? '' : ` ${note}`}`
}

/** What is for one person. */
export const forPatient: CodeableConcept = {
  coding: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Patient', display: 'Patient' }],
}
