import { AssessmentError } from '../errors.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { safeParseAssessment } from './safeParseAssessment.js'

/**
 * Like `safeParseAssessment`, but throws.
 *
 * @throws {AssessmentError} with every problem, and a message that lists them one a line.
 * @example const assessment = parseAssessment(pack, { id: 'p-1', assessedOn: '2026-12-01' })
 */
export function parseAssessment(pack: Pack, json: unknown): Assessment {
  const result = safeParseAssessment(pack, json)
  if (result.ok) return result.value
  const count = result.problems.length
  const title = `the assessment has ${count === 1 ? 'a problem' : `${count} problems`}`
  throw new AssessmentError(result.problems, [title, ...result.problems.map(lineFor)].join('\n'))
}

function lineFor({ pointer, message, expected, didYouMean }: Problem): string {
  const wanted = expected === undefined || message.includes(expected) ? '' : `; expected ${expected}`
  const meant = didYouMean === undefined ? '' : `; did you mean \`${didYouMean}\``
  return `  ${pointer === '' ? '(whole document)' : pointer}: ${message}${wanted}${meant}`
}
