import { comparedSchema, leafSchema } from '../model/condition.js'
import type { Problem } from '../model/problem.js'
import { printValue } from '../shared/printValue.js'
import { type Place, within } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'

const leafKeys = Object.keys(leafSchema.shape)
const groupKeys = ['all', 'any', 'not', 'condition']
const knownKeys = [...groupKeys, ...leafKeys]
const kinds = 'one of all, any, not, condition, or a comparison with fact, operator and value'

/** Keys that json-rules-engine allows and this language refuses, and why. */
const refusedKeys = {
  path: { code: 'path-refused', because: 'a declared fact; declare one that reads the field' },
  params: { code: 'path-refused', because: 'a declared fact; declare one for each value of the parameter' },
  result: { code: 'forged-result', because: 'no result; it is computed' },
  factResult: { code: 'forged-result', because: 'no result; it is computed' },
  valueResult: { code: 'forged-result', because: 'no result; it is computed' },
  priority: { code: 'no-priority', because: 'no priority; every condition is always evaluated' },
} as const

/** What is wrong with the shape of a condition, with one problem for each fault; empty when nothing is. */
export function checkConditionShape(value: unknown, place: Place): Problem[] {
  if (!isPlainObject(value)) {
    const message = `\`${printValue(value)}\` is no condition`
    return [reportProblem(place, { code: 'wrong-type', message, expected: kinds })]
  }
  const keys = Object.keys(value)
  const groups = groupKeys.filter((key) => keys.includes(key))
  const isLeaf = keys.some((key) => leafKeys.includes(key))
  const problems = [...keyProblems(keys, groups, isLeaf, place), ...groupProblems(value, groups, place)]
  if (groups.length + (isLeaf ? 1 : 0) > 1) return [mixed(value, groups, isLeaf, place), ...problems]
  if (isLeaf) return [...problems, ...leafProblems(value, problems.length > 0, place)]
  if (groups.length > 0 || problems.length > 0) return problems
  return [
    reportProblem(place, {
      code: 'no-condition',
      message: `${quote(value)} is no condition`,
      expected: kinds,
    }),
  ]
}

function mixed(value: object, groups: readonly string[], isLeaf: boolean, place: Place): Problem {
  const found = [...groups, ...(isLeaf ? ['a comparison'] : [])].join(' and ')
  return reportProblem(place, {
    code: 'mixed-condition',
    message: `one object is ${found} at once`,
    expected: `only ${kinds}`,
    value,
  })
}

function keyProblems(
  keys: readonly string[],
  groups: readonly string[],
  isLeaf: boolean,
  place: Place,
): Problem[] {
  // Once the kind is clear only its own keys are worth suggesting.
  const likely = isLeaf ? leafKeys.filter((key) => !keys.includes(key)) : groups.length > 0 ? [] : knownKeys
  return keys
    .filter((key) => !knownKeys.includes(key))
    .map((key) => {
      if (Object.hasOwn(refusedKeys, key)) return refusedKey(key as keyof typeof refusedKeys, place)
      return reportProblem(within(place, key), {
        code: 'unknown-key',
        message: `unknown key ${quote(key)}`,
        expected: isLeaf ? leafKeys.join(', ') : kinds,
        value: key,
        on: 'key',
        near: { name: key, among: likely.length > 0 ? likely : knownKeys },
      })
    })
}

function refusedKey(key: keyof typeof refusedKeys, place: Place): Problem {
  const { code, because } = refusedKeys[key]
  const message = `a condition has no ${quote(key)}`
  return reportProblem(within(place, key), { code, message, expected: because, on: 'key' })
}

function groupProblems(value: Record<string, unknown>, groups: readonly string[], place: Place): Problem[] {
  return groups.flatMap((key) => {
    const inside = value[key]
    const at = within(place, key)
    if (key === 'not') return checkConditionShape(inside, at)
    if (key === 'condition')
      return typeof inside === 'string' ? [] : [wrongType(inside, at, 'the name of a condition')]
    if (!Array.isArray(inside)) return [wrongType(inside, at, 'a list of conditions')]
    if (inside.length === 0) return [empty(key, at)]
    return inside.flatMap((condition, index) => checkConditionShape(condition, within(at, index)))
  })
}

function empty(key: string, place: Place): Problem {
  const message = `\`${key}\` has no conditions`
  return reportProblem(place, { code: 'empty-condition', message, expected: 'at least one condition' })
}

/** Compared with nothing, a rule against something never applies, and so protects nobody. */
function emptyList(place: Place): Problem {
  const message = 'the list to compare with is empty'
  return reportProblem(place, { code: 'empty-condition', message, expected: 'at least one value' })
}

/** A misspelt key explains a missing one, so the missing one is not reported besides. */
function leafProblems(leaf: Record<string, unknown>, hasStrangeKey: boolean, place: Place): Problem[] {
  return leafKeys.flatMap((key) => {
    const value = leaf[key]
    if (value === undefined) return hasStrangeKey ? [] : [missing(key, place)]
    if (key !== 'value')
      return typeof value === 'string' ? [] : [wrongType(value, within(place, key), 'text')]
    if (Array.isArray(value) && value.length === 0) return [emptyList(within(place, key))]
    return comparedSchema.safeParse(value).success ? [] : [wrongValue(value, within(place, key))]
  })
}

function missing(key: string, place: Place): Problem {
  const message = `the key \`${key}\` is missing`
  return reportProblem(place, { code: 'missing-key', message, expected: leafKeys.join(', '), value: absent })
}

function wrongValue(value: unknown, place: Place): Problem {
  return wrongType(value, place, 'text, a number, true or false, a list of these, or `{ "fact": … }`')
}

function wrongType(value: unknown, place: Place, expected: string): Problem {
  return reportProblem(place, {
    code: 'wrong-type',
    message: `\`${printValue(value)}\` has the wrong type`,
    expected,
  })
}
