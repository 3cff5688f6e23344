import { match, P } from 'ts-pattern'
import { type FactDefinition, obtainedFromProgress } from '../model/fact.js'
import type { ConditionContext } from './conditionContext.js'
import { factsOfCondition } from './factsOfCondition.js'

/**
 * The facts that a derived fact is computed from, in the order in which it names them. None for a fact that
 * comes from the assessment or is set by rules.
 */
export function sourcesOfFact(definition: FactDefinition, context: ConditionContext): readonly string[] {
  return match(definition.obtain)
    .with({ from: 'bands' }, { from: 'member' }, ({ of }) => [of])
    .with({ from: 'ratio' }, ({ of, over }) => [of, over])
    .with({ from: 'elapsed' }, ({ since }) => [since])
    .with({ from: 'first-known' }, ({ of }) => of)
    .with({ from: 'count' }, ({ of }) => [...new Set(of.flatMap((each) => factsOfCondition(each, context)))])
    .with(
      { from: 'assessment' },
      { from: 'finding' },
      { from: 'measure' },
      { from: 'condition' },
      { from: 'surgery' },
      { from: 'treatment' },
      { from: 'age' },
      { from: P.union(...obtainedFromProgress) },
      { from: 'rules' },
      { from: 'dispositions' },
      () => [],
    )
    .exhaustive()
}
