import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'

type Path = readonly (string | number)[]

/** Whatever claims more than convention or a default names where that stands. */
export function checkEvidence(plan: Plan): Problem[] {
  return unsourced(plan, [])
}

function unsourced(value: unknown, path: Path): Problem[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => unsourced(part, [...path, key]))
  const { basis, sources } = value as { basis?: unknown; sources?: unknown }
  const claims = typeof basis === 'string' && basis !== 'convention' && basis !== 'default'
  if (!claims || !Array.isArray(sources) || sources.length > 0) return inside
  const message = `\`${basis}\` is claimed without a source`
  return [{ code: 'no-source', message, pointer: jsonPointer([...path, 'sources']) }, ...inside]
}
