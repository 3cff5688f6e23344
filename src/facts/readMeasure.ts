import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'
import { scoreOf } from './scoreSeries.js'

type MeasureSource = Extract<Obtain, { from: 'measure' }>

/**
 * The latest score of an instrument, or of one of its parts, on or before `asOf`. Different scores on the same
 * day are bounds, since nothing says which of them holds.
 */
export function readMeasure(source: MeasureSource) {
  return ({ assessment, asOf, pack }: DerivationInput): FactValue => {
    let found: { readonly on: CalendarDate; readonly min: number; readonly max: number } | undefined
    for (const entry of assessment.measures ?? []) {
      const score = entry.measure === source.measure ? scoreOf(entry, source.part) : undefined
      const { on } = entry
      if (score === undefined || (found !== undefined && on < found.on)) continue
      if (!isRecentEnough(on, source.maxAgeDays, asOf, pack)) continue
      const { min, max } = found?.on === on ? found : { min: score, max: score }
      found = { on, min: Math.min(min, score), max: Math.max(max, score) }
    }
    return found === undefined ? unknownFact : { type: 'number', min: found.min, max: found.max }
  }
}
