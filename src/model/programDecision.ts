/** Which program was chosen, and which are offered beside it. */
export interface ProgramDecision {
  /** Absent when none fits, when triage stops the plan, or when the course is over. */
  readonly program?: string
  /** At a review: it goes on, follows by decision of the review, or is over and nothing follows. */
  readonly course?: 'goes-on' | 'follows' | 'over'
  /** True when a program ranked above it is still possible. */
  readonly provisional: boolean
  readonly rules: readonly string[]
  readonly missing: readonly string[]
  readonly alternatives: readonly {
    readonly program: string
    readonly reason:
      | 'ranked-lower'
      | 'ruled-out'
      | 'rule-out-unknown'
      | 'unknown'
      | 'declined'
      | 'clinician-excluded'
      | 'too-few-days'
      /** There are days enough, and not time enough on them. */
      | 'too-short-days'
      | 'not-indicated'
      /** At a review: another program runs. */
      | 'other-runs'
    readonly rules: readonly string[]
    readonly missing: readonly string[]
  }[]
}

/** What a pathway comes to for one person; one that nothing speaks for is not in the list. */
export interface PathwayDecision {
  readonly pathway: string
  /** `open`: an answer could still bring it or exclude it. */
  readonly outcome: 'offered' | 'open' | 'declined' | 'not-eligible'
  /** The rules that decided it, or that wait for an answer. */
  readonly rules: readonly string[]
  readonly missing: readonly string[]
}
