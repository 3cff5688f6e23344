import type { Refusal } from './answerOfDay.js'
import { answersIn, chooseDays } from './chooseDays.js'
import { type Ledger, noteMissed, place } from './ledger.js'
import {
  classOf,
  minutesInWeek,
  type Obstacle,
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

/**
 * Places the visits of one week: assessment, then education, then what is recommended, then the rest.
 * Where a round asks for more visits than the week has room for, its disciplines take turns, so that
 * each gets a first visit before any gets a second; the one that is to be seen most often begins, since a program
 * leans on it. What finds no place is postponed with the reason.
 */
export function placeWeek(ledger: Ledger, all: readonly SeriesProgress[], week: number): void {
  const wanting = all
    .map((progress): Wanting => ({ progress, wishes: takeWishes(progress, week) }))
    .filter(({ wishes }) => wishes.length > 0)
  for (const round of [0, 1, 2, 3]) {
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
    for (const { progress, wishes } of members)
      if (wishes.length > 0) giveBack(ledger, progress, week, wishes)
  }
}

/** Gives out the visits left in a week, one at a time and in turn, to the disciplines of a round, in the order of their series. */
function shareVisits(ledger: Ledger, members: readonly Wanting[], week: number): Map<string, number> {
  const { ofPerson, ofProgram } = ledger.limits.visitsPerWeek
  let left = Math.min(ofPerson, ofProgram) - (ledger.visitsInWeek[week] as number)
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
    const choices = chooseDays(ledger, progress, week, member.wishes.length, room)
    if (choices.length === 0) return
    for (const [index, { day, minutes, join }] of choices.entries()) {
      const part = { series: progress.series, wish: member.wishes[index] as Wish, minutes }
      place(ledger, progress, day, part, join)
      if (!join) room -= 1
    }
    member.wishes = member.wishes.slice(choices.length)
  }
}

function giveBack(ledger: Ledger, progress: SeriesProgress, week: number, wishes: readonly Wish[]): void {
  const obstacle = obstacleIn(ledger, progress, week)
  noteMissed(ledger, progress.series, obstacle)
  postpone(progress, wishes, obstacle)
}

/**
 * What stood in the way on the day that came closest to having room. A full week stands in the way of every day,
 * also of those that fell out for another reason before their week was looked at.
 */
function obstacleIn(ledger: Ledger, progress: SeriesProgress, week: number): Obstacle {
  const { series } = progress
  const minutes = progress.days.length === 0 ? series.firstMinutes : minutesInWeek(series, week)
  let furthest = { rank: -1, obstacle: { constraint: 'visits-per-week' } as Refusal }
  for (const answer of answersIn(ledger, progress, week, minutes))
    if (!answer.possible && answer.rank > furthest.rank) furthest = answer
  const obstacle = { ...furthest.obstacle, minutes }
  const { ofPerson, ofProgram } = ledger.limits.visitsPerWeek
  const isFull = (ledger.visitsInWeek[week] as number) + 1 > Math.min(ofPerson, ofProgram)
  if (!isFull || !ofDays.has(obstacle.constraint) || obstacle.assessment) return obstacle
  return { constraint: 'visits-per-week', minutes, ofProgram: ofProgram < ofPerson, besides: obstacle }
}

/** Constraints on which days may be used at all. */
const ofDays: ReadonlySet<string> = new Set(['centre-closed', 'spacing', 'not-available'])
