import type { CompiledCondition } from '../../logic/compileLeaf.js'
import { parseOperator } from '../../logic/operatorSignatures.js'
import type { Leaf } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import { oncePer } from '../../shared/oncePer.js'
import { compiledLeaf } from './compiledLeaf.js'
import { otherFact } from './demands.js'

/** What a leaf reads, taken apart once for all searches. */
export interface LeafReading {
  readonly test: CompiledCondition['test']
  /** The fact, and the fact that it is compared with. */
  readonly facts: readonly string[]
  readonly asksKnown: boolean
  /** Of a set: the codes whose membership alone decides it. All codes matter when absent. */
  readonly codes?: ReadonlySet<string>
}

/** What a leaf reads; of a leaf that was asked about before, the same. */
export function leafReading(pack: Pack, leaf: Leaf): LeafReading {
  const readings = readingsOf(pack)
  let reading = readings.get(leaf)
  if (reading === undefined) {
    reading = readLeaf(pack, leaf)
    readings.set(leaf, reading)
  }
  return reading
}

const readingsOf = oncePer((_: Pack) => new WeakMap<Leaf, LeafReading>())

function readLeaf(pack: Pack, leaf: Leaf): LeafReading {
  const other = otherFact(leaf.value)
  const codes = codesAsked(pack, leaf)
  return {
    test: compiledLeaf(pack, leaf).test,
    facts: other === undefined ? [leaf.fact] : [leaf.fact, other],
    asksKnown: parseOperator(leaf.operator)?.operator === 'isKnown',
    ...(codes.length > 0 && { codes: new Set(codes) }),
  }
}

/** Operators that look at nothing but whether the codes that they name are in the set. */
const asksMembership =
  /^(?:not:)*(?:(?:(?:someValue|everyValue):)?(?:contains|doesNotContain)|someFact:in|everyFact:notIn)$/

function codesAsked(pack: Pack, { fact, operator, value }: Leaf): readonly string[] {
  if (pack.facts[fact]?.type !== 'codes' || !asksMembership.test(operator)) return []
  return [value].flat().filter((one) => typeof one === 'string')
}
