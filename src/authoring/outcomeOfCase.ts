import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { safeParseProgress } from '../assessment/safeParseProgress.js'
import { decideCare } from '../care/decideCare.js'
import { decideReview } from '../care/decideReview.js'
import { judgeExits } from '../care/judgeExits.js'
import { assessmentAtReview } from '../facts/assessmentAtReview.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import { generatePlan } from '../generatePlan.js'
import type { Assessment } from '../model/assessment.js'
import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import type { Progress } from '../model/progress.js'
import { revisePlan } from '../revisePlan.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { mergePatch } from '../shared/mergePatch.js'
import type { CaseOutcome } from './checkExpectations.js'

/** A case with the person it is about, read and checked. */
export interface PreparedCase {
  readonly one: Case
  readonly assessment: Assessment
  readonly progress?: Progress
}

/** A case that holds, with what it led to. */
export interface HeldCase extends PreparedCase {
  readonly outcome: CaseOutcome
}

type Prepared =
  | { readonly ok: true; readonly value: PreparedCase }
  | { readonly ok: false; readonly pointer: string; readonly problems: readonly Problem[] }

/** Puts a case's person together: the base or own assessment, changed, and the progress. */
export function prepareCase(pack: Pack, one: Case, bases: Readonly<Record<string, unknown>>): Prepared {
  const start = one.base === undefined ? one.assessment : bases[one.base]
  const parsed = safeParseAssessment(pack, one.change === undefined ? start : mergePatch(start, one.change))
  if (!parsed.ok) return { ok: false, pointer: '', problems: parsed.problems }
  const assessment = parsed.value
  if (one.progress === undefined) return { ok: true, value: { one, assessment } }
  const progress = safeParseProgress(pack, assessment, one.progress)
  if (!progress.ok) return { ok: false, pointer: '/progress', problems: progress.problems }
  return { ok: true, value: { one, assessment, progress: progress.value } }
}

/** What a case leads to under a pack, which may be another than that it was read for. */
export function outcomeOfCase(pack: Pack, { one, assessment, progress }: PreparedCase): CaseOutcome {
  const findings = evaluateRules(
    pack,
    deriveFacts(pack, assessment, progress, undefined, undefined, one.course),
  )
  if (progress === undefined) {
    return {
      findings,
      decisions: once(() => decideCare(pack, assessment, findings)),
      plan: once(() => generatePlan(pack, assessment, one.on === undefined ? {} : { startOn: one.on })),
    }
  }
  const start = one.on === undefined ? {} : { startOn: one.on }
  const revision = once(() =>
    revisePlan(pack, { plan: generatePlan(pack, assessment, start), assessment, progress }),
  )
  return {
    findings,
    decisions: once(() => decideCare(pack, assessmentAtReview(pack, assessment, progress), findings)),
    plan: () => revision().plan,
    review: {
      changes: () => revision().changes,
      decisions: decideReview(pack, findings),
      exits: Object.keys(pack.programs).flatMap((program) => judgeExits(pack, findings, program)),
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The rules that a case asserts something of. */
export function rulesNamed({ expect }: Case): ReadonlySet<string> {
  return new Set([...(expect.applies ?? []), ...(expect.doesNotApply ?? []), ...(expect.unknown ?? [])])
}
