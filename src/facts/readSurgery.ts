import { unknownFact } from '../logic/unknownFact.js'
import type { Assessment } from '../model/assessment.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { roughDateBounds } from './roughDateBounds.js'

type SurgerySource = Extract<Obtain, { from: 'surgery' }>
type DateBounds = Extract<FactValue, { type: 'date' }>

/**
 * The day or the code of the latest operation, or of the latest of those with one of the codes.
 * A rough date gives a range of days. An operation without a date may be the latest, so beside others it leaves
 * the day unknown; the code is unknown where it can't be told which of two operations came last.
 */
export function readSurgery({ code = [], field }: SurgerySource) {
  const codes = new Set([code].flat())
  return ({ assessment }: DerivationInput): FactValue => {
    const entries = (assessment.history?.surgeries ?? []).filter(
      (entry) => codes.size === 0 || codes.has(entry.code),
    )
    return field === 'on' ? latestDay(entries, assessment) : latestCode(entries, assessment)
  }
}

type Surgery = NonNullable<NonNullable<Assessment['history']>['surgeries']>[number]

function dayOf({ on }: Surgery, { assessedOn }: Assessment): DateBounds | undefined {
  const bounds = on === undefined ? unknownFact : roughDateBounds(on, assessedOn)
  return bounds.type === 'date' ? bounds : undefined
}

/** The latest of several ranges: its first day is the latest first day, its last the latest last one. */
function latestDay(entries: readonly Surgery[], assessment: Assessment): FactValue {
  const days = entries.map((entry) => dayOf(entry, assessment))
  return days.reduce<FactValue>((latest, day) => {
    if (day === undefined || latest.type !== 'date') return unknownFact
    return {
      type: 'date',
      earliest: day.earliest > latest.earliest ? day.earliest : latest.earliest,
      latest: day.latest > latest.latest ? day.latest : latest.latest,
    }
  }, days[0] ?? unknownFact)
}

function latestCode(entries: readonly Surgery[], assessment: Assessment): FactValue {
  const latest = latestDay(entries, assessment)
  const maybeLast = entries.filter((entry) => {
    const day = dayOf(entry, assessment)
    return day === undefined || latest.type !== 'date' || day.latest >= latest.earliest
  })
  const [value, ...others] = new Set(maybeLast.map((entry) => entry.code))
  return value === undefined || others.length > 0 ? unknownFact : { type: 'code', value }
}
