/** What a number may be, and what it is multiplied by. */
export interface NumberBound {
  readonly max?: number | undefined
  readonly min?: number | undefined
  readonly factor?: number | undefined
}

/** The number within the bounds, the factor first; undefined when none is. A factor leaves a whole number whole, and at least one. */
export function boundNumber(
  from: number,
  { max = Number.POSITIVE_INFINITY, min = Number.NEGATIVE_INFINITY, factor }: NumberBound,
  isWhole: boolean,
): number | undefined {
  if (min > max) return undefined
  return Math.max(min, Math.min(max, scaled(from, factor, isWhole)))
}

function scaled(from: number, factor: number | undefined, isWhole: boolean): number {
  if (factor === undefined) return from
  // Six decimals take away what binary fractions add: 3 times 0.7 is 2.1.
  const value = Math.round(from * factor * 1e6) / 1e6
  return isWhole ? Math.max(Math.min(1, from), Math.floor(value)) : value
}
