import type { Case } from '../../model/caseFile.js'
import type { FoundFacts } from '../exact/findFacts.js'
import type { KnownFacts, WrittenPerson } from '../exact/writeWitness.js'
import type { Need } from './needsOf.js'

/** Somebody who shows what no case shows, in rules that the case names. */
export interface ChosenCase {
  /** The file of the rules, beside which the case stands. */
  readonly file: string
  readonly person: WrittenPerson
  readonly values: KnownFacts
  /** What was chosen of the person; absent when the person was taken from another case. */
  readonly facts?: FoundFacts
  /** How that other case tells of the person. */
  readonly told?: Pick<Case, 'base' | 'assessment' | 'change'>
  /** What it shows, by the rule in which it shows. */
  readonly shows: readonly Shown[]
}

export interface Shown {
  readonly need: Need
  readonly rule: string
}
