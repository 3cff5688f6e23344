import type { Rule } from '../../../model/rule.js'
import { canonicalJson } from '../../../shared/digest.js'
import { findFacts } from '../../exact/findFacts.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { givenUp } from './givenUp.js'
import { groupedBy } from './groupedBy.js'
import { sharesFacts } from './sharesFacts.js'

const id = 'rule-shadowed'
const mostSteps = 2000

/** Rules that say what another says whenever they apply, proved. */
export const ruleShadowed: Check = {
  id,
  severity: 'warning',
  title: 'A rule made redundant by another',
  // A search may take too long; then it is said.
  isComplete: false,
  find: findShadowed,
}

function findShadowed(input: CheckInput): readonly Finding[] {
  const { pack, files } = input
  const pairs = pairsOf(pack.rules).filter(([one, other]) => sharesFacts(pack, one, other))
  const implies = ([one, other]: Pair) => {
    const wanted = [
      { condition: one.conditions, truth: ['true'] as const },
      { condition: other.conditions, truth: ['false', 'unknown'] as const },
    ]
    return findFacts(pack, wanted, { mostSteps }).outcome
  }
  const shadowed = new Set<string>()
  const open: string[] = []
  const findings: Finding[] = []
  for (const [one, other] of pairs) {
    // Of two that say the same for the same people only one can go.
    if (shadowed.has(one.name) || shadowed.has(other.name)) continue
    const outcome = implies([one, other])
    if (outcome === 'gave-up') open.push(`${one.name} beside ${other.name}`)
    if (outcome !== 'impossible') continue
    shadowed.add(one.name)
    findings.push({
      check: id,
      severity: 'warning',
      ...placeOf(files, `rules/${one.name}`),
      message: `the rule \`${one.name}\` adds nothing: whenever it applies, \`${other.name}\` applies and does the same`,
      help: 'Take it away, or say what it is to do otherwise.',
      related: [{ ...placeOf(files, `rules/${other.name}`), message: 'this rule does the same' }],
    })
  }
  return [...findings, ...givenUp(id, open, pairs.length)]
}

type Pair = readonly [Rule, Rule]

/** Both ways round, of rules that do exactly the same. */
function pairsOf(rules: readonly Rule[]): readonly Pair[] {
  return groupedBy(rules, ({ event }) => canonicalJson(event)).flatMap((same) =>
    same.flatMap((one) => same.filter((other) => other !== one).map((other): Pair => [one, other])),
  )
}
