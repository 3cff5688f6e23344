/**
 * Freezes a plain value and everything in it, and returns it.
 * What is already frozen is left alone, so that shared parts cost nothing twice.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  // Without a list of the values: every stage freezes all it returns, and making those lists took as long again.
  if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) freezePart(value[index])
  else for (const key in value) freezePart(value[key])
  return value
}

/** Most parts are texts and numbers, and a look is cheaper than a call. */
function freezePart(part: unknown): void {
  if (typeof part === 'object') deepFreeze(part)
}
