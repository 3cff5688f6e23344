/** One of two options that the person may choose between. */
export interface PlanOption {
  /** `<kind>/<id>`. */
  readonly of: string
  readonly title: string
  readonly benefits: readonly string[]
  readonly risks: readonly string[]
}

/** Something that the person would rather have, and what the plan makes of it. */
export interface PlanWish {
  readonly kind:
    | 'prefer'
    | 'decline'
    | 'only'
    | 'modes'
    | 'visits-per-week'
    | 'availability'
    | 'weekdays'
    | 'times'
  /** The id of an item, tag, program or pathway, for what is preferred or declined. */
  readonly of?: string
  /** The wish in words. */
  readonly title: string
  readonly outcome: 'honoured' | 'partly' | 'not-honoured'
  /** Stable and kebab-case: `conflict`, `contraindicated`, `no-place` … */
  readonly reasonCode: string
  /** Why, in a sentence. */
  readonly reason: string
  /** Of a declined item that another stands in for: the declined one and the other, with what speaks for each. */
  readonly options?: readonly [declined: PlanOption, instead: PlanOption]
}
