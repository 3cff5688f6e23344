import type { ItemDecision, ItemOutcome, ItemReason } from '../model/careDecisions.js'
import type { Program } from '../model/program.js'
import type { CareContext } from './careContext.js'
import { doseByPhase, type PhasedDose } from './doseByPhase.js'
import { type CatalogueItem, isMeantBy } from './itemCatalogue.js'
import { type ItemVoices, saying, voicesForReader } from './itemVoices.js'
import { applying, missingOf, sortedOnce, undecided } from './spokenRules.js'
import { maybeFor, rulesFor, type StandIn, type Wanted, wantedBy } from './wantedBy.js'

interface Case {
  readonly context: CareContext
  readonly item: CatalogueItem
  readonly voices: ItemVoices
  readonly program: Program | undefined
  readonly wanted: Wanted | undefined
  readonly merged: PhasedDose
}

interface Verdict {
  readonly outcome: ItemOutcome
  readonly reason: ItemReason
  readonly missing: readonly string[]
}

/**
 * What becomes of one item, by promise 2 and nothing else: contraindicated, declined, not recommended,
 * recommended or considered, in this order. Limits come later, when all items are known.
 */
export function judgeItem(
  context: CareContext,
  item: CatalogueItem,
  voices: ItemVoices,
  program: Program | undefined,
  standIn?: StandIn,
): ItemDecision {
  const wanted = wantedBy(voices, program, standIn)
  const rules = wanted ? wanted.rules : maybeFor(voices, program)
  const phases = program?.phases.filter(({ id }) => wanted?.phases.includes(id)) ?? []
  const merged = doseByPhase(item, rules, saying(voices.here, 'adjust'), phases)
  const { outcome, reason, missing } = verdictOn({ context, item, voices, program, wanted, merged })
  return {
    kind: item.kind,
    id: item.id,
    outcome,
    reason,
    ...(wanted ? { strength: wanted.strength } : {}),
    preferred: isMeantBy(context.assessment.preferences?.prefer, item),
    ...(reason === 'alternative-to-declined' ? { instead: wanted?.instead } : {}),
    phases: wanted?.phases ?? [],
    ...doseField(item, merged),
    doseChanges: merged.changes,
    voices: voicesForReader(voices),
    checks: saying(voices.here, 'caution').map(({ rule, params, outcome: heard }) => ({
      rule,
      check: params.check,
      certain: heard === 'applies',
    })),
    missing,
  } as ItemDecision
}

function doseField({ kind }: CatalogueItem, { dose, phaseDoses }: PhasedDose) {
  if (dose === undefined) return {}
  if (kind === 'exercise') return { exerciseDose: dose }
  return { sessionDose: dose, ...(phaseDoses === undefined ? {} : { phaseDoses }) }
}

function verdictOn(found: Case): Verdict {
  return excluded(found) ?? notWanted(found) ?? waiting(found) ?? selected(found)
}

const setAside = (reason: ItemReason, missing: readonly string[] = []): Verdict => ({
  outcome: 'set-aside',
  reason,
  missing,
})

function excluded({ context, item, voices, wanted }: Case): Verdict | undefined {
  const against = applying(saying(voices.here, 'contraindicate', 'not-recommended'))
  if (against.some(({ type }) => type === 'contraindicate')) return setAside('contraindicated')
  if (isMeantBy(context.assessment.preferences?.decline, item)) return setAside('declined')
  if (against.length > 0) return setAside('not-recommended')
  return wanted && isRefusedByPayer(context, item) ? setAside('not-covered') : undefined
}

function isRefusedByPayer({ assessment }: CareContext, item: CatalogueItem): boolean {
  const refused = (assessment.coverage?.preAuthorisations ?? []).filter(({ status }) => status === 'refused')
  return isMeantBy(
    refused.map((entry) => entry.item),
    item,
  )
}

function notWanted({ voices, program, wanted }: Case): Verdict | undefined {
  if (wanted) return undefined
  const maybe = maybeFor(voices, program)
  const maybeAgainst = undecided(saying(voices.here, 'contraindicate'))
  if (maybe.length > 0) return setAside('recommendation-unknown', missingOf([...maybe, ...maybeAgainst]))
  const spokenFor = saying([...voices.here, ...voices.elsewhere], 'recommend', 'consider')
  return setAside(spokenFor.length > rulesFor(voices, program).length ? 'not-in-program' : 'not-indicated')
}

function waiting({ voices, merged }: Case): Verdict | undefined {
  const maybeAgainst = undecided(saying(voices.here, 'contraindicate'))
  const reason =
    voices.holds.length > 0
      ? 'disposition-holds'
      : maybeAgainst.length > 0
        ? 'contraindication-unknown'
        : merged.impossible && 'dose-impossible'
  if (!reason) return undefined
  const missing = [
    ...missingOf(voices.holds),
    ...missingOf(maybeAgainst),
    ...(merged.impossible?.missing ?? []),
  ]
  return { outcome: 'held', reason, missing: sortedOnce(missing) }
}

function selected({ wanted }: Case): Verdict {
  const ownReason = wanted?.strength === 'recommend' ? 'recommended' : 'considered'
  const reason = wanted?.instead === undefined ? ownReason : 'alternative-to-declined'
  return { outcome: 'selected', reason, missing: [] }
}
