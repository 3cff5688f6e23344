/** So many times in so many weeks. */
export interface HowOften {
  readonly times: number
  readonly weeks: number
  /** No whole number of times comes to just that. */
  readonly isAbout: boolean
}

/** How often in whole numbers; what is rarer than once a week, by the weeks between. */
export function howOften(perWeek: number): HowOften {
  if (Number.isInteger(perWeek)) return { times: perWeek, weeks: 1, isAbout: false }
  for (const weeks of [2, 3, 4, 5, 6, 8, 10, 12]) {
    const times = Number((perWeek * weeks).toFixed(2))
    if (Number.isInteger(times) && times > 0) return { times, weeks, isAbout: false }
  }
  if (perWeek > 1) return { times: Number(perWeek.toFixed(2)), weeks: 1, isAbout: false }
  const weeks = Math.max(1, Math.round(1 / perWeek))
  const isNear = weeks > 1 && Math.abs(1 / weeks - perWeek) < 0.005
  return { times: 1, weeks, isAbout: !isNear }
}
