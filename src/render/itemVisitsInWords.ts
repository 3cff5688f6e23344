import type { Plan } from '../model/plan.js'
import type { PlanEducation, PlanIntervention } from '../model/planParts.js'
import { doseStepsInWords, sessionDoseInWords } from './doseInWords.js'

/** How many visits of an item there are to be, over its phases of the program; empty when it has none of its own. */
export function itemVisitsInWords(plan: Plan, item: PlanIntervention | PlanEducation): string {
  if (item.dose === undefined) return ''
  const phases = plan.program?.phases.filter(({ id }) => item.phases.includes(id)) ?? []
  const weeks = phases.reduce((sum, phase) => sum + phase.weeks, 0)
  const steps = (item.phaseDoses ?? []).map(({ phase, sessionDose }) => ({
    dose: sessionDose,
    weeks: phases.find(({ id }) => id === phase)?.weeks ?? 0,
  }))
  return steps.length > 0 ? doseStepsInWords(steps) : sessionDoseInWords(item.dose, weeks)
}
