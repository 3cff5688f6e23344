import { codesOfFact } from '../explain/conceptsOfFact.js'
import { visitCondition } from '../logic/conditionReads.js'
import { parseOperator } from '../logic/operatorSignatures.js'
import { settingReadAs } from '../logic/settingValue.js'
import type { Condition, Leaf, Operator } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { jsonPointer } from '../shared/jsonPointer.js'
import { never, replacePart } from './exact/findDifference.js'
import { stepOfFact } from './stepOfFact.js'

export type MutantKind = 'operator' | 'threshold' | 'code' | 'all-any' | 'drop-part' | 'negate' | 'drop-rule'

/** One small mistake that an author could make in a condition. */
export interface Mutant {
  /** `rules/<name>` or `namedConditions/<name>`. */
  readonly owner: string
  readonly kind: MutantKind
  /** The place of the mistake in the owner's condition. */
  readonly pointer: string
  /** What it does, in words: `greaterThanInclusive becomes greaterThan`. */
  readonly does: string
  /** The owner's condition with the mistake in it. */
  readonly condition: Condition
}

/**
 * Every small mistake in one condition: a neighbouring operator, a threshold off by its grain, another code, all for
 * any, a part left out, a part turned round, and the whole never true.
 *
 * @example mutantsOf(pack, 'rules/mild', { fact: 'pain.current', operator: 'lessThan', value: 4 }).length // 5
 */
export function mutantsOf(pack: Pack, owner: string, condition: Condition): readonly Mutant[] {
  const mutants: Mutant[] = []
  const add = (kind: MutantKind, pointer: string, does: string, part: Condition): void => {
    mutants.push({ owner, kind, pointer, does, condition: replacePart(condition, pointer, part) })
  }
  visitCondition(condition, [], (part, path) => {
    const pointer = jsonPointer(path)
    if ('fact' in part)
      for (const { kind, does, leaf } of leafMutants(pack, part)) add(kind, pointer, does, leaf)
    if ('fact' in part || 'condition' in part) add('negate', pointer, 'is turned round', { not: part })
    if ('not' in part) add('negate', pointer, 'loses its not', part.not)
    if ('all' in part || 'any' in part) listMutants(part, pointer, add)
  })
  if (owner.startsWith('rules/')) add('drop-rule', '', 'the rule is left out', never)
  return mutants
}

type Listed = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] }

function listMutants(
  part: Listed,
  pointer: string,
  add: (kind: MutantKind, pointer: string, does: string, part: Condition) => void,
): void {
  const isAll = 'all' in part
  const parts = isAll ? part.all : part.any
  if (parts.length < 2) return
  add(
    'all-any',
    pointer,
    isAll ? 'all becomes any' : 'any becomes all',
    isAll ? { any: parts } : { all: parts },
  )
  for (const [index] of parts.entries()) {
    const rest = parts.filter((_, other) => other !== index)
    add('drop-part', pointer, `part ${index + 1} is left out`, isAll ? { all: rest } : { any: rest })
  }
}

interface LeafMutant {
  readonly kind: MutantKind
  readonly does: string
  readonly leaf: Leaf
}

const neighbours: Partial<Record<Operator, Operator>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
}

function leafMutants(pack: Pack, leaf: Leaf): readonly LeafMutant[] {
  const { fact, operator, value } = leaf
  const parsed = parseOperator(operator)
  const neighbour = parsed && neighbours[parsed.operator as Operator]
  return [
    ...(neighbour === undefined
      ? []
      : [
          {
            kind: 'operator' as const,
            does: `${parsed?.operator} becomes ${neighbour}`,
            leaf: { ...leaf, operator: [...(parsed?.decorators ?? []), neighbour].join(':') },
          },
        ]),
    ...thresholds(pack, leaf).map((number) => ({
      kind: 'threshold' as const,
      does: `compares with ${number}`,
      leaf: { ...leaf, value: number },
    })),
    ...otherCodes(pack, fact, value).map(({ does, value: other }) => ({
      kind: 'code' as const,
      does,
      leaf: { ...leaf, value: other },
    })),
  ]
}

/** One grain less and one more than what a number is compared with. */
function thresholds(pack: Pack, { fact, value }: Leaf): readonly number[] {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'object' && 'fact' in value
        ? settingReadAs(pack, value.fact)
        : undefined
  if (number === undefined) return []
  const step = stepOfFact(pack, fact, number)
  return [number - step, number + step].map((one) => Math.round(one * 1e6) / 1e6)
}

/** A code for another of its value set; of a list each left out. */
function otherCodes(
  pack: Pack,
  fact: string,
  value: Leaf['value'],
): readonly { readonly does: string; readonly value: Leaf['value'] }[] {
  const definition = pack.facts[fact]
  if (definition === undefined) return []
  if (typeof value === 'string' && (definition.type === 'code' || definition.type === 'codes')) {
    const codes = codesOfFact(pack, definition)
    const next = codes[(codes.indexOf(value) + 1) % codes.length]
    return next === undefined || next === value
      ? []
      : [{ does: `\`${value}\` becomes \`${next}\``, value: next }]
  }
  if (!Array.isArray(value) || value.length < 2) return []
  return value.map((code) => ({
    does: `\`${code}\` is left out`,
    value: value.filter((one) => one !== code),
  }))
}
