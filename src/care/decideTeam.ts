import type { ItemDecision, ReviewDecision, TeamMember, TriageDecision } from '../model/careDecisions.js'
import type { Program } from '../model/program.js'
import { addTo } from '../shared/addTo.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext, Doubt } from './careContext.js'
import { itemCatalogue } from './itemCatalogue.js'
import { applying, isForProgram, namesOf, sortedOnce, undecided } from './spokenRules.js'

/** What brings roles into a team besides rules. */
export interface TeamQuery {
  readonly program: Program | undefined
  readonly items: readonly ItemDecision[]
  readonly reviews: readonly ReviewDecision[]
}

/**
 * Who takes part: the roles that rules involve, the disciplines of selected items, and the program's own roles
 * as far as an item or a review needs them. A role that a rule names as lead leads, in the program's order;
 * otherwise the program's first role does.
 */
export function decideTeam(
  context: CareContext,
  { program, items, reviews }: TeamQuery,
): { readonly team: readonly TeamMember[]; readonly doubts: readonly Doubt[] } {
  const spoken = (context.spoken.involve ?? []).filter(({ params }) => isForProgram(params, program?.id))
  const involved = applying(spoken)
  const own = program?.roles ?? []
  const leads = involved.filter(({ params }) => params.as === 'lead').map(({ params }) => params.role)
  const lead = inProgramOrder(leads, own)[0] ?? own[0]
  const given = titlesByDiscipline(context, items)
  const reviewed = titlesByReviewer(context, reviews)
  const ofProgram = own.filter((role) => role === lead || given.has(role) || reviewed.has(role))
  const roles = new Set([...involved.map(({ params }) => params.role), ...given.keys(), ...ofProgram])
  const team = sortedOnce(roles).map((role): TeamMember => {
    const rules = involved.filter(({ params }) => params.role === role)
    const tasks = [rules.map(({ params }) => params.for), given.get(role) ?? [], reviewed.get(role) ?? []]
    return {
      role,
      as: role === lead ? 'lead' : 'member',
      // Its rules say best what a role is for; without one it is what the role gives.
      for: sortedOnce(tasks.find((texts) => texts.length > 0) ?? []),
      rules: namesOf(rules),
      from: [
        ...(rules.length > 0 ? (['rule'] as const) : []),
        ...(ofProgram.includes(role) ? (['program'] as const) : []),
        ...(given.has(role) ? (['item'] as const) : []),
      ],
    }
  })
  return {
    team: leadFirst(team),
    doubts: undecided(spoken).map(({ rule, params, missing }) => ({
      decides: `team/${params.role}`,
      rule,
      missing,
    })),
  }
}

function inProgramOrder(roles: readonly string[], own: readonly string[]): string[] {
  const place = (role: string) => (own.includes(role) ? own.indexOf(role) : own.length)
  return [...roles].sort((one, other) => place(one) - place(other) || compareText(one, other))
}

function leadFirst(team: readonly TeamMember[]): TeamMember[] {
  return [...team.filter(({ as }) => as === 'lead'), ...team.filter(({ as }) => as === 'member')]
}

function titlesByDiscipline({ pack }: CareContext, items: readonly ItemDecision[]): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { kind, id, outcome } of items) {
    const found = itemCatalogue(pack).byKey.get(`${kind}/${id}`)
    if (outcome !== 'selected' || found === undefined || found.kind === 'exercise') continue
    const { discipline, title } = found.item
    addTo(titles, discipline, title)
  }
  return titles
}

function titlesByReviewer({ pack }: CareContext, reviews: readonly ReviewDecision[]): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { review } of reviews)
    for (const role of pack.reviews[review]?.roles ?? [])
      addTo(titles, role, pack.reviews[review]?.title ?? review)
  return titles
}

/** When the plan is stopped: only those to go to, the most urgent first. */
export function stopTeam({ pack }: CareContext, { fired }: TriageDecision): TeamMember[] {
  const stops = fired.filter(({ disposition }) => pack.dispositions[disposition]?.effect === 'stop')
  return [...new Set(stops.map(({ to }) => to))].map((role, index) => {
    const own = stops.filter(({ to }) => to === role)
    return {
      role,
      as: index === 0 ? 'lead' : 'member',
      for: sortedOnce(own.map(({ disposition }) => pack.dispositions[disposition]?.title ?? disposition)),
      rules: namesOf(own),
      from: ['rule'],
    }
  })
}
