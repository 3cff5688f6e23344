import type { Plan } from '../model/plan.js'
import type { Revision } from '../model/revision.js'
import type { Session } from '../model/schedule.js'

/** What became of a visit or a review: how it is drawn. */
export type Look = 'planned' | 'done' | 'missed' | 'not-told' | 'new' | 'moved' | 'moved-from' | 'removed'

export interface DrawnVisit {
  readonly session: Session
  readonly look: Look
  /** The day it stood on before, where it moved. */
  readonly from?: string
}

/** Every visit of a plan: those to come, and what came of those before its review. */
export function visitsOf({ sessions, course }: Plan): DrawnVisit[] {
  const past = (course?.history.sessions ?? []).map((session) => ({ session, look: lookOfPast(session) }))
  return inOrder([...past, ...sessions.map((session) => ({ session, look: 'planned' as const }))])
}

/** The visits of a revised plan beside those of the plan before it. */
export function visitsOfRevision(before: Plan, { plan }: Revision): DrawnVisit[] {
  const earlier = new Map(before.sessions.map((session) => [session.id, session]))
  const known = new Set([...plan.sessions, ...(plan.course?.history.sessions ?? [])].map(({ id }) => id))
  const drawn = visitsOf(plan).map((visit): DrawnVisit => {
    const was = earlier.get(visit.session.id)
    if (visit.look !== 'planned') return visit
    if (was === undefined) return { ...visit, look: 'new' }
    return was.date === visit.session.date ? visit : { ...visit, look: 'moved', from: was.date }
  })
  const ghosts = drawn
    .filter(({ look }) => look === 'moved')
    .flatMap(({ session }): DrawnVisit[] => {
      const was = earlier.get(session.id)
      return was === undefined ? [] : [{ session: was, look: 'moved-from' }]
    })
  const removed = before.sessions
    .filter(({ id }) => !known.has(id))
    .map((session): DrawnVisit => ({ session, look: 'removed' }))
  return inOrder([...drawn, ...ghosts, ...removed])
}

function lookOfPast({ status }: Session): Look {
  if (status === undefined) return 'not-told'
  return status === 'done' ? 'done' : 'missed'
}

function inOrder(visits: readonly DrawnVisit[]): DrawnVisit[] {
  const key = ({ session: { date, start, id } }: DrawnVisit) => `${date} ${start} ${id}`
  return [...visits].sort((left, right) => (key(left) < key(right) ? -1 : 1))
}
