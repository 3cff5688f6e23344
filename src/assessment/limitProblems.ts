import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** What is left of cover belongs to a payer that was recorded, and each tells it once for a role. */
export function limitProblems(pack: Pack, { coverage }: SoundAssessment): Problem[] {
  const limits = coverage?.limits ?? []
  const payers = (coverage?.payers ?? []).flatMap((payer) => payer ?? [])
  const known = new Set(pack.valueSets.payer?.concepts.map(({ code }) => code))
  const keys = limits.map((limit) => limit?.payer && `${limit.payer} ${limit.discipline}`)
  return limits.flatMap((limit, index): Problem[] => {
    const payer = limit?.payer
    if (payer === undefined) return []
    const path = ['coverage', 'limits', index, 'payer']
    const first = keys.indexOf(keys[index])
    if (first < index) {
      const message = `what is left of ${quote(payer)} for ${quote(String(limit?.discipline))} is already told in entry ${first}`
      return [reportProblem({ code: 'limit-repeated', path, message, value: payer })]
    }
    // A code that nobody knows is told as that.
    if (payers.includes(payer) || !known.has(payer)) return []
    return [
      reportProblem({
        code: 'limit-of-unnamed-payer',
        path,
        message: `${quote(payer)} is not among the payers that are recorded`,
        value: payer,
        expected: 'one of coverage.payers',
        near: { name: payer, among: payers },
      }),
    ]
  })
}
