import type { Problem } from '../model/problem.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** The worst pain is at least the current and the average pain. */
export function painProblems({ pain = {} }: SoundAssessment): Problem[] {
  const { worst } = pain
  if (worst === undefined) return []
  return (['current', 'average'] as const).flatMap((which) => {
    const rating = pain[which]
    if (rating === undefined || rating <= worst) return []
    const message = `the worst pain ${quote(worst)} is below the ${which} pain ${quote(rating)}`
    const expected = `at least ${rating}`
    return [
      reportProblem({
        code: 'worst-pain-not-worst',
        path: ['pain', 'worst'],
        message,
        value: worst,
        expected,
      }),
    ]
  })
}
