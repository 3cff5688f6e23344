import type { DoseChange } from '../model/careDecisions.js'
import type { Program } from '../model/program.js'
import type { CatalogueItem } from './itemCatalogue.js'
import { type MergedDose, mergeDose } from './mergeDose.js'
import { type Dose, ownDose, type SpokenFor } from './ownDose.js'
import { type Spoken, sortedOnce } from './spokenRules.js'
import { rulesInPhase } from './wantedBy.js'

/** A dose that may differ from phase to phase; `dose` is that of the first phase. */
export interface PhasedDose extends MergedDose {
  /** Absent where the dose is the same in all phases. */
  readonly phaseDoses?: readonly { readonly phase: string; readonly sessionDose: Dose }[]
}

/**
 * The dose of an item of visits in each phase in which it is given, from the rules that speak of that phase.
 * Bounds hold in every phase. The most visits of the whole plan is one number over all phases.
 * An exercise has one dose for the whole plan, since it has one pattern of days at home.
 */
export function doseByPhase(
  item: CatalogueItem,
  rules: readonly SpokenFor[],
  adjusts: readonly Spoken<'adjust'>[],
  phases: Program['phases'],
): PhasedDose {
  const whole = mergeDose(ownDose(item, rules), adjusts)
  const isPhased = rules.some(
    ({ params }) => params.sessionDose && (params.phases !== undefined || params.stages !== undefined),
  )
  if (item.kind === 'exercise' || !isPhased || phases.length < 2) return whole
  const merged = phases.map((phase) => mergeDose(ownDose(item, rulesInPhase(rules, phase)), adjusts))
  const most = whole.dose?.maxSessions
  const doses = merged.map(
    ({ dose }) => dose && { ...dose, ...(most === undefined ? {} : { maxSessions: most }) },
  )
  const [first] = doses
  if (first === undefined || doses.includes(undefined)) return whole
  const phaseDoses = doses.map((dose, index) => ({
    phase: phases[index]?.id ?? '',
    sessionDose: dose as Dose,
  }))
  return {
    dose: first,
    changes: distinct(merged.flatMap(({ changes }) => changes)),
    ...impossibleIn(merged),
    ...(doses.every((dose) => isSame(dose, first)) ? {} : { phaseDoses }),
  }
}

function impossibleIn(merged: readonly MergedDose[]): Pick<MergedDose, 'impossible'> {
  const found = merged.flatMap(({ impossible }) => impossible ?? [])
  return found.length === 0
    ? {}
    : { impossible: { missing: sortedOnce(found.flatMap(({ missing }) => missing)) } }
}

function distinct(changes: readonly DoseChange[]): DoseChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

function isSame(one: Dose | undefined, other: Dose): boolean {
  const quantities = new Set([...Object.keys(one ?? {}), ...Object.keys(other)])
  return [...quantities].every((quantity) => one?.[quantity] === other[quantity])
}
