import { unknownFact } from '../logic/unknownFact.js'
import type { ConditionEntry } from '../model/assessmentSections.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'
import type { DerivationInput } from './derivationInput.js'
import { roughDateBounds } from './roughDateBounds.js'

type ConditionSource = Extract<Obtain, { from: 'condition' }>

/**
 * A field of the primary condition, or of the one with a code. A condition that is the only one is the primary
 * one unless it says that it is not. Where a code stands twice (left and right), a field on which
 * the entries differ is unknown, and a date is the range that holds them all.
 */
export function readConditionField(source: ConditionSource) {
  return ({ assessment, progress }: DerivationInput): FactValue => {
    // What was said at the review, 'about two weeks', is reckoned from the review.
    const saidOn = progress?.conditions === undefined ? assessment.assessedOn : progress.reviewedOn
    const entries = selectEntries(assessment.conditions ?? [], source.which)
    if (entries.length === 0) return unknownFact
    if (source.field === 'onset') return onsetOf(entries, saidOn)
    const [value, ...others] = new Set(entries.map((entry) => entry[source.field as 'code' | 'side']))
    return value === undefined || others.length > 0 ? unknownFact : { type: 'code', value }
  }
}

function selectEntries(entries: readonly ConditionEntry[], which: string): readonly ConditionEntry[] {
  if (which !== 'primary') return entries.filter(({ code }) => code === which)
  const primary = entries.filter((entry) => entry.primary === true)
  if (primary.length > 0) return primary
  return entries.length === 1 && entries[0]?.primary !== false ? entries : []
}

function onsetOf(entries: readonly ConditionEntry[], assessedOn: CalendarDate): FactValue {
  let earliest: CalendarDate | undefined
  let latest: CalendarDate | undefined
  for (const { onset } of entries) {
    const bounds = onset === undefined ? unknownFact : roughDateBounds(onset, assessedOn)
    if (bounds.type !== 'date') return unknownFact
    if (earliest === undefined || bounds.earliest < earliest) earliest = bounds.earliest
    if (latest === undefined || bounds.latest > latest) latest = bounds.latest
  }
  return earliest === undefined || latest === undefined ? unknownFact : { type: 'date', earliest, latest }
}
