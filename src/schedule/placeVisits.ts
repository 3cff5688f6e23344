import type { Pack } from '../model/pack.js'
import type { Ledger } from './ledger.js'
import { fillWeek, placeWeek } from './placeWeek.js'
import { remember } from './remember.js'
import { searchPlaces } from './searchPlaces.js'
import { classOf, type SeriesProgress } from './series.js'
import { settleWishes } from './settleWishes.js'
import { type CoverShares, spreadCover } from './spreadCover.js'
import { substitute } from './substitute.js'
import { usualWeights } from './weightsOf.js'

/**
 * Places all visits from a week on. A wish never costs a visit: what is wished is only done where it leaves out no more,
 * and nothing that matters more, than the usual weights do with cover used as it comes. Only then is what is left out for
 * want of cover given in another way.
 */
export function placeVisits(
  ledger: Ledger,
  all: readonly SeriesProgress[],
  fromWeek: number,
  overCoverage: Pack['manifest']['choices']['overCoverage'] = [],
): void {
  // Visits of an earlier plan have their days: it spread what cover it had.
  const isNew = ledger.days.every(({ visits }) => visits.length === 0)
  const shares = isNew ? spreadCover(ledger, all, fromWeek) : undefined
  const isWished = shares !== undefined || ledger.weights !== usualWeights
  const startAgain = remember(ledger, all)
  placeAll(ledger, all, fromWeek, shares)
  if (shares) settleWishes(ledger, all)
  if (isWished && all.some(({ waiting }) => waiting.length > 0))
    giveUpWishes(ledger, all, fromWeek, {
      startAgain,
      spread: shares !== undefined,
    })
  let isSubstituted = false
  while (substitute(ledger, all, overCoverage, fromWeek)) {
    isSubstituted = true
    fillWeeks(ledger, all, fromWeek)
  }
  if (isNew && isSubstituted) settleWishes(ledger, all)
}

/** Goes back to cover used as it comes, and then to the usual weights, where the wishes cost a visit. */
function giveUpWishes(
  ledger: Ledger,
  all: readonly SeriesProgress[],
  fromWeek: number,
  { startAgain, spread }: { readonly startAgain: () => void; readonly spread: boolean },
): void {
  const wished = { bringBack: remember(ledger, all), placed: placedBy(all) }
  startAgain()
  placeAll({ ...ledger, weights: usualWeights }, all, fromWeek)
  const least = placedBy(all)
  if (isNoWorse(wished.placed, least)) {
    wished.bringBack()
    return
  }
  if (!spread || ledger.weights === usualWeights) return
  const bringBackUsual = remember(ledger, all)
  startAgain()
  placeAll(ledger, all, fromWeek)
  if (!isNoWorse(placedBy(all), least)) bringBackUsual()
}

function placeAll(
  ledger: Ledger,
  all: readonly SeriesProgress[],
  fromWeek: number,
  shares: CoverShares = [],
): void {
  const { length } = ledger.timeline.weeks
  for (const { coming, waiting } of all)
    for (const wishes of coming.slice(0, fromWeek)) waiting.push(...wishes.splice(0))
  keepBack(ledger, shares)
  for (let week = fromWeek; week < length; week += 1) {
    release(ledger, shares, week)
    placeWeek(ledger, all, week)
  }
  searchPlaces(ledger, all)
  fillWeeks(ledger, all, fromWeek)
}

function fillWeeks(ledger: Ledger, all: readonly SeriesProgress[], fromWeek: number): void {
  let found = true
  while (found) {
    found = false
    for (let week = fromWeek; week < ledger.timeline.weeks.length; week += 1)
      found = fillWeek(ledger, all, week) || found
  }
}

function keepBack({ coverLeft }: Ledger, shares: CoverShares): void {
  for (const { index, inWeeks } of shares)
    coverLeft[index] = inWeeks.reduce((left, visits) => left - visits, coverLeft[index] as number)
}

function release({ coverLeft }: Ledger, shares: CoverShares, week: number): void {
  for (const { index, inWeeks } of shares)
    coverLeft[index] = (coverLeft[index] as number) + (inWeeks[week] ?? 0)
}

/** Visits placed: of each class, and of all. */
function placedBy(all: readonly SeriesProgress[]): readonly number[] {
  const placed = [0, 0, 0, 0, 0]
  for (const { series, days } of all)
    for (const index of [classOf(series), 4]) placed[index] = (placed[index] as number) + days.length
  return placed
}

/** No fewer in all, and in the first class in which they differ more. */
function isNoWorse(placed: readonly number[], least: readonly number[]): boolean {
  if ((placed[4] as number) < (least[4] as number)) return false
  const differs = placed.findIndex((visits, index) => visits !== least[index])
  return differs < 0 || (placed[differs] as number) > (least[differs] as number)
}
