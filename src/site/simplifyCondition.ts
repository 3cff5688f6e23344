import { match, P } from 'ts-pattern'
import type { Condition, Leaf } from '../model/condition.js'
import { addTo } from '../shared/addTo.js'

/** A condition as a reader takes it in. */
export type Reading =
  /** `asRecorded`: only what is on record counts, so that nobody is asked. */
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly asRecorded: boolean }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'not'; readonly part: Reading }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Reading[] }

/**
 * The same condition with less to read: lists in lists of the same kind are one list, a list of one is that one, codes
 * of one set of which any will do are named together, and a guard that a fact is known is said beside what is asked of
 * the fact.
 *
 * @example simplifyCondition({ all: [isKnown(pain), { all: [pain] }] }) // { kind: 'leaf', leaf: pain, asRecorded: true }
 */
export function simplifyCondition(condition: Condition): Reading {
  return match<Condition, Reading>(condition)
    .with({ all: P.array() }, ({ all }) => listOf('all', withoutGuards(all.map(simplifyCondition))))
    .with({ any: P.array() }, ({ any }) => listOf('any', withoutRepeats(any.map(simplifyCondition))))
    .with({ not: P.nonNullable }, ({ not }) => ({ kind: 'not', part: simplifyCondition(not) }))
    .with({ condition: P.string }, ({ condition: name }) => ({ kind: 'named', name }))
    .with({ fact: P.string }, (leaf) => ({ kind: 'leaf', leaf, asRecorded: false }))
    .exhaustive()
}

function listOf(kind: 'all' | 'any', parts: readonly Reading[]): Reading {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  const [only, ...others] = flat
  return only !== undefined && others.length === 0 ? only : { kind, parts: flat }
}

type LeafReading = Extract<Reading, { kind: 'leaf' }>

/** In a list of which all must hold a guard and a comparison of the same fact are one thing to a reader. */
function withoutGuards(parts: readonly Reading[]): readonly Reading[] {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.parts : [part]))
  const leaves = flat.filter((part) => part.kind === 'leaf')
  const guarded = new Set(leaves.filter(isGuard).map(({ leaf }) => leaf.fact))
  const asks = (fact: string) => leaves.some((part) => part.leaf.fact === fact && !isGuard(part))
  return flat.flatMap((part): Reading[] => {
    if (part.kind !== 'leaf' || !guarded.has(part.leaf.fact)) return [part]
    if (isGuard(part)) return asks(part.leaf.fact) ? [] : [part]
    return [{ ...part, asRecorded: true }]
  })
}

/** Codes of one set of which any will do are one list to a reader. */
function withoutRepeats(parts: readonly Reading[]): readonly Reading[] {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]))
  const sets = new Map<string, Leaf[]>()
  for (const part of flat) if (asksForOne(part)) addTo(sets, setOf(part), part.leaf)
  return flat.flatMap((part): Reading[] => {
    if (!asksForOne(part)) return [part]
    const [first, ...others] = sets.get(setOf(part)) ?? []
    if (first === undefined || others.length === 0) return [part]
    if (first !== part.leaf) return []
    const value = [first, ...others].map((leaf) => leaf.value as string)
    return [{ ...part, leaf: { fact: first.fact, operator: 'someFact:in', value } }]
  })
}

function asksForOne(part: Reading): part is LeafReading {
  return part.kind === 'leaf' && part.leaf.operator === 'contains' && typeof part.leaf.value === 'string'
}

const setOf = ({ leaf, asRecorded }: LeafReading): string => `${leaf.fact} ${asRecorded}`

function isGuard({ leaf: { operator, value } }: LeafReading): boolean {
  return operator === 'isKnown' && value === true
}
