import { match } from 'ts-pattern'
import { compareByOperator } from '../logic/compareOperands.js'
import { literalValue } from '../logic/operand.js'
import { isFalse, isTrue } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { improvement } from './improvement.js'
import { placedNumber } from './placedNumber.js'
import { type DatedScore, type ScoreSeries, scoreSeries } from './scoreSeries.js'

type ConsecutiveSource = Extract<Obtain, { from: 'consecutive' }>

/**
 * How many checkpoints in a row, from the latest back, satisfy the comparison: at least those that do before the
 * first doubt, at most those before the first that does not. Unknown while there is no checkpoint.
 */
export function countConsecutive(source: ConsecutiveSource) {
  return (input: DerivationInput): FactValue => {
    const series = scoreSeries(source, input)
    if (series.checkpoints.length === 0) return unknownFact
    const wanted = literalValue(placedNumber(source.value, input.pack), 'number')
    const truths = series.checkpoints
      .map((_, index) => compareByOperator[source.operator](worthOf(source, input, series, index), wanted))
      .reverse()
    const certain = truths.findIndex((truth) => truth !== isTrue)
    const possible = truths.indexOf(isFalse)
    const lengthTo = (index: number) => (index < 0 ? truths.length : index)
    return { type: 'number', min: lengthTo(certain), max: lengthTo(possible) }
  }
}

function worthOf(
  { of, measure }: ConsecutiveSource,
  { pack }: DerivationInput,
  { baseline, checkpoints }: ScoreSeries,
  index: number,
): FactValue {
  const to = checkpoints[index] as DatedScore
  const before = checkpoints[index - 1] ?? baseline
  const since = (from: DatedScore | undefined, unit: 'points' | 'percent') =>
    from === undefined ? unknownFact : improvement({ from, to, in: unit, measure: pack.measures[measure] })
  return match(of)
    .with('score', (): FactValue => ({ type: 'number', min: to.min, max: to.max }))
    .with('change-points', () => since(baseline, 'points'))
    .with('change-percent', () => since(baseline, 'percent'))
    .with('step-points', () => since(before, 'points'))
    .with('step-percent', () => since(before, 'percent'))
    .exhaustive()
}
