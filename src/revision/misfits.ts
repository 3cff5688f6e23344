import { unknownCode } from '../assessment/unknownCode.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import { type Plan, planFormat } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { Progress } from '../model/progress.js'
import { checkShape } from '../plan/checkShape.js'
import { isOwnGoal } from '../shared/isOwnGoal.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { languageOf } from '../shared/languageOf.js'
import { printValue } from '../shared/printValue.js'
import { lastOrdinals } from './lastOrdinals.js'

/**
 * What stands in the way of revising a plan: it has another format or shape, is another person's, of another pack or in
 * another language,
 * is of a later day than the review, or never had a session that the progress tells of.
 */
export function misfits(pack: Pack, plan: Plan, { id }: Assessment, progress: Progress): readonly Problem[] {
  const { reviewedOn } = progress
  if (plan?.format !== planFormat)
    return misfit(
      'unknown-format',
      '/plan/format',
      `the plan has the format ${printValue(plan?.format)}`,
      `${planFormat}`,
    )
  const shape = checkShape(plan)
  if (shape.length > 0) return shape.map((problem) => ({ ...problem, pointer: `/plan${problem.pointer}` }))
  const ofPack = plan.provenance.pack.id
  if (ofPack !== pack.manifest.id)
    return misfit(
      'other-pack',
      '/plan/provenance/pack/id',
      `the plan was made by the pack ${printValue(ofPack)}`,
      pack.manifest.id,
    )
  if (plan.subject !== id)
    return misfit(
      'other-person',
      '/plan/subject',
      `the plan is for ${printValue(plan.subject)}, the assessment for ${printValue(id)}`,
      id,
    )
  if (reviewedOn < plan.asOf)
    return misfit(
      'review-in-the-past',
      '/progress/reviewedOn',
      `the review on ${printValue(reviewedOn)} is before the plan's own day`,
      `${plan.asOf} or later`,
    )
  return [...otherLanguage(pack, plan), ...unknownSessions(plan, progress), ...unknownGoals(plan, progress)]
}

/** What is over is kept as it was written, so a plan stays in its language. */
function otherLanguage(pack: Pack, { language = pack.manifest.languages[0] }: Partial<Plan>): Problem[] {
  const own = languageOf(pack)
  if (language === own) return []
  const message = `the plan is in ${printValue(language)} and the pack in ${printValue(own)}`
  return misfit('other-language', '/plan/language', message, `the pack in ${printValue(language)}`)
}

function misfit(code: string, pointer: string, message: string, expected: string): Problem[] {
  return [{ code, pointer, message, expected }]
}

/** A score that names a goal must say which: one of the plan's, and no two by the same words. */
function unknownGoals({ goals, course }: Plan, { measures = [] }: Progress): Problem[] {
  const all = [...goals, ...(course?.history.goals ?? [])]
  return measures.flatMap(({ goal, measure }, index) => {
    if (goal === undefined) return []
    const sharing = all.filter((one) => one.measure.id === measure)
    const meant = new Set(sharing.filter((one) => isOwnGoal(one, goal)).map(({ id }) => id))
    if (meant.size === 1) return []
    const names = sharing.flatMap(({ id, words }) => [
      id.slice(id.indexOf('.') + 1),
      ...(words === undefined ? [] : [words]),
    ])
    const noun =
      meant.size === 0 ? 'a goal of the plan with this measure' : 'one goal alone: several have these words'
    return [unknownCode(['progress', 'measures', index, 'goal'], goal, names, noun)]
  })
}

/** One that a revision took out is known: its number was used. */
function unknownSessions(plan: Plan, { attendance = [], overrides = [] }: Progress): Problem[] {
  const { sessions, course } = plan
  const known = [...sessions, ...(course?.waiting ?? []), ...(course?.history.sessions ?? [])].map(
    ({ id }) => id,
  )
  const last = lastOrdinals(plan)
  const wasThere = (id: string) => {
    const cut = id.lastIndexOf('/')
    return (
      known.includes(id) ||
      (/^[1-9]\d*$/.test(id.slice(cut + 1)) && Number(id.slice(cut + 1)) <= (last[id.slice(0, cut)] ?? 0))
    )
  }
  const prefix = 'session/'
  const named: { readonly session: string; readonly path: JsonPath; readonly prefix: string }[] = [
    ...attendance.map(({ session }, index) => ({
      session,
      path: ['progress', 'attendance', index, 'session'],
      prefix: '',
    })),
    ...overrides.flatMap(({ target }, index) =>
      target.startsWith(prefix)
        ? [{ session: target.slice(prefix.length), path: ['progress', 'overrides', index, 'target'], prefix }]
        : [],
    ),
  ]
  return named
    .filter(({ session }) => !wasThere(session))
    .map(({ session, path, prefix: before }) =>
      unknownCode(
        path,
        `${before}${session}`,
        known.map((id) => `${before}${id}`),
        'a session of the plan',
      ),
    )
}
