import { codeInWords, valueInWords } from '../../explain/valueInWords.js'
import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { listInWords } from '../../shared/listInWords.js'
import type { FoundFacts } from '../exact/findFacts.js'

/** What is told of somebody, in words: `Age: 45 years; Medicines: opioid`. */
export function describePerson(pack: Pack, facts: FoundFacts): string {
  const told = Object.entries(facts).flatMap(([fact, value]) => {
    const definition = pack.facts[fact]
    if (definition === undefined) return []
    const words = wordsOf(pack, definition.valueSet, value, definition.unit)
    return words === undefined ? [] : [`${definition.title}: ${words}`]
  })
  return told.length === 0 ? 'Nothing told' : told.join('; ')
}

function wordsOf(
  pack: Pack,
  valueSet: string | undefined,
  value: FactValue,
  unit: string | undefined,
): string | undefined {
  const display = (code: string): string =>
    pack.valueSets[valueSet ?? '']?.concepts.find((concept) => concept.code === code)?.display ??
    codeInWords(code)
  if (value.type === 'unknown') return undefined
  if (value.type === 'code') return display(value.value)
  if (value.type !== 'codes') return valueInWords(value, unit)
  if (value.included.length > 0) return listInWords(value.included.map(display))
  if (value.complete) return 'none'
  return value.excluded.length === 0
    ? undefined
    : value.excluded.map((code) => `no ${display(code)}`).join(', ')
}
