import type { z } from 'zod'

const nouns: Readonly<Record<string, string>> = {
  array: 'a list, in `[ ]`',
  boolean: '`true` or `false`',
  number: 'a number',
  object: 'keys and values, in `{ }`',
  record: 'keys and values, in `{ }`',
  string: 'a text, in quotes',
}

/** Why a value does not fit its shape, for people who do not program. */
export function shapeInWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `the list is too short; expected at least ${issue.minimum}`
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`
  if (issue.code !== 'invalid_type') return issue.message
  const expected = nouns[issue.expected]
  const missing = issue.message.endsWith('received undefined')
  if (expected === undefined) return issue.message
  const last = issue.path.at(-1)
  if (missing && last !== undefined) return `the key \`${String(last)}\` is missing; expected ${expected}`
  return `this is of the wrong kind; expected ${expected}`
}
