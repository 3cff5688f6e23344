import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { Progress } from '../model/progress.js'
import type { DerivationInput } from './derivationInput.js'

type SessionSource = Extract<Obtain, { from: 'sessions-done' }>
type Attended = NonNullable<Progress['attendance']>[number]

/**
 * How many sessions were done, of an item or of any. A session's name says only which item leads it, so one that
 * does not list its items may have had the item in it: then the count is a range.
 */
export function countSessions({ item }: SessionSource) {
  return ({ progress }: DerivationInput): FactValue => {
    if (progress?.attendance === undefined) return unknownFact
    const done = progress.attendance.filter(({ status }) => status === 'done')
    if (item === undefined) return { type: 'number', min: done.length, max: done.length }
    const certain = done.filter((session) => namesItem(session, item)).length
    const open = done.filter((session) => session.items === undefined && !namesItem(session, item)).length
    return { type: 'number', min: certain, max: certain + open }
  }
}

/** A session is called `<kind>/<item>/<ordinal>`. */
function namesItem({ session, items = [] }: Attended, item: string): boolean {
  return items.includes(item) || session.split('/')[1] === item
}
