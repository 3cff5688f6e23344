const longestValue = 80

/**
 * A value as JSON, cut to 80 characters; what JSON cannot say (`NaN`, a function, a cycle) is named instead.
 *
 * @example printValue('7 weeks') // '"7 weeks"'
 */
export function printValue(value: unknown): string {
  const text = printWhole(value)
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`
}

function printWhole(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value)
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return typeof value
  }
}
