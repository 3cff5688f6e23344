import { settingReadAs } from '../logic/settingValue.js'
import type { Leaf, Literal } from '../model/condition.js'
import type { Band, FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { type AnswerOperator, type Asked, allOf, anyOf, notOf } from './askedWhen.js'
import type { FormContext } from './formContext.js'

/**
 * What a leaf asks of the answers of a form; undefined when it reads something else, or in a way that no form has.
 * With no answer no comparison holds.
 */
export function comparisonOf({ pack, asked }: FormContext, leaf: Leaf): Asked | undefined {
  const definition = Object.hasOwn(pack.facts, leaf.fact) ? pack.facts[leaf.fact] : undefined
  const question = definition && questionBehind(definition)
  if (definition === undefined || question === undefined || !asked.has(question)) return undefined
  if (leaf.operator === 'isKnown') return either(leaf.value === true, { answered: question })
  const values = literalsOf(pack, leaf)
  if (values === undefined) return undefined
  const match = (value: Literal) => matchOf(definition, question, value)
  const matches = values.map(match)
  if (matches.includes(undefined)) return undefined
  const some = anyOf(matches.filter((one) => one !== undefined))
  if (same.has(leaf.operator)) return some
  if (other.has(leaf.operator)) return allOf([{ answered: question }, notOf(some)])
  const isPlainNumber = definition.id === question && ordering.has(leaf.operator) && values.length === 1
  return isPlainNumber
    ? { question, operator: leaf.operator as AnswerOperator, value: values[0] as Literal }
    : undefined
}

const same = new Set(['equal', 'in', 'contains', 'someFact:equal', 'someFact:in'])
const other = new Set(['notEqual', 'notIn', 'doesNotContain'])
const ordering = new Set(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'])

function either(wanted: boolean, asked: Asked): Asked {
  return wanted ? asked : notOf(asked)
}

/** The question that a fact is the answer to, or is derived from alone. */
function questionBehind({ id, obtain }: FactDefinition): string | undefined {
  if (obtain.from === 'member' || obtain.from === 'bands') return obtain.of
  if (obtain.from === 'elapsed') return obtain.since
  return id
}

function literalsOf(pack: Pack, { value }: Leaf): readonly Literal[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object') return [value]
  const setting = 'fact' in value ? settingReadAs(pack, value.fact) : undefined
  return setting === undefined ? undefined : [setting]
}

function matchOf({ id, obtain }: FactDefinition, question: string, value: Literal): Asked | undefined {
  if (id === question) return { question, operator: 'equal', value }
  if (obtain.from === 'bands') return bandHolds(obtain.bands, question, value)
  if (obtain.from !== 'member') return undefined
  const chosen: Asked = { question, operator: 'equal', value: obtain.code }
  return value === true ? chosen : allOf([{ answered: question }, notOf(chosen)])
}

/** Once a pack is loaded the ends of its bands are numbers. */
function bandHolds(bands: readonly Band[], question: string, code: Literal): Asked {
  const band = bands.find((one) => one.code === code)
  if (band === undefined) return false
  const { from, below } = band
  return allOf([
    { answered: question },
    ...(typeof from === 'number'
      ? [{ question, operator: 'greaterThanInclusive', value: from } as const]
      : []),
    ...(typeof below === 'number' ? [{ question, operator: 'lessThan', value: below } as const] : []),
  ])
}
