import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'

type EventSource = Extract<Obtain, { from: 'events' }>

/** How many adverse events of some codes, or of any, were reported; unknown when nobody says whether there were any. */
export function countEvents({ codes, withinDays }: EventSource) {
  return ({ progress, asOf, pack }: DerivationInput): FactValue => {
    if (progress?.adverseEvents === undefined) return unknownFact
    const count = progress.adverseEvents.filter(
      ({ code, on }) =>
        (codes === undefined || codes.includes(code)) && isRecentEnough(on, withinDays, asOf, pack),
    ).length
    return { type: 'number', min: count, max: count }
  }
}
