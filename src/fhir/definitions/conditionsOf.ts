import type { Condition } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import type { ActionCondition } from './definitions.js'
import { fhirPathOf } from './fhirPathOf.js'

/**
 * A condition of an action. What can't be said in FHIRPath comes to nothing, with the reason in words: without a
 * condition the action would hold for everybody.
 */
export function conditionOf(
  pack: Pack,
  condition: Condition,
  kind: ActionCondition['kind'] = 'applicability',
): ActionCondition {
  const said = fhirPathOf(pack, condition)
  const expression = 'expression' in said ? said : { expression: '{}', description: unsaid(said.because) }
  return { kind, expression: { language: 'text/fhirpath', ...expression } }
}

function unsaid(because: string): string {
  return `This condition is not in FHIRPath: ${because}. The rules of the pack have it.`
}
