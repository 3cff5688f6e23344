import { type Assessment, assessmentSchema } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Result } from '../model/problem.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { availabilityProblems } from './availabilityProblems.js'
import { codeProblems } from './codeProblems.js'
import { dateProblems } from './dateProblems.js'
import { findingProblems } from './findingProblems.js'
import { goalProblems } from './goalProblems.js'
import { inOrder } from './inOrder.js'
import { limitProblems } from './limitProblems.js'
import { measureProblems } from './measureProblems.js'
import { painProblems } from './painProblems.js'
import { repetitionProblems } from './repetitionProblems.js'
import { reservedKeyProblems } from './reservedKeyProblems.js'
import { shapeProblems } from './shapeProblems.js'
import { soundPart } from './soundPart.js'

/**
 * Checks unknown JSON against the shape of an assessment and every code in it against the pack.
 * Nothing is coerced, filled in or dropped: the value is a frozen copy that equals the input, or there is
 * every problem at once, in the order of their JSON pointers.
 *
 * @example
 * const result = safeParseAssessment(pack, JSON.parse(text))
 * if (!result.ok) for (const { pointer, message } of result.problems) show(pointer, message)
 */
export function safeParseAssessment(pack: Pack, json: unknown): Result<Assessment> {
  const parsed = assessmentSchema.safeParse(json)
  const issues = parsed.success ? [] : parsed.error.issues
  const ofShape = [...shapeProblems(json, issues, assessmentSchema), ...reservedKeyProblems(json)]
  const sound = parsed.success
    ? parsed.data
    : soundPart<Assessment>(json, new Set(ofShape.map(({ pointer }) => pointer)))
  const problems = [
    ...ofShape,
    ...codeProblems(pack, sound),
    ...findingProblems(pack, sound),
    ...measureProblems(pack, sound),
    ...goalProblems(pack, sound),
    ...dateProblems(sound),
    ...painProblems(sound),
    ...repetitionProblems(sound),
    ...availabilityProblems(sound),
    ...limitProblems(pack, sound),
  ]
  if (parsed.success && problems.length === 0) return { ok: true, value: deepFreeze(parsed.data) }
  return { ok: false, problems: inOrder(problems, 'the value is not an assessment') }
}
