import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { adverseEventValueSet, type Progress, progressSchema, surgeryValueSet } from '../model/progress.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { decisionProblems } from './decisionProblems.js'
import { quote, reportProblem } from './reportProblem.js'
import { safeParseAssessment } from './safeParseAssessment.js'
import { shapeProblems } from './shapeProblems.js'
import { unknownCode } from './unknownCode.js'

/**
 * Checks what happened since an assessment as strictly as the assessment itself: its shape, every code against the
 * pack, and that nothing happened before the assessment was made or after the review.
 *
 * @example
 * const result = safeParseProgress(pack, assessment, { reviewedOn: '2027-01-12', measures: [] })
 */
export function safeParseProgress(pack: Pack, assessment: Assessment, json: unknown): Result<Progress> {
  const parsed = progressSchema.safeParse(json)
  if (!parsed.success) return refuse(shapeProblems(json, parsed.error.issues))
  const progress = parsed.data
  const problems = [
    ...sectionProblems(pack, progress),
    ...eventProblems(pack, progress),
    ...adherenceProblems(pack, progress),
    ...attendanceProblems(pack, progress),
    ...procedureProblems(pack, progress),
    ...decisionProblems(pack, progress),
    ...dateProblems(assessment, progress),
  ]
  return problems.length > 0 ? refuse(problems) : { ok: true, value: deepFreeze(progress) }
}

function refuse(problems: readonly Problem[]): Result<never> {
  const unnamed = reportProblem({ code: 'wrong-format', path: [], message: 'the value is not progress' })
  const [first = unnamed, ...rest] = problems
  return { ok: false, problems: [first, ...rest] }
}

/** The sections that an assessment has too are held to the same, as of the review. */
function sectionProblems(pack: Pack, progress: Progress): readonly Problem[] {
  const { reviewedOn, measures, findings, conditions, pain, preferences, coverage, work } = progress
  const sections = { measures, findings, conditions, pain, preferences, coverage, work }
  const given = Object.entries(sections).filter(([, section]) => section !== undefined)
  const parsed = safeParseAssessment(pack, {
    id: 'progress',
    assessedOn: reviewedOn,
    ...Object.fromEntries(given),
  })
  return parsed.ok ? [] : parsed.problems
}

function eventProblems(pack: Pack, { adverseEvents = [] }: Progress): Problem[] {
  const codes = (pack.valueSets[adverseEventValueSet]?.concepts ?? []).map(({ code }) => code)
  return adverseEvents.flatMap(({ code }, index) =>
    codes.includes(code)
      ? []
      : [unknownCode(['adverseEvents', index, 'code'], code, codes, 'an adverse event of the pack')],
  )
}

function adherenceProblems(pack: Pack, { homeAdherencePercent = {} }: Progress): Problem[] {
  const codes = Object.keys(pack.exercises)
  return Object.keys(homeAdherencePercent).flatMap((code) =>
    codes.includes(code)
      ? []
      : [unknownCode(['homeAdherencePercent', code], code, codes, 'an exercise of the pack')],
  )
}

/** Whether a session was in the plan is for whoever has the plan. */
function attendanceProblems(pack: Pack, { attendance = [] }: Progress): Problem[] {
  const codes = [pack.interventions, pack.exercises, pack.education].flatMap((shelf) => Object.keys(shelf))
  return attendance.flatMap(({ items = [] }, index) =>
    items
      .map((code, place) => ({ code, path: ['attendance', index, 'items', place] }))
      .filter(({ code }) => !codes.includes(code))
      .map(({ code, path }) => unknownCode(path, code, codes, 'an item of the pack')),
  )
}

function procedureProblems(pack: Pack, { procedures = [] }: Progress): Problem[] {
  const operations = (pack.valueSets[surgeryValueSet]?.concepts ?? []).map(({ code }) => code)
  const codes = [...operations, ...Object.keys(pack.interventions)]
  return procedures.flatMap(({ code }, index) =>
    codes.includes(code)
      ? []
      : [
          unknownCode(
            ['procedures', index, 'code'],
            code,
            codes,
            'an operation or an intervention of the pack',
          ),
        ],
  )
}

/** What is dated after the review is not known yet; a review before the assessment reviews nothing. */
function dateProblems({ assessedOn }: Assessment, progress: Progress): Problem[] {
  const { reviewedOn, attendance = [] } = progress
  const dated: [JsonPath, string | undefined][] = [
    ...attendance.map(({ on }, index): [JsonPath, string | undefined] => [['attendance', index, 'on'], on]),
    ...(['adverseEvents', 'procedures', 'overrides', 'transitions'] as const).flatMap((key) =>
      (progress[key] ?? []).map(({ on }, index): [JsonPath, string] => [[key, index, 'on'], on]),
    ),
  ]
  const late = dated.flatMap(([path, on]) =>
    on === undefined || on <= reviewedOn
      ? []
      : [lateProblem(path, on, `${quote(on)} is after the review`, `at the latest ${reviewedOn}`)],
  )
  if (reviewedOn >= assessedOn) return late
  const message = `the review on ${quote(reviewedOn)} is before the assessment`
  return [lateProblem(['reviewedOn'], reviewedOn, message, `${assessedOn} or later`), ...late]
}

function lateProblem(path: JsonPath, value: string, message: string, expected: string): Problem {
  return reportProblem({ code: 'date-in-future', path, message, value, expected })
}
