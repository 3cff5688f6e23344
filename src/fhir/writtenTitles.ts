import type { Plan } from '../model/plan.js'

/** The title of an item (`<kind>/<id>`) as the plan has it, or had it when it was done. */
export function titleOfItem(plan: Plan, item: string): string {
  const [kind = '', id = ''] = item.split('/')
  const lists = { intervention: plan.interventions, education: plan.education, exercise: plan.exercises }
  const found = lists[kind as keyof typeof lists]?.find((one) => one.id === id)
  return found?.title ?? plan.course?.history.titles[item] ?? inWords(id)
}

/** The title of a role; one that the team does not have goes by its name. */
export function titleOfRole(plan: Plan, role: string): string {
  return plan.team.find((member) => member.role === role)?.title ?? inWords(role)
}

/** The title of a phase, of the program that runs or of an earlier one. */
export function titleOfPhase(plan: Plan, phase: string): string {
  const phases = [...(plan.program?.phases ?? []), ...(plan.course?.history.phases ?? [])]
  return phases.find(({ id }) => id === phase)?.title ?? inWords(phase)
}

function inWords(id: string): string {
  const words = id.replaceAll(/[-.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
