import { isTarget, itemCatalogue } from '../care/itemCatalogue.js'
import type { Target } from '../model/action.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import type { CatalogueEntry } from './findInCatalogue.js'

const targeting = ['recommend', 'consider', 'contraindicate', 'not-recommended', 'caution', 'adjust']

/** The items that an entry is about: itself, or all with the tag; none for a program, pathway or goal. */
export function itemsMeant(pack: Pack, { kind, id }: CatalogueEntry): readonly string[] {
  if (kind === 'tag') return (itemCatalogue(pack).byTag.get(id) ?? []).map(({ key }) => key)
  return kind === 'program' || kind === 'pathway' || kind === 'goal' ? [] : [`${kind}/${id}`]
}

/** Every rule that says something of an entry. */
export function rulesAbout(pack: Pack, entry: CatalogueEntry): readonly Rule[] {
  const { byKey } = itemCatalogue(pack)
  const items = itemsMeant(pack, entry).flatMap((key) => byKey.get(key) ?? [])
  return pack.rules.filter(({ event }) => {
    if (event.type === 'offer' || event.type === 'rule-out')
      return (entry.kind === 'program' || entry.kind === 'pathway') && event.params[entry.kind] === entry.id
    if (event.type === 'set-goal') return entry.kind === 'goal' && event.params.goal === entry.id
    if (!targeting.includes(event.type)) return false
    return items.some((item) => isTarget(event.params as Target, item))
  })
}

/** Whether a rule's action speaks for what it is about. */
export function speaksFor({ event }: Rule): boolean {
  return ['recommend', 'consider', 'offer', 'set-goal'].includes(event.type)
}

/** Whether what an entry stands for is in a plan, with nothing in its way. */
export function isIn(pack: Pack, entry: CatalogueEntry, decisions: CareDecisions): boolean {
  if (decisions.triage.state === 'stop') return false
  if (entry.kind === 'program') return decisions.program.program === entry.id
  if (entry.kind === 'pathway')
    return decisions.pathways.some(({ pathway, outcome }) => pathway === entry.id && outcome === 'offered')
  if (entry.kind === 'goal') return decisions.goals.some(({ template }) => template === entry.id)
  const keys = itemsMeant(pack, entry)
  return decisions.items.some(
    ({ kind, id, outcome }) => outcome === 'selected' && keys.includes(`${kind}/${id}`),
  )
}
