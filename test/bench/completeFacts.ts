import type { FactDefinition, Facts, FactValue } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'

/**
 * The same facts with every gap filled, since the stock engine knows no unknown. The values are the quiet ones
 * (no, the lowest number, the first code, none), so that both engines see one and the same ordinary person.
 */
export function completeFacts(pack: Pack, facts: Facts): Facts {
  const values = Object.entries(facts.values).map(([id, value]) => {
    const definition = pack.facts[id]
    return [id, definition === undefined ? value : complete(pack, definition, value)] as const
  })
  return { asOf: facts.asOf, values: Object.fromEntries(values) }
}

function complete(pack: Pack, definition: FactDefinition, value: FactValue): FactValue {
  if (value.type === 'codes') return { ...value, complete: true }
  if (value.type === 'number') return { ...value, max: value.min }
  if (value.type === 'date') return { ...value, latest: value.earliest }
  if (value.type !== 'unknown') return value
  const firstCode = pack.valueSets[definition.valueSet ?? '']?.concepts[0]?.code ?? 'none'
  switch (definition.type) {
    case 'boolean':
      return { type: 'boolean', value: false }
    case 'number':
      return { type: 'number', min: definition.min ?? 0, max: definition.min ?? 0 }
    case 'date':
      return { type: 'date', earliest: '2026-01-01', latest: '2026-01-01' }
    case 'code':
      return { type: 'code', value: firstCode }
    case 'codes':
      return { type: 'codes', included: [], excluded: [], complete: true }
  }
}
