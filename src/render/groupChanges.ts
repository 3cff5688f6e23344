import type { PlanChange } from '../model/revision.js'
import { addTo } from '../shared/addTo.js'
import { type Block, detail, type Entry, list, paragraph } from './document.js'

/** What kind of thing a change is about: `exercise` of `exercise/walk`. */
export const familyOf = ({ subject }: PlanChange): string => subject.slice(0, subject.indexOf('/'))
/** Which of its kind a change is about: `walk` of `exercise/walk`. */
export const idOf = ({ subject }: PlanChange): string => subject.slice(subject.indexOf('/') + 1)

const ofItems = ['intervention', 'exercise', 'education', 'advice', 'role', 'pathway', 'condition']

/** Of what is in a plan beside visits, reviews and goals. */
export const isOfItem = (change: PlanChange): boolean => ofItems.includes(familyOf(change))

/** What comes with another program, or follows from what else is told, needs no reason of its own beside it. */
export function withoutPlainReasons(changes: readonly PlanChange[]): PlanChange[] {
  return changes.map((change) =>
    change.reason === 'program-changed' || change.because === 'It follows from the other changes.'
      ? { ...change, because: '' }
      : change,
  )
}

/** Changes for one reason stand together under it; one by itself carries its own. */
export function byReason(changes: readonly PlanChange[], entries: (change: PlanChange) => Entry[]): Block[] {
  return groups(changes).flatMap((group) => withReason(group.flatMap(entries), group[0]?.because ?? ''))
}

/** In the order in which the reasons first come; what has none stands before, or it would seem to have that of another. */
export function groups(changes: readonly PlanChange[]): PlanChange[][] {
  const byBecause = new Map<string, PlanChange[]>()
  const bare = changes.filter(({ because }) => because === '')
  if (bare.length > 0) byBecause.set('', [])
  for (const change of changes) addTo(byBecause, change.because, change)
  return [...byBecause.values()]
}

/** Several entries stand under the reason that they share; one by itself carries it. */
export function withReason(entries: readonly Entry[], because: string): Block[] {
  const [first] = entries
  if (entries.length === 1 && first !== undefined)
    return list([{ ...first, details: [...first.details, ...detail('why', because)] }])
  return [...paragraph(because, 'quiet'), ...list(entries)]
}
