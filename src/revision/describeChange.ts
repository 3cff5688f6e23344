import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { PlanExercise, PlanIntervention } from '../model/planParts.js'
import type { ItemReadBy, PlanChange } from '../model/revision.js'
import type { Session } from '../model/schedule.js'
import { isSame } from './patchBetween.js'

/** A plan and the one that replaces it. */
export interface Sides {
  readonly before: Plan
  readonly after: Plan
}

export type Described = Pick<PlanChange, 'kind' | 'title' | 'before' | 'after'>

/** What kind of change it is, what it is called, and what a reader compares of it. */
export function describeChange(sides: Sides, subject: string): Described {
  const [family = '', ...rest] = subject.split('/')
  const id = rest.join('/')
  if (family in ofItems) return describeItem(sides, family as keyof typeof ofItems, id)
  const describe = describers[family]
  return describe === undefined ? describeListed(sides, family, id) : describe(sides, id)
}

const ofItems = { intervention: 'interventions', exercise: 'exercises', education: 'education' } as const

function describeItem(sides: Sides, kind: keyof typeof ofItems, id: string): Described {
  const list = ofItems[kind]
  const find = (plan: Plan) =>
    plan[list].find((item) => item.id === id) as PlanIntervention | PlanExercise | undefined
  const [before, after] = [find(sides.before), find(sides.after)]
  const out = (plan: Plan) =>
    [...plan.held, ...plan.setAside].find((item) => item.kind === kind && item.id === id)
  const title = after?.title ?? before?.title ?? out(sides.after)?.title ?? out(sides.before)?.title ?? id
  if (before === undefined && after === undefined) return { kind: 'record', title }
  if (before === undefined) return { kind: 'added', title, after: doseOf(after, sides.after) }
  if (after === undefined) return { kind: 'removed', title, before: doseOf(before, sides.before) }
  const doses = { before: doseOf(before, sides.before), after: doseOf(after, sides.after) }
  if (!isSame(doses.before, doses.after)) return { kind: 'dose', title, ...doses }
  const [was, is] = [readBy(before), readBy(after)]
  const isOther = sides.before.program?.id !== sides.after.program?.id
  // Phases of another program are called otherwise, and are told of with the program.
  const same = isSame(isOther ? { ...was, phases: [] } : was, isOther ? { ...is, phases: [] } : is)
  return same ? { kind: 'record', title } : { kind: 'updated', title, before: was, after: is }
}

/** How much of it, step and pattern at home included. */
function doseOf(item: PlanIntervention | PlanExercise | undefined, { home }: Plan): unknown {
  if (item === undefined) return undefined
  const step = 'step' in item ? item.step?.change : undefined
  const weekdays = home.find(({ exercise }) => 'howTo' in item && exercise === item.id)?.weekdays
  return {
    ...(item.dose === undefined ? {} : { dose: item.dose }),
    ...('phaseDoses' in item && item.phaseDoses ? { phaseDoses: item.phaseDoses } : {}),
    ...(step === undefined ? {} : { step }),
    ...(weekdays === undefined ? {} : { weekdays }),
  }
}

/** What a reader of an item would notice beside its dose. */

function readBy(item: PlanIntervention | PlanExercise): ItemReadBy {
  const { strength, checks, waits, phases } = item
  return { strength, checks: checks.map(({ check }) => check), waits, phases }
}

const describers: Readonly<Record<string, (sides: Sides, id: string) => Described>> = {
  session: describeSession,
  review: describeReview,
  goal: describeGoal,
  program: describeProgram,
  triage: ({ before, after }) => ({
    kind: before.triage.state === after.triage.state ? 'updated' : 'triage',
    title: 'Safety screen',
    before: before.triage.summary,
    after: after.triage.summary,
  }),
  status: ({ before, after }) => ({
    kind: 'status',
    title: 'Standing of the plan',
    before: standing(before),
    after: standing(after),
  }),
  question: ({ before, after }, id) => {
    const find = ({ questions }: Plan) => questions.find(({ fact }) => fact === id)?.question
    const [was, is] = [find(before), find(after)]
    const kind = was === undefined || is === undefined ? 'question' : 'record'
    return { kind, title: is ?? was ?? id, ...sidesOf(was && 'open', is && 'open') }
  },
  unscheduled: ({ before, after }) => ({
    kind: 'updated',
    title: 'What found no date',
    before: before.unscheduled.length,
    after: after.unscheduled.length,
  }),
  record: () => ({ kind: 'record', title: 'Record' }),
}

const standing = ({ status, provisional }: Plan): string => `${status}${provisional ? ', provisional' : ''}`

function sidesOf(before: unknown, after: unknown): Pick<PlanChange, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

const when = ({ date, start, minutes, mode }: Session) => ({ date, start, minutes, mode })

