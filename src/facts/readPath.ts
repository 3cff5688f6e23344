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
  const steps = stepsOf(path)
  return ({ assessment, pack }: DerivationInput): FactValue =>
    asFactValue(definition, descend(assessment, steps, 0), pack, assessment.assessedOn)
}

/** One step of a path, and all of the path from it on. */
interface Step {
  readonly key: string
  readonly toEnd: string
}

function stepsOf(path: string): readonly Step[] {
  return path.split('.').map((key, index, keys) => ({ key, toEnd: keys.slice(index).join('.') }))
}

/** What stands at a path; undefined when nothing does. Below a list: what stands there in each element. */
function descend(value: unknown, steps: readonly Step[], at: number): unknown {
  const step = steps[at]
  if (step === undefined || value === undefined) return value
  if (Array.isArray(value)) return value.map((element) => descend(element, steps, at))
  if (typeof value !== 'object' || value === null) return undefined
  const entries = value as Readonly<Record<string, unknown>>
  // A key of a map may itself have dots in it.
  if (Object.hasOwn(entries, step.toEnd)) return entries[step.toEnd]
  return Object.hasOwn(entries, step.key) ? descend(entries[step.key], steps, at + 1) : undefined
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
