import type { PlanChange } from '../model/revision.js'
import { compareText } from '../shared/compareText.js'
import { listInWords } from '../shared/listInWords.js'
import { dayOf, moveInWords, visitChangeInWords } from './changeInWords.js'
import { countInWords } from './countInWords.js'
import { dayAheadInWords, dayInWords } from './dayInWords.js'
import type { Block, Entry, Section } from './document.js'
import { byReason, familyOf, groups, withReason } from './groupChanges.js'
import type { PlanNames } from './planNames.js'

const isDated = (change: PlanChange): boolean => ['session', 'review'].includes(familyOf(change))

/** Visits and reviews: moved, new, and no longer, each title with its days. */
export function describeDates(asOf: string, changes: readonly PlanChange[], names: PlanNames): Section {
  const dated = changes.filter(isDated)
  const of = (kind: PlanChange['kind']) => dated.filter((change) => change.kind === kind)
  // A review of another program is another one, also where it has the name of one that was.
  const isOther = (change: PlanChange) => familyOf(change) === 'review' && change.reason === 'program-changed'
  const moved = of('moved').filter((change) => !isOther(change))
  const others = of('moved').filter(isOther)
  const changed = of('updated').filter((change) => visitChangeInWords(change, names) !== '')
  return {
    title: 'Dates',
    blocks: [
      ...groups(moved).flatMap((group) => withReason(moveEntries(group), group[0]?.because ?? '')),
      ...byReason(changed, (change) => [
        {
          title: `${change.title}, ${dayInWords(dayOf(change.after))}`,
          text: visitChangeInWords(change, names),
          details: [],
        },
      ]),
      ...byTitle(asOf, [...others, ...of('added')], 'after', 'new'),
      ...byTitle(asOf, [...others, ...of('removed')], 'before', 'no longer'),
    ],
  }
}

/** Which visit of a series goes where says nothing: those of one kind move together, each to its day. */
function moveEntries(group: readonly PlanChange[]): Entry[] {
  return [...new Set(group.map(({ title }) => title))].flatMap((title): Entry[] => {
    const own = group.filter((change) => change.title === title)
    const [first] = own
    if (own.length === 1 && first !== undefined)
      return [{ title, text: `moves, ${moveInWords(first)}`, details: [] }]
    const [befores, afters] = (['before', 'after'] as const).map((side) =>
      own.map((change) => change[side]).sort((left, right) => compareText(dayOf(left), dayOf(right))),
    ) as [unknown[], unknown[]]
    const pairs = befores.map((before, index) => ({ ...(first as PlanChange), before, after: afters[index] }))
    return [{ title, text: `move, ${pairs.map(moveInWords).join('; ')}`, details: [] }]
  })
}

const mostDays = 4

/** Many visits of one kind are one line: their days, or how many from when to when. */
function byTitle(
  asOf: string,
  changes: readonly PlanChange[],
  side: 'before' | 'after',
  what: string,
): Block[] {
  return groups(changes).flatMap((group) => {
    const inOrder = [...group].sort((left, right) => compareText(dayOf(left[side]), dayOf(right[side])))
    const titles = [...new Set(inOrder.map(({ title }) => title))]
    const entries = titles.map((title): Entry => {
      const days = group
        .filter((change) => change.title === title)
        .map((change) => dayOf(change[side]))
        .sort()
      return { title, text: `${what}, ${daysInWords(asOf, days)}`, details: [] }
    })
    return withReason(entries, group[0]?.because ?? '')
  })
}

function daysInWords(asOf: string, days: readonly string[]): string {
  if (days.length <= mostDays) return listInWords(days.map((day) => dayAheadInWords(day, asOf)))
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return `${countInWords(days.length, 'visit')} from ${dayAheadInWords(first, asOf)} to ${dayAheadInWords(last, asOf)}`
}
