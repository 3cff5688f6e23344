import { match } from 'ts-pattern'
import { deriveFacts } from '../facts/deriveFacts.js'
import { settledFacts } from '../logic/settledFacts.js'
import type { ConditionTrace } from '../logic/traceCondition.js'
import type { Assessment } from '../model/assessment.js'
import type { Truth } from '../model/condition.js'
import type { Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { traceRule } from '../rules/traceRule.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { optional } from '../shared/optional.js'
import { type FactOrigin, originOf } from './originOf.js'

type LeafTrace = Extract<ConditionTrace, { kind: 'leaf' }>

/** What every part of a condition came to, and where the facts in it come from. */
export type OriginTrace =
  | (LeafTrace & {
      readonly origin: FactOrigin
      /** Of the fact it is compared with, where it is compared with one. */
      readonly valueOrigin?: FactOrigin
    })
  | { readonly kind: 'all' | 'any'; readonly result: Truth; readonly parts: readonly OriginTrace[] }
  | { readonly kind: 'not'; readonly result: Truth; readonly part: OriginTrace }
  | {
      readonly kind: 'named'
      readonly result: Truth
      readonly name: string
      readonly title?: string
      readonly part: OriginTrace
    }

/** How one rule came to its outcome for one person. */
export interface FindingTrace {
  readonly rule: string
  readonly outcome: Outcome
  /** The facts whose absence leaves it undecided, sorted. */
  readonly missing: readonly string[]
  readonly trace: OriginTrace
}

/**
 * Works one rule out for one person: every part of its condition with its result, even where it no longer
 * mattered, named conditions by name, and every leaf with where its fact comes from. Throws an `Error` for a rule
 * that the pack does not have.
 *
 * @example traceFinding(pack, assessment, 'spinal-manipulation.osteoporosis').outcome // 'does-not-apply'
 */
export function traceFinding(pack: Pack, assessment: Assessment, rule: string): FindingTrace {
  const findings = evaluateRules(pack, deriveFacts(pack, assessment))
  const { outcome, trace } = traceRule(pack, settledFacts(findings), rule)
  const missing = findings.findings.find((finding) => finding.rule === rule)?.missing ?? []
  const origin = (fact: string): FactOrigin => originOf(pack, assessment, findings, fact)
  return deepFreeze({ rule, outcome, missing, trace: withOrigins(trace, origin) })
}

function withOrigins(trace: ConditionTrace, origin: (fact: string) => FactOrigin): OriginTrace {
  return match<ConditionTrace, OriginTrace>(trace)
    .with({ kind: 'leaf' }, (leaf) => {
      const compared = typeof leaf.value === 'object' && 'fact' in leaf.value ? leaf.value.fact : undefined
      return {
        ...leaf,
        origin: origin(leaf.fact),
        ...optional('valueOrigin', compared === undefined ? undefined : origin(compared)),
      }
    })
    .with({ kind: 'all' }, { kind: 'any' }, ({ kind, result, parts }) => {
      return { kind, result, parts: parts.map((part) => withOrigins(part, origin)) }
    })
    .with({ kind: 'not' }, { kind: 'named' }, (one) => ({ ...one, part: withOrigins(one.part, origin) }))
    .exhaustive()
}
