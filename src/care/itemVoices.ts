import type { Voice } from '../model/careDecisions.js'
import { addTo } from '../shared/addTo.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { type CatalogueItem, isMeantBy, isTarget, targetItems } from './itemCatalogue.js'
import { isForProgram, type Spoken } from './spokenRules.js'

const itemActions = [
  'recommend',
  'consider',
  'contraindicate',
  'not-recommended',
  'caution',
  'adjust',
] as const
type ItemAction = (typeof itemActions)[number]

/** Everything that rules say of one item. */
export interface ItemVoices {
  /** That holds in the chosen program, by rule name. */
  readonly here: readonly Spoken<ItemAction>[]
  /** That is limited to other programs. */
  readonly elsewhere: readonly Spoken<ItemAction>[]
  readonly holds: readonly Hold[]
  /** Treatment and exercises belong to a program; assessment and education do without. */
  readonly needsProgram: boolean
}

/** What rules say of each item, by `<kind>/<id>`. */
export type Said = ReadonlyMap<string, readonly Spoken<ItemAction>[]>

/** What rules say, item by item. */
export function saidOfItems({ pack, spoken }: CareContext): Said {
  const found = new Map<string, Spoken<ItemAction>[]>()
  for (const action of itemActions)
    for (const rule of spoken[action] ?? [])
      for (const { key } of targetItems(pack, rule.params)) addTo(found, key, rule)
  return found
}

/** Whether the person or a hold speaks of an item, though no rule may. */
export function isNamed({ assessment }: CareContext, holds: readonly Hold[], item: CatalogueItem): boolean {
  const { prefer, decline } = assessment.preferences ?? {}
  return isMeantBy(prefer, item) || isMeantBy(decline, item) || isNamedByHold(holds, item)
}

function isNamedByHold(holds: readonly Hold[], item: CatalogueItem): boolean {
  return holds.some(({ targets }) => targets.some((target) => isTarget(target, item)))
}

/** What is said of an item that no rule spoke of, of which only a disposition may. */
export function voicesOf(
  item: CatalogueItem,
  spoken: readonly Spoken<ItemAction>[],
  program: string | undefined,
  holds: readonly Hold[],
): ItemVoices {
  const here: Spoken<ItemAction>[] = []
  const elsewhere: Spoken<ItemAction>[] = []
  for (const rule of [...spoken].sort((one, other) => compareText(one.rule, other.rule)))
    (isForProgram(rule.params, program) ? here : elsewhere).push(rule)
  return {
    here,
    elsewhere,
    holds: holds.filter((hold) => isHeldBy(hold, item)),
    needsProgram: !isAssessment(item) && item.kind !== 'education',
  }
}

function isAssessment(item: CatalogueItem): boolean {
  return item.kind === 'intervention' && item.item.category === 'assessment'
}

/** Assessment goes on while the rest waits, unless it is held by its own name. */
export function isHeldBy({ all, targets }: Hold, item: CatalogueItem): boolean {
  const isNamed = targets.some((target) => target.tag === undefined && isTarget(target, item))
  return isNamed || (!isAssessment(item) && (all || targets.some((target) => isTarget(target, item))))
}

/** The rules with one of these actions. */
export function saying<T extends ItemAction>(
  spoken: readonly Spoken<ItemAction>[],
  ...actions: T[]
): Spoken<T>[] {
  return spoken.filter((rule): rule is Spoken<T> => (actions as readonly string[]).includes(rule.type))
}

/** Every rule that spoke of the item, for a reader, by name. */
export function voicesForReader({ here, elsewhere, holds }: ItemVoices): Voice[] {
  const heard = ({ rule, type, outcome, missing }: Spoken<ItemAction>) => ({
    rule,
    action: type,
    outcome,
    missing,
  })
  const rules = [...here.map(heard), ...elsewhere.map((one) => ({ ...heard(one), elsewhere: true as const }))]
  const triage = holds.map(({ rule, certain, missing }) => ({
    rule,
    action: 'triage',
    outcome: certain ? ('applies' as const) : ('unknown' as const),
    missing,
  }))
  return [...rules, ...triage].sort((one, other) => compareText(one.rule, other.rule))
}
