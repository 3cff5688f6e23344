import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { endsAtHome, hadEnded, mostVisits } from './changeInWords.js'
import { type Block, detail, list, type Section } from './document.js'
import { familyOf, groups, isOfItem } from './groupChanges.js'
import { stepFrom } from './stepsAtReview.js'

const isOver = 'It belongs to a phase that is over.'

/** What is no longer in the plan, beside visits and reviews, and beside what goes as it was meant to. */
export function describeRemoved(plan: Plan, changes: readonly PlanChange[]): Section {
  const over = changes.filter(endsAtHome).map((change) => ({ ...change, because: isOver }))
  const gone = removed(plan, changes).filter((change) => kindOf(plan, change) === 'gone')
  return { title: 'No longer', blocks: told([...gone, ...over]) }
}

/** What is not done until something is answered or looked at. */
export function describeWaiting(plan: Plan, changes: readonly PlanChange[]): Section {
  const waiting = removed(plan, changes).filter((change) => kindOf(plan, change) === 'waits')
  return { title: 'Waits', tone: 'warn', blocks: told(waiting) }
}

/** What goes as it was meant to, a line for each kind: its title and what it is about. */
export function removedInShort(plan: Plan, changes: readonly PlanChange[]): [string, string][] {
  const of = (kind: Kind) =>
    listInWords(
      removed(plan, changes)
        .filter((change) => kindOf(plan, change) === kind)
        .map(({ title }) => title),
    )
  return [
    ['Done as planned', of('done')],
    ['Taught, and kept', of('taught')],
    ['Advice no longer given', of('advice')],
    ['No longer in the team', of('role')],
  ]
}

function removed(plan: Plan, changes: readonly PlanChange[]): PlanChange[] {
  return changes.filter(
    (change) =>
      change.kind === 'removed' &&
      isOfItem(change) &&
      !hadEnded(change) &&
      stepFrom(plan, changes, change) === undefined,
  )
}

type Kind = 'waits' | 'done' | 'taught' | 'advice' | 'role' | 'gone'

function kindOf(plan: Plan, change: PlanChange): Kind {
  const isHeld = plan.held.some(({ kind, id }) => `${kind}/${id}` === change.subject)
  const family = familyOf(change)
  if (family !== 'advice' && (isHeld || change.reason === 'screen-open')) return 'waits'
  if (isAllDone(plan, change)) return 'done'
  if (family === 'education' && change.reason === 'program-changed') return 'taught'
  return family === 'advice' || family === 'role' ? family : 'gone'
}

/** What was to be done so many times and was. */
function isAllDone({ course }: Plan, change: PlanChange): boolean {
  const most = mostVisits(change)
  const done = (course?.history.sessions ?? []).filter(
    ({ status, items }) => status === 'done' && items.includes(change.subject),
  )
  return most !== undefined && done.length >= most
}

function told(changes: readonly PlanChange[]): Block[] {
  return groups(changes).flatMap((group) =>
    list([
      {
        title: listInWords(group.map(({ title }) => title)),
        details: detail('why', group[0]?.because),
      },
    ]),
  )
}
