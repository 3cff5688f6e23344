import { match } from 'ts-pattern'
import type { ConditionTrace } from '../logic/traceCondition.js'
import { compareText } from '../shared/compareText.js'

/**
 * The facts in the leaves that keep a condition from being true, sorted. A leaf that would not help, whatever it
 * came to, is not among them.
 */
export function blockingLeaves(trace: ConditionTrace): string[] {
  const facts = new Set<string>()
  collect(trace, 'true', facts)
  return [...facts].sort(compareText)
}

function collect(trace: ConditionTrace, wanted: 'true' | 'false', facts: Set<string>): void {
  if (trace.result === wanted) return
  match(trace)
    .with({ kind: 'leaf' }, ({ fact }) => void facts.add(fact))
    .with({ kind: 'not' }, ({ part }) => collect(part, wanted === 'true' ? 'false' : 'true', facts))
    .with({ kind: 'named' }, ({ part }) => collect(part, wanted, facts))
    .with({ kind: 'all' }, { kind: 'any' }, ({ parts }) => {
      for (const part of parts) collect(part, wanted, facts)
    })
    .exhaustive()
}
