import { settingFact } from '../logic/conditionContext.js'
import type { Assessment } from '../model/assessment.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { compileDerivations, type Derivation } from './compileDerivations.js'

const derivationsByPack = new WeakMap<Pack, readonly Derivation[]>()

/**
 * What is known of every fact that a pack declares, and of its settings as `settings.<id>`, on one day.
 * All time is reckoned from `asOf`; what was recorded after it is not known yet. What the assessment leaves
 * open is unknown, or known in part: bounds for numbers and dates, known-in and known-out codes for sets.
 * Facts that rules set are unknown here; `evaluateRules` sets them.
 *
 * @example deriveFacts(pack, assessment).values['age'] // { type: 'number', min: 52, max: 52 }
 */
export function deriveFacts(
  pack: Pack,
  assessment: Assessment,
  asOf: CalendarDate = assessment.assessedOn,
): Facts {
  const values: Record<string, FactValue> = {}
  for (const id of Object.keys(pack.settings)) values[settingFact(id)] = settingValue(pack, id)
  for (const { fact, derive } of derivationsOf(pack)) {
    values[fact] = derive({ pack, assessment, asOf, values })
  }
  return deepFreeze({ asOf, values: inOrder(values) })
}

function derivationsOf(pack: Pack): readonly Derivation[] {
  let derivations = derivationsByPack.get(pack)
  if (derivations === undefined) {
    derivations = compileDerivations(pack)
    derivationsByPack.set(pack, derivations)
  }
  return derivations
}

function settingValue(pack: Pack, id: string): FactValue {
  const value = pack.overrides[id] ?? pack.settings[id]?.value ?? 0
  return { type: 'number', min: value, max: value }
}

function inOrder(values: Record<string, FactValue>): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(values).sort(([left], [right]) => compareText(left, right)))
}
