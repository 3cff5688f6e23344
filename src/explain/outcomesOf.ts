import type { CareDecisions } from '../model/careDecisions.js'
import { compareText } from '../shared/compareText.js'
import { listInWords } from '../shared/listInWords.js'
import { codeInWords } from './valueInWords.js'

/** What a plan decides, by subject: `triage`, `program`, `gates`, `<kind>/<id>` and `goal/<id>`. */
export type Outcomes = ReadonlyMap<string, string>

/** What stands for a subject that a plan does not speak of. */
export const notThere = 'not in the plan'

/** The outcomes that somebody would notice: what is in and what is held, not with which words or dose. */
export function outcomesOf({
  triage,
  program,
  items,
  goals,
}: Pick<CareDecisions, 'triage' | 'program' | 'items' | 'goals'>): Outcomes {
  const isStopped = triage.state === 'stop'
  // After a stop only something more urgent would matter.
  const counted = isStopped ? triage.fired.slice(0, 1) : triage.fired
  const fired = [...new Set(counted.map(({ disposition }) => codeInWords(disposition)))]
  return new Map([
    ['triage', fired.length === 0 ? 'nothing found' : listInWords(fired)],
    // On a stop nothing waits for a gate any more.
    ['gates', isStopped ? 'closed' : triage.openGates.length === 0 ? 'closed' : triage.openGates.join(' ')],
    ['program', program.program ?? 'none'],
    ...items
      .filter(({ outcome }) => outcome !== 'set-aside')
      .map(
        ({ kind, id, outcome }) => [`${kind}/${id}`, outcome === 'held' ? 'held' : 'in the plan'] as const,
      ),
    ...goals.map(
      ({ id, target }) =>
        [`goal/${id}`, target === undefined ? 'without a target' : `target ${target.score}`] as const,
    ),
  ])
}

/** One thing that comes out differently. */
export interface OutcomeChange {
  readonly subject: string
  readonly from: string
  readonly to: string
}

/** What comes out differently between two runs, sorted by subject. */
export function outcomeChanges(before: Outcomes, after: Outcomes): OutcomeChange[] {
  const subjects = [...new Set([...before.keys(), ...after.keys()])].sort(compareText)
  return subjects.flatMap((subject) => {
    const from = before.get(subject) ?? notThere
    const to = after.get(subject) ?? notThere
    return from === to ? [] : [{ subject, from, to }]
  })
}
