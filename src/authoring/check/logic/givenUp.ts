import type { Finding, FindingPlace } from '../finding.js'

export interface GivenUp {
  readonly check: string
  readonly place: FindingPlace
  /** What it is about, as a report lists it. */
  readonly about: string
  /** What was asked, as the end of "it could not be decided". */
  readonly whether: string
  /** Why the search came to nothing. */
  readonly because: string
}

/** What a check could neither find nor exclude, so that nobody takes its silence for a proof. */
export function givenUp({ check, place, about, whether, because }: GivenUp): Finding {
  return {
    check,
    severity: 'suggestion',
    ...place,
    undecided: about,
    message: `it could not be decided ${whether}, since ${because}`,
    help: 'Show in a case what it comes to, or write it more simply.',
  }
}
