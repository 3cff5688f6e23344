import type { DoseChange } from '../model/careDecisions.js'
import { type DoseQuantity, doseQuantities } from '../model/dose.js'
import { boundNumber } from '../shared/boundNumber.js'
import type { Dose } from './ownDose.js'
import { namesOf, type Spoken, sortedOnce } from './spokenRules.js'

/** A dose after all that was said of it. */
export interface MergedDose {
  readonly dose: Dose | undefined
  readonly changes: readonly DoseChange[]
  /** Facts that an unknown rule misses and that keep the dose from being met; absent when it can be. */
  readonly impossible?: { readonly missing: readonly string[] }
}

/** What one `adjust` rule says of one quantity. */
interface Bound {
  readonly rule: string
  readonly certain: boolean
  readonly missing: readonly string[]
  readonly max?: number | undefined
  readonly min?: number | undefined
  readonly factor?: number | undefined
}

/**
 * Merges `adjust` rules into a dose: lowest max, highest min, smallest factor, never multiplied. An unknown
 * rule is obeyed where that is the more cautious way: its max, and its factor below 1. A max on `maxSessions`
 * also binds a dose that had none; that shows in the dose and needs no change of a number.
 */
export function mergeDose(dose: Dose | undefined, adjusts: readonly Spoken<'adjust'>[]): MergedDose {
  if (dose === undefined || adjusts.length === 0) return { dose, changes: [] }
  const merged: Record<string, Dose[string]> = { ...dose }
  const changes: DoseChange[] = []
  let missing: string[] | undefined
  for (const quantity of doseQuantities) {
    const bounds = boundsOn(quantity, adjusts)
    if (bounds.length === 0) continue
    const from = merged[quantity]
    const cap = lowest(bounds, 'max')
    if (from === undefined && quantity === 'maxSessions' && cap !== undefined) merged[quantity] = cap
    if (typeof from !== 'number') continue
    const to = bounded(quantity, from, bounds)
    if (to === undefined) missing = sortedOnce([...(missing ?? []), ...blockers(quantity, from, bounds)])
    else if (to !== from) changes.push(changeOf(quantity, from, to, bounds))
    merged[quantity] = to ?? from
  }
  return { dose: merged, changes, ...(missing === undefined ? {} : { impossible: { missing } }) }
}

function boundsOn(quantity: DoseQuantity, adjusts: readonly Spoken<'adjust'>[]): Bound[] {
  return adjusts.flatMap(({ rule, params, outcome, missing }): Bound[] => {
    const said = params[quantity] as { max?: number; min?: number; factor?: number } | undefined
    if (said === undefined) return []
    const certain = outcome === 'applies'
    if (certain) return [{ rule, certain, missing, ...said }]
    const factor = said.factor !== undefined && said.factor < 1 ? said.factor : undefined
    return [{ rule, certain, missing, max: said.max, factor }]
  })
}

/** The value within the bounds; undefined when no value is. */
function bounded(quantity: DoseQuantity, from: number, bounds: readonly Bound[]): number | undefined {
  const bound = { max: lowest(bounds, 'max'), min: highest(bounds, 'min'), factor: lowest(bounds, 'factor') }
  // Half a visit a week is one a fortnight.
  return boundNumber(from, bound, quantity !== 'perWeek')
}

/** What unknown rules miss, when without them the dose could be met. */
function blockers(quantity: DoseQuantity, from: number, bounds: readonly Bound[]): string[] {
  const certain = bounds.filter((bound) => bound.certain)
  if (bounded(quantity, from, certain) === undefined) return []
  return bounds.filter((bound) => !bound.certain).flatMap((bound) => bound.missing)
}

function changeOf(quantity: DoseQuantity, from: number, to: number, bounds: readonly Bound[]): DoseChange {
  const decisive = bounds.filter((bound) => {
    const others = bounds.filter((other) => !sameDemand(bound, other))
    return bounded(quantity, from, others) !== to
  })
  return {
    quantity,
    from,
    to,
    rules: namesOf(decisive.length > 0 ? decisive : bounds),
    cautious:
      bounded(
        quantity,
        from,
        bounds.filter((bound) => bound.certain),
      ) !== to,
  }
}

/** Rules that ask for the same are named together: without either the other would still decide. */
function sameDemand(one: Bound, other: Bound): boolean {
  return one.max === other.max && one.min === other.min && one.factor === other.factor
}

type Demand = 'max' | 'min' | 'factor'

function lowest(bounds: readonly Bound[], demand: Demand): number | undefined {
  let least: number | undefined
  for (const { [demand]: value } of bounds)
    if (value !== undefined && (least === undefined || value < least)) least = value
  return least
}

function highest(bounds: readonly Bound[], demand: Demand): number | undefined {
  let most: number | undefined
  for (const { [demand]: value } of bounds)
    if (value !== undefined && (most === undefined || value > most)) most = value
  return most
}
