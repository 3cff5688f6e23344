import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { adverseEventValueSet, type Progress, progressSchema, surgeryValueSet } from '../model/progress.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { decisionProblems } from './decisionProblems.js'
import { inOrder } from './inOrder.js'
import { quote, reportProblem } from './reportProblem.js'
import { reservedKeyProblems } from './reservedKeyProblems.js'
import { safeParseAssessment } from './safeParseAssessment.js'
import { malformedCodes, shapeProblems } from './shapeProblems.js'
import { type Sound, soundPart } from './soundPart.js'
import { unknownCode } from './unknownCode.js'

/** Progress of which any part may be missing, since it was not of the right shape. */
export type SoundProgress = Sound<Progress>

/**
 * Checks what happened since an assessment as strictly as the assessment itself: its shape, every code against the
 * pack, and that nothing happened before the assessment was made or after the review. There is every problem at once,
 * in the order of their JSON pointers. Without an assessment nothing is compared with its day.
 *
 * @example
 * const result = safeParseProgress(pack, assessment, { reviewedOn: '2027-01-12', measures: [] })
 */
export function safeParseProgress(
  pack: Pack,
  assessment: Pick<Assessment, 'assessedOn'> | undefined,
  json: unknown,
): Result<Progress> {
  const parsed = progressSchema.safeParse(json)
  const issues = parsed.success ? [] : parsed.error.issues
  // What an assessment has too is told as it is there.
  const own = issues.filter(({ path }) => !sections.includes(String(path[0])))
  const ofShape = [...shapeProblems(json, own, progressSchema), ...reservedKeyProblems(json)]
  const refused = new Set(ofShape.map(({ pointer }) => pointer))
  const sound: SoundProgress = parsed.success ? parsed.data : soundPart<Progress>(json, refused)
  const found = [
    ...ofShape,
    ...sectionProblems(pack, json, sound.reviewedOn),
    ...eventProblems(pack, sound),
    ...adherenceProblems(pack, json),
    ...attendanceProblems(pack, sound),
    ...procedureProblems(pack, sound),
    ...decisionProblems(pack, sound).filter((problem) => !isToldBelow(problem, refused)),
    ...dateProblems(assessment, sound),
  ]
  const problems = [...found, ...malformedCodes(json, own, found)]
  if (parsed.success && problems.length === 0) return { ok: true, value: deepFreeze(parsed.data) }
  return { ok: false, problems: inOrder(problems, 'the value is not progress') }
}

const sections: readonly string[] = Object.keys(
  progressSchema.pick({
    ...{ measures: true, findings: true, conditions: true, pain: true },
    ...{ preferences: true, coverage: true, work: true },
  }).shape,
)

/** What is missing only because it was refused is told once, where it is wrong. */
function isToldBelow({ code, pointer }: Problem, refused: ReadonlySet<string>): boolean {
  return code === 'missing-key' && [...refused].some((place) => place.startsWith(pointer))
}

/** The sections that an assessment has too are held to the same, as of the review. */
function sectionProblems(pack: Pack, json: unknown, assessedOn: string | undefined): readonly Problem[] {
  if (typeof json !== 'object' || json === null) return []
  const given = Object.entries(json).filter(([name]) => sections.includes(name))
  const parsed = safeParseAssessment(pack, {
    id: 'progress',
    ...(assessedOn === undefined ? {} : { assessedOn }),
    ...Object.fromEntries(given),
  })
  if (parsed.ok) return []
  return parsed.problems
    .filter(({ pointer }) => sections.includes(pointer.split('/')[1] ?? ''))
    .map((problem) => ({ ...problem, message: problem.message.replace('the assessment', 'the review') }))
}

function eventProblems(pack: Pack, { adverseEvents = [] }: SoundProgress): Problem[] {
  const codes = (pack.valueSets[adverseEventValueSet]?.concepts ?? []).map(({ code }) => code)
  return adverseEvents.flatMap((event, index) =>
    event?.code === undefined || codes.includes(event.code)
      ? []
      : [unknownCode(['adverseEvents', index, 'code'], event.code, codes, 'an adverse event of the pack')],
  )
}

/** The names of exercises are read as they stand, so that one whose number is wrong as well is told. */
function adherenceProblems(pack: Pack, json: unknown): Problem[] {
  const { homeAdherencePercent: told = {} } = json === null ? {} : (json as Partial<Progress>)
  const codes = Object.keys(pack.exercises)
  return (typeof told === 'object' && !Array.isArray(told) ? Object.keys(told ?? {}) : [])
    .filter((code) => code !== '__proto__' && !codes.includes(code))
    .map((code) => unknownCode(['homeAdherencePercent', code], code, codes, 'an exercise of the pack'))
}

/** Whether a session was in the plan is for whoever has the plan. */
function attendanceProblems(pack: Pack, { attendance = [] }: SoundProgress): Problem[] {
  const codes = [pack.interventions, pack.exercises, pack.education].flatMap((shelf) => Object.keys(shelf))
  return attendance.flatMap((entry, index) =>
    (entry?.items ?? []).flatMap((code, place) =>
      code === undefined || codes.includes(code)
        ? []
        : [unknownCode(['attendance', index, 'items', place], code, codes, 'an item of the pack')],
    ),
  )
}

function procedureProblems(pack: Pack, { procedures = [] }: SoundProgress): Problem[] {
  const operations = (pack.valueSets[surgeryValueSet]?.concepts ?? []).map(({ code }) => code)
  const codes = [...operations, ...Object.keys(pack.interventions)]
  const noun = 'an operation or an intervention of the pack'
  return procedures.flatMap((procedure, index) =>
    procedure?.code === undefined || codes.includes(procedure.code)
      ? []
      : [unknownCode(['procedures', index, 'code'], procedure.code, codes, noun)],
  )
}

const dated = ['attendance', 'adverseEvents', 'procedures', 'overrides', 'transitions'] as const

/** What is dated after the review is not known yet; a review before the assessment reviews nothing. */
function dateProblems(
  assessment: Pick<Assessment, 'assessedOn'> | undefined,
  sound: SoundProgress,
): Problem[] {
  const { reviewedOn } = sound
  if (reviewedOn === undefined) return []
  const late = dated.flatMap((key) =>
    (sound[key] ?? []).flatMap((entry: { readonly on?: string | undefined } | undefined, index: number) =>
      entry?.on === undefined || entry.on <= reviewedOn
        ? []
        : [
            lateProblem(
              [key, index, 'on'],
              entry.on,
              `${quote(entry.on)} is after the review`,
              `at the latest ${reviewedOn}`,
            ),
          ],
    ),
  )
  if (assessment === undefined || reviewedOn >= assessment.assessedOn) return late
  const message = `the review on ${quote(reviewedOn)} is before the assessment`
  return [lateProblem(['reviewedOn'], reviewedOn, message, `${assessment.assessedOn} or later`), ...late]
}

function lateProblem(path: JsonPath, value: string, message: string, expected: string): Problem {
  return reportProblem({ code: 'date-in-future', path, message, value, expected })
}
