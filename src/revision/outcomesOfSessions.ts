import type { Progress } from '../model/progress.js'

type Outcome = NonNullable<Progress['attendance']>[number]

/** What came of sessions, by id; what was said last holds. */
export function outcomesOfSessions(record: readonly Progress[]): ReadonlyMap<string, Outcome> {
  return new Map(record.flatMap(({ attendance = [] }) => attendance).map((one) => [one.session, one]))
}
