import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { nearestName } from '../shared/nearestName.js'
import { optional } from '../shared/optional.js'

/** What of a catalogue may be asked for. */
export type CatalogueKind = 'intervention' | 'exercise' | 'education' | 'program' | 'pathway' | 'goal' | 'tag'

/** One thing of the catalogue. */
export interface CatalogueEntry {
  readonly kind: CatalogueKind
  readonly id: string
  readonly title: string
}

/** Finds something in a pack by `<kind>/<id>`, or by its bare id when only one thing has it; a problem otherwise. */
export function findInCatalogue(pack: Pack, code: string): CatalogueEntry | Problem {
  const all = entriesOf(pack)
  const exact = all.filter(({ kind, id }) => `${kind}/${id}` === code)
  const meant = exact.length > 0 ? exact : all.filter(({ id }) => id === code)
  const [first, ...others] = meant
  if (first !== undefined && others.length === 0) return first
  if (first !== undefined) {
    const names = meant.map(({ kind, id }) => `${kind}/${id}`)
    const message = `\`${code}\` is more than one thing of the catalogue`
    return { code: 'ambiguous-subject', message, pointer: '', expected: `one of ${names.join(', ')}` }
  }
  const among = all.flatMap(({ kind, id }) => [`${kind}/${id}`, id])
  return {
    code: 'unknown-subject',
    message: `the pack has no item, program, pathway, goal or tag \`${code}\``,
    pointer: '',
    expected: 'an item as <kind>/<id>, program/<id>, pathway/<id>, goal/<id> or tag/<id>',
    ...optional('didYouMean', nearestName(code, among)),
  }
}

function entriesOf(pack: Pack): CatalogueEntry[] {
  const shelf = (
    kind: CatalogueKind,
    entries: Readonly<Record<string, { readonly id: string; readonly title: string }>>,
  ) => Object.values(entries).map(({ id, title }) => ({ kind, id, title }))
  return [
    ...shelf('intervention', pack.interventions),
    ...shelf('exercise', pack.exercises),
    ...shelf('education', pack.education),
    ...shelf('program', pack.programs),
    ...shelf('pathway', pack.pathways),
    ...shelf('goal', pack.goals),
    ...shelf('tag', pack.tags),
  ]
}
