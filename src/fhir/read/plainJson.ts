const deepest = 60
const mostValues = 1_000_000

export type Plain =
  | { readonly ok: true; readonly value: unknown; readonly cut: boolean }
  | { readonly ok: false; readonly why: string }

/**
 * A copy of what may be anything, of plain data alone: no getter, no prototype, no cycle and no `__proto__`. What lies
 * deeper than any record is cut off, which is said.
 */
export function plainJson(input: unknown): Plain {
  const state = { left: mostValues, cut: false }
  try {
    const value = copied(input, deepest, new Set(), state)
    return state.left < 0
      ? { ok: false, why: `it has more than ${mostValues} values` }
      : { ok: true, value, cut: state.cut }
  } catch {
    // A proxy may throw at whatever is asked of it.
    return { ok: false, why: 'it cannot be read as plain data' }
  }
}

interface State {
  left: number
  cut: boolean
}

function copied(value: unknown, depth: number, above: Set<object>, state: State): unknown {
  state.left -= 1
  if (state.left < 0) return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === 0 || above.has(value)) {
    state.cut = true
    return undefined
  }
  above.add(value)
  const copy = Array.isArray(value)
    ? value.map((one) => copied(one, depth - 1, above, state))
    : Object.fromEntries(
        ownData(value)
          .map(([key, one]) => [key, copied(one, depth - 1, above, state)] as const)
          .filter(([, one]) => one !== undefined),
      )
  above.delete(value)
  return copy
}

/** What is read through a getter would be code of somebody else's. */
function ownData(value: object): [string, unknown][] {
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, descriptor]) =>
    key !== '__proto__' && descriptor.enumerable === true && 'value' in descriptor
      ? [[key, descriptor.value as unknown]]
      : [],
  )
}
