import type { Plan } from '../model/plan.js'
import type { PlanTeamMember } from '../model/planParts.js'
import type { Session } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { dayInWords } from './dayInWords.js'
import type { PlanNames } from './planNames.js'

/** Somebody around the patient, in words. */
export interface DrawnMember {
  readonly title: string
  readonly isLead: boolean
  /** What they do. */
  readonly does: string
  /** How often they see the patient, a line for each phase. */
  readonly often: readonly string[]
  readonly visits: number
}

/** Those who take part, the lead first, with what they do and how often. */
export function teamMembers(plan: Plan, names: PlanNames): readonly DrawnMember[] {
  const known = new Set(plan.team.map(({ role }) => role))
  const others = [...new Set(plan.sessions.map(({ discipline }) => discipline))].filter(
    (one) => !known.has(one),
  )
  return [
    ...plan.team.map((member) => drawnMember(plan, member)),
    ...others.map((role) => ({ title: names.role(role), isLead: false, does: '', ...visitsOf(plan, role) })),
  ]
}

function drawnMember(plan: Plan, member: PlanTeamMember): DrawnMember {
  const { title, as, role, for: reasons, responsibilities } = member
  const what = reasons.length > 0 ? reasons : responsibilities
  return { title, isLead: as === 'lead', does: what.join('; '), ...visitsOf(plan, role) }
}

function visitsOf(plan: Plan, role: string): Pick<DrawnMember, 'often' | 'visits'> {
  const own = plan.sessions.filter(({ discipline }) => discipline === role)
  const reviews = plan.reviews.filter(({ roles }) => roles.includes(role)).map(({ date }) => dayInWords(date))
  const held =
    reviews.length === 0 ? [] : [`${reviews.length === 1 ? 'review' : 'reviews'}: ${listInWords(reviews)}`]
  const waits = plan.triage.treatmentWaits ? ['visits wait for answers'] : []
  if (own.length === 0) return { visits: 0, often: held.length === 0 ? waits : held }
  return { visits: own.length, often: [...byPhase(plan, own), ...held] }
}

/** A count with the weeks that it is spread over: a rate would promise an even spread. */
function byPhase({ program }: Plan, sessions: readonly Session[]): string[] {
  const phases = program?.phases ?? []
  const named = phases.flatMap(({ id, title, weeks }) => {
    const count = sessions.filter(({ phase }) => phase === id).length
    return count === 0 ? [] : [`${title}: ${countInWords(count, 'visit')} in ${countInWords(weeks, 'week')}`]
  })
  const others = sessions.filter(({ phase }) => !phases.some(({ id }) => id === phase))
  const [first, last] = [others[0], others.at(-1)]
  if (first === undefined || last === undefined) return named
  const span =
    first === last ? dayInWords(first.date) : `${dayInWords(first.date)} to ${dayInWords(last.date)}`
  return [...named, `${countInWords(others.length, 'visit')}: ${span}`]
}
