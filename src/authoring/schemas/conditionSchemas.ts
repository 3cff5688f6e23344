import {
  type OperandShape,
  operandMisfit,
  parseOperator,
  shapeOfFact,
} from '../../logic/operatorSignatures.js'
import { decorators, operators } from '../../model/condition.js'
import { type FactType, factTypeSchema } from '../../model/fact.js'
import type { FactGroup } from './factValues.js'
import { type Definitions, type JsonSchema, refTo } from './jsonSchema.js'
import { operatorWords } from './keyTexts.js'
import { conditionSnippets } from './snippets.js'

/** Chains that are checked; whoever needs a longer one is told by the loader whether it fits. */
const mostDecorators = 2

/**
 * What a condition may be: for each fact only operators that fit it, and only values that it can take. Facts of one
 * type share their operators, and facts of one range or value set their values.
 */
export function conditionSchemas(groups: readonly FactGroup[], condition: JsonSchema): Definitions {
  const types = factTypeSchema.options.filter((type) => groups.some((group) => group.type === type))
  return {
    condition: { ...condition, defaultSnippets: conditionSnippets(groups) },
    leaf: leafSchema(groups, types),
    ...Object.fromEntries(types.flatMap((type) => typeSchemas(groups, type))),
    ...Object.fromEntries(groups.map((group) => [`leaf-${group.name}`, groupSchema(group)])),
    ...Object.fromEntries(groups.map((group) => [`value-${group.name}`, group.value])),
  }
}

/** The definition's name of one value of a fact in a group. */
export function valueName(group: FactGroup): string {
  return `value-${group.name}`
}

/** By type first, so that a fact is looked for among the groups of its own type only. */
function leafSchema(groups: readonly FactGroup[], types: readonly FactType[]): JsonSchema {
  return {
    type: 'object',
    properties: { fact: refTo('any-fact'), operator: { type: 'string' }, value: {} },
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
    allOf: types.map((type) => {
      const own = groups.filter((group) => group.type === type)
      return when(
        'fact',
        own.flatMap(({ facts }) => facts),
        {
          properties: { operator: refTo(`operator-${type}`) },
          allOf: own.map((group) => when('fact', group.facts, refTo(`leaf-${group.name}`))),
        },
      )
    }),
  }
}

/** A schema that holds for objects whose key has one of some values. */
export function when(key: string, values: readonly string[], then: JsonSchema): JsonSchema {
  return { if: { properties: { [key]: oneOf(values) }, required: [key] }, then }
}

/** One of some values, as a pattern: the values of an `enum` in an `if` would be offered as completions. */
function oneOf(values: readonly string[]): JsonSchema {
  return { pattern: `^(?:${values.map((value) => value.replaceAll('.', '\\.')).join('|')})$` }
}

function typeSchemas(groups: readonly FactGroup[], type: FactType): [string, JsonSchema][] {
  const fitting = operatorsThatFit(type)
  const plain = operators.filter((operator) =>
    [...fitting.one, ...fitting.many, ...fitting.answer].includes(operator),
  )
  const { of } = shapeOfFact(type)
  const alike = groups.filter((group) => shapeOfFact(group.type).of === of)
  const asks = (chains: readonly string[]): JsonSchema => ({
    properties: { operator: oneOf(chains) },
    required: ['operator'],
  })
  return [
    [
      `operator-${type}`,
      {
        anyOf: [
          { enum: plain, markdownEnumDescriptions: plain.map((operator) => operatorWords[operator]) },
          // In a list of completions they would bury the few that are used.
          { type: 'string', pattern: patternOf([...fitting.one, ...fitting.many, ...fitting.answer]) },
        ],
      },
    ],
    [`one-${type}`, asks(fitting.one)],
    [`many-${type}`, asks(fitting.many)],
    [`answer-${type}`, asks(fitting.answer)],
    [
      `other-fact-${type}`,
      {
        type: 'object',
        properties: { fact: { type: 'string', enum: alike.flatMap(({ facts }) => facts) } },
        required: ['fact'],
        additionalProperties: false,
      },
    ],
  ]
}

function groupSchema(group: FactGroup): JsonSchema {
  const one = refTo(valueName(group))
  const other = refTo(`other-fact-${group.type}`)
  const value = (kind: string, schema: JsonSchema): JsonSchema => ({
    if: refTo(`${kind}-${group.type}`),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { value: schema } },
  })
  return {
    allOf: [
      value('one', { anyOf: [one, other] }),
      value('many', { anyOf: [{ type: 'array', minItems: 1, items: one }, other] }),
      value('answer', { type: 'boolean' }),
    ],
  }
}

interface FittingOperators {
  /** Those that take one value, several, or an answer to whether something is known. */
  readonly one: readonly string[]
  readonly many: readonly string[]
  readonly answer: readonly string[]
}

function operatorsThatFit(type: FactType): FittingOperators {
  const fact = shapeOfFact(type)
  const chains = chainsOf(mostDecorators)
  const fits = (chain: string, value: OperandShape) => {
    const parsed = parseOperator(chain)
    return parsed !== undefined && operandMisfit(parsed, fact, value) === undefined
  }
  const compared = chains.filter((chain) => !chain.endsWith('isKnown'))
  return {
    one: compared.filter((chain) => fits(chain, { of: fact.of, many: false })),
    many: compared.filter((chain) => fits(chain, { of: fact.of, many: true })),
    answer: chains.filter(
      (chain) => chain.endsWith('isKnown') && fits(chain, { of: 'boolean', many: false }),
    ),
  }
}

function chainsOf(most: number): readonly string[] {
  let chains: readonly string[] = operators
  for (let length = 0; length < most; length++) {
    chains = [
      ...new Set([
        ...chains,
        ...chains.flatMap((chain) => decorators.map((decorator) => `${decorator}:${chain}`)),
      ]),
    ]
  }
  return chains
}

/** Those chains, and any that is too long to be listed. */
function patternOf(chains: readonly string[]): string {
  const longer = `(?:(?:${decorators.join('|')}):){${mostDecorators + 1},}(?:${operators.join('|')})`
  return `^(?:${chains.join('|')}|${longer})$`
}
