import type { GoalStatus } from '../model/goalProgress.js'
import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { PlanChange, Revision } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { atTheEnd } from './atTheEnd.js'
import { fromTo } from './changeInWords.js'
import { dayInWords } from './dayInWords.js'
import { detail, type Entry, list, paragraph, type Section, type Tone } from './document.js'
import type { PlanNames } from './planNames.js'

const toneOfStatus: Readonly<Record<GoalStatus, Tone>> = {
  achieved: 'good',
  'on-track': 'good',
  'within-measurement-error': 'plain',
  behind: 'plain',
  worsening: 'warn',
  'not-measured': 'plain',
}

/** How each goal goes, and what of it is agreed anew. Those that were not measured share a line. */
export function describeGoalChanges({ plan, changes }: Revision, names: PlanNames): Section {
  const changeOf = (id: string) => changes.find(({ subject }) => subject === `goal/${id}`)
  const progress = plan.course?.goals ?? []
  const statusOf = (id: string) => progress.find(({ goal }) => goal === id)?.status ?? 'not-measured'
  const isQuiet = ({ id }: PlanGoal) =>
    statusOf(id) === 'not-measured' && (changeOf(id)?.kind ?? 'record') === 'record'
  const quiet = plan.goals.filter(isQuiet).map(({ id }) => names.goal(id))
  const fresh = withoutWhatWasSaid()
  const shared = sharedReason(plan.goals.flatMap(({ id }) => changeOf(id) ?? []))
  const entries = plan.goals
    .filter((goal) => !isQuiet(goal))
    .map((goal) => {
      const sentence = progress.find((one) => one.goal === goal.id)?.sentence ?? ''
      return goalEntry(goal, statusOf(goal.id), fresh(sentence), changeOf(goal.id), shared !== undefined)
    })
  return {
    title: 'Goals',
    blocks: [
      ...list(entries),
      ...paragraph((shared ?? '') === '' ? '' : `Why the goals change: ${shared}`, 'quiet'),
      ...list(notMeasured(quiet)),
      ...list(noLongerGoals(plan, changes, fresh)),
    ],
  }
}

const notMeasured = (quiet: readonly string[]): Entry[] =>
  quiet.length === 0 ? [] : [{ title: 'Not measured at this review', text: listInWords(quiet), details: [] }]

/** A goal that is closed is told with where it stood. */
function noLongerGoals(
  { course }: Plan,
  changes: readonly PlanChange[],
  fresh: (text: string) => string,
): Entry[] {
  const stood = new Map(course?.history.goals.map(({ id, progress }) => [`goal/${id}`, progress]))
  return changes
    .filter(({ kind, subject }) => kind === 'removed' && subject.startsWith('goal/'))
    .map(({ title, subject, because }) => {
      const progress = stood.get(subject)
      return {
        title: progress === undefined ? title : `${title} (${statusInWords[progress.status]})`,
        text:
          progress === undefined
            ? 'no longer a goal'
            : `no longer a goal. ${fresh(atTheEnd(progress.sentence))}`,
        details: detail('why', because),
      }
    })
}

const statusInWords: Readonly<Record<GoalStatus, string>> = {
  achieved: 'reached',
  'on-track': 'on track',
  'within-measurement-error': 'no clear change yet',
  behind: 'slower than planned',
  worsening: 'worse',
  'not-measured': 'not measured',
}

/** A reason that all of several changed goals have in common. */
function sharedReason(changes: readonly PlanChange[]): string | undefined {
  const reasons = changes.filter(({ kind }) => kind !== 'record').map(({ because }) => because)
  return reasons.length > 1 && new Set(reasons).size === 1 ? reasons[0] : undefined
}

/** What closes the sentence on one goal is not said again of the next. */
function withoutWhatWasSaid(): (text: string) => string {
  const said = new Set<string>()
  return (text) => {
    const [first = '', ...rest] = text.split(/(?<=\.) (?=[A-Z])/)
    const news = rest.filter((sentence) => !said.has(sentence))
    for (const sentence of rest) said.add(sentence)
    return [first, ...news].join(' ')
  }
}

function goalEntry(
  goal: PlanGoal,
  status: GoalStatus,
  sentence: string,
  change: PlanChange | undefined,
  isShared: boolean,
): Entry {
  const isOwn = change !== undefined && change.kind !== 'record'
  return {
    title: `${goal.title} (${statusInWords[status]})`,
    text: sentence,
    tone: toneOfStatus[status],
    details: [
      ...(isOwn && isKept(status, change)
        ? detail('to be kept', `until ${dayInWords((change.after as Aim).due ?? '', true)}`)
        : detail('agreed anew', isOwn ? aimChange(change) : '')),
      ...detail('why', isOwn && !isShared ? change.because : ''),
    ],
  }
}

interface Aim {
  readonly target?: number
  readonly due?: string
}

/** A target that is reached and stays as it is, with another day. */
function isKept(status: GoalStatus, { kind, before, after }: PlanChange): boolean {
  const [was, is] = [before, after].map((side) => (side ?? {}) as Aim) as [Aim, Aim]
  return status === 'achieved' && kind === 'target' && was.target === is.target && is.due !== undefined
}

function aimChange({ before, after, kind }: PlanChange): string {
  if (kind === 'added') return 'a new goal'
  const [was, is] = [before, after].map((side) => (side ?? {}) as Aim) as [Aim, Aim]
  const score = (aim: Aim) => (aim.target === undefined ? '' : `target ${aim.target}`)
  const due = (aim: Aim) => (aim.due === undefined ? '' : `due ${dayInWords(aim.due, true)}`)
  return [...fromTo(score(was), score(is)), ...fromTo(due(was), due(is))].join('; ')
}
