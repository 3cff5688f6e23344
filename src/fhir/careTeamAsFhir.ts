import type { PlanTeamMember } from '../model/planParts.js'
import { optional } from '../shared/optional.js'
import { declaresUsCore, type FhirContext, listed, type Made } from './context.js'
import type { CareTeam } from './resources.js'

const usCoreCareTeam = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-careteam'

/** The team, by roles, and by who fills them where that is given; none without a team. */
export function careTeamAsFhir(context: FhirContext): Made<CareTeam>[] {
  const { plan, subject, status, identifier } = context
  if (plan.team.length === 0) return []
  const participant = plan.team.map((member) => participantOf(context, member))
  const declares = declaresUsCore(context) && participant.every(({ member }) => member !== undefined)
  const resource: CareTeam = {
    resourceType: 'CareTeam',
    ...(declares && { meta: { profile: [usCoreCareTeam] } }),
    identifier: [identifier('team')],
    status: status === 'draft' ? 'proposed' : status === 'active' ? 'active' : 'inactive',
    name: 'Care team of the plan',
    subject,
    participant,
    ...optional('note', listed(plan.team.flatMap(noteOf))),
  }
  return [{ key: 'team', resource }]
}

function participantOf({ concept, performers }: FhirContext, { role, title }: PlanTeamMember) {
  return { role: [concept(`role/${role}`, title)], ...optional('member', performers(role)[0]) }
}

function noteOf({ title, as, for: reasons }: PlanTeamMember): { text: string }[] {
  const lead = as === 'lead' ? ' (leads)' : ''
  return reasons.length === 0 ? [] : [{ text: `${title}${lead}: ${reasons.join('; ')}` }]
}
