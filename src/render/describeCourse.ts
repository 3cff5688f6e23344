import type { OverrideInForce } from '../model/course.js'
import type { Plan } from '../model/plan.js'
import type { PlanCourse, PlanReviewDecision } from '../model/planCourse.js'
import type { PhaseExit } from '../model/reviewDecision.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { atTheEnd } from './atTheEnd.js'
import { attendanceInWords, decisionInWords, exitInWords, overrideInWords } from './courseInWords.js'
import { type Block, detail, type Entry, firstFew, list, paragraph, type Section } from './document.js'
import type { PlanNames } from './planNames.js'

const mostNamed = 3

/** The way of a plan since it was first made: what the review decided, what stands by a clinician, what has been. */
export function describeCourse(plan: Plan, names: PlanNames): Section {
  const { course } = plan
  if (course === undefined) return { title: 'Course', blocks: [] }
  const waits = course.overrides.some(({ state }) => state === 'waits')
  return {
    ...(waits ? { tone: 'danger' as const } : {}),
    title: `Course: version ${course.version}`,
    blocks: [
      ...paragraph(`Since the review on ${dateInWords(course.reviewedOn)}, in place of ${course.replaces}.`),
      ...describeDecisions(plan, names),
      ...paragraph(pastInWords(course)),
      ...list(course.history.phases.map(pastPhase)),
      ...goalsInWords(course, names),
      ...paragraph(waitingInWords(course), 'warn'),
    ],
  }
}

/** What a review decided and why: for the plan first, then whether the phase is done, then what stands by a clinician. */
export function describeDecisions(plan: Plan, names: PlanNames): Block[] {
  const { course } = plan
  if (course === undefined) return []
  const waiting = course.overrides.filter(({ state }) => state === 'waits')
  const others = course.overrides.filter(({ state }) => state !== 'waits')
  return [
    ...list(waiting.map((override) => overrideEntry(plan, override, names))),
    ...list(course.decisions.filter(isDecided).map(decisionEntry)),
    ...list(course.exit === undefined ? [] : [exitEntry(plan, course.exit, names)]),
    ...list(others.map((override) => overrideEntry(plan, override, names))),
    ...list(course.decisions.filter((one) => !isDecided(one)).map((one) => openEntry(one, names))),
  ]
}

/** A plan is decided even if nothing is: then the clinician decides unaided, which must be said. */
function isDecided({ about, decision, possible }: PlanReviewDecision): boolean {
  return decision !== undefined || (about === 'plan' && possible.length === 0)
}

function decisionEntry({ title, decision, because, provisional }: PlanReviewDecision): Entry {
  const open = provisional ? 'an open question may still change it' : undefined
  return {
    title,
    text: decisionInWords(decision),
    ...(decision === 'stop' ? { tone: 'danger' as const } : {}),
    details: [...detail('why', because.join(' ')), ...detail('not sure', open, 'warn')],
  }
}

/** What could be decided and is not, since something has not been answered. */
function openEntry({ title, possible, missing }: PlanReviewDecision, names: PlanNames): Entry {
  const decisions = [...new Set(possible.map(({ decision }) => decisionInWords(decision)))]
  return {
    title,
    text: `not decided while this is not known: ${firstFew(missing.map(names.fact), mostNamed)}. It could be: ${decisions.join(', or ')}`,
    tone: 'quiet',
    details: [],
  }
}

function exitEntry({ program, course }: Plan, { phase, met, criteria }: PhaseExit, names: PlanNames): Entry {
  const all = [...(program?.phases ?? []), ...(course?.history.phases ?? [])]
  const title = all.find(({ id }) => id === phase)?.title ?? phase
  return {
    title: `Phase “${title}”`,
    text: exitInWords(met),
    details: criteria.flatMap((one) =>
      detail(
        one.met === 'true' ? 'met' : one.met === 'false' ? 'not yet' : 'open',
        `${one.text}${one.missing.length === 0 ? '' : ` (needs: ${listInWords(one.missing.map(names.fact))})`}`,
      ),
    ),
  }
}

