import type { z } from 'zod'
import { conditionSchema } from '../model/condition.js'
import type { Problem } from '../model/problem.js'
import { jsonPointer, valueAtPath } from '../shared/jsonPointer.js'
import { printValue } from '../shared/printValue.js'
import { checkConditionShape } from './checkConditionShape.js'
import { type Place, within } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { bare, definitionOf, describeSchema, keysOf, optionFor, type Schema, stepInto } from './schemaTree.js'

type Issue = z.core.$ZodIssue

/** A value that is being checked: its schema, itself, and where it stands. */
interface Site {
  readonly schema: Schema
  readonly value: unknown
  readonly place: Place
}

/**
 * Checks a value against its schema and says what is wrong in an author's words.
 * Unions give one problem for the option that was meant, and conditions are walked by hand.
 */
export function checkShape(schema: z.ZodType, value: unknown, place: Place): Problem[] {
  const result = schema.safeParse(value)
  return result.success ? [] : withoutExplained(problemsOf({ schema, value, place }, result.error.issues))
}

/** A misspelt key explains a missing one, so the missing one is not reported besides. */
function withoutExplained(problems: readonly Problem[]): Problem[] {
  const meant = new Set(problems.filter(({ code }) => code === 'unknown-key').map(missingPointer))
  return problems.filter((problem) => problem.code !== 'missing-key' || !meant.has(missingPointer(problem)))
}

