import { settingFact } from '../logic/conditionContext.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Assessment } from '../model/assessment.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { oncePer } from '../shared/oncePer.js'
import { compileDerivations, type Derivation } from './compileDerivations.js'

/** What a pack's facts are derived by, made ready once. */
interface Compiled {
  /** Every fact and setting, in the order in which they are returned. */
  readonly facts: readonly string[]
  readonly settings: readonly { readonly fact: string; readonly value: FactValue }[]
  readonly derivations: readonly Derivation[]
}

/**
 * What is known of every fact that a pack declares, and of its settings as `settings.<id>`, on one day.
 * All time is reckoned from `asOf`; what was recorded after it is not known yet. What the assessment leaves
 * open is unknown, or known in part: bounds for numbers and dates, known-in and known-out codes for sets.
 * Facts that rules set are unknown here; `evaluateRules` sets them.
 *
 * @example deriveFacts(pack, assessment).values['pain.current'] // { type: 'number', min: 6, max: 6 }
 */
export function deriveFacts(
  pack: Pack,
  assessment: Assessment,
  asOf: CalendarDate = assessment.assessedOn,
): Facts {
  const { facts, settings, derivations } = compile(pack)
  const values: Record<string, FactValue> = {}
  // Each has its place before it has its value, so that nothing has to be sorted afterwards.
  for (const fact of facts) values[fact] = unknownFact
  for (const { fact, value } of settings) values[fact] = value
  const input = { pack, assessment, asOf, values }
  for (const { fact, derive } of derivations) values[fact] = derive(input)
  return deepFreeze({ asOf, values })
}

const compile = oncePer((pack: Pack): Compiled => {
  const derivations = compileDerivations(pack)
  const settings = Object.keys(pack.settings).map((id) => {
    return { fact: settingFact(id), value: deepFreeze(settingValue(pack, id)) }
  })
  const facts = [...settings, ...derivations].map(({ fact }) => fact).sort(compareText)
  return { facts, settings, derivations }
})

function settingValue(pack: Pack, id: string): FactValue {
  const value = pack.overrides[id] ?? pack.settings[id]?.value ?? 0
  return { type: 'number', min: value, max: value }
}
