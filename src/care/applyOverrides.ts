import type { ItemDecision } from '../model/careDecisions.js'
import type { LockedDose, OverrideInForce } from '../model/course.js'
import type { DoseQuantity } from '../model/dose.js'
import type { Program } from '../model/program.js'
import type { Override } from '../model/progress.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { byKindAndId, itemCatalogue } from './itemCatalogue.js'
import { saying, voicesOf } from './itemVoices.js'
import { judgeItem } from './judgeItem.js'
import { namesOf } from './spokenRules.js'

/** What one override does to one item, and what becomes of the override. */
interface Effect {
  readonly judged: Judged
  readonly state: OverrideInForce['state']
  readonly against: readonly string[]
}

/**
 * Lets clinicians' decisions about items stand. One that a rule or a hold speaks against, known or possible, is done
 * only when it names every such rule in `despite`; until then it waits, and the plan asks for the reason.
 */
export function applyOverrides(
  context: CareContext,
  judged: readonly Judged[],
  program: Program | undefined,
  holds: readonly Hold[],
): { readonly judged: readonly Judged[]; readonly overrides: readonly OverrideInForce[] } {
  const standing = context.course?.overrides ?? []
  if (standing.length === 0) return { judged, overrides: [] }
  const byKey = new Map(judged.map((one) => [one.item.key, one]))
  const overrides = standing.flatMap((override): OverrideInForce[] => {
    const item = itemCatalogue(context.pack).byKey.get(override.target)
    if (item === undefined) return []
    const voices = byKey.get(item.key)?.voices ?? voicesOf(item, [], program?.id, holds)
    const decision = byKey.get(item.key)?.decision ?? judgeItem(context, item, voices, program)
    const kept = context.course?.locked[override.target]
    const effect = effectOf({ item, voices, decision }, override, allPhases(program), kept)
    byKey.set(item.key, effect.judged)
    return [{ ...override, state: effect.state, against: effect.against }]
  })
  const sorted = [...byKey.values()].sort((left, right) => byKindAndId(left.item, right.item))
  return { judged: sorted, overrides }
}

const allPhases = (program: Program | undefined): string[] => program?.phases.map(({ id }) => id) ?? []

function effectOf(
  one: Judged,
  override: Override,
  phases: readonly string[],
  kept: LockedDose | undefined,
): Effect {
  const { decision } = one
  if (override.action === 'accept')
    return { judged: one, state: decision.outcome === 'selected' ? 'holds' : 'no-effect', against: [] }
  if (override.action === 'exclude') {
    if (decision.outcome === 'set-aside') return { judged: one, state: 'no-effect', against: [] }
    const excluded = { ...decision, outcome: 'set-aside', reason: 'clinician-excluded' } as const
    return { judged: { ...one, decision: excluded }, state: 'holds', against: [] }
  }
  const against = [...new Set([...rulesAgainst(one), ...boundsBroken(one, override)])].sort(compareText)
  const named = new Set(override.despite ?? [])
  // What the person declined is not given, whoever decides so.
  if (decision.reason === 'declined' || against.some((rule) => !named.has(rule)))
    return { judged: one, state: 'waits', against }
  if (override.action === 'change-dose') return changeDose(one, override, against)
  if (override.action === 'lock') return { judged: locked(one, kept, phases), state: 'holds', against }
  if (decision.outcome === 'selected') return { judged: one, state: 'no-effect', against }
  return { judged: { ...one, decision: included(decision, phases) }, state: 'holds', against }
}

/** What speaks against an item for certain, or may. */
function rulesAgainst({ voices }: Judged): string[] {
  return namesOf([...saying(voices.here, 'contraindicate', 'not-recommended'), ...voices.holds])
}

/** Rules that allow less, or ask for more, of a quantity than the dose that is wanted. */
function boundsBroken({ decision, voices }: Judged, { dose = {} }: Override): string[] {
  const adjusting = saying(voices.here, 'adjust')
  return Object.entries(dose).flatMap(([quantity, wanted]) => {
    const bounding = adjusting.filter(({ params, outcome }) => {
      const { max, min } = (params[quantity as DoseQuantity] ?? {}) as { max?: number; min?: number }
      return wanted > (max ?? Infinity) || (outcome === 'applies' && wanted < (min ?? 0))
    })
    const scaling = decision.doseChanges.filter(
      ({ quantity: changed, from, to }) => changed === quantity && to < from && wanted > to,
    )
    return [...namesOf(bounding), ...scaling.flatMap(({ rules }) => rules)]
  })
}

function included(decision: ItemDecision, phases: readonly string[]): ItemDecision {
  const { instead: _, ...rest } = decision
  return {
    ...rest,
    outcome: 'selected',
    reason: 'clinician-included',
    strength: decision.strength ?? 'consider',
    phases: decision.phases.length > 0 ? decision.phases : phases,
    missing: [],
  }
}

/** As it was when it was locked, in whatever phases there are now. */
function locked(one: Judged, kept: LockedDose | undefined, phases: readonly string[]): Judged {
  const { decision } = one
  const selected = decision.outcome === 'selected' ? decision : included(decision, phases)
  if (kept === undefined) return { ...one, decision: selected }
  const { sessionDose, exerciseDose, phaseDoses, step, ...rest } = selected
  const own = new Set(phases)
  const isOfProgram = kept.phaseDoses?.every(({ phase }) => own.has(phase)) === true
  return {
    ...one,
    decision: {
      ...rest,
      ...(decision.kind === 'exercise'
        ? optional('exerciseDose', kept.dose)
        : optional('sessionDose', kept.dose)),
      ...optional('phaseDoses', isOfProgram ? kept.phaseDoses : undefined),
      ...optional('step', step),
      doseChanges: [],
    } as ItemDecision,
  }
}

function changeDose(one: Judged, { dose = {} }: Override, against: readonly string[]): Effect {
  const { decision } = one
  const field = decision.kind === 'exercise' ? 'exerciseDose' : 'sessionDose'
  const before = decision[field]
  if (decision.outcome !== 'selected' || before === undefined)
    return { judged: one, state: 'no-effect', against }
  const { phaseDoses: _, ...rest } = decision
  const changed = { ...rest, [field]: { ...before, ...dose } } as ItemDecision
  return { judged: { ...one, decision: changed }, state: 'holds', against }
}
