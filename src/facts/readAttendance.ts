import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { Progress } from '../model/progress.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'

type AttendanceSource = Extract<Obtain, { from: 'attendance' }>
type Attended = NonNullable<Progress['attendance']>[number]

/**
 * Sessions done of those booked, percent, or how many were missed absent a word. A closure of the centre is
 * nobody's doing and counts for neither. Within the last days, a session absent a date may or may not count.
 */
export function readAttendance({ of, withinDays }: AttendanceSource) {
  return ({ progress, asOf, pack }: DerivationInput): FactValue => {
    if (progress?.attendance === undefined) return unknownFact
    const booked = progress.attendance.filter(({ status }) => status !== 'closed')
    const isDated = ({ on }: Attended) => withinDays === undefined || on !== undefined
    const counted = booked.filter(
      ({ on }) =>
        withinDays === undefined || (on !== undefined && isRecentEnough(on, withinDays, asOf, pack)),
    )
    const open = booked.filter((session) => !isDated(session))
    if (of === 'no-shows') {
      const min = counted.filter(isNoShow).length
      return { type: 'number', min, max: min + open.filter(isNoShow).length }
    }
    return shareDone(counted, open)
  }
}

function shareDone(counted: readonly Attended[], open: readonly Attended[]): FactValue {
  if (counted.length === 0) return unknownFact
  const done = counted.filter(isDone).length
  const missed = counted.length - done
  const mayBeDone = open.filter(isDone).length
  const mayBeMissed = open.length - mayBeDone
  const percent = (present: number, absent: number) => (100 * present) / (present + absent)
  return { type: 'number', min: percent(done, missed + mayBeMissed), max: percent(done + mayBeDone, missed) }
}

function isDone({ status }: Attended): boolean {
  return status === 'done'
}

function isNoShow({ status }: Attended): boolean {
  return status === 'no-show'
}
