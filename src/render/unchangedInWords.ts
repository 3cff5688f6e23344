import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'

/** What a plan keeps as it was before its review, counted in one line. */
export function unchangedInWords(plan: Plan, changes: readonly PlanChange[]): string {
  const touched = new Set(changes.filter(({ kind }) => kind !== 'record').map(({ subject }) => subject))
  const kept = (family: string, ids: readonly string[]) =>
    ids.filter((id) => !touched.has(`${family}/${id}`)).length
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const isSameProgram = plan.program !== undefined && !touched.has('program')
  const counts: readonly (readonly [number, string])[] = [
    [kept('intervention', ids(plan.interventions)), 'intervention'],
    [kept('exercise', ids(plan.exercises)), 'exercise'],
    [kept('education', ids(plan.education)), 'subject to learn'],
    [kept('session', ids(plan.sessions)), 'visit'],
    [kept('review', ids(plan.reviews)), 'review'],
  ]
  const parts = counts.filter(([count]) => count > 0).map(([count, noun]) => pluralised(count, noun))
  return listInWords([
    ...(isSameProgram ? [`the program “${plan.program?.title}” and its dates`] : []),
    ...parts,
  ])
}

function pluralised(count: number, noun: string): string {
  return noun === 'subject to learn' && count > 1 ? `${count} subjects to learn` : countInWords(count, noun)
}
