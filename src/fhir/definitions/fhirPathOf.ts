import { settingReadAs } from '../../logic/settingValue.js'
import type { Compared, Condition, Leaf, Literal } from '../../model/condition.js'
import type { FactType } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'

/** A condition in FHIRPath, or why it can't be said there. */
export type InFhirPath = { readonly expression: string } | { readonly because: string }

/**
 * A condition of a pack as a FHIRPath expression over the facts that `factsForFhirPath` writes. Both are of Kleene's
 * logic: what is not known comes to the empty collection.
 *
 * @example fhirPathOf(pack, { fact: 'pain.current', operator: 'greaterThan', value: 6 }) // { expression: '`pain.current` > 6' }
 */
export function fhirPathOf(pack: Pack, condition: Condition): InFhirPath {
  if ('all' in condition) return joined(pack, condition.all, 'and')
  if ('any' in condition) return joined(pack, condition.any, 'or')
  if ('not' in condition) return negated(fhirPathOf(pack, condition.not))
  if ('condition' in condition) {
    const named = pack.namedConditions[condition.condition]
    if (named === undefined) return { because: `there is no condition \`${condition.condition}\`` }
    return fhirPathOf(pack, named.conditions)
  }
  return leafWritten(pack, condition)
}

function joined(pack: Pack, parts: readonly Condition[], by: 'and' | 'or'): InFhirPath {
  const texts: string[] = []
  for (const part of parts) {
    const said = fhirPathOf(pack, part)
    if ('because' in said) return said
    texts.push(said.expression)
  }
  return { expression: texts.length === 1 ? texts.join() : texts.map(inBrackets).join(` ${by} `) }
}

function negated(said: InFhirPath): InFhirPath {
  return 'because' in said ? said : { expression: `${inBrackets(said.expression)}.not()` }
}

/** A name, or a call on one, needs none. */
function inBrackets(text: string): string {
  return /^[\w.]*(?:`[^`]+`(?:\.`[^`]+`)?)?(?:\.(?:not|exists)\(\))*$/.test(text) ? text : `(${text})`
}

function leafWritten(pack: Pack, leaf: Leaf): InFhirPath {
  const [operator = '', ...decorators] = leaf.operator.split(':').reverse()
  if (decorators.at(-1) === 'not')
    return negated(leafWritten(pack, { ...leaf, operator: leaf.operator.slice('not:'.length) }))
  const type = pack.facts[leaf.fact]?.type ?? 'number'
  if (operator === 'isKnown') return { expression: knownWritten(leaf, type) }
  if (type === 'codes') return setWritten(leaf)
  const expression = decorators.length > 0 ? undefined : scalarWritten(pack, leaf, type)
  return expression === undefined
    ? { because: `\`${leaf.operator}\` has no like in FHIRPath` }
    : { expression }
}

function knownWritten({ fact, value }: Leaf, type: FactType): string {
  const known = type === 'codes' ? `complete contains ${text(fact)}` : `${name(fact)}.exists()`
  return value === true ? known : `${inBrackets(known)}.not()`
}

/** Whether a set has a code, or any of several. */
function setWritten({ fact, operator, value }: Leaf): InFhirPath {
  const codes = [value].flat()
  const isOfCodes = codes.every((code) => typeof code === 'string')
  const members = codes.map((code) => `${name(fact)}.${name(String(code))}`)
  if (isOfCodes && /^(?:contains|someFact:in|someFact:equal|someValue:contains)$/.test(operator))
    return { expression: members.join(' or ') }
  if (isOfCodes && operator === 'doesNotContain') return { expression: `${members.join()}.not()` }
  return { because: `\`${operator}\` over a set has no like in FHIRPath` }
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
}

function scalarWritten(pack: Pack, { fact, operator, value }: Leaf, type: FactType): string | undefined {
  const left = operand(pack, fact, type)
  if (operator === 'equal' && typeof value === 'boolean') return value ? left : `${left}.not()`
  if (operator === 'in' || operator === 'notIn') {
    const list = `${left} in (${valueWritten(pack, value, type)})`
    return operator === 'in' ? list : `(${list}).not()`
  }
  const sign = comparisons[operator]
  return sign === undefined || Array.isArray(value)
    ? undefined
    : `${left} ${sign} ${valueWritten(pack, value, type)}`
}

/** A setting is a number of the pack; a date is written as text. */
function operand(pack: Pack, fact: string, type: FactType): string {
  const setting = settingReadAs(pack, fact)
  if (setting !== undefined) return String(setting)
  return type === 'date' ? `${name(fact)}.toDate()` : name(fact)
}

function valueWritten(pack: Pack, value: Compared, type: FactType): string {
  if (Array.isArray(value)) return value.map((one: Literal) => literal(one, type)).join(' | ')
  if (typeof value === 'object' && 'fact' in value)
    return operand(pack, value.fact, pack.facts[value.fact]?.type ?? 'number')
  return literal(value as Literal, type)
}

function literal(value: Literal, type: FactType): string {
  if (typeof value !== 'string') return String(value)
  return type === 'date' ? `@${value}` : text(value)
}

const text = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`

/** The words of FHIRPath itself, and whatever is no plain word, stand between backticks. */
const ownWords = new Set([
  'and',
  'as',
  'contains',
  'day',
  'days',
  'div',
  'false',
  'hour',
  'hours',
  'implies',
  'in',
  'is',
  'minute',
  'minutes',
  'mod',
  'month',
  'months',
  'or',
  'second',
  'seconds',
  'true',
  'week',
  'weeks',
  'xor',
  'year',
  'years',
])

function name(id: string): string {
  return /^[A-Za-z]\w*$/.test(id) && !ownWords.has(id) ? id : `\`${id}\``
}
