import { match } from 'ts-pattern'
import type { PathwayDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Pathway } from '../model/pathway.js'
import type { PlanPathway } from '../model/planPathway.js'
import { indexByName } from '../shared/indexByName.js'
import { factTitles, optional, type PlanContext, sortedOnce, wordsOf } from './planContext.js'

/** What is offered beside the program, what may be, and what is not, each with its reason. */
export function planPathways({ pack, decisions }: PlanContext): PlanPathway[] {
  return decisions.pathways.flatMap((decision) => {
    const pathway = pack.pathways[decision.pathway]
    return pathway === undefined ? [] : [planPathway(pack, pathway, decision)]
  })
}

function planPathway(pack: Pack, pathway: Pathway, decision: PathwayDecision): PlanPathway {
  const { id, title, plain, kind, whatHappens, firstVisitWithinDays, referralContents, by, to } = pathway
  const named = (role: string) => ({ role, title: pack.roles[role]?.title ?? role })
  return {
    id,
    title,
    plain,
    kind,
    outcome: decision.outcome,
    reason: reasonInWords(pack, pathway, decision),
    whatHappens,
    ...optional('firstVisitWithinDays', firstVisitWithinDays as number | undefined),
    referralContents: referralContents ?? [],
    by: named(by),
    ...optional('to', to === undefined ? undefined : named(to)),
    missing: decision.missing,
    rules: decision.rules,
    evidence: pathway.evidence,
  }
}

function reasonInWords(
  pack: Pack,
  { otherwise = '' }: Pathway,
  { outcome, rules, missing }: PathwayDecision,
): string {
  return match(outcome)
    .with('offered', () => becauseOf(pack, rules, 'offer'))
    .with('open', () => wordsOf(pack).pathways.open(factTitles(pack, missing)))
    .with('declined', () => wordsOf(pack).pathways.declined)
    .with('not-eligible', () => `${becauseOf(pack, rules, 'rule-out')} ${otherwise}`.trim())
    .exhaustive()
}

/** The reasons of the rules that do this, each once. */
function becauseOf(pack: Pack, names: readonly string[], action: string): string {
  const rules = indexByName(pack.rules)
  const reasons = names.flatMap((name) => {
    const rule = rules.get(name)
    return rule?.event.type === action ? [rule.because.trim()] : []
  })
  return sortedOnce(reasons).join(' ')
}
