import type { ActionParams, Decision } from '../model/action.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { FiredDecision, ReviewDecision } from '../model/reviewDecision.js'
import { compareText } from '../shared/compareText.js'
import { indexByName } from '../shared/indexByName.js'
import { missingOf, namesOf, type Spoken, spokenRules, undecided } from './spokenRules.js'

/** What a decision is about when its rule names nothing. */
export const wholePlan = 'plan'

/**
 * What the rules decide at a review: for the plan, and for each goal, measure, item or tag that a rule names. The
 * first decision of the pack's ranked list that is known to apply wins; all that fired stay listed, and one that
 * may still apply above the winner makes the decision provisional. Nothing is decided where nothing is known.
 *
 * @example decideReview(pack, findings)[0] // { about: 'plan', decision: 'progress', provisional: false, … }
 */
export function decideReview(pack: Pack, findings: Findings): readonly ReviewDecision[] {
  return decideSpoken(pack, spokenRules(pack, findings).decide)
}

/** The same where it is known what rules say of it. */
export function decideSpoken(
  pack: Pack,
  spoken: readonly Spoken<'decide'>[] = [],
): readonly ReviewDecision[] {
  const subjects = [...new Set([wholePlan, ...spoken.map(({ params }) => subjectOf(params))])]
  const [plan, ...others] = subjects
  return [plan ?? wholePlan, ...others.sort(compareText)].map((about) =>
    decisionAbout(
      pack,
      about,
      spoken.filter(({ params }) => subjectOf(params) === about),
    ),
  )
}

function decisionAbout(pack: Pack, about: string, spoken: readonly Spoken<'decide'>[]): ReviewDecision {
  const ranked = pack.manifest.choices.decision ?? []
  const rank = ({ params }: Spoken<'decide'>) => ranked.indexOf(params.decision)
  const fired = spoken.filter(({ outcome }) => outcome === 'applies')
  const first = Math.min(...fired.map(rank))
  const decision: Decision | undefined = fired.length === 0 ? undefined : ranked[first]
  const open = undecided(spoken).filter((one) => rank(one) < first)
  const winners = fired.filter(({ params }) => params.decision === decision)
  return {
    about,
    ...(decision === undefined ? {} : { decision }),
    ...(winners.some(({ params }) => params.phase === 'before') ? { phase: 'before' as const } : {}),
    provisional: open.length > 0,
    rules: namesOf(winners),
    because: reasonsOf(pack, winners),
    missing: missingOf(open),
    fired: fired.map(({ rule, params }): FiredDecision => ({ rule, decision: params.decision })),
    possible: open.map(({ rule, params }): FiredDecision => ({ rule, decision: params.decision })),
  }
}

function reasonsOf(pack: Pack, spoken: readonly Spoken<'decide'>[]): string[] {
  const rules = indexByName(pack.rules)
  return namesOf(spoken).map((rule) => rules.get(rule)?.because ?? '')
}

/** `plan`, or `<kind>/<id>` of what a decision is about. */
function subjectOf({ decision: _, phase: __, ...about }: ActionParams['decide']): string {
  const [kind, id] = Object.entries(about).find(([, value]) => value !== undefined) ?? []
  return kind === undefined ? wholePlan : `${kind}/${String(id)}`
}
