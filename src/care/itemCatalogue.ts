import type { Target } from '../model/action.js'
import type { Education, Exercise, Intervention, ItemKind, ItemRef } from '../model/items.js'
import type { Pack } from '../model/pack.js'
import { addTo } from '../shared/addTo.js'
import { compareText } from '../shared/compareText.js'

/** An item of the pack with its kind. */
export type CatalogueItem = { readonly key: string; readonly id: string } & (
  | { readonly kind: 'intervention'; readonly item: Intervention }
  | { readonly kind: 'exercise'; readonly item: Exercise }
  | { readonly kind: 'education'; readonly item: Education }
)

export interface ItemCatalogue {
  /** By kind and id. */
  readonly all: readonly CatalogueItem[]
  readonly byKey: ReadonlyMap<string, CatalogueItem>
  readonly byTag: ReadonlyMap<string, readonly CatalogueItem[]>
  /** The items of targets, and the keys of lists of targets, that were asked for before. */
  readonly itemsOf: WeakMap<Target, readonly CatalogueItem[]>
  readonly keysOf: WeakMap<readonly Target[], ReadonlySet<string>>
}

const catalogues = new WeakMap<Pack, ItemCatalogue>()

/** Every item of a pack, ready to be found by key (`<kind>/<id>`) or tag. */
export function itemCatalogue(pack: Pack): ItemCatalogue {
  const known = catalogues.get(pack)
  if (known) return known
  const all = allItems(pack)
  const byTag = new Map<string, CatalogueItem[]>()
  for (const entry of all) for (const tag of new Set(entry.item.tags ?? [])) addTo(byTag, tag, entry)
  const byKey = new Map(all.map((entry) => [entry.key, entry]))
  const made = { all, byKey, byTag, itemsOf: new WeakMap(), keysOf: new WeakMap() }
  catalogues.set(pack, made)
  return made
}

function allItems(pack: Pack): CatalogueItem[] {
  const keyed = <K extends ItemKind, I extends { readonly id: string }>(
    kind: K,
    shelf: Readonly<Record<string, I>>,
  ) => Object.values(shelf).map((item) => ({ kind, item, id: item.id, key: `${kind}/${item.id}` }))
  const items = [
    ...keyed('intervention', pack.interventions),
    ...keyed('exercise', pack.exercises),
    ...keyed('education', pack.education),
  ]
  return items.sort(byKindAndId)
}

/** The order of items everywhere. */
export function byKindAndId(one: ItemRef, other: ItemRef): number {
  return compareText(one.kind, other.kind) || compareText(one.id, other.id)
}

/** The items that an action is about: the one it names, or all with its tag. */
export function targetItems(pack: Pack, target: Target): readonly CatalogueItem[] {
  const catalogue = itemCatalogue(pack)
  let items = catalogue.itemsOf.get(target)
  if (items === undefined) {
    items = findItems(catalogue, target)
    catalogue.itemsOf.set(target, items)
  }
  return items
}

function findItems({ byKey, byTag }: ItemCatalogue, target: Target): readonly CatalogueItem[] {
  if (target.tag !== undefined) return byTag.get(target.tag) ?? []
  const named = (['intervention', 'exercise', 'education'] as const).find(
    (kind) => target[kind] !== undefined,
  )
  const found = named && byKey.get(`${named}/${target[named]}`)
  return found ? [found] : []
}

/** The keys of all items that a list of targets is about. */
export function targetKeys(pack: Pack, targets: readonly Target[]): ReadonlySet<string> {
  const { all, keysOf } = itemCatalogue(pack)
  let keys = keysOf.get(targets)
  if (keys === undefined) {
    const meant = all.filter((item) => targets.some((target) => isTarget(target, item)))
    keys = new Set(meant.map(({ key }) => key))
    keysOf.set(targets, keys)
  }
  return keys
}

/** Whether a target names this item, or a tag that it carries. */
export function isTarget(target: Target, { kind, id, item }: CatalogueItem): boolean {
  return target.tag === undefined ? target[kind] === id : (item.tags ?? []).includes(target.tag)
}

/** Whether a word of a person (`preferences.prefer`) means this item: its id or one of its tags. */
export function isMeantBy(words: readonly string[] | undefined, { id, item }: CatalogueItem): boolean {
  return (words ?? []).some((word) => word === id || (item.tags ?? []).includes(word))
}
