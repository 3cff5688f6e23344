import { literalValue } from '../logic/operand.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { RoughDate } from '../model/codeSet.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { DerivationInput } from './derivationInput.js'
import { codesFrom, codesFromMap } from './readCodes.js'
import { roughDateBounds } from './roughDateBounds.js'

/**
 * Reads a field of the assessment by its dotted path. `pain.current` is a field,
 * `pain.tolerancesMinutes.sitting` one entry of a map, `conditions.code` the codes of a whole list.
 */
export function readPath(definition: FactDefinition, path: string) {
  const steps = path.split('.')
  return ({ assessment, pack }: DerivationInput): FactValue =>
    asFactValue(definition, descend(assessment, steps), pack, assessment.assessedOn)
}

/** What stands at a path; undefined when nothing does. Below a list: what stands there in each element. */
function descend(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps
  if (step === undefined || value === undefined) return value
  if (Array.isArray(value)) return value.map((element) => descend(element, steps))
  if (typeof value !== 'object' || value === null) return undefined
  const entries = value as Readonly<Record<string, unknown>>
  // A key of a map may itself have dots in it.
  const key = steps.join('.')
  if (Object.hasOwn(entries, key)) return entries[key]
  return Object.hasOwn(entries, step) ? descend(entries[step], rest) : undefined
}

function asFactValue(
  definition: FactDefinition,
  value: unknown,
  pack: Pack,
  assessedOn: CalendarDate,
): FactValue {
  if (value === undefined || value === null) return unknownFact
  if (definition.type === 'codes') {
    if (Array.isArray(value)) return codesFrom(value.flat())
    return typeof value === 'object' ? codesFromMap(value, definition, pack) : unknownFact
  }
  if (definition.type === 'date') return dateFrom(value, assessedOn)
  const isExpected = typeof value === (definition.type === 'code' ? 'string' : definition.type)
  return isExpected ? literalValue(value as string | number | boolean, definition.type) : unknownFact
}

function dateFrom(value: unknown, assessedOn: CalendarDate): FactValue {
  const isDate = typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value))
  return isDate ? roughDateBounds(value as RoughDate, assessedOn) : unknownFact
}
