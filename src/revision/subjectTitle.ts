import type { Pack } from '../model/pack.js'

/** What `<kind>/<id>` is called in the pack; `plan` is the plan. */
export function subjectTitle(pack: Pack, subject: string): string {
  if (subject === 'plan') return 'The plan'
  const [kind = '', ...rest] = subject.split('/')
  const id = rest.join('/')
  const shelves: Readonly<Record<string, Readonly<Record<string, { readonly title: string }>>>> = {
    intervention: pack.interventions,
    exercise: pack.exercises,
    education: pack.education,
    goal: pack.goals,
    measure: pack.measures,
    tag: pack.tags,
    program: pack.programs,
    role: pack.roles,
  }
  return shelves[kind]?.[id]?.title ?? id
}
