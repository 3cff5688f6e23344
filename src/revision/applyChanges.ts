import type { Plan } from '../model/plan.js'
import type { PatchStep, PlanChange } from '../model/revision.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { keyedLists, keyedMaps } from './planLists.js'

type Entry = Readonly<Record<string, unknown>>

/**
 * The plan after, from the plan before and all the changes of a revision. A stored plan can so be brought up to date by
 * whoever was told the changes only. Throws nothing; changes of another plan give a plan that is not sound.
 *
 * @example applyChanges(plan, revision.changes) // equals revision.plan
 */
export function applyChanges(plan: Plan, changes: readonly PlanChange[]): Plan {
  const fields = new Map<string, unknown>(Object.entries(plan))
  const steps = changes.flatMap(({ patch }) => patch)
  // Orders name entries that other steps bring.
  for (const step of steps.filter(({ op }) => op !== 'order')) take(fields, step)
  for (const step of steps.filter(({ op }) => op === 'order')) sort(fields, step)
  for (const map of keyedMaps) fields.set(map, sortedMap(fields.get(map) as Entry))
  return deepFreeze(Object.fromEntries(fields)) as unknown as Plan
}

function take(fields: Map<string, unknown>, { op, path, value }: PatchStep): void {
  const [field = '', key] = path
  if (key === undefined) {
    if (op === 'remove') fields.delete(field)
    else fields.set(field, value)
    return
  }
  const current = fields.get(field)
  const list = keyedLists[field]
  if (list !== undefined) {
    const entries = new Map((current as readonly Entry[]).map((entry) => [list.key(entry), entry]))
    if (op === 'remove') entries.delete(key)
    else entries.set(key, value as Entry)
    fields.set(field, [...entries.values()])
    return
  }
  const { [key]: _, ...others } = current as Entry
  fields.set(field, op === 'remove' ? others : { ...others, [key]: value })
}

function sort(fields: Map<string, unknown>, { path: [field = ''], value }: PatchStep): void {
  const list = keyedLists[field]
  const order = new Map((value as readonly string[]).map((key, index) => [key, index]))
  const place = (entry: Entry) => order.get(list?.key(entry) ?? '') ?? order.size
  fields.set(
    field,
    [...(fields.get(field) as readonly Entry[])].sort((left, right) => place(left) - place(right)),
  )
}

function sortedMap(map: Entry): Entry {
  return Object.fromEntries(Object.entries(map).sort(([left], [right]) => compareText(left, right)))
}