function overrideEntry(plan: Plan, override: OverrideInForce, names: PlanNames): Entry {
  const { action, target, on, byRole, reason, reasonCode, state, against } = override
  const rules = against.map((name) => plan.rules[name]?.title ?? name)
  const what = targetInWords(plan, target, names)
  const who = `decided by ${names.role(byRole)} on ${dateInWords(on)}`
  if (state === 'waits')
    return {
      title: `NOT DONE, a decision that needs a reason: ${what}, ${overrideInWords(action)}`,
      tone: 'danger',
      details: [
        ...detail('decided', `${who}: ${reason} (${reasonCode})`),
        ...detail('against it', listInWords(rules), 'danger'),
        ...detail('needed', neededInWords(against), 'warn'),
      ],
    }
  return {
    title: what,
    text: `${overrideInWords(action)}, ${who}${state === 'no-effect' ? ' (it changes nothing here)' : ''}`,
    details: [
      ...detail('why', `${reason} (${reasonCode})`),
      ...detail('in spite of', listInWords(rules), 'warn'),
    ],
  }
}

function neededInWords(against: readonly string[]): string {
  return `Name what stands against it (${listInWords(against)}) and say why it is done all the same, or lift the decision.`
}

function targetInWords(plan: Plan, target: string, names: PlanNames): string {
  const [kind, ...rest] = target.split('/')
  const id = rest.join('/')
  if (kind === 'session') return sessionInWords(plan, id, names)
  const { program } = plan
  if (kind !== 'program') return names.item(target)
  const all = program === undefined ? [] : [program, ...program.alternatives]
  return all.find((one) => one.id === id)?.title ?? id
}

/** A visit by what is done in it and its day. */
function sessionInWords({ sessions, course }: Plan, id: string, names: PlanNames): string {
  const known = [...sessions, ...(course?.waiting ?? []), ...(course?.history.sessions ?? [])]
  const session = known.find((one) => one.id === id)
  if (session === undefined) return id
  return `Visit on ${dateInWords(session.date)} (${listInWords(session.items.map(names.item))})`
}

/** What has been, in one line. */
export function pastInWords({ history }: PlanCourse): string {
  const held = history.reviews.filter(({ heldOn }) => heldOn !== undefined).map(({ title }) => title)
  const visits = attendanceInWords(history.sessions)
  const parts = [visits, held.length === 0 ? '' : `held: ${listInWords(held)}`]
  const said = parts.filter((part) => part !== '').join('; ')
  return said === '' ? '' : `So far: ${said}.`
}

/** How each goal goes, in the words that the person may read too; of those that are closed how they stood. */
function goalsInWords({ goals, history }: PlanCourse, names: PlanNames): Block[] {
  const open = goals
    .filter(({ status }) => status !== 'not-measured')
    .map(({ goal, sentence }) => ({ title: names.goal(goal), text: sentence, details: [] }))
  const closed = history.goals.flatMap(({ title, closedOn, progress }): Entry[] =>
    progress === undefined
      ? []
      : [
          {
            title: `${title}, closed on ${dateInWords(closedOn)}`,
            text: atTheEnd(progress.sentence),
            details: [],
          },
        ],
  )
  return list([...open, ...closed])
}

function pastPhase({ title, programTitle, from, to }: PlanCourse['history']['phases'][number]): Entry {
  return {
    title,
    text: `${dateInWords(from)} to ${dateInWords(to)}, ${programTitle}`,
    tone: 'quiet',
    details: [],
  }
}

/** Visits whose dates come back when a screen is clear. */
export function waitingInWords({ waiting }: PlanCourse): string {
  if (waiting.length === 0) return ''
  const visits = waiting.length === 1 ? '1 visit waits' : `${waiting.length} visits wait`
  return `${visits} for a new safety screen; with a clear one the dates come back.`
}
