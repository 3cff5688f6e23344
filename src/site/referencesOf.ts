import { objectsIn } from '../authoring/check/evidenceIn.js'
import { parseOperator } from '../logic/operatorSignatures.js'
import type { Pack } from '../model/pack.js'
import { definitionReferences } from '../pack/checkDefinition.js'
import { targetReferences } from '../pack/checkParts.js'
import { paramReferences } from '../pack/checkRule.js'
import { codeMeaning } from './codeTitle.js'
import { type Kind, keyOf } from './kinds.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * Everything that a rule or definition names, by `<kind>/<id>`, each once: what it is about, what its conditions ask,
 * what it rests on. It is read as written, since a loaded pack no longer says which numbers are settings. A name of
 * several kinds of item is given for each.
 *
 * @example referencesOf(pack, 'rules', written) // ['facts/age', 'settings/older-from-age', 'interventions/massage', …]
 */
export function referencesOf(pack: Pack, kind: Kind, written: Fields): readonly string[] {
  const found = new Set<string>()
  for (const { object, path } of objectsIn(written)) {
    const isSubject = kind === 'disagreements' && path[0] === 'about'
    for (const key of namesIn(pack, object, isSubject)) found.add(key)
  }
  const tables = kind === 'rules' ? { ...paramReferences } : (definitionReferences[kind as 'facts'] ?? {})
  const from = kind === 'rules' ? ((written.event as Fields).params as Fields) : written
  for (const [pattern, referred] of Object.entries(tables))
    for (const id of valuesAt(from, pattern.split('.')))
      for (const one of referred === 'items' ? itemKinds : [referred])
        found.add(keyOf({ kind: one as Kind, id }))
  if (kind === 'rules' && typeof from.since === 'string') found.add(`facts/${from.since}`)
  if (kind === 'facts') for (const key of obtainedFrom(written.obtain as Fields)) found.add(key)
  if (typeof written.valueSet === 'string') found.add(`valueSets/${written.valueSet}`)
  if (typeof written.baselineFact === 'string') found.add(`facts/${written.baselineFact}`)
  return [...found]
}

const itemKinds = ['interventions', 'exercises', 'education'] as const

/** What an object names by itself, wherever it stands. */
function namesIn(pack: Pack, object: Fields, isSubject: boolean): readonly string[] {
  const { setting, fact, condition, basis, sources } = object
  const targets = Object.entries(targetReferences).flatMap(([key, kind]) =>
    typeof object[key] === 'string' ? [`${kind}/${object[key]}`] : [],
  )
  return [
    ...targets,
    ...(typeof setting === 'string' ? [`settings/${setting}`] : []),
    ...(typeof fact === 'string' ? [factKey(fact)] : []),
    ...(typeof condition === 'string' && !isSubject ? [`namedConditions/${condition}`] : []),
    ...(typeof basis === 'string' && Array.isArray(sources) ? sources.map((id) => `bibliography/${id}`) : []),
    ...codesIn(pack, object),
  ]
}

function factKey(fact: string): string {
  return fact.startsWith('settings.') ? `settings/${fact.slice('settings.'.length)}` : `facts/${fact}`
}

/** A comparison may name a condition, an item, a program: whatever its fact can be worth. */
function codesIn(pack: Pack, { fact, operator, value }: Fields): readonly string[] {
  if (typeof fact !== 'string') return []
  const isLeaf = typeof operator === 'string' && (parseOperator(operator)?.operator ?? '') !== 'isKnown'
  // A rule that sets a fact has no operator.
  if (!isLeaf && operator !== undefined) return []
  return (Array.isArray(value) ? value : [value]).flatMap((code) => {
    if (typeof code !== 'string') return []
    const meaning = codeMeaning(pack, fact, code)
    return 'words' in meaning ? [] : meaning.kinds.map((kind) => keyOf({ kind, id: code }))
  })
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? value.flatMap((part) => valuesAt(part, rest)) : []
  return valuesAt((value as Fields)[step], rest)
}

const madeOf = new Set(['bands', 'member', 'ratio', 'elapsed', 'first-known'])

function obtainedFrom(obtain: Fields): readonly string[] {
  const { from, measure, laterScore, item, code, which } = obtain
  const facts = madeOf.has(String(from)) ? [obtain.of, obtain.over, obtain.since].flat() : []
  return [
    ...facts.flatMap((fact) => (typeof fact === 'string' ? [`facts/${fact}`] : [])),
    ...[measure, laterScore].flatMap((id) => (typeof id === 'string' ? [`measures/${id}`] : [])),
    ...(typeof item === 'string' ? itemKinds.map((kind) => `${kind}/${item}`) : []),
    ...(typeof which === 'string' && which !== 'primary' ? [`conditions/${which}`] : []),
    ...(from === 'member' && typeof code === 'string' ? [`conditions/${code}`] : []),
  ]
}
