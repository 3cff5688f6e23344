import type { SharedCondition } from '../logic/shareConditions.js'
import type { FactDefinition } from '../model/fact.js'
import type { Finding } from '../model/finding.js'
import type { Rule } from '../model/rule.js'

/** A rule made ready to be asked of many people's facts. */
export interface CompiledRule {
  readonly rule: Rule
  readonly condition: SharedCondition
  /** Its finding when it applies, the same object for everybody. */
  readonly applies: Finding
}

/** A fact that rules set, and the rules that do. */
export interface SetFact {
  readonly definition: FactDefinition
  readonly slot: number
  readonly setters: readonly Setter[]
}

/** One rule and the value that it gives to a fact when it applies. */
export interface Setter {
  readonly rule: string
  readonly condition: SharedCondition
  readonly value: string | number | boolean
}
