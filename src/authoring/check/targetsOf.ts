import type { Target } from '../../model/action.js'
import type { ItemKind } from '../../model/items.js'
import type { Pack } from '../../model/pack.js'
import type { Rule } from '../../model/rule.js'
import { oncePer } from '../../shared/oncePer.js'

/** An item of the catalogue, as far as checks look at it. */
export interface CatalogueItem {
  readonly kind: ItemKind
  readonly id: string
  /** Where it is defined, as `placeOf` takes it. */
  readonly name: string
  readonly title: string
  readonly tags: readonly string[]
  readonly rows: readonly string[]
  /** Whether it is dosed by itself, whatever rules add. */
  readonly hasDose: boolean
}

/** Every item that a plan could hold. */
export const itemsOf = oncePer((pack: Pack): readonly CatalogueItem[] => {
  const kinds = [
    ['intervention', 'interventions', pack.interventions],
    ['exercise', 'exercises', pack.exercises],
    ['education', 'education', pack.education],
  ] as const
  return kinds.flatMap(([kind, plural, items]) =>
    Object.values(items).map(({ id, title, tags = [], evidence, dose }) => ({
      ...{ kind, id, title, tags },
      name: `${plural}/${id}`,
      rows: evidence.rows ?? [],
      hasDose: dose !== undefined,
    })),
  )
})

/** What a rule is about, or holds: items and tags. */
export function targetsOf({ event }: Rule): readonly Target[] {
  const { intervention, exercise, education, tag, holds } = event.params as Target & {
    readonly holds?: readonly Target[]
  }
  return [{ intervention, exercise, education, tag }, ...(holds ?? [])]
}

/** Whether a target names an item itself. */
export function isNamed({ kind, id }: CatalogueItem, target: Target): boolean {
  return target[kind] === id
}

/** Whether a target is an item, by its id or by a tag that it has. */
export function isMeant(item: CatalogueItem, target: Target): boolean {
  return isNamed(item, target) || (target.tag !== undefined && item.tags.includes(target.tag))
}
