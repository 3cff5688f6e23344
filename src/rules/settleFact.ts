import { literalValue } from '../logic/operand.js'
import type { Truths } from '../logic/shareConditions.js'
import { isFalse, isTrue, isUnknown, type TruthValue } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Fault } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import type { SetFact, Setter } from './compiledRule.js'

/** A fact that rules set, and the fault where they disagree. */
export interface SettledFact {
  readonly value: FactValue
  readonly fault?: Fault
}

const noCodes: readonly string[] = []

/**
 * What a fact is worth once every rule that sets it has been asked. A single value is known when the rules that
 * apply agree and no unknown rule could say otherwise. A set holds what the rules that apply add, and is
 * complete when none of them is unknown.
 */
export function settleFact(setFact: SetFact, truths: Truths, pack: Pack): SettledFact {
  const { definition, setters } = setFact
  if (isSilent(setters, truths)) return whenSilent(setFact, truths, pack)
  const applying = withOutcome(setters, truths, isTrue)
  const undecided = withOutcome(setters, truths, isUnknown)
  if (definition.type === 'codes') return { value: settleCodes(setFact, truths, pack) }
  if (applying.length === 0) {
    return { value: unknownFact }
  }
  const values = new Set(applying.map(({ value }) => value))
  if (values.size > 1) return { value: unknownFact, fault: disagreement(definition, applying) }
  const [value] = values
  const isSettled = value !== undefined && undecided.every((setter) => setter.value === value)
  return { value: isSettled ? literalValue(value, definition.type) : unknownFact }
}

/** Most facts that rules set are set by none of them for most people. */
function isSilent(setters: readonly Setter[], truths: Truths): boolean {
  for (let index = 0; index < setters.length; index += 1) {
    if (truths[(setters[index] as Setter).condition.place] !== isFalse) return false
  }
  return true
}

const silentValues = new WeakMap<SetFact, SettledFact>()

/** The same for everybody, so it is worked out once; a set fact belongs to one pack. */
function whenSilent(setFact: SetFact, truths: Truths, pack: Pack): SettledFact {
  let settled = silentValues.get(setFact)
  if (settled === undefined) {
    const { definition } = setFact
    const value = definition.type === 'codes' ? settleCodes(setFact, truths, pack) : otherwiseOf(definition)
    settled = { value: deepFreeze(value) }
    silentValues.set(setFact, settled)
  }
  return settled
}

function withOutcome(setters: readonly Setter[], truths: Truths, outcome: TruthValue): readonly Setter[] {
  return setters.filter(({ condition }) => truths[condition.place] === outcome)
}

function disagreement(definition: FactDefinition, applying: readonly Setter[]): Fault {
  return {
    code: 'classification-disagrees',
    fact: definition.id,
    values: sortedTexts(applying.map(({ value }) => value)),
    rules: sortedTexts(applying.map(({ rule }) => rule)),
  }
}

function otherwiseOf({ otherwise, type }: FactDefinition): FactValue {
  if (otherwise === undefined || otherwise === 'unknown' || Array.isArray(otherwise)) return unknownFact
  return type === 'codes' ? unknownFact : literalValue(otherwise as string | number | boolean, type)
}

function settleCodes(setFact: SetFact, truths: Truths, pack: Pack): FactValue {
  const { definition, setters } = setFact
  const added = sortedTexts(withOutcome(setters, truths, isTrue).map(({ value }) => value))
  const complete = withOutcome(setters, truths, isUnknown).length === 0
  const fallback = added.length > 0 ? noCodes : otherwiseCodes(definition)
  if (fallback === 'unknown') return unknownFact
  // While it may still be that no rule adds anything, what it falls back on may come in.
  const included = complete && added.length === 0 ? fallback : added
  const possible = new Set([...included, ...fallback])
  for (const { condition, value } of setters)
    if (truths[condition.place] !== isFalse) possible.add(String(value))
  const excluded = codesOf(setFact, pack).filter((code) => !possible.has(code))
  return { type: 'codes', included, excluded, complete }
}

/** What a set is worth when no rule adds to it. Dispositions that did not fire are none. */
function otherwiseCodes({ obtain, otherwise }: FactDefinition): readonly string[] | 'unknown' {
  if (obtain.from === 'dispositions') return noCodes
  if (otherwise === undefined || otherwise === 'unknown') return 'unknown'
  return sortedTexts(Array.isArray(otherwise) ? otherwise : [otherwise as string])
}

const codesBySetFact = new WeakMap<SetFact, readonly string[]>()

/** Every code that the set could hold, as far as the pack says; a set fact belongs to one pack. */
function codesOf(setFact: SetFact, pack: Pack): readonly string[] {
  let codes = codesBySetFact.get(setFact)
  if (codes === undefined) {
    codes = findCodes(setFact, pack)
    codesBySetFact.set(setFact, codes)
  }
  return codes
}

function findCodes({ definition, setters }: SetFact, pack: Pack): readonly string[] {
  const { valueSet, obtain } = definition
  const declared = obtain.from === 'dispositions' ? pack.manifest.choices.disposition : []
  const concepts = valueSet === undefined ? [] : (pack.valueSets[valueSet]?.concepts ?? [])
  return sortedTexts([...declared, ...concepts.map(({ code }) => code), ...setters.map(({ value }) => value)])
}

function sortedTexts(values: readonly (string | number | boolean)[]): string[] {
  return [...new Set(values.map(String))].sort(compareText)
}