/** The pointer of the key that is missing, or that was meant by a misspelt one. */
function missingPointer({ code, pointer, expected = '', didYouMean }: Problem): string {
  if (code === 'missing-key') return `${pointer}/${/^`([^`]*)`/.exec(expected)?.[1]}`
  return `${pointer.slice(0, pointer.lastIndexOf('/'))}/${didYouMean}`
}

function problemsOf(site: Site, issues: readonly Issue[]): Problem[] {
  const walked = new Set<string>()
  return issues.flatMap((issue) => {
    const at = stepAlong(site, issue.path)
    if (at.value === undefined || !isCondition(at)) return problemsOfIssue(at, issue)
    // Several issues may lie in one condition, which is walked once.
    const pointer = jsonPointer(at.place.path)
    if (walked.has(pointer)) return []
    walked.add(pointer)
    return checkConditionShape(at.value, at.place)
  })
}

function isCondition({ schema }: Site): boolean {
  return bare(schema) === conditionSchema
}

function stepAlong(site: Site, path: readonly PropertyKey[]): Site {
  return path.reduce<Site>((from, key) => {
    if (isCondition(from)) return from
    const step = typeof key === 'symbol' ? String(key) : key
    return {
      schema: stepInto(from.schema, from.value, step) ?? from.schema,
      value: valueAtPath(from.value, [step]),
      place: within(from.place, step),
    }
  }, site)
}

function problemsOfIssue(site: Site, issue: Issue): Problem[] {
  if (site.value === undefined && isMissing(site)) return [missingKey(site)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(site, key))
    case 'invalid_union':
      return unionProblems(site, issue)
    case 'invalid_key':
      return [wrongFormat(site, issue.issues[0]?.message ?? '', 'key')]
    case 'invalid_format':
      return [wrongFormat(site, issue.format === 'date' ? 'expected a date as YYYY-MM-DD' : issue.message)]
    case 'invalid_value':
      return [notOneOf(site, issue.values.map(String))]
    case 'too_small':
      return [
        outOfBounds(site, issue.origin, `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`),
      ]
    case 'too_big':
      return [
        outOfBounds(site, issue.origin, `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`),
      ]
    case 'custom':
      return [refined(site, issue.message)]
    default:
      return [wrongType(site, 'expected' in issue && issue.expected === 'int' ? 'a whole number' : undefined)]
  }
}

/** A key that is not there is a problem of the object that lacks it. */
function isMissing({ place }: Site): boolean {
  return place.path.length > 0 && typeof place.path.at(-1) === 'string'
}

function missingKey({ schema, place }: Site): Problem {
  const key = String(place.path.at(-1))
  const parent = { ...place, path: place.path.slice(0, -1) }
  const expected = `\`${key}\`: ${schema === conditionSchema ? 'a condition' : describeSchema(schema)}`
  return reportProblem(parent, {
    code: 'missing-key',
    message: `the key \`${key}\` is missing`,
    expected,
    value: absent,
  })
}

function unknownKey({ schema, value, place }: Site, key: string): Problem {
  const option = optionFor(schema, value)
  const known = keysOf(option ?? schema)
  if (key === 'priority' && known.includes('conditions')) {
    return reportProblem(within(place, key), {
      code: 'no-priority',
      message: 'a rule has no `priority`',
      expected: 'no priority: rules run in the order of the facts they set and read, and safety wins always',
      on: 'key',
    })
  }
  return reportProblem(within(place, key), {
    code: 'unknown-key',
    message: `unknown key ${quote(key)}`,
    expected: `one of ${known.join(', ')}`,
    value: key,
    on: 'key',
    near: { name: key, among: known },
  })
}

function unionProblems(site: Site, issue: z.core.$ZodIssueInvalidUnion): Problem[] {
  const { discriminator } = issue
  if (discriminator !== undefined) return [unknownTag(site, issue)]
  const option = optionFor(site.schema, site.value)
  const definition = definitionOf(site.schema)
  const index = option && definition.type === 'union' ? definition.options.indexOf(option) : -1
  const issues = issue.errors[index]
  return option && issues ? problemsOf({ ...site, schema: option }, issues) : [wrongType(site)]
}

function unknownTag(site: Site, issue: z.core.$ZodIssueInvalidUnion): Problem {
  const known = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  return notOneOf(site, known)
}

function notOneOf(site: Site, known: readonly string[]): Problem {
  return reportProblem(site.place, {
    code: 'not-one-of',
    message: `${quote(site.value)} is not allowed here`,
    expected: oneOfAll(known),
    near: { name: String(site.value), among: known },
  })
}

function oneOfAll(known: readonly string[]): string {
  return known.length === 1 ? `\`${known[0]}\`` : `one of ${known.join(', ')}`
}

function wrongType({ schema, value, place }: Site, expected?: string): Problem {
  return reportProblem(place, {
    code: 'wrong-type',
    message: `\`${printValue(value)}\` has the wrong type`,
    expected: expected ?? describeSchema(schema),
  })
}

function wrongFormat({ value, place }: Site, message: string, on?: 'key'): Problem {
  const shown = on ? String(place.path.at(-1)) : value
  return reportProblem(place, {
    code: 'wrong-format',
    message: `${quote(shown)} has the wrong form`,
    expected: expectation(message),
    ...(on ? { on, value: shown } : {}),
  })
}

function expectation(message: string): string {
  if (message.startsWith('expected ')) return message.slice('expected '.length)
  const pattern = /must match pattern (\/.*\/\w*)$/.exec(message)?.[1]
  return pattern === undefined ? 'another form' : `text that matches ${pattern}`
}

const units: Readonly<Record<string, { one: string; many: string }>> = {
  string: { one: 'character', many: 'characters' },
  array: { one: 'entry', many: 'entries' },
}

function outOfBounds({ value, place }: Site, origin: string, bound: string): Problem {
  const unit = bound.endsWith(' 1') ? units[origin]?.one : units[origin]?.many
  const expected = unit === undefined ? bound : `${bound} ${unit}`
  return reportProblem(place, {
    code: 'out-of-bounds',
    message: `${quote(value)} is out of bounds`,
    expected,
  })
}

/** The refinements of the model: a target, subject or cover names one thing, a decision at most one, a dose bound bounds something. */
function refined({ value, place }: Site, message: string): Problem {
  const code = /(exactly|at most) one/.test(message) ? 'one-target' : 'empty-dose-bound'
  const expected = expectation(message)
  return reportProblem(place, { code, message: `${quote(value)} does not fit`, expected })
}
