import { match, P } from 'ts-pattern'
import { assessmentCodeBindings } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { findingFactsOf } from './findingFacts.js'
import type { SoundAssessment } from './soundPart.js'
import { unknownCode } from './unknownCode.js'

type Binding = (typeof assessmentCodeBindings)[keyof typeof assessmentCodeBindings]

/** The codes that one place of an assessment may take, and what they are called. */
interface Vocabulary {
  readonly noun: string
  readonly codes: ReadonlySet<string>
}

const vocabularies = new WeakMap<Pack, ReadonlyMap<string, Vocabulary>>()

/** Every code of the assessment that is not in the part of the pack that its place refers to. */
export function codeProblems(pack: Pack, sound: SoundAssessment): Problem[] {
  return [...vocabulariesOf(pack)].flatMap(([place, vocabulary]) =>
    codesAt(sound, place.split('.'), [])
      .filter(({ code }) => !vocabulary.codes.has(code))
      .map(({ path, code }) => unknownCode(path, code, vocabulary.codes, vocabulary.noun)),
  )
}

interface FoundCode {
  readonly code: string
  readonly path: JsonPath
}

/** The codes at the end of a path with `*` for every element and `{}` for every key. */
function codesAt(value: unknown, places: readonly string[], path: JsonPath): FoundCode[] {
  const [place, ...rest] = places
  if (place === undefined) return codesIn(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (place === '{}') return Object.keys(value).map((code) => ({ code, path: [...path, code] }))
  if (place === '*')
    return Object.values(value).flatMap((part, index) => codesAt(part, rest, [...path, index]))
  return codesAt((value as Record<string, unknown>)[place], rest, [...path, place])
}

function codesIn(value: unknown, path: JsonPath): FoundCode[] {
  if (typeof value === 'string') return [{ code: value, path }]
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value)
    ? value.flatMap((code, index) => (typeof code === 'string' ? [{ code, path: [...path, index] }] : []))
    : Object.keys(value).map((code) => ({ code, path: [...path, code] }))
}

function vocabulariesOf(pack: Pack): ReadonlyMap<string, Vocabulary> {
  const known = vocabularies.get(pack)
  if (known) return known
  const made = new Map(
    Object.entries(assessmentCodeBindings).map(([place, binding]) => [place, vocabularyOf(pack, binding)]),
  )
  vocabularies.set(pack, made)
  return made
}

function vocabularyOf(pack: Pack, binding: Binding): Vocabulary {
  return match(binding)
    .with({ valueSet: P.string }, ({ valueSet }) => {
      const concepts = pack.valueSets[valueSet]?.concepts ?? []
      return named(
        `a code of the value set \`${valueSet}\``,
        concepts.map(({ code }) => code),
      )
    })
    .with({ facts: 'finding' }, () => named('a finding that the pack declares', findingFactsOf(pack).keys()))
    .with({ catalogue: 'items' }, () =>
      named('an item, a tag, a program or a pathway of the pack', itemNames(pack)),
    )
    .with({ catalogue: 'conditions' }, () => named('a condition of the pack', Object.keys(pack.conditions)))
    .with({ catalogue: 'measures' }, () => named('a measure of the pack', Object.keys(pack.measures)))
    .with({ catalogue: 'activities' }, () => named('an activity of the pack', Object.keys(pack.activities)))
    .with({ catalogue: 'roles' }, () => named('a role of the pack', Object.keys(pack.roles)))
    .with({ catalogue: 'interventions' }, () =>
      named('an intervention of the pack', Object.keys(pack.interventions)),
    )
    .exhaustive()
}

function named(noun: string, codes: Iterable<string>): Vocabulary {
  return { noun, codes: new Set(codes) }
}

function itemNames(pack: Pack): string[] {
  const shelves = [
    pack.interventions,
    pack.exercises,
    pack.education,
    pack.tags,
    pack.programs,
    pack.pathways,
  ]
  return shelves.flatMap((shelf) => Object.keys(shelf))
}