function describeSession({ before, after }: Sides, id: string): Described {
  const was = before.sessions.find((session) => session.id === id)
  const is = after.sessions.find((session) => session.id === id)
  const past = after.course?.history.sessions.find((session) => session.id === id)
  const title = sessionTitle(is === undefined ? before : after, is ?? was, id)
  if (is === undefined && past !== undefined)
    return {
      kind: 'done',
      title,
      ...sidesOf(was && when(was), { ...when(past), status: past.status ?? 'not told' }),
    }
  const sides = sidesOf(was && when(was), is && when(is))
  if (was === undefined) return { kind: 'added', title, ...sides }
  if (is === undefined) return { kind: 'removed', title, ...sides }
  if (was.date !== is.date || was.start !== is.start) return { kind: 'moved', title, ...sides }
  const content = ({ minutes, mode, items, locked }: Session) => ({
    minutes,
    mode,
    items,
    locked: locked ?? false,
  })
  if (isSame(content(was), content(is))) return { kind: 'record', title, ...sides }
  const read = (session: Session) => ({ ...when(session), ...content(session) })
  return { kind: 'updated', title, before: read(was), after: read(is) }
}

function sessionTitle(plan: Plan, session: Session | undefined, id: string): string {
  const titles = (session?.items ?? []).map((key) => {
    const [kind, item] = key.split('/')
    const list =
      kind === 'education' ? plan.education : kind === 'exercise' ? plan.exercises : plan.interventions
    return list.find((one) => one.id === item)?.title ?? key
  })
  return titles.length === 0 ? id : titles.join(', ')
}

function describeReview({ before, after }: Sides, id: string): Described {
  const was = before.reviews.find((review) => review.id === id)
  const is = after.reviews.find((review) => review.id === id)
  const past = after.course?.history.reviews.findLast((review) => review.id === id)
  const title = is?.title ?? was?.title ?? id
  const day = (review: typeof was) => review && { date: review.date, start: review.start }
  if (is === undefined && past !== undefined)
    return {
      kind: 'done',
      title,
      ...sidesOf(day(was), {
        date: past.heldOn ?? past.date,
        status: past.heldOn === undefined ? 'not told' : 'done',
      }),
    }
  // One that was held and is asked for again is a new one.
  if (
    is !== undefined &&
    was !== undefined &&
    was.date <= after.asOf &&
    is.date > after.asOf &&
    isHeld(after, id)
  )
    return { kind: 'added', title, ...sidesOf(undefined, day(is)) }
  const sides = sidesOf(day(was), day(is))
  if (was === undefined) return { kind: 'added', title, ...sides }
  if (is === undefined) return { kind: 'removed', title, ...sides }
  return { kind: was.date !== is.date || was.start !== is.start ? 'moved' : 'record', title, ...sides }
}

const isHeld = ({ course, asOf }: Plan, id: string): boolean =>
  (course?.history.reviews ?? []).some((review) => review.id === id && review.heldOn === asOf)

function describeGoal({ before, after }: Sides, id: string): Described {
  const find = ({ goals }: Plan) => goals.find((goal) => goal.id === id)
  const aim = (goal: PlanGoal | undefined) => goal && { target: goal.target?.score, due: goal.due }
  const [was, is] = [find(before), find(after)]
  const title = is?.title ?? was?.title ?? id
  const sides = sidesOf(aim(was), aim(is))
  if (was === undefined) return { kind: 'added', title, ...sides }
  if (is === undefined) return { kind: 'removed', title, ...sides }
  return isSame(aim(was), aim(is)) ? { kind: 'record', title } : { kind: 'target', title, ...sides }
}

function describeProgram({ before, after }: Sides): Described {
  const phases = ({ program }: Plan) =>
    program?.phases.map(({ id, title, from, to }) => ({ id, title, from, to }))
  if (before.program?.id !== after.program?.id)
    return {
      kind: 'program',
      title: after.program?.title ?? before.program?.title ?? 'Program',
      ...sidesOf(before.program?.title, after.program?.title ?? after.noProgram?.reason),
    }
  const sides = { before: phases(before), after: phases(after) }
  const title = after.program?.title ?? 'Program'
  return isSame(sides.before, sides.after) ? { kind: 'record', title } : { kind: 'phase', title, ...sides }
}

/** Advice, roles, payers and the like: there or not. */
function describeListed({ before, after }: Sides, family: string, id: string): Described {
  const lists: Readonly<
    Record<string, 'team' | 'advice' | 'pathways' | 'coverage' | 'conditions' | 'disagreements'>
  > = {
    role: 'team',
    advice: 'advice',
    pathway: 'pathways',
    payer: 'coverage',
    condition: 'conditions',
    disagreement: 'disagreements',
  }
  const list = lists[family]
  if (list === undefined) return { kind: 'record', title: id }
  const find = (plan: Plan) =>
    (plan[list] as readonly { id?: string; role?: string; title: string }[]).find(
      (entry) => (entry.role ?? entry.id) === id,
    )
  const [was, is] = [find(before), find(after)]
  const title = is?.title ?? was?.title ?? id
  if (family === 'disagreement' || family === 'payer') return { kind: 'record', title }
  if (was === undefined) return { kind: 'added', title }
  return { kind: is === undefined ? 'removed' : 'record', title }
}
