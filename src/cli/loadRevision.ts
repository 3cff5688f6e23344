import {
  checkPlan,
  PackError,
  type Plan,
  type Problem,
  type Progress,
  type Result,
  type Revision,
  safeParseAssessment,
  safeParseProgress,
  safeRevisePlan,
} from '../index.js'
import { loadPackFolder } from '../node/index.js'
import { readJsonFile } from './readJsonFile.js'
import { shippedPack, shippedPath } from './shippedPath.js'

export interface RevisionFiles {
  readonly plan: string
  readonly assessment: string
  readonly progress: string
}

export interface LoadedRevision {
  readonly plan: Plan
  readonly revision: Revision
}

/** Reads the pack and the three files and revises the plan; every problem of the first that fails otherwise. */
export function loadRevision(
  files: RevisionFiles,
  { pack: folder = shippedPath(shippedPack) }: { readonly pack?: string },
): LoadedRevision | { readonly problems: readonly Problem[] } {
  try {
    return revise(files, folder)
  } catch (error) {
    if (error instanceof PackError) return { problems: error.problems }
    throw error
  }
}

function revise(
  files: RevisionFiles,
  folder: string,
): LoadedRevision | { readonly problems: readonly Problem[] } {
  const pack = loadPackFolder(folder)
  const plan = readJsonFile(files.plan, 'a plan', soundPlan)
  const assessment = readJsonFile(files.assessment, 'an assessment', (json) =>
    safeParseAssessment(pack, json),
  )
  // What the progress is about is known only with a sound assessment; its own problems are then told next time.
  const progress = readJsonFile<Progress | undefined>(files.progress, 'progress', (json) =>
    assessment.ok ? safeParseProgress(pack, assessment.value.value, json) : { ok: true, value: undefined },
  )
  if (!plan.ok || !assessment.ok || !progress.ok)
    return { problems: [plan, assessment, progress].flatMap((read) => (read.ok ? [] : read.problems)) }
  const revised = safeRevisePlan(pack, {
    plan: plan.value.value,
    assessment: assessment.value.value,
    progress: progress.value.value,
  })
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
