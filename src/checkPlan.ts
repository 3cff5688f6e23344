import { careContext } from './care/careContext.js'
import { decideCare } from './care/decideCare.js'
import { decideTiming } from './care/decideTiming.js'
import { deriveFacts } from './facts/deriveFacts.js'
import type { Assessment } from './model/assessment.js'
import type { ItemDecision } from './model/careDecisions.js'
import type { Pack } from './model/pack.js'
import type { Plan } from './model/plan.js'
import type { NotChecked, PlanCheck } from './model/planCheck.js'
import type { Problem } from './model/problem.js'
import { checkTiming } from './plan/checkTiming.js'
import { inspectPlan } from './plan/inspectPlan.js'
import { evaluateRules } from './rules/evaluateRules.js'

/**
 * Every invariant that a plan breaks, whoever made it, and what could not be checked. It takes any JSON and throws
 * nothing: what is no plan has problems too.
 *
 * With the pack it also knows the catalogue, the scales and what a program allows; with the assessment when and how
 * the person can come; with both what the rules forbid. `ok` says that nothing is broken as far as was checked;
 * `notChecked` names what was not, and what it would need. Pointers are into the plan's JSON.
 *
 * @example
 * checkPlan(generatePlan(pack, assessment), pack, assessment).ok // true
 */
export function checkPlan(plan: unknown, pack?: Pack, assessment?: Assessment): PlanCheck {
  const inspected = inspectPlan(plan, pack, assessment)
  const isBroken = inspected.notChecked.some(({ needs }) => needs === 'sound-shape')
  if (isBroken) return inspected
  const { problems, notChecked } = checkForbidden(plan as Plan, pack, assessment)
  const reported = new Set(inspected.problems.map(({ pointer }) => pointer))
  const all = [...inspected.problems, ...problems.filter(({ pointer }) => !reported.has(pointer))]
  return { ok: all.length === 0, problems: all, notChecked: [...inspected.notChecked, ...notChecked] }
}

const notForbidden = 'Not checked whether the rules forbid something that is planned, or a day of it'

/** What the rules say of this person, decided again: a plan that leaves out what is forbidden still must not hold it. */
function checkForbidden(
  plan: Plan,
  pack: Pack | undefined,
  assessment: Assessment | undefined,
): Pick<PlanCheck, 'problems' | 'notChecked'> {
  const no = (code: string, why: string, needs: NotChecked['needs']) => ({
    problems: [],
    notChecked: [{ code, what: `${notForbidden}${why}.`, needs }],
  })
  if (pack === undefined || assessment === undefined)
    return no('forbidden', ' without pack and assessment', pack === undefined ? 'pack' : 'assessment')
  if (plan.provenance.pack.id !== pack.manifest.id || plan.subject !== assessment.id)
    return no('forbidden', ': pack or assessment are those of another plan', 'pack')
  if (plan.asOf !== assessment.assessedOn)
    return no('forbidden', `: the plan is as of ${plan.asOf}, after the assessment`, 'progress')
  const findings = evaluateRules(pack, deriveFacts(pack, assessment))
  const decisions = decideCare(pack, assessment, findings)
  const missedStop: Problem[] =
    decisions.triage.state === 'stop' && plan.triage.state !== 'stop'
      ? [{ code: 'stop-missed', message: 'the rules stop all treatment', pointer: '/triage/state' }]
      : []
  const stops = [plan.triage.state, decisions.triage.state].includes('stop')
  // Timing is that of the program in the plan: another calendar than the pack's may have led to another program.
  const context = careContext(pack, assessment, findings, pack.manifest.calendar)
  const untimely = stops ? [] : checkTiming(plan, decideTiming(context, plan.program?.id))
  return { problems: [...missedStop, ...forbidden(plan, decisions.items), ...untimely], notChecked: [] }
}

const lists = { interventions: 'intervention', education: 'education', exercises: 'exercise' } as const
const strict: readonly string[] = [
  'contraindicated',
  'declined',
  'contraindication-unknown',
  'disposition-holds',
]

function forbidden(plan: Plan, decided: readonly ItemDecision[]): Problem[] {
  const out = new Map(
    decided
      .filter(({ outcome, reason }) => outcome !== 'selected' && strict.includes(reason))
      .map(({ kind, id, reason }) => [`${kind}/${id}`, reason]),
  )
  return Object.entries(lists).flatMap(([list, kind]) =>
    plan[list as keyof typeof lists].flatMap(({ id }, index) => {
      const reason = out.get(`${kind}/${id}`)
      if (reason === undefined) return []
      const message = `\`${kind}/${id}\` is in the plan though the rules say: ${reason.replaceAll('-', ' ')}`
      return [{ code: 'forbidden-item-present', message, pointer: `/${list}/${index}` }]
    }),
  )
}
