import type { Plan, PlanReview } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { dayAheadInWords, dayInWords } from './dayInWords.js'
import { type Depth, detail, type Entry, firstFew, list, type Section } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

const mostServing = 5

/** How many visits serve a goal, and from when to when. */
function visitsInWords({ sessions, asOf }: Plan, goal: PlanGoal): string {
  const own = new Set(goal.sessions)
  const dates = sessions.filter(({ id }) => own.has(id)).map(({ date }) => date)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [first, last].map((day) => dayAheadInWords(day, asOf))
  const when = first === last ? `on ${from}` : `from ${from} to ${to}`
  return `${countInWords(dates.length, 'visit')}, ${when}`
}

type Comparator = 'at-most' | 'at-least'

/**
 * Goals: where the person is, where to, by when, how it should go, and what serves it. What matters most to the
 * person comes first.
 */
export function describeGoals(plan: Plan, names: PlanNames, depth: Depth): Section {
  const goals = plan.goals.toSorted((left, right) => (right.importance ?? -1) - (left.importance ?? -1))
  return {
    title: 'Goals',
    shows: 'goals',
    blocks: list(goals.map((goal) => goalEntry(plan, goal, names, depth))),
  }
}

function goalEntry(plan: Plan, goal: PlanGoal, names: PlanNames, depth: Depth): Entry {
  const most = depth === 'brief' ? mostServing : goal.servedBy.length
  const { statement, words, noTarget, servedBy, unservedBecause, readiness } = goal
  // A statement without a target gives the reason already.
  const reason = noTarget !== undefined && !statement.includes(noTarget) ? noTarget : undefined
  return {
    title: statement,
    details: [
      ...detail('own words', words && !statement.includes(words) ? `“${words}”` : undefined),
      ...detail('measure', measureInWords(goal)),
      ...(readiness?.ask ?? []).flatMap((ask) => detail('ask', `${ask}${basisOf(readiness)}`, 'warn')),
      ...detail('target', reason, 'warn'),
      ...detail('on the way', goal.milestones.map((one) => milestoneInWords(goal, one)).join(' · ')),
      ...detail('it takes', depth === 'brief' ? undefined : goal.needs?.join('; ')),
      ...detail('steps', ladderInWords(goal)),
      ...detail('served by', firstFew(servedBy.map(names.item), most)),
      ...detail('in visits', visitsInWords(plan, goal)),
      ...detail('unserved', unservedBecause, 'warn'),
    ],
  }
}

function basisOf(readiness: PlanGoal['readiness']): string {
  return readiness === undefined ? '' : ` (${evidenceInWords(readiness.evidence)})`
}

function measureInWords({ measure, baseline, target, due, ...rated }: PlanGoal): string {
  const from = baseline ? `: ${baseline.score} on ${dateInWords(baseline.on)}` : ': not recorded yet'
  const to = target
    ? `, ${comparatorInWords(target.comparator)} ${target.score}${unitAfter(measure.unit)}`
    : ''
  const basis = target ? ` (${target.branch}; ${evidenceInWords(target.evidence)})` : ''
  const rate = (name: 'importance' | 'confidence') =>
    rated[name] === undefined ? '' : `; ${name} ${rated[name]} of 10`
  const weight = `${rate('importance')}${rate('confidence')}`
  return `${measure.title}${from}${to}${target ? ' by' : ', due'} ${dateInWords(due)}${basis}${weight}`
}

function ladderInWords({ ladder }: PlanGoal): string | undefined {
  return ladder && `${ladder.steps.join(' → ')} (examples; ${evidenceInWords(ladder.evidence)})`
}

const unitAfter = (unit: string): string => (unit === '' ? '' : ` ${unit}`)

function milestoneInWords({ target }: PlanGoal, { date, score }: { date: string; score: number }): string {
  return `${comparatorSign(target?.comparator)}${score} on ${dayInWords(date)}`
}

function comparatorInWords(comparator: Comparator): string {
  return comparator === 'at-most' ? 'to at most' : 'to at least'
}

function comparatorSign(comparator: Comparator | undefined): string {
  return comparator === 'at-least' ? '≥ ' : '≤ '
}

/** Reviews: when, who, what to measure, what on track looks like that day, and what happens if it is not. */
export function describeReviews(plan: Plan, names: PlanNames): Section {
  return { title: 'Reviews', blocks: list(plan.reviews.map((review) => reviewEntry(review, names))) }
}

function reviewEntry(review: PlanReview, names: PlanNames): Entry {
  const onTrack = review.onTrack.map(
    ({ goal, score, comparator }) => `${names.goal(goal)} ${comparatorSign(comparator)}${score}`,
  )
  const who = listInWords(review.roles.map(names.role))
  return {
    title: review.title,
    text: `${dayInWords(review.date)} ${review.start}, after ${countInWords(Math.max(1, Math.round(review.week)), 'week')}; ${countInWords(review.minutes, 'minute')}, ${who}`,
    details: [
      ...detail('measure', review.measures.map(({ title }) => title).join(', ')),
      ...detail('on track', onTrack.join(' · ')),
      ...detail('decide', review.question),
      ...detail('if not', review.ifOffTrack),
    ],
  }
}
