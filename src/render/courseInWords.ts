import { match } from 'ts-pattern'
import type { Decision } from '../model/action.js'
import type { Truth } from '../model/condition.js'
import type { OverrideInForce } from '../model/course.js'
import type { Session, SessionStatus } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'

/** What a review decided, as one clinician tells it another. */
export function decisionInWords(decision: Decision | undefined): string {
  return match(decision)
    .with('stop', () => 'stop')
    .with('continue', () => 'go on as it is')
    .with('progress', () => 'take the next step')
    .with('regress', () => 'take a step back')
    .with('modify', () => 'change it')
    .with('escalate', () => 'bring in more help')
    .with('step-down', () => 'do less, and hand over to the person')
    .with('discharge', () => 'finish the course')
    .with(undefined, () => 'no rule decides; it is the clinician’s to say')
    .exhaustive()
}

/** What a clinician decided about something. */
export function overrideInWords(action: OverrideInForce['action']): string {
  return match(action)
    .with('accept', () => 'accepted as it is')
    .with('include', () => 'put in')
    .with('exclude', () => 'left out')
    .with('change-dose', () => 'given another dose')
    .with('lock', () => 'locked: it stays as it is')
    .with('unlock', () => 'unlocked')
    .with('lift', () => 'lifted')
    .exhaustive()
}

/** Whether a phase is done. */
export function exitInWords(truth: Truth): string {
  return match(truth)
    .with('true', () => 'done, all that it asks for is met')
    .with('false', () => 'not done yet')
    .with('unknown', () => 'whether it is done is for the clinician to judge')
    .exhaustive()
}

type Told = SessionStatus | 'not told'

const toldInWords: readonly (readonly [Told, (count: number) => string])[] = [
  ['done', (count) => `${countInWords(count, 'visit')} done`],
  ['no-show', (count) => `${count} missed`],
  ['cancelled', (count) => `${count} cancelled`],
  ['closed', (count) => `${count} not held, since the centre was closed`],
  ['not told', (count) => `of ${count} nobody said whether ${count === 1 ? 'it' : 'they'} took place`],
]

/** What came of visits, counted: `6 visits done and 1 missed`. */
export function attendanceInWords(visits: readonly Pick<Session, 'status'>[]): string {
  const counted = toldInWords.flatMap(([status, inWords]) => {
    const count = visits.filter((visit) => (visit.status ?? 'not told') === status).length
    if (count === 0) return []
    return [inWords(count)]
  })
  return listInWords(counted)
}
