import { planSchema } from '../model/planSchema.js'
import type { Problem } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'

/** Where a plan lacks what every plan has, or has it in another shape. */
export function checkShape(plan: unknown): Problem[] {
  const parsed = planSchema.safeParse(plan)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message, code }) => {
    const isMissing = code === 'invalid_type' && message.endsWith('received undefined')
    return {
      code: isMissing ? 'missing-field' : 'wrong-shape',
      message: isMissing ? `\`${String(path.at(-1))}\` is missing` : lower(message),
      pointer: jsonPointer(path as (string | number)[]),
    }
  })
}

const lower = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
