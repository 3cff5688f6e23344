import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { canonicalJson } from '../../../shared/digest.js'
import { groupedBy } from '../../../shared/groupedBy.js'
import { findFacts, type Search } from '../../exact/findFacts.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { givenUp } from './givenUp.js'
import { sharesFacts } from './sharesFacts.js'

const id = 'rule-shadowed'
const mostSteps = 5000

/** Rules that say what another says whenever they apply, proved. */
export const ruleShadowed: Check = {
  id,
  severity: 'warning',
  title: 'A rule made redundant by another',
  finds: 'proved',
  find: findShadowed,
}

function findShadowed({ pack, files }: CheckInput): readonly Finding[] {
  const shadowed = new Set<string>()
  return pairsOf(pack.rules).flatMap(([one, other]): readonly Finding[] => {
    // Of two that say the same for the same people only one can go.
    if (shadowed.has(one.name) || shadowed.has(other.name) || !sharesFacts(pack, one, other)) return []
    const search = searchBeside(pack, one, other)
    if (search.outcome === 'gave-up')
      return [
        givenUp({
          check: id,
          place: placeOf(files, `rules/${one.name}`),
          about: `${one.name} beside ${other.name}`,
          whether: `whether \`${other.name}\` applies whenever \`${one.name}\` does`,
          because: search.because,
        }),
      ]
    if (search.outcome !== 'impossible') return []
    shadowed.add(one.name)
    return [
      {
        check: id,
        severity: 'warning',
        ...placeOf(files, `rules/${one.name}`),
        message: `the rule \`${one.name}\` adds nothing: whenever it applies, \`${other.name}\` applies and does the same`,
        help: 'Take it away, or say what it is to do otherwise.',
        related: [{ ...placeOf(files, `rules/${other.name}`), message: 'this rule does the same' }],
      },
    ]
  })
}

/** Looks for somebody to whom only one of two rules applies. */
function searchBeside(pack: Pack, one: Rule, other: Rule): Search {
  const wanted = [
    { condition: one.conditions, truth: ['true'] as const },
    { condition: other.conditions, truth: ['false', 'unknown'] as const },
  ]
  return findFacts(pack, wanted, { mostSteps })
}

/** Both ways round, of rules that do exactly the same. */
function pairsOf(rules: readonly Rule[]): readonly (readonly [Rule, Rule])[] {
  return groupedBy(rules, ({ event }) => canonicalJson(event)).flatMap((same) =>
    same.flatMap((one) => same.filter((other) => other !== one).map((other) => [one, other] as const)),
  )
}
