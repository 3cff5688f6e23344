import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { itemKeys } from './checkReferences.js'

/** Safety wins: what was excluded is nowhere, a stopped plan treats nobody, a waiting one dates no treatment. */
export function checkSafety(plan: Plan): Problem[] {
  return [...excludedPresent(plan), ...stopped(plan), ...waiting(plan)]
}

function excludedPresent(plan: Plan): Problem[] {
  const present = itemKeys(plan)
  for (const { items } of plan.sessions) for (const key of items) present.add(key)
  for (const { exercise } of plan.home) present.add(`exercise/${exercise}`)
  const excluded = (list: 'held' | 'setAside') =>
    plan[list].flatMap(({ kind, id, reasonCode }, index) => {
      const key = `${kind}/${id}`
      if (!present.has(key)) return []
      const message = `\`${key}\` is in the plan though it is out (${reasonCode})`
      return [{ code: 'excluded-item-present', message, pointer: `/${list}/${index}` }]
    })
  return [...excluded('held'), ...excluded('setAside')]
}

/** What a plan that is stopped has none of. */
export const emptyOnStop = [
  'pathways',
  'interventions',
  'education',
  'exercises',
  'goals',
  'sessions',
  'home',
  'reviews',
  'unscheduled',
  'held',
  'setAside',
] as const satisfies readonly (keyof Plan)[]

function stopped(plan: Plan): Problem[] {
  if (plan.triage.state !== 'stop') return []
  const program = plan.program === undefined ? [] : ['program']
  // Only a gate may still be asked: its answer could make the stop more urgent.
  const questions = plan.questions.every(({ gate }) => gate) ? [] : ['questions']
  const filled = [...program, ...emptyOnStop.filter((list) => plan[list].length > 0), ...questions]
  return filled.map((part) => ({
    code: 'treatment-while-stopped',
    message: `a stopped plan has no \`${part}\``,
    pointer: `/${part}`,
  }))
}

function waiting(plan: Plan): Problem[] {
  if (!plan.triage.treatmentWaits) return []
  const sessions = plan.sessions.flatMap(({ id, category }, index) => {
    if (category !== 'treatment' && category !== 'coordination') return []
    const message = `\`${id}\` is dated while treatment waits for an answer`
    return [{ code: 'treatment-while-waiting', message, pointer: `/sessions/${index}` }]
  })
  const home = plan.home.map(({ exercise }, index) => ({
    code: 'treatment-while-waiting',
    message: `\`${exercise}\` is dated while treatment waits for an answer`,
    pointer: `/home/${index}`,
  }))
  return [...sessions, ...home]
}
