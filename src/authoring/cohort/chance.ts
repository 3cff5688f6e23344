/** A whole number from 0 up to but without 2^32, another one at each call. */
export type Chance = () => number

const range = 0x1_0000_0000

/**
 * Random numbers that depend on a text alone, the same on every machine: its FNV-1a hash starts mulberry32, both of which
 * need no more than 32-bit integers. Each answer of each person has its own text, so that it stays the same when others
 * come and go.
 *
 * @example chanceOf('1/7/age-years')() === chanceOf('1/7/age-years')() // true
 */
export function chanceOf(text: string): Chance {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** Whether so many of a hundred would be met. */
export function isWithin(percent: number, chance: Chance): boolean {
  return chance() * 100 < percent * range
}

/** A whole number from 0 up to but without `count`. */
export function below(count: number, chance: Chance): number {
  return Math.floor((chance() / range) * count)
}

/** One of several, each as often as its share says. */
export function byShare<T extends { readonly share: number }>(
  among: readonly T[],
  chance: Chance,
): T | undefined {
  const all = among.reduce((sum, { share }) => sum + share, 0)
  let left = (chance() / range) * all
  return among.find(({ share }) => {
    left -= share
    return left < 0
  })
}

const rolls = 12

/** How many standard deviations from the middle: the sum of twelve, since a logarithm may differ between machines. */
export function onBell(chance: Chance): number {
  let sum = -rolls / 2
  for (let roll = 0; roll < rolls; roll += 1) sum += chance() / range
  return sum
}
