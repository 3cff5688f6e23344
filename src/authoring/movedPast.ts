import { addDays } from '../calendar/calendarDay.js'
import type { Rule } from '../model/rule.js'

/** Where a person may stand to a border: just below it, on its number, just above it. */
export type Side = 'below' | 'at' | 'above'

/**
 * A number or date at which a comparison, a band, a window or a target changes its answer.
 * `from`: the number is the first of the upper side; `to`: the last of the lower side; `just`: it alone counts.
 */
export interface Border {
  /** What is compared, and with what, as authors read it: `pain.current from settings.severe-pain`. */
  readonly text: string
  /** The fact that is compared; absent where no fact holds it (the age of a score, a baseline, a day of validity). */
  readonly fact?: string
  readonly value: number | string
  readonly kind: 'from' | 'to' | 'just'
  /** The smallest difference that is looked at, in the unit of the value; days for a date. */
  readonly step: number
}

/** What a border becomes: another number or date, several of which each count, or (undefined) what it is. */
export type Move = (border: Border) => Border['value'] | readonly Border['value'][] | undefined

/** The sides of a border on which a case must stand. */
export function sidesOf({ kind }: Border): readonly Side[] {
  if (kind === 'from') return ['below', 'at']
  return kind === 'to' ? ['at', 'above'] : ['below', 'at', 'above']
}

/** The border moved by one step, so that who stands next to it on that side gets the other answer. */
export function movedPast({ kind, value, step }: Border, side: Side): ReturnType<Move> {
  const lower = shifted(value, -step)
  const upper = shifted(value, step)
  if (kind === 'from') return side === 'below' ? lower : upper
  if (kind === 'to') return side === 'at' ? lower : upper
  if (side === 'at') return [upper]
  return side === 'below' ? [lower, value] : [value, upper]
}

function shifted(value: number | string, by: number): number | string {
  return typeof value === 'string' ? addDays(value, by) : Number((value + by).toFixed(6))
}

/** Kinds of definition that may hold borders, beside rules. */
export const ownerKinds = [
  'facts',
  'namedConditions',
  'programs',
  'goals',
  'limits',
  'payers',
  'disagreements',
] as const

/** Where a border is defined. */
export type Owner =
  | { readonly kind: 'rules'; readonly id: string; readonly definition: Rule }
  | { readonly kind: (typeof ownerKinds)[number]; readonly id: string; readonly definition: object }
