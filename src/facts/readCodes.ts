import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'

/**
 * A set from a list: what is not in it is out. When an element has no code (a surgery of which only the date
 * was recorded, say), the set is known in part.
 */
export function codesFrom(list: readonly unknown[]): FactValue {
  const codes = list.filter((element) => typeof element === 'string')
  if (list.length > 0 && codes.length === 0) return unknownFact
  return { type: 'codes', included: sorted(codes), excluded: [], complete: codes.length === list.length }
}

/**
 * A set from a map of yes and no: what is not in it is unknown. A map that answers every code of the fact's
 * value set leaves nothing open and is complete.
 */
export function codesFromMap(map: object, definition: FactDefinition, pack: Pack): FactValue {
  const entries = Object.entries(map)
  const included = sorted(entries.flatMap(([code, isIn]) => (isIn === true ? [code] : [])))
  const excluded = sorted(entries.flatMap(([code, isIn]) => (isIn === false ? [code] : [])))
  if (included.length + excluded.length === 0) return unknownFact
  const answered = new Set([...included, ...excluded])
  const all = definition.valueSet === undefined ? undefined : pack.valueSets[definition.valueSet]?.concepts
  const complete = all?.every(({ code }) => answered.has(code)) ?? false
  return { type: 'codes', included, excluded, complete }
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareText)
}
