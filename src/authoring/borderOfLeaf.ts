import { parseOperator } from '../logic/operatorSignatures.js'
import { settingReadAs } from '../logic/settingValue.js'
import type { Compared, Operator } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import type { Border } from './movedPast.js'
import { stepOfFact } from './stepOfFact.js'

export interface LeafShape {
  readonly fact: string
  readonly operator: string
  readonly value: Compared
}

const kinds: Partial<Record<Operator, Border['kind']>> = {
  lessThan: 'from',
  greaterThanInclusive: 'from',
  before: 'from',
  onOrAfter: 'from',
  lessThanInclusive: 'to',
  greaterThan: 'to',
  onOrBefore: 'to',
  after: 'to',
  equal: 'just',
  notEqual: 'just',
}

/** The border of a comparison of a number or date with a literal or a setting; undefined for any other. */
export function borderOfLeaf(pack: Pack, { fact, operator, value }: LeafShape): Border | undefined {
  const type = pack.facts[fact]?.type
  if (type !== 'number' && type !== 'date') return undefined
  const parsed = parseOperator(operator)
  const kind = parsed && kinds[parsed.operator as Operator]
  const number = numberOf(pack, value)
  // Behind `swap` the sides change places; nobody compares a number so.
  if (kind === undefined || number === undefined || parsed?.decorators.includes('swap')) return undefined
  const name = typeof value === 'object' && 'fact' in value ? value.fact : String(value)
  const step = typeof number === 'number' ? stepOfFact(pack, fact, number) : 1
  return { text: `${fact} ${kind} ${name}`, fact, value: number, kind, step }
}

function numberOf(pack: Pack, value: Compared): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'object' && 'fact' in value ? settingReadAs(pack, value.fact) : undefined
}

/** The same comparison with another number; of several each counts. */
export function leafMovedTo(leaf: LeafShape, to: number | string | readonly (number | string)[]): LeafShape {
  if (typeof to === 'number' || typeof to === 'string') return { ...leaf, value: to }
  const operator = leaf.operator.replace(/equal$/, 'in').replace(/notEqual$/, 'notIn')
  return { ...leaf, operator, value: [...to] }
}
