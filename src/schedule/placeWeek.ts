import { canHold } from './answerOfDay.js'
import { type Choice, chooseDays } from './chooseDays.js'
import { type Ledger, place, roomInWeek } from './ledger.js'
import {
  classOf,
  mostInWeek,
  postpone,
  type Series,
  type SeriesProgress,
  takeWishes,
  type Wish,
} from './series.js'

/** A series with the visits that it still wants in this week. */
interface Wanting {
  readonly progress: SeriesProgress
  wishes: readonly Wish[]
}

const rounds = [0, 1, 2, 3] as const

/**
 * Places the visits of one week: assessment, then education, then what is recommended, then the rest.
 * Where a round asks for more visits than the week has room for, its disciplines take turns, so that
 * each gets a first visit before any gets a second; the one that is to be seen most often begins, since a program
 * leans on it. What finds no place is postponed.
 */
export function placeWeek(ledger: Ledger, all: readonly SeriesProgress[], week: number): void {
  const wanting = all
    .map((progress): Wanting => ({ progress, wishes: takeWishes(progress, week) }))
    .filter(({ wishes }) => wishes.length > 0)
  for (const round of rounds) {
    const members = wanting.filter(({ progress }) => classOf(progress.series) === round)
    if (members.length === 0) continue
    const turns = shareVisits(ledger, members, week)
    for (const member of members) {
      const group = groupOf(member.progress.series)
      const before = ledger.visitsInWeek[week] as number
      placeWishes(ledger, member, week, turns.get(group) ?? Infinity)
      turns.set(group, (turns.get(group) ?? Infinity) - ((ledger.visitsInWeek[week] as number) - before))
    }
    for (const member of members) placeWishes(ledger, member, week, Infinity)
    for (const { progress, wishes } of members) postpone(progress, week, wishes)
  }
}

/**
 * Offers a week once more to what is waiting, now that every week was looked at; says whether anything found a place.
 * So a finished schedule has no place left that a visit could have, and going over it again changes nothing.
 */
export function fillWeek(ledger: Ledger, all: readonly SeriesProgress[], week: number): boolean {
  let found = false
  for (const progress of all) {
    const { series, waiting, inWeek } = progress
    const room = mostInWeek(series, week) - (inWeek[week] as number)
    const due = waiting.findLastIndex((wish) => wish.week <= week) + 1
    const member = { progress, wishes: waiting.splice(0, Math.max(0, Math.min(room, due))) }
    const wanted = member.wishes.length
    if (wanted > 0) placeWishes(ledger, member, week, Infinity)
    found ||= member.wishes.length < wanted
    waiting.unshift(...member.wishes)
  }
  return found
}

/** Gives out the visits left in a week, one at a time and in turn, to the disciplines of a round, in the order of their series. */
function shareVisits(ledger: Ledger, members: readonly Wanting[], week: number): Map<string, number> {
  const { ofPerson, ofProgram } = roomInWeek(ledger, week)
  let left = Math.min(ofPerson, ofProgram)
  const asked = new Map<string, number>()
  for (const { progress, wishes } of members) {
    const group = groupOf(progress.series)
    asked.set(group, Math.max(asked.get(group) ?? 0, wishes.length))
  }
  for (const [group, visits] of asked) asked.set(group, visits - visitsOf(ledger, group, week))
  const given = new Map([...asked].map(([group]) => [group, 0]))
  const most = Math.max(0, ...asked.values())
  for (let turn = 1; turn <= most; turn += 1)
    for (const [group, visits] of asked)
      if (visits >= turn && left >= 1) {
        given.set(group, (given.get(group) as number) + 1)
        left -= 1
      }
  return given
}

const groupOf = ({ discipline, category }: Pick<Series, 'discipline' | 'category'>): string =>
  `${category} ${discipline}`

/** Visits of the group that are already there and can be joined. */
function visitsOf(ledger: Ledger, group: string, week: number): number {
  return ledger.days
    .slice(week * 7, week * 7 + 7)
    .reduce((sum, { visits }) => sum + visits.filter((visit) => groupOf(visit) === group).length, 0)
}

function placeWishes(ledger: Ledger, member: Wanting, week: number, mostNew: number): void {
  const { progress } = member
  let room = mostNew
  while (member.wishes.length > 0) {
    const choices = chooseDays(ledger, progress, week, member.wishes, room)
    if (choices.length === 0) return
    const left = [...member.wishes]
    for (const choice of choices) {
      placeWish(ledger, progress, choice, takeNearest(left, choice.day))
      if (!choice.join) room -= 1
    }
    member.wishes = left
  }
}

/** A visit that has to move within its day, or not at all any more, keeps its time if it can. */
function placeWish(
  ledger: Ledger,
  progress: SeriesProgress,
  { day, minutes, join }: Choice,
  wish: Wish,
): void {
  const part = { series: progress.series, wish, minutes }
  const at = wish.was?.day === day ? wish.was.start : undefined
  const keepsTime = !join && at !== undefined && canHold(ledger, progress, day, minutes, at)
  place(ledger, progress, day, part, { ...(join && { join }), ...(keepsTime && { at }) })
}

/** Takes the wish that was nearest to a day, of those that had a day, or else the first. */
function takeNearest(wishes: Wish[], day: number): Wish {
  let nearest = 0
  const distance = (index: number) => Math.abs((wishes[index]?.was?.day ?? Infinity) - day)
  for (let index = 1; index < wishes.length; index += 1)
    if (distance(index) < distance(nearest)) nearest = index
  return wishes.splice(nearest, 1)[0] as Wish
}
