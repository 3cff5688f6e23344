import { unknownFact } from '../logic/unknownFact.js'
import type { MeasureEntry } from '../model/assessmentSections.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'

type MeasureSource = Extract<Obtain, { from: 'measure' }>

/**
 * The latest score of an instrument, or of one of its parts, on or before `asOf`. Different scores on the same
 * day are bounds, since nothing says which of them holds.
 */
export function readMeasure(source: MeasureSource) {
  return ({ assessment, asOf, pack }: DerivationInput): FactValue => {
    const scores = (assessment.measures ?? []).flatMap((entry) => {
      const score = entry.measure === source.measure ? scoreOf(entry, source.part) : undefined
      const counts = score !== undefined && isRecentEnough(entry.on, source.maxAgeDays, asOf, pack)
      return counts ? [{ score, on: entry.on }] : []
    })
    if (scores.length === 0) return unknownFact
    const latest = scores.reduce((day, { on }) => (on > day ? on : day), '')
    const onThatDay = scores.filter(({ on }) => on === latest).map(({ score }) => score)
    return { type: 'number', min: Math.min(...onThatDay), max: Math.max(...onThatDay) }
  }
}

function scoreOf(entry: MeasureEntry, part: string | undefined): number | undefined {
  if (part === undefined) return entry.score
  return entry.parts !== undefined && Object.hasOwn(entry.parts, part) ? entry.parts[part] : undefined
}
