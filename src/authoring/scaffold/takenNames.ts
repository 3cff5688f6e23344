import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'

const kindInWords: Readonly<Record<string, string>> = {
  advice: 'advice',
  education: 'an education',
  exercises: 'an exercise',
  facts: 'a fact',
  interventions: 'an intervention',
  rules: 'a rule',
}

/**
 * The problem of names, as `rules/<name>` or `<kind>/<id>`, of which a pack has one already; the first says enough.
 *
 * @example takenNames(pack, ['rules/massage.skin'])[0]?.message // 'there is a rule `massage.skin` already, in …'
 */
export function takenNames(pack: Pack, names: readonly string[]): readonly Problem[] {
  const name = names.find((one) => pack.files[one] !== undefined)
  if (name === undefined) return []
  const [kind = '', id = ''] = name.split('/')
  const message = `there is ${kindInWords[kind] ?? kind} \`${id}\` already, in ${pack.files[name]}`
  return [{ code: 'taken-name', message, pointer: '', expected: 'another name' }]
}

/** The kinds of which no two things may have one id, since plans and preferences name items by it. */
export const itemKinds = ['interventions', 'exercises', 'education'] as const
