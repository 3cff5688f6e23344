import type { Plan } from '../model/plan.js'
import type { PlanExercise } from '../model/planParts.js'
import type { Session } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { dayAheadInWords, dayInWords } from './dayInWords.js'
import { rulesToConfirm } from './describeGrounds.js'
import { type Detail, detail, firstFew, list, type Section } from './document.js'
import { exerciseDoseInWords } from './doseInWords.js'
import type { PlanNames } from './planNames.js'

/**
 * The whole plan on one page: what was found, what is aimed for, who is seen when, what is done at home, and when to
 * get help. The sections after it give the grounds. A stopped plan is a page by itself.
 */
export function describeOnePage(plan: Plan, names: PlanNames): Section {
  if (plan.triage.state === 'stop') return { title: onePage, blocks: [] }
  const details = [
    ...detail('screen', plan.triage.summary, plan.triage.state === 'clear' ? 'plain' : 'warn'),
    ...detail('to answer', openInWords(plan), 'warn'),
    ...goalLines(plan),
    ...visitLines(plan, names),
    ...detail('reviews', reviewsInWords(plan)),
    ...homeLines(plan),
    ...detail('to learn', listInWords(plan.education.map(({ title }) => title))),
    ...detail('waits', firstFew([...new Set(plan.held.map(({ title }) => title))], mostNamed), 'warn'),
    ...detail('asked for', wishesInWords(plan)),
    ...detail('get help', helpInWords(plan), 'strong'),
    ...detail('to confirm', confirmInWords(plan)),
  ]
  const title = plan.program?.title ?? 'No program yet'
  return { title: onePage, blocks: list([{ title, text: plan.program?.plain ?? '', details }]) }
}

/** What the section is called. */
export const onePage = 'On one page'

const mostNamed = 4

function openInWords({ questions }: Plan): string {
  const gates = questions.filter(({ gate }) => gate).map(({ question }) => question)
  if (gates.length === 0) return ''
  const rest = gates.length > 2 ? ` And ${gates.length - 2} more.` : ''
  return `${gates.slice(0, 2).join(' ')}${rest}`
}

/** A goal that is reached is named as such: what is left of it is to keep it. */
function goalLines({ goals, course }: Plan): Detail[] {
  const reached = new Set(course?.goals.filter(({ status }) => status === 'achieved').map(({ goal }) => goal))
  return goals.flatMap(({ id, statement, words }) =>
    detail(reached.has(id) ? 'reached' : 'goal', words === undefined ? statement : `“${words}” ${statement}`),
  )
}

/** One line for each discipline, in the order of the team. */
function visitLines(plan: Plan, names: PlanNames): Detail[] {
  const { team, sessions } = plan
  const disciplines = [
    ...new Set([...team.map(({ role }) => role), ...sessions.map((one) => one.discipline)]),
  ]
  return disciplines.flatMap((discipline) => {
    const own = sessions.filter((session) => session.discipline === discipline)
    return own.length === 0
      ? []
      : detail('visits', `${names.role(discipline)}, ${visitsInWords(plan, own, names)}`)
  })
}

function visitsInWords({ asOf }: Plan, sessions: readonly Session[], names: PlanNames): string {
  const [first, last] = [sessions[0] as Session, sessions.at(-1) as Session]
  const counts = new Map<string, number>()
  for (const item of sessions.flatMap(({ items }) => items)) counts.set(item, (counts.get(item) ?? 0) + 1)
  const items = [...counts].map(([item, count]) => `${names.item(item)}${count > 1 ? ` (${count})` : ''}`)
  const span =
    sessions.length === 1
      ? `on ${dayInWords(first.date)} at ${first.start}`
      : `from ${dayAheadInWords(first.date, asOf)} to ${dayAheadInWords(last.date, asOf)}`
  return `${countInWords(sessions.length, 'visit')} ${span}: ${listInWords(items)}`
}

function reviewsInWords({ reviews }: Plan): string {
  return listInWords(reviews.map(({ date }) => dayInWords(date)))
}

/** What is begun with, then what comes in a later phase. */
function homeLines({ exercises, program, asOf }: Plan): Detail[] {
  const first = program?.phases.find(({ to }) => to >= asOf)?.id
  const home = exercises.filter(({ where, waits }) => where !== 'visits' && !waits)
  const isFirst = ({ phases }: PlanExercise) =>
    first === undefined || phases.length === 0 || phases.includes(first)
  const toCome = new Set(program?.phases.filter(({ to }) => to >= asOf).map(({ id }) => id))
  const later = home
    .filter((exercise) => !isFirst(exercise) && exercise.phases.some((phase) => toCome.has(phase)))
    .map(({ title }) => title)
  return [
    ...home
      .filter(isFirst)
      .flatMap(({ title, dose }) => detail('at home', `${title}, ${exerciseDoseInWords(dose)}`)),
    ...detail('later', listInWords(later)),
  ]
}

/** What the person would rather have and does not get. */
function wishesInWords({ setAside }: Plan): string {
  return setAside
    .filter(({ preferred }) => preferred)
    .map(({ title, reason }) => `${title}: not now. ${reason}`)
    .join(' ')
}

function helpInWords({ advice }: Plan): string {
  return advice
    .filter(({ kind }) => kind === 'safety-net')
    .flatMap(({ text }) => text)
    .join(' ')
}

function confirmInWords(plan: Plan): string {
  const count = rulesToConfirm(plan).length
  if (count === 0) return ''
  return `${countInWords(count, 'rule')} behind this plan rest on convention, a default or little evidence.`
}
