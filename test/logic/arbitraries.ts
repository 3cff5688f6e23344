import fc from 'fast-check'
import { operandMisfit, parseOperator, shapeOfFact } from '../../src/logic/operatorSignatures.js'
import { type Condition, decorators, type Leaf, operators } from '../../src/model/condition.js'
import type { FactType, FactValue } from '../../src/model/fact.js'
import { fact, type TinyPackParts } from '../support/tinyPack.js'
import { boolean, code, codes, date, number, partly, unknown } from './known.js'

/** Generated conditions over a small vocabulary, and generated knowledge of it. */
const types = ['number', 'boolean', 'date', 'code', 'codes'] as const
const codesInUse = ['a', 'b', 'c', 'd']
const days = ['2026-01-01', '2026-01-02', '2026-02-01', '2026-03-01', '2027-01-01']

/** Two facts of each type, `number-1` to `codes-2`. */
export const vocabulary = types.flatMap((type) => [fact(`${type}-1`, type), fact(`${type}-2`, type)])

const literals: Record<Exclude<FactType, 'codes'>, fc.Arbitrary<string | number | boolean>> = {
  number: fc.integer({ min: 0, max: 6 }),
  boolean: fc.boolean(),
  date: fc.constantFrom(...days),
  code: fc.constantFrom(...codesInUse),
}

const exact: Record<FactType, fc.Arbitrary<FactValue>> = {
  number: fc.integer({ min: 0, max: 6 }).map((value) => number(value)),
  boolean: fc.boolean().map(boolean),
  date: fc.constantFrom(...days).map((day) => date(day)),
  code: fc.constantFrom(...codesInUse).map(code),
  codes: fc.subarray([...codesInUse, 'e']).map((included) => codes(...included)),
}

export type Values = Record<string, FactValue>

/** Every fact of the vocabulary, known exactly. */
export const completeValues: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(vocabulary.map(({ id, type }) => [id, exact[type]])),
)

/** The same facts, of each of which as much or less is known. */
export function weaker(values: Values): fc.Arbitrary<Values> {
  return fc.record(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, weakerValue(value)])))
}

function weakerValue(value: FactValue): fc.Arbitrary<FactValue> {
  const kept = fc.constant(value)
  const lost = fc.constant(unknown)
  if (value.type === 'number') {
    const slack = fc.integer({ min: 0, max: 3 })
    const wider = fc.tuple(slack, slack).map(([less, more]) => number(value.min - less, value.max + more))
    return fc.oneof(kept, lost, wider)
  }
  if (value.type === 'date') {
    const ends = fc.tuple(
      fc.constantFrom(value.earliest, ...days.filter((day) => day < value.earliest)),
      fc.constantFrom(value.latest, ...days.filter((day) => day > value.latest)),
    )
    return fc.oneof(
      kept,
      lost,
      ends.map(([earliest, latest]) => date(earliest, latest)),
    )
  }
  if (value.type === 'codes') {
    const out = value.complete
      ? codesInUse.filter((each) => !value.included.includes(each))
      : [...value.excluded]
    const parts = fc.tuple(fc.subarray([...value.included]), fc.subarray(out))
    return fc.oneof(
      kept,
      lost,
      parts.map(([included, excluded]) => partly(included, excluded)),
    )
  }
  return fc.oneof(kept, lost)
}

interface Template {
  readonly fact: string
  readonly type: FactType
  readonly operator: string
  /** One value, a list of values, or a fact of a type. */
  readonly beside: 'one' | 'many' | { readonly fact: string }
}

/** Every operator that fits, behind up to two decorators. */
const templates = chainsUpTo(2).flatMap((chain) =>
  operators.flatMap((last) => types.flatMap((type) => templatesFor([...chain, last].join(':'), type))),
)

function templatesFor(operator: string, type: FactType): Template[] {
  const parsed = parseOperator(operator)
  if (parsed === undefined) return []
  const shape = shapeOfFact(type)
  const wantsBoolean = parsed.operator === 'isKnown'
  const candidates = [
    ...(['one', 'many'] as const).map((beside) => ({
      beside,
      shape: { of: wantsBoolean ? ('boolean' as const) : shape.of, many: beside === 'many' },
    })),
    ...(wantsBoolean
      ? []
      : types.map((each) => ({ beside: { fact: `${each}-2` }, shape: shapeOfFact(each) }))),
  ]
  return candidates
    .filter((candidate) => operandMisfit(parsed, shape, candidate.shape) === undefined)
    .map(({ beside }) => ({ fact: `${type}-1`, type, operator, beside }))
}

function chainsUpTo(length: number): string[][] {
  if (length === 0) return [[]]
  const shorter = chainsUpTo(length - 1)
  return [...shorter, ...shorter.flatMap((chain) => decorators.map((decorator) => [decorator, ...chain]))]
}

function leafOf({ fact: id, type, operator, beside }: Template): fc.Arbitrary<Leaf> {
  if (typeof beside === 'object') return fc.constant({ fact: id, operator, value: beside })
  const literal = literals[operator.endsWith('isKnown') ? 'boolean' : type === 'codes' ? 'code' : type]
  const value = beside === 'one' ? literal : fc.array(literal, { maxLength: 3 })
  return value.map((each) => ({ fact: id, operator, value: each as Leaf['value'] }))
}

const plain = templates.filter(({ operator }) => !operator.includes(':'))
const named = ['named-1', 'named-2']

/** Any condition; `isKnown` is left out when it is to follow Kleene, since it alone sees absence. */
export function conditions(options: { isKnown: boolean; names?: boolean }): fc.Arbitrary<Condition> {
  const wanted = (each: Template) => options.isKnown || !each.operator.endsWith('isKnown')
  const leaf = fc
    .oneof(fc.constantFrom(...plain.filter(wanted)), fc.constantFrom(...templates.filter(wanted)))
    .chain(leafOf)
  const name = fc.constantFrom(...named).map((condition) => ({ condition }))
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      ...(options.names === false ? [] : [name]),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  })).condition
}

/** The facts, and the two named conditions that generated conditions may refer to. */
export function contexts(options: { isKnown: boolean }): fc.Arbitrary<TinyPackParts> {
  const unnamed = conditions({ ...options, names: false })
  return fc.tuple(unnamed, unnamed).map(([first, second]) => ({
    facts: vocabulary,
    namedConditions: [
      { name: 'named-1', conditions: first },
      { name: 'named-2', conditions: { not: { all: [second, { condition: 'named-1' }] } } },
    ],
  }))
}
