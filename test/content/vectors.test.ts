import { describe, expect, it } from 'vitest'
import { backPain } from '../support/backPain.js'

/** Worked examples of the fact sheets that are about the pack's data rather than about one person. */
describe("the centre's calendar", () => {
  const closedIn = (year: number): string[] =>
    backPain.manifest.calendar.closures
      .map(({ from }) => from)
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => day.slice('2027-'.length))

  it.each([
    [2027, '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26'],
    [2028, '01-01 02-21 04-14 05-22 07-01 09-04 10-09 12-25 12-26'],
  ])("is closed on the nine public holidays of Ontario in %i and on no other's", (year, days) => {
    expect(closedIn(year)).toEqual(days.split(' '))
  })
})
