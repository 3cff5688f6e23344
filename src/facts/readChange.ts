import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { improvement } from './improvement.js'
import { isRecentEnough } from './isRecentEnough.js'
import { scoreSeries } from './scoreSeries.js'

type ChangeSource = Extract<Obtain, { from: 'change' }>

/** How much better the latest checkpoint is than the baseline, or than the checkpoint (or baseline) before it. */
export function readChange(source: ChangeSource) {
  return (input: DerivationInput): FactValue => {
    const { baseline, checkpoints } = scoreSeries(source, input)
    const latest = checkpoints.at(-1)
    const from = source.since === 'baseline' ? baseline : (checkpoints.at(-2) ?? baseline)
    if (latest === undefined || from === undefined) return unknownFact
    if (!isRecentEnough(latest.on, source.maxAgeDays, input.asOf, input.pack)) return unknownFact
    return improvement({ from, to: latest, in: source.in, measure: input.pack.measures[source.measure] })
  }
}
