import { type Codings, codingsSchema } from '../model/codings.js'
import type { Problem, Result } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'

const keys = [
  ...['attributions', 'codings', 'inputs', 'answers', 'questionnaires', 'risks'],
  ...['system', 'code', 'display', 'certainty', 'note', 'prefix', 'side', 'value'],
]

/**
 * Codes from JSON (a `fhir.codings.json`), or everything that is wrong with them.
 *
 * @example safeParseCodings({ codings: { 'role/nurse': [{ system: 'https://example.org/roles', code: 'RN' }] } }).ok // true
 */
export function safeParseCodings(json: unknown): Result<Codings> {
  const { success, data, error } = codingsSchema.safeParse(json)
  if (success) return { ok: true, value: data }
  const problems = error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [problemAt(path, issue.message)]
    return issue.keys.map((key) => unknownKey([...path, key], key))
  })
  return { ok: false, problems: problems as [Problem, ...Problem[]] }
}

function problemAt(path: readonly string[], message: string): Problem {
  const last = path.at(-1)
  const about = last === undefined ? message : `\`${last}\`: ${message}`
  return { code: 'bad-codings', pointer: jsonPointer(path), message: about }
}

function unknownKey(path: readonly string[], key: string): Problem {
  const near = nearestName(key, keys)
  const problem = { code: 'unknown-key', pointer: jsonPointer(path), message: `unknown key \`${key}\`` }
  return near === undefined ? problem : { ...problem, didYouMean: near }
}
