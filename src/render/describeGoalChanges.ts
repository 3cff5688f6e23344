import type { GoalStatus } from '../model/goalProgress.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { PlanChange, Revision } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { fromTo } from './changeInWords.js'
import { dayInWords } from './dayInWords.js'
import { detail, type Entry, list, type Section, type Tone } from './document.js'
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
  const isQuiet = ({ id }: PlanGoal) =>
    (progress.find(({ goal }) => goal === id)?.status ?? 'not-measured') === 'not-measured' &&
    (changeOf(id)?.kind ?? 'record') === 'record'
  const quiet = plan.goals.filter(isQuiet).map(({ id }) => names.goal(id))
  const gone = changes.filter(({ kind, subject }) => kind === 'removed' && subject.startsWith('goal/'))
  return {
    title: 'Goals',
    blocks: [
      ...list(
        plan.goals
          .filter((goal) => !isQuiet(goal))
          .map((goal) => {
            const own = progress.find((one) => one.goal === goal.id)
            return goalEntry(goal, own?.status ?? 'not-measured', own?.sentence ?? '', changeOf(goal.id))
          }),
      ),
      ...list(
        quiet.length === 0
          ? []
          : [{ title: 'Not measured at this review', text: listInWords(quiet), details: [] }],
      ),
      ...list(
        gone.map(({ title, because }) => ({
          title,
          text: 'no longer a goal',
          details: detail('why', because),
        })),
      ),
    ],
  }
}

const statusInWords: Readonly<Record<GoalStatus, string>> = {
  achieved: 'reached',
  'on-track': 'on track',
  'within-measurement-error': 'no clear change yet',
  behind: 'slower than planned',
  worsening: 'worse',
  'not-measured': 'not measured',
}

function goalEntry(
  goal: PlanGoal,
  status: GoalStatus,
  sentence: string,
  change: PlanChange | undefined,
): Entry {
  const isOwn = change !== undefined && change.kind !== 'record'
  return {
    title: `${goal.title} (${statusInWords[status]})`,
    text: sentence,
    tone: toneOfStatus[status],
    details: [
      ...detail('agreed anew', isOwn ? aimChange(change) : ''),
      ...detail('why', isOwn ? change.because : ''),
    ],
  }
}

interface Aim {
  readonly target?: number
  readonly due?: string
}

function aimChange({ before, after, kind }: PlanChange): string {
  if (kind === 'added') return 'a new goal'
  const [was, is] = [before, after].map((side) => (side ?? {}) as Aim) as [Aim, Aim]
  const score = (aim: Aim) => (aim.target === undefined ? '' : `target ${aim.target}`)
  const due = (aim: Aim) => (aim.due === undefined ? '' : `due ${dayInWords(aim.due, true)}`)
  return [...fromTo(score(was), score(is)), ...fromTo(due(was), due(is))].join('; ')
}
