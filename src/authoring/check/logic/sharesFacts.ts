import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { oncePer } from '../../../shared/oncePer.js'
import { demandsOf } from '../../exact/demands.js'

/** Whether what two rules hang on has anything in common; otherwise neither says anything about the other. */
export function sharesFacts(pack: Pack, one: Rule, other: Rule): boolean {
  const facts = readBy(pack)
  const read = facts(other)
  return [...facts(one)].some((fact) => read.has(fact))
}

const readBy = oncePer((pack: Pack) =>
  oncePer((rule: Rule): ReadonlySet<string> => new Set(demandsOf(pack, [rule.conditions]).keys())),
)
