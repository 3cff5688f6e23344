import { singleConceptOf } from './conceptOf.js'
import { doubt, ignore, type Reading, say } from './reading.js'
import { choiceAt, readNumber } from './readNumber.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, type Spot, textAt } from './spot.js'

const open = ['proposed', 'planned', 'accepted', 'active', 'on-hold']

/** A goal in the person's own words. What others want for them is not copied over it. */
export function readGoal(
  reading: Reading,
  goal: RecordResource,
  isTheirs: (reference: string) => boolean,
): void {
  const status = textAt(goal, 'lifecycleStatus') ?? 'no status'
  if (!open.includes(status)) {
    ignore(reading, goal, at(goal, 'lifecycleStatus'), `it is no goal any more (${status})`)
    return
  }
  if (!isTheirs(textAt(goal, 'expressedBy', 'reference') ?? '')) {
    ignore(reading, goal, at(goal, 'expressedBy'), 'it is not said to be in the own words of this person')
    return
  }
  const meant = singleConceptOf(reading, goal, at(goal, 'description'), ['activity'])
  if (meant === undefined) return
  const tell = (field: string, spot: Spot, value: unknown, note?: string): void =>
    say(reading, goal, spot, { kind: 'entry', list: 'goals', key: meant.id, field }, { value, note })
  tell('activity', meant.coding, meant.id, meant.note)
  const words = at(goal, 'description', 'text')
  if (textAt(words) !== undefined) tell('words', words, words.value)
  readTarget(reading, goal, meant.id, (spot, value, note) => tell('target', spot, value, note))
}

/** What the person wants to reach, where it is on the measure by which the pack takes that activity. */
function readTarget(
  reading: Reading,
  goal: RecordResource,
  activity: string,
  tell: (spot: Spot, value: number, note: string | undefined) => void,
): void {
  const { pack, table } = reading
  const template = Object.values(pack.goals).find((one) => one.activity === activity)
  const measure = template && pack.measures[template.measure]
  for (const target of listAt(goal, 'target')) {
    const detail = choiceAt(target, 'detail')
    const meanings = table.meantBy(at(target, 'measure'), ['measure'])?.meanings ?? []
    const isOfMeasure = measure !== undefined && meanings.some(({ id }) => id === measure.id)
    if (detail === undefined) continue
    if (!isOfMeasure || !['Quantity', 'Integer'].includes(detail.type)) {
      doubt(reading, goal, target, 'it is not a number on the measure of this activity')
      continue
    }
    const counted = readNumber(detail.choice, measure.unit, table)
    if ('why' in counted) doubt(reading, goal, detail.choice, counted.why)
    else tell(detail.choice, counted.value, counted.note)
  }
}
