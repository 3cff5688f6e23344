import {
  checkPlan,
  PackError,
  type Plan,
  type Problem,
  type Result,
  type Revision,
  safeParseAssessment,
  safeParseProgress,
  safeRevisePlan,
} from '../index.js'
import { packInUse } from './packInUse.js'
import { readCalendarFile } from './readCalendarFile.js'
import { readJsonFile } from './readJsonFile.js'

export interface RevisionFiles {
  readonly plan: string
  readonly assessment: string
  readonly progress: string
}

export interface LoadedRevision {
  readonly plan: Plan
  readonly revision: Revision
}

export interface RevisionOptions {
  /** The pack's folder; the shipped one when absent. */
  readonly pack?: string
  /** A file that says when the centre is open; the pack's own calendar when absent. */
  readonly calendar?: string
  /** The language of the plan: a tag, or its beginning; that of the plan that runs when absent. */
  readonly language?: string
}

/** Reads the pack and the files and revises the plan; every problem of the first that fails otherwise. */
export function loadRevision(
  files: RevisionFiles,
  { pack: folder, ...options }: RevisionOptions,
): LoadedRevision | { readonly problems: readonly Problem[] } {
  try {
    return revise(files, folder, options)
  } catch (error) {
    if (error instanceof PackError) return { problems: error.problems }
    throw error
  }
}

function revise(
  files: RevisionFiles,
  folder: string | undefined,
  { calendar: calendarFile, language }: Omit<RevisionOptions, 'pack'>,
): LoadedRevision | { readonly problems: readonly Problem[] } {
  const plan = readJsonFile(files.plan, 'a plan', soundPlan)
  const pack = packInUse(folder, language ?? (plan.ok ? plan.value.value.language : undefined))
  const assessment = readJsonFile(files.assessment, 'an assessment', (json) =>
    safeParseAssessment(pack, json),
  )
  const progress = readJsonFile(files.progress, 'progress', (json) =>
    safeParseProgress(pack, assessment.ok ? assessment.value.value : undefined, json),
  )
  const calendar = readCalendarFile(pack, calendarFile)
  if (!plan.ok || !assessment.ok || !progress.ok || !calendar.ok)
    return {
      problems: [plan, assessment, progress, calendar].flatMap((read) => (read.ok ? [] : read.problems)),
    }
  const given = { plan: plan.value.value, assessment: assessment.value.value, progress: progress.value.value }
  const revised = safeRevisePlan(pack, given, { calendar: calendar.value })
  if (revised.ok) return { plan: plan.value.value, revision: revised.value }
  const place = { plan: plan.value.place, progress: progress.value.place, assessment: assessment.value.place }
  return { problems: revised.problems.map((problem) => placed(problem, place)) }
}

/** A plan that breaks its own invariants is not gone on from. */
function soundPlan(json: unknown): Result<Plan> {
  const { ok, problems } = checkPlan(json)
  if (ok) return { ok: true, value: json as Plan }
  return { ok: false, problems: problems as readonly [Problem, ...Problem[]] }
}

type Places = Readonly<Record<string, (problem: Problem) => Problem>>

/** What is wrong between the files is told where it stands in its own. */
function placed(problem: Problem, places: Places): Problem {
  const [, input = '', ...rest] = problem.pointer.split('/')
  const place = places[input]
  return place === undefined
    ? problem
    : place({ ...problem, pointer: rest.map((step) => `/${step}`).join('') })
}
