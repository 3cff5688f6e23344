import type { Target } from '../model/action.js'
import type { ItemDecision } from '../model/careDecisions.js'
import type { OverrideInForce } from '../model/course.js'
import { applyItemLimits, type Crowded } from './applyItemLimits.js'
import { applyOverrides } from './applyOverrides.js'
import { bringAlternatives, type Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { itemCatalogue, targetKeys } from './itemCatalogue.js'
import { type Judgements, judgeItems } from './judgeItems.js'
import { takeOutStopped, takeSteps } from './takeSteps.js'

export interface ItemQuery {
  /** Id of the chosen program. */
  readonly program: string | undefined
  readonly holds: readonly Hold[]
  /** For each goal that is set, what serves it. */
  readonly goals: readonly (readonly Target[])[]
  /** Judgements of another run that may be taken over; its questions are then not those of this one. */
  readonly earlier?: Judgements | undefined
}

export interface DecidedItems {
  readonly decisions: readonly ItemDecision[]
  /** The decisions with what they rest on. */
  readonly final: readonly Judged[]
  /** Each item by itself, before alternatives, limits, steps and overrides. */
  readonly judgements: Judgements
  readonly overrides: readonly OverrideInForce[]
}

/** What becomes of every item that a rule or the person spoke of, by kind and id. */
export function decideItems(
  context: CareContext,
  { program: id, holds, goals, earlier }: ItemQuery,
): DecidedItems {
  const program = id === undefined ? undefined : context.pack.programs[id]
  const { all } = itemCatalogue(context.pack)
  const judgements = judgeItems(context, program, holds, earlier)
  const withAlternatives = bringAlternatives(context, judgements.judged, program, holds)
  const decided = takeOutStopped(
    context,
    all.flatMap(({ key }) => withAlternatives.get(key) ?? []),
  )
  const served = goals.map((servedBy) => targetKeys(context.pack, servedBy))
  const goalsServed = ({ key }: Judged['item']) => served.filter((keys) => keys.has(key)).length
  const crowded = applyItemLimits(context, decided.filter(isSelected), goalsServed)
  const limited = decided.map((one) => withLimit(one, crowded.get(one.item.key)))
  const stepped = takeSteps(context, limited, program, holds)
  const { judged: final, overrides } = applyOverrides(context, stepped, program, holds)
  return { decisions: final.map(({ decision }) => decision), final, judgements, overrides }
}

function isSelected({ decision }: Judged): boolean {
  return decision.outcome === 'selected'
}

/** Where there is room in some phases only, it is given in those. */
function withLimit(judged: Judged, crowded: Crowded | undefined): Judged {
  if (crowded === undefined) return judged
  const { limit, phases } = crowded
  if (phases.length > 0) return { ...judged, decision: { ...judged.decision, phases } }
  const decision = { ...judged.decision, outcome: 'set-aside', reason: 'over-limit', instead: limit } as const
  return { ...judged, decision }
}
