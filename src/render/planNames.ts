import type { Plan } from '../model/plan.js'

/** Titles by what a plan refers to them with; an id stands for itself when the plan has no title for it. */
export interface PlanNames {
  readonly item: (key: string) => string
  readonly role: (id: string) => string
  readonly goal: (id: string) => string
  readonly fact: (id: string) => string
}

/** Collects every title in a plan once, so that it can be printed without its pack. */
export function planNames(plan: Plan): PlanNames {
  const items = new Map<string, string>()
  for (const [key, title] of Object.entries(plan.course?.history.titles ?? {})) items.set(key, title)
  for (const { id, title } of plan.interventions) items.set(`intervention/${id}`, title)
  for (const { id, title } of plan.education) items.set(`education/${id}`, title)
  for (const { id, title } of plan.exercises) items.set(`exercise/${id}`, title)
  for (const { kind, id, title } of [...plan.held, ...plan.setAside]) items.set(`${kind}/${id}`, title)
  for (const { id, title } of plan.pathways) items.set(`pathway/${id}`, title)
  for (const { id, title } of plan.reviews) items.set(`review/${id}`, title)
  for (const { items: keys, title } of plan.unscheduled) if (keys[0] !== undefined) items.set(keys[0], title)
  const roles = new Map(plan.team.map(({ role, title }) => [role, title]))
  for (const { to } of [...plan.triage.dispositions, ...plan.triage.possible]) roles.set(to.role, to.title)
  const goals = new Map(plan.goals.map(({ id, title }) => [id, title]))
  return {
    item: (key) => items.get(key) ?? withoutKind(items, key),
    role: (id) => roles.get(id) ?? id.replaceAll('-', ' '),
    goal: (id) => goals.get(id) ?? id,
    fact: (id) => plan.facts[id]?.title ?? id,
  }
}

/** A key may come without its kind, or name what is not in the plan. */
function withoutKind(items: ReadonlyMap<string, string>, key: string): string {
  const found = [...items].find(([known]) => known.endsWith(`/${key}`))
  return found?.[1] ?? key.slice(key.indexOf('/') + 1)
}
