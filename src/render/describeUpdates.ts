import type { Plan } from '../model/plan.js'
import type { ItemReadBy, PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { phaseTitle } from './changeInWords.js'
import type { Section } from './document.js'
import { byReason } from './groupChanges.js'

const isItem = /^(?:intervention|exercise|education)\//

/** Of visits that are over nothing is to be told any more. */
function isToCome({ interventions, education, sessions }: Plan, subject: string): boolean {
  const ofVisits = [...interventions, ...education].find(({ id, dose }) => subject.endsWith(`/${id}`) && dose)
  return ofVisits === undefined || ofVisits.waits || sessions.some(({ items }) => items.includes(subject))
}

/** What stays in the plan and is not the same: how much speaks for it, what is to be watched, and when it is done. */
export function describeUpdates(plan: Plan, changes: readonly PlanChange[]): Section {
  const updated = changes.filter(
    ({ kind, subject }) => kind === 'updated' && isItem.test(subject) && isToCome(plan, subject),
  )
  return {
    title: 'Otherwise than before',
    blocks: byReason(updated, (change) => [
      { title: change.title, text: updateInWords(plan, change), details: [] },
    ]),
  }
}

function updateInWords(plan: Plan, change: PlanChange): string {
  const was = change.before as ItemReadBy
  const is = change.after as ItemReadBy
  const fresh = is.checks.filter((check) => !was.checks.includes(check))
  const gone = was.checks.filter((check) => !is.checks.includes(check))
  return [
    ...(was.strength === is.strength ? [] : [strengthInWords(is.strength)]),
    ...(was.waits === is.waits ? [] : [is.waits ? 'waits for an answer' : 'waits no longer']),
    ...phasesInWords(plan, was, is),
    ...fresh.map((check) => `to check: ${withoutStop(check)}`),
    ...gone.map((check) => `no longer to check: ${opening(check)}`),
  ].join('; ')
}

function strengthInWords(strength: ItemReadBy['strength']): string {
  return strength === 'recommend' ? 'recommended now, no longer only an option' : 'an option now'
}

/** Phases that are over are not spoken of: in them nothing changes any more. */
function phasesInWords(plan: Plan, was: ItemReadBy, is: ItemReadBy): string[] {
  const own = new Set(plan.program?.phases.map(({ id }) => id))
  const isOther = was.phases.join() !== is.phases.join()
  // Those of another program are told of with the program.
  if (!isOther || was.phases.some((phase) => !own.has(phase))) return []
  if (is.phases.length === 0) return ['done in the whole program']
  const toCome = plan.program?.phases.filter(({ to }) => to >= plan.asOf).map(({ id }) => id) ?? []
  const [before, now] = [was, is].map(({ phases }) => toCome.filter((id) => phases.includes(id))) as [
    string[],
    string[],
  ]
  if (was.phases.length > 0 && before.join() === now.join()) return []
  const earlier = was.phases.length === 0 ? 'in the whole program' : inPhases(plan, before)
  const only = before.length > 0 && before.every((id) => now.includes(id)) ? 'only ' : ''
  return [
    now.length === 0
      ? `not done any more; before ${earlier}`
      : `done ${inPhases(plan, now)}; before ${only}${earlier}`,
  ]
}

function inPhases(plan: Plan, ids: readonly string[]): string {
  if (ids.length === 0) return 'not done'
  const titles = listInWords(ids.map((phase) => `“${phaseTitle(plan, phase)}”`))
  return `in the ${ids.length === 1 ? 'phase' : 'phases'} ${titles}`
}

/** What is over is called by its first words. */
const opening = (text: string): string => text.split(/[:.]/)[0] ?? text

const withoutStop = (text: string): string => text.replace(/\.$/, '')
