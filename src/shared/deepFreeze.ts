/**
 * Freezes a plain value and everything in it, and returns it.
 * What is already frozen is left alone, so that shared parts cost nothing twice.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}
