import type { CatalogueItem } from './itemCatalogue.js'
import type { Spoken } from './spokenRules.js'

/** A dose by quantity, with all its numbers in place. */
export type Dose = Readonly<Record<string, number | boolean | string | undefined>>

export type SpokenFor = Spoken<'recommend'> | Spoken<'consider'>

/**
 * An item's own dose with the quantities that the rules for it replace. `recommend` outweighs `consider`;
 * where two rules of one strength differ the milder number counts: the smaller, and for `daysApart` the larger.
 * Absent when the item has no dose and no rule gives a whole one.
 */
export function ownDose({ kind, item }: CatalogueItem, spokenFor: readonly SpokenFor[]): Dose | undefined {
  const which = kind === 'exercise' ? 'exerciseDose' : 'sessionDose'
  const dose = {
    ...(item.dose as Dose | undefined),
    ...replacements(spokenFor, 'consider', which),
    ...replacements(spokenFor, 'recommend', which),
  }
  const required = kind === 'exercise' ? ['daysPerWeek'] : ['perWeek', 'minutes']
  return required.every((quantity) => dose[quantity] !== undefined) ? dose : undefined
}

function replacements(
  spokenFor: readonly SpokenFor[],
  type: SpokenFor['type'],
  which: 'exerciseDose' | 'sessionDose',
): Dose {
  const result: Record<string, Dose[string]> = {}
  for (const rule of spokenFor) {
    if (rule.type !== type) continue
    for (const [quantity, value] of Object.entries((rule.params[which] ?? {}) as Dose))
      if (value !== undefined) result[quantity] = milder(quantity, result[quantity], value)
  }
  return result
}

function milder(quantity: string, one: Dose[string], other: Dose[string]): Dose[string] {
  if (typeof one !== 'number' || typeof other !== 'number') return one ?? other
  return quantity === 'daysApart' ? Math.max(one, other) : Math.min(one, other)
}
