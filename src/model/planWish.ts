/** One of two options that the person may choose between. */
export interface PlanOption {
  /** `<kind>/<id>`. */
  readonly of: string
  readonly title: string
  readonly benefits: readonly string[]
  readonly risks: readonly string[]
}

/**
 * Something that the person would rather have, and what the plan makes of it. `one-kind` is none that anybody stated: it
 * is what the wishes have in common.
 */
export interface PlanWish {
  readonly kind:
    | 'prefer'
    | 'decline'
    | 'one-kind'
    | 'modes'
    | 'visits-per-week'
    | 'minutes-per-day'
    | 'availability'
    | 'weekdays'
    | 'times'
  /** The id of an item, tag, program or pathway, for what is preferred or declined. */
  readonly of?: string
  /** The wish in words. */
  readonly title: string
  /** `to-ask`: whether it is meant so must be asked. */
  readonly outcome: 'honoured' | 'partly' | 'not-honoured' | 'to-ask'
  /** Stable and kebab-case: `conflict`, `contraindicated`, `no-place` … */
  readonly reasonCode: string
  /** Why, in a sentence. */
  readonly reason: string
  /** Of each declined item that another takes the place of: the two, with what speaks for each. */
  readonly options?: readonly { readonly declined: PlanOption; readonly instead: PlanOption }[]
}
