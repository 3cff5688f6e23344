import type { PathwayDecision } from '../model/careDecisions.js'
import type { CareContext, Doubt } from './careContext.js'
import { applying, missingOf, namesOf, type Spoken, sortedOnce, undecided } from './spokenRules.js'

interface Weighed {
  readonly decision: PathwayDecision
  readonly doubts: readonly Doubt[]
}

/**
 * Every pathway that a rule offers or may offer. A rule that excludes it wins over one that offers it, and one that
 * may exclude it keeps it open. Being excluded is said only of what would otherwise have been offered, or of what the
 * person asked for: nobody reads a list of all that is not for them.
 */
export function decidePathways(context: CareContext): {
  readonly decisions: readonly PathwayDecision[]
  readonly doubts: readonly Doubt[]
} {
  const { offer = [], 'rule-out': ruleOut = [] } = context.spoken
  const ids = sortedOnce([...offer, ...ruleOut].flatMap(({ params }) => params.pathway ?? []))
  const weighed = ids.flatMap((id) => weigh(context, id) ?? [])
  return {
    decisions: weighed.map(({ decision }) => decision),
    doubts: weighed.flatMap(({ doubts }) => doubts),
  }
}

function weigh({ spoken, assessment }: CareContext, pathway: string): Weighed | undefined {
  const offers = (spoken.offer ?? []).filter(({ params }) => params.pathway === pathway)
  const ruleOuts = (spoken['rule-out'] ?? []).filter(({ params }) => params.pathway === pathway)
  const offered = applying(offers)
  const excluding = applying(ruleOuts)
  const settled = (outcome: PathwayDecision['outcome'], rules: readonly Spoken[]): Weighed => ({
    decision: { pathway, outcome, rules: namesOf(rules), missing: [] },
    doubts: [],
  })
  const isAskedFor = assessment.preferences?.prefer?.includes(pathway) === true
  if (excluding.length > 0)
    return offered.length > 0 || isAskedFor ? settled('not-eligible', [...offered, ...excluding]) : undefined
  if (offers.length === 0) return undefined
  if (assessment.preferences?.decline?.includes(pathway)) return settled('declined', offers)
  const open: readonly Spoken[] = [...(offered.length > 0 ? [] : offers), ...undecided(ruleOuts)]
  if (open.length === 0) return settled('offered', offered)
  return {
    decision: {
      pathway,
      outcome: 'open',
      rules: namesOf([...offered, ...open]),
      missing: missingOf(open),
    },
    doubts: open.map(({ rule, missing }) => ({
      decides: `pathway/${pathway}`,
      rule,
      missing: sortedOnce(missing),
    })),
  }
}
