import type { Truth } from '../../../model/condition.js'
import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { findFacts, type Search } from '../../exact/findFacts.js'
import type { CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { givenUp } from './givenUp.js'

export interface RuleConstant {
  readonly check: string
  /** What no rule should be unable to come to. */
  readonly truth: Truth
  /** What is asked of a rule, as the end of "it could not be decided". */
  readonly whether: (rule: Rule) => string
  readonly found: (rules: readonly Rule[]) => readonly Finding[]
  readonly mostSteps?: number
}

/** What is found of the rules of which it is proved that they come to something for nobody. */
export function ruleConstant(
  { pack, files }: CheckInput,
  { check, truth, whether, found, mostSteps = 5000 }: RuleConstant,
): readonly Finding[] {
  const searched = pack.rules.map((rule) => ({ rule, search: searchFor(pack, rule, truth, mostSteps) }))
  const proved = searched.filter(({ search }) => search.outcome === 'impossible')
  return [
    ...found(proved.map(({ rule }) => rule)),
    ...searched.flatMap(({ rule, search }) =>
      search.outcome === 'gave-up'
        ? [
            givenUp({
              check,
              place: placeOf(files, `rules/${rule.name}`, 'conditions'),
              about: rule.name,
              whether: whether(rule),
              because: search.because,
            }),
          ]
        : [],
    ),
  ]
}

function searchFor(pack: Pack, { conditions }: Rule, truth: Truth, mostSteps: number): Search {
  return findFacts(pack, [{ condition: conditions, truth: [truth] }], { mostSteps })
}
