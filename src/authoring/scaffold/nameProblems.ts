import { codeSchema } from '../../model/primitives.js'
import type { Problem } from '../../model/problem.js'

/**
 * What is wrong with a name that somebody gave to something new; nothing when it can stand.
 *
 * @example nameProblems('walking-class') // []
 */
export function nameProblems(name: string): readonly Problem[] {
  if (codeSchema.safeParse(name).success) return []
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return [
    {
      code: 'bad-name',
      message: `\`${name}\` cannot be a name here`,
      pointer: '',
      expected: 'lower-case words joined by `-`, grouped by `.`, as `walking-class`',
      ...(codeSchema.safeParse(near).success ? { didYouMean: near } : {}),
    },
  ]
}
