import type { Setting } from '../model/catalogue.js'
import type { Condition, NamedCondition } from '../model/condition.js'
import type { FactDefinition, FactType, FactValue } from '../model/fact.js'
import type { DeclaredOperator } from '../model/operator.js'

/** What a condition may refer to. A `Pack` is one. */
export interface ConditionContext {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly namedConditions: Readonly<Record<string, NamedCondition>>
  readonly settings: Readonly<Record<string, Setting>>
  readonly operators?: Readonly<Record<string, DeclaredOperator>>
}

/** Where a compiled condition finds what is known: by fact id, or by number in an array. */
export type FactSlots = readonly FactValue[] | Readonly<Record<string, FactValue>>

/** The number of a fact in an array of slots. */
export type SlotOf = (fact: string) => number

const settingPrefix = 'settings.'

/** The type of a fact, or of a setting read as the fact `settings.<id>`; undefined when there is no such fact. */
export function typeOfFact(context: ConditionContext, fact: string): FactType | undefined {
  if (Object.hasOwn(context.facts, fact)) return context.facts[fact]?.type
  if (!fact.startsWith(settingPrefix)) return undefined
  return Object.hasOwn(context.settings, fact.slice(settingPrefix.length)) ? 'number' : undefined
}

/** The fact by which conditions read a setting: `settings.<id>`. */
export function settingFact(setting: string): string {
  return settingPrefix + setting
}

/**
 * What a named condition stands for. Throws an `Error` when there is none of that name, or when it stands in
 * itself; `within` are the names that it was reached through.
 */
export function conditionNamed(
  context: ConditionContext,
  name: string,
  within: readonly string[],
): Condition {
  if (within.includes(name)) throw new Error(`condition \`${name}\` refers to itself`)
  if (!Object.hasOwn(context.namedConditions, name)) throw new Error(`unknown condition \`${name}\``)
  return (context.namedConditions[name] as NamedCondition).conditions
}
