import { match, P } from 'ts-pattern'
import { factsRead } from '../logic/conditionReads.js'
import type { NamedCondition } from '../model/condition.js'
import { type FactDefinition, obtainedFromProgress } from '../model/fact.js'

/** A fact that another is made of, and the path in `obtain` where it is named. */
export interface FactSource {
  readonly fact: string
  readonly path: readonly (string | number)[]
}

/** The facts that a derived fact names itself; those in the conditions of a count are found by `derivedFrom`. */
export function factSources({ obtain }: FactDefinition): FactSource[] {
  return match(obtain)
    .with({ from: 'bands' }, { from: 'member' }, ({ of }) => [{ fact: of, path: ['of'] }])
    .with({ from: 'ratio' }, ({ of, over }) => [
      { fact: of, path: ['of'] },
      { fact: over, path: ['over'] },
    ])
    .with({ from: 'elapsed' }, ({ since }) => [{ fact: since, path: ['since'] }])
    .with({ from: 'first-known' }, ({ of }) => of.map((fact, index) => ({ fact, path: ['of', index] })))
    .with(
      { from: 'assessment' },
      { from: 'finding' },
      { from: 'measure' },
      { from: 'condition' },
      { from: 'surgery' },
      { from: 'treatment' },
      { from: 'age' },
      { from: P.union(...obtainedFromProgress) },
      { from: 'count' },
      { from: 'rules' },
      { from: 'dispositions' },
      () => [],
    )
    .exhaustive()
}

/** Every fact that a derived fact is made of, through conditions too. */
export function derivedFrom(
  fact: FactDefinition,
  named: (name: string) => NamedCondition | undefined,
): readonly string[] {
  const counted = fact.obtain.from === 'count' ? fact.obtain.of : []
  return [
    ...factSources(fact).map((source) => source.fact),
    ...counted.flatMap((condition) => [...factsRead(condition, named)]),
  ]
}

/** Whether rules set a fact: by `classify`, or by firing a disposition. */
export function isSetByRules({ obtain }: FactDefinition): boolean {
  return obtain.from === 'rules' || obtain.from === 'dispositions'
}
