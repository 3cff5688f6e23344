import type { Pack } from '../model/pack.js'
import { borderOfLeaf, type LeafShape, leafMovedTo } from './borderOfLeaf.js'
import type { Border, Move } from './movedPast.js'
import { stepOfConsecutive, stepOfFact, stepOfMeasure } from './stepOfFact.js'

/**
 * A copy of a definition or rule in which every border is what `move` says; itself where nothing moved.
 *
 * Borders are numbers and dates that facts are compared with, whether written in place or settings; ends of bands;
 * windows in days; what checkpoints in a row are compared with; bounds on baselines; and days of validity. Two facts
 * compared with each other have none.
 */
export function mapBorders<T>(pack: Pack, definition: T, move: Move): T {
  return mapped(pack, definition, move, undefined) as T
}

type Json = Readonly<Record<string, unknown>>

function mapped(pack: Pack, value: unknown, move: Move, parent: Json | undefined): unknown {
  if (Array.isArray(value)) return mappedList(value, (each) => mapped(pack, each, move, parent))
  if (typeof value !== 'object' || value === null) return value
  const own = value as Json
  if (isLeaf(own)) return movedLeaf(pack, own, move)
  const keys = Object.entries(own).map(([key, each]) => {
    const border = borderOfKey(pack, own, key, parent)
    const to = border && move(border)
    return [key, to ?? mapped(pack, each, move, own)] as const
  })
  return keys.every(([key, each]) => own[key] === each) ? own : Object.fromEntries(keys)
}

function mappedList(list: readonly unknown[], map: (value: unknown) => unknown): readonly unknown[] {
  const all = list.map(map)
  return all.every((each, index) => each === list[index]) ? list : all
}

function isLeaf(value: Json): value is Json & LeafShape {
  return typeof value.fact === 'string' && typeof value.operator === 'string' && 'value' in value
}

function movedLeaf(pack: Pack, leaf: LeafShape, move: Move): LeafShape {
  const border = borderOfLeaf(pack, leaf)
  const to = border && move(border)
  return to === undefined ? leaf : leafMovedTo(leaf, to)
}

/** A border that is a key of its own, such as an end of a band; `parent` is what the object stands in. */
function borderOfKey(pack: Pack, own: Json, key: string, parent: Json | undefined): Border | undefined {
  const value = own[key] as number | string
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  if (parent?.from === 'bands' && (key === 'from' || key === 'below')) {
    const fact = parent.of as string
    const step = stepOfFact(pack, fact, value as number)
    return { text: `${fact} from ${value}`, fact, value, kind: 'from', step }
  }
  if (key === 'maxAgeDays' || key === 'withinDays') {
    return typeof own.from === 'string'
      ? { text: `${key} to ${value}`, value, kind: 'to', step: 1 }
      : undefined
  }
  if (key === 'value' && own.from === 'consecutive') return borderOfConsecutive(pack, own)
  if (key === 'baselineFrom' || key === 'baselineTo') {
    const step = stepOfMeasure(pack, parent?.measure as string)
    return { text: `${key} ${value}`, value, kind: key === 'baselineFrom' ? 'from' : 'to', step }
  }
  if (key === 'validFrom' || key === 'validTo')
    return { text: `${key} ${value}`, value, kind: key === 'validFrom' ? 'from' : 'to', step: 1 }
  return undefined
}

function borderOfConsecutive(pack: Pack, obtain: Json): Border {
  const value = obtain.value as number
  const isFrom = obtain.operator === 'greaterThanInclusive' || obtain.operator === 'lessThan'
  const step = stepOfConsecutive(pack, obtain.measure as string, obtain.of as string)
  return {
    text: `${obtain.of} ${isFrom ? 'from' : 'to'} ${value}`,
    value,
    kind: isFrom ? 'from' : 'to',
    step,
  }
}
