import type { Truth } from '../../../model/condition.js'
import type { Rule } from '../../../model/rule.js'
import { findFacts } from '../../exact/findFacts.js'
import type { CheckInput } from '../check.js'
import type { Finding, Severity } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { givenUp } from './givenUp.js'

export interface RuleConstant {
  readonly check: string
  readonly severity: Severity
  /** What no rule should be unable to come to. */
  readonly truth: Truth
  readonly message: (rule: Rule) => string
  readonly help: string
  readonly mostSteps?: number
}

/** A finding for each rule of which it is proved that it comes to something for nobody. */
export function ruleConstant(
  { pack, files }: CheckInput,
  { check, severity, truth, message, help, mostSteps = 3000 }: RuleConstant,
): readonly Finding[] {
  const outcomes = pack.rules.map((rule) => ({
    rule,
    outcome: findFacts(pack, [{ condition: rule.conditions, truth: [truth] }], { mostSteps }).outcome,
  }))
  const proved = outcomes.filter(({ outcome }) => outcome === 'impossible')
  const open = outcomes.filter(({ outcome }) => outcome === 'gave-up')
  return [
    ...proved.map(
      ({ rule }): Finding => ({
        check,
        severity,
        ...placeOf(files, `rules/${rule.name}`, 'conditions'),
        message: message(rule),
        help,
      }),
    ),
    ...givenUp(
      check,
      open.map(({ rule }) => rule.name),
      pack.rules.length,
    ),
  ]
}
