/**
 * Sets of days within one week as seven bits: bit 0 is the first day of the week, which is the weekday the plan
 * starts on. There are only 128, so the best days of a week are found by looking at all of them.
 */
export type DaySet = number

const daysPerWeek = 7

/** The days of a set, 0 to 6, in order: `daysIn(0b1001)` is `[0, 3]`. */
export function daysIn(set: DaySet): readonly number[] {
  return days[set] as readonly number[]
}

/** How many days a set has. */
export function sizeOf(set: DaySet): number {
  return daysIn(set).length
}

/** The set of the days for which `test` holds. */
export function daysWhere(test: (day: number) => boolean): DaySet {
  let set = 0
  for (let day = 0; day < daysPerWeek; day += 1) if (test(day)) set |= 1 << day
  return set
}

/** Every set of so many days, those with the earliest days first: Monday and Tuesday before Monday and Friday. */
export function setsOfSize(size: number): readonly DaySet[] {
  return bySize[size] ?? []
}

/** Days between the two closest days of a set; `Infinity` for fewer than two. */
export function leastGap(set: DaySet): number {
  return gaps[set] as number
}

/**
 * How uneven a set is when it is repeated week after week: the sum of the squared distances from one day to the
 * next, the last to the first of the next week included. Monday, Wednesday, Friday is 4 + 4 + 9.
 */
export function unevenness(set: DaySet): number {
  return unevennesses[set] as number
}

const sets = Array.from({ length: 1 << daysPerWeek }, (_, set) => set)

const days = sets.map((set) =>
  Array.from({ length: daysPerWeek }, (_, day) => day).filter((day) => set & (1 << day)),
)

const bySize = Array.from({ length: daysPerWeek + 1 }, (_, size) =>
  sets.filter((set) => sizeOf(set) === size).sort((left, right) => earlierOf(daysIn(left), daysIn(right))),
)

const gaps = sets.map((set) =>
  Math.min(
    ...daysIn(set)
      .slice(1)
      .map((day, index) => day - (daysIn(set)[index] as number)),
  ),
)

const unevennesses = sets.map((set) => {
  const inSet = daysIn(set)
  const around = [...inSet, ...inSet.slice(0, 1).map((day) => day + daysPerWeek)]
  return around.slice(1).reduce((sum, day, index) => sum + (day - (around[index] as number)) ** 2, 0)
})

function earlierOf(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((day, at) => day !== right[at])
  return index < 0 ? 0 : (left[index] as number) - (right[index] as number)
}
