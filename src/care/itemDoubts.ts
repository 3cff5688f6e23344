import type { Judged } from './bringAlternatives.js'
import type { Doubt } from './careContext.js'
import { saying } from './itemVoices.js'
import type { SpokenFor } from './ownDose.js'
import { undecided } from './spokenRules.js'

/** What could still change for an item that is in the plan, held, or recommended if an answer allows it. */
export function itemDoubts({ item, voices, decision }: Judged): Doubt[] {
  const isOpen = decision.outcome !== 'set-aside' || decision.reason === 'recommendation-unknown'
  if (!isOpen) return []
  const cautious = new Set(
    decision.doseChanges.filter((change) => change.cautious).flatMap(({ rules }) => rules),
  )
  const isObeyed = (rule: string) => decision.reason === 'dose-impossible' || cautious.has(rule)
  const rules = [
    ...undecided(saying(voices.here, 'contraindicate', 'not-recommended')),
    ...(undecided(saying(voices.here, 'recommend', 'consider')) as SpokenFor[]).filter((rule) =>
      couldRaise(rule, decision.strength),
    ),
    ...undecided(saying(voices.here, 'adjust')).filter(({ rule }) => isObeyed(rule)),
    ...voices.holds.filter(({ certain }) => !certain),
  ]
  return rules.map(({ rule, missing }) => ({ decides: item.key, rule, missing }))
}

function couldRaise({ type }: SpokenFor, strength: 'recommend' | 'consider' | undefined): boolean {
  return strength === undefined || (strength === 'consider' && type === 'recommend')
}
