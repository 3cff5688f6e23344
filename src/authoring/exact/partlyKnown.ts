import type { FactValue } from '../../model/fact.js'

/** What is known of a fact while not everything is chosen. */
export interface PartlyKnown {
  readonly value: FactValue
  /** Something that it is made from is not chosen yet, so that more may come to be known. */
  readonly open: boolean
  /** What is known now may turn into something else, and not only into more. */
  readonly fickle: boolean
}
