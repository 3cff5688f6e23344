import type { Pack } from '../model/pack.js'
import type { PlanDisposition } from '../model/plan.js'
import type { PlanTeamMember } from '../model/planParts.js'
import { type PlanContext, sortedOnce } from './planContext.js'

/** Who takes part, lead first, and what for. */
export function planTeam({ pack, decisions }: PlanContext): PlanTeamMember[] {
  return decisions.team.map((member) => teamMember(pack, member.role, member.as, member.for, member.rules))
}

/** On stop: only those the person must go to; the most urgent leads. */
export function stopTeam(pack: Pack, dispositions: readonly PlanDisposition[]): PlanTeamMember[] {
  const stopping = dispositions.filter(({ effect }) => effect === 'stop')
  return [...new Set(stopping.map(({ to }) => to.role))].map((role, index) => {
    const own = stopping.filter(({ to }) => to.role === role)
    const reasons = own.map(({ title }) => title)
    return teamMember(
      pack,
      role,
      index === 0 ? 'lead' : 'member',
      reasons,
      sortedOnce(own.flatMap(({ rules }) => rules)),
    )
  })
}

function teamMember(
  pack: Pack,
  role: string,
  as: 'lead' | 'member',
  reasons: readonly string[],
  rules: readonly string[],
): PlanTeamMember {
  const definition = pack.roles[role]
  return {
    role,
    title: definition?.title ?? role,
    discipline: definition?.discipline ?? role,
    as,
    for: reasons,
    responsibilities: definition?.responsibilities ?? [],
    rules,
  }
}
