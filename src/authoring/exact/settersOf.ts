import type { Condition } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import { addTo } from '../../shared/addTo.js'
import { oncePer } from '../../shared/oncePer.js'

/** A rule that gives a value to a fact when it applies. */
export interface RuleSetter {
  readonly rule: string
  readonly condition: Condition
  readonly value: string | number | boolean
}

/** The rules that set a fact: `classify` rules, or for the dispositions all of triage. */
export function settersOf(pack: Pack, fact: string): readonly RuleSetter[] {
  return settersByFact(pack).get(fact) ?? []
}

const settersByFact = oncePer((pack: Pack): ReadonlyMap<string, readonly RuleSetter[]> => {
  const setters = new Map<string, RuleSetter[]>()
  const dispositions = Object.values(pack.facts).filter(({ obtain }) => obtain.from === 'dispositions')
  const add = (fact: string, setter: RuleSetter): void => {
    addTo(setters, fact, setter)
  }
  for (const { name: rule, conditions: condition, event } of pack.rules) {
    if (event.type === 'classify')
      add(event.params.fact, { rule, condition, value: event.params.value as RuleSetter['value'] })
    if (event.type === 'triage')
      for (const { id } of dispositions) add(id, { rule, condition, value: event.params.disposition })
  }
  return setters
})
