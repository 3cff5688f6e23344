import { assessmentAtReview } from '../facts/assessmentAtReview.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Progress } from '../model/progress.js'
import { outcomesOfSessions } from './outcomesOfSessions.js'

/** What facts are derived from at a review. */
export interface StateAtReview {
  /** The assessment with what earlier reviews recorded; answers to gates of those days have expired. */
  readonly before: Assessment
  /** What was recorded on the day of the review, with the whole record of what happened. */
  readonly progress: Progress
  /** The assessment as it stands on the day. */
  readonly current: Assessment
}

/** Brings together the assessment and the record of reviews up to and on the day of the last. */
export function stateAtReview(
  pack: Pack,
  assessment: Assessment,
  record: readonly Progress[],
  screenStands = false,
): StateAtReview {
  const today = record.at(-1) as Progress
  const before = record
    .slice(0, -1)
    .reduce((known, account) => assessmentAtReview(pack, known, account, screenStands), assessment)
  const progress = { ...today, ...wholeRecord(record) }
  return { before, progress, current: assessmentAtReview(pack, before, progress, screenStands) }
}

/** What is counted over the whole course, and what was done in it; absent when no review said anything of it. */
function wholeRecord(record: readonly Progress[]): Partial<Progress> {
  const events = record.flatMap(({ adverseEvents }) => (adverseEvents === undefined ? [] : [adverseEvents]))
  const done = record.flatMap(({ procedures }) => (procedures === undefined ? [] : [procedures]))
  return {
    ...attendanceOf(record),
    ...(events.length === 0 ? {} : { adverseEvents: events.flat() }),
    ...(done.length === 0 ? {} : { procedures: done.flat() }),
  }
}

/** What is said last of a session holds. */
function attendanceOf(record: readonly Progress[]): Pick<Progress, 'attendance'> | object {
  if (record.every(({ attendance }) => attendance === undefined)) return {}
  return { attendance: [...outcomesOfSessions(record).values()] }
}
