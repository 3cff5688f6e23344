import type { Plan } from '../model/plan.js'
import type { PlanChange, Revision } from '../model/revision.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { fromTo, phaseChangesInWords } from './changeInWords.js'
import { countInWords } from './countInWords.js'
import { attendanceInWords, decisionInWords } from './courseInWords.js'
import { describeAdded, describeAmounts } from './describeChanges.js'
import { describeDecisions, waitingInWords } from './describeCourse.js'
import { describeDates } from './describeDates.js'
import { describeGoalChanges } from './describeGoalChanges.js'
import { describeRemoved, describeWaiting, removedInShort } from './describeRemoved.js'
import { describeTriage } from './describeTriage.js'
import { describeUpdates } from './describeUpdates.js'
import { type Block, detail, firstFew, list, type PlanDocument, paragraph, type Section } from './document.js'
import { byReason, withoutPlainReasons } from './groupChanges.js'
import { planNames } from './planNames.js'
import { unchangedInWords } from './unchangedInWords.js'

/**
 * What a review changes, in the order in which a clinician reads it in a minute: what was decided, safety, the
 * program, what is new, what is not done any more, doses and steps, goals, dates, what was done, and what stays.
 */
export function describeRevision(whole: Revision): PlanDocument {
  const revision = { ...whole, changes: withoutPlainReasons(whole.changes) }
  const { plan, changes } = revision
  const names = planNames(plan)
  const isStopped = plan.triage.state === 'stop'
  const sections = [
    describeSafety(revision),
    { title: 'What the review decided', blocks: [...describeDecisions(plan, names), ...leftOpen(revision)] },
    describeProgramChanges(revision),
    ...(isStopped
      ? [describeEnd(revision)]
      : [
          describeWaiting(plan, changes),
          describeAmounts(plan, changes),
          describeUpdates(plan, changes),
          describeAdded(plan, changes),
          describeRemoved(plan, changes),
          describeGoalChanges(revision, names),
          describeDates(plan.asOf, changes, names),
        ]),
    describeRest(revision),
  ]
  return {
    ...describeHead(plan, changes.length > 0),
    opening: [...opening(revision), ...paragraph(plan.notice, 'quiet')],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}

function describeHead(plan: Plan, isChanged: boolean): Pick<PlanDocument, 'title' | 'tone'> {
  const { triage, course, asOf, provisional } = plan
  if (triage.state === 'stop')
    return { title: `STOP: ${triage.dispositions[0]?.title ?? plan.id}`, tone: 'danger' }
  const day = dateInWords(course?.reviewedOn ?? asOf)
  if (!isChanged) return { title: `Review on ${day}: nothing changes`, tone: 'good' }
  const whole = course?.decisions.find(({ about }) => about === 'plan')?.decision
  const decided = whole === undefined ? 'for the clinician to decide' : decisionInWords(whole)
  return provisional
    ? { title: `PROVISIONAL, review on ${day}: ${decided}`, tone: 'warn' }
    : { title: `Review on ${day}: ${decided}`, tone: 'strong' }
}

function opening({ plan, replaces, changes }: Revision): Block[] {
  if (changes.length === 0) return paragraph(`For ${plan.subject}. Plan ${plan.id} stays as it is.`)
  const version = plan.course === undefined ? '' : `, version ${plan.course.version},`
  const status = plan.status === 'proposed' ? 'proposed, until a clinician signs it off' : plan.status
  return paragraph(
    `For ${plan.subject}. Plan ${plan.id}${version} in place of ${replaces}. Status: ${status}.`,
  )
}

/** That a plan is to be changed, and no rule says by what, must not be read as a change. */
function leftOpen({ plan, changes }: Revision): Block[] {
  const decided = plan.course?.decisions.find(({ about }) => about === 'plan')?.decision
  const isOfCare = ({ kind, subject }: PlanChange) =>
    kind === 'program' ||
    (kind === 'dose' && stillDone(plan, subject)) ||
    (kind === 'added' && /^(?:intervention|exercise|advice|role)\//.test(subject))
  if (decided !== 'modify' || plan.provisional || changes.some(isOfCare)) return []
  return paragraph(
    'What to change is the clinician’s to say: no rule here picks an exercise, a dose or a visit.',
    'warn',
  )
}

const stillDone = ({ home, sessions }: Plan, subject: string): boolean =>
  home.some(({ exercise }) => subject === `exercise/${exercise}`) ||
  sessions.some(({ items }) => items.includes(subject))

/** The screen as it is now, in full where it stops or holds anything; what it was where that differs. */
function describeSafety({ plan, changes }: Revision): Section {
  const { triage } = plan
  const change = changes.find(({ subject }) => subject === 'triage')
  // Whether the day by which somebody was to be seen has passed, or they were, stands in what is said of today.
  const withoutDay = (side: unknown) =>
    String(side).replaceAll(/(?:, by|; seen on) \d+ \w+ \d+(?:, which has passed)?/g, '')
  const isOther = withoutDay(change?.before) !== withoutDay(change?.after)
  const was = isOther && typeof change?.before === 'string' ? change.before : ''
  const before = paragraph(was === '' ? '' : `Before: ${was}`, 'quiet')
  const waits = paragraph(plan.course === undefined ? '' : waitingInWords(plan.course), 'warn')
  const { tone, blocks } = describeTriage(
    { ...plan, triage: { ...triage, possible: [] } },
    planNames(plan),
    'brief',
  )
  return {
    title: 'Safety',
    ...(tone === undefined ? {} : { tone }),
    blocks: [...blocks, ...before, ...waits],
  }
}

/** The program, its phases and the plan's standing. */
function describeProgramChanges({ plan, changes }: Revision): Section {
  const own = changes.filter(({ kind }) => kind === 'program' || kind === 'phase' || kind === 'status')
  const isWithProgram = changes.some(({ reason }) => reason === 'program-changed')
  return {
    title: 'Program',
    blocks: [
      ...programBlocks(own),
      ...paragraph(goesOnInWords(plan), 'warn'),
      ...paragraph(isWithProgram ? 'What follows and gives no other reason comes with this.' : '', 'quiet'),
    ],
  }
}

/** A step down makes the visits of the program fewer. A course that somebody else gives is not cut short by it. */
function goesOnInWords({ course, team, interventions, sessions }: Plan): string {
  const decided = course?.decisions.find(({ about }) => about === 'plan')?.decision
  const lead = team.find((one) => one.as === 'lead')?.role
  if (decided !== 'step-down' || lead === undefined) return ''
  const own = interventions
    .filter(({ category, discipline }) => category === 'treatment' && discipline !== lead)
    .flatMap(({ id, title }) => {
      const count = sessions.filter(({ items }) => items.includes(`intervention/${id}`)).length
      return count === 0 ? [] : [`${title} (${countInWords(count, 'visit')})`]
    })
  if (own.length === 0) return ''
  return `Not made fewer: ${listInWords(own)}. A course that was begun with somebody else goes on as prescribed; whether to end it sooner is for who gives it to say.`
}

function programBlocks(own: readonly PlanChange[]): Block[] {
  return byReason(own, (change) => {
    if (change.kind === 'phase')
      return phaseChangesInWords(change).map((text) => ({ title: text, details: [] }))
    const [before, after] = [change.before, change.after].map((side) =>
      typeof side === 'string' ? side : '',
    )
    const title = change.kind === 'program' ? 'Program' : change.title
    return [{ title, text: fromTo(before ?? '', after ?? '').join(''), details: [] }]
  })
}

/** A plan that stops loses everything at once: it is counted, not listed. */
function describeEnd({ changes }: Revision): Section {
  const count = (family: string) =>
    changes.filter(({ kind, subject }) => kind === 'removed' && subject.startsWith(`${family}/`)).length
  const parts = counted([
    [count('session'), 'visit'],
    [count('intervention'), 'intervention'],
    [count('exercise'), 'exercise'],
    [count('goal'), 'goal'],
    [count('review'), 'review'],
  ])
  return {
    title: 'Until that is done',
    blocks: paragraph(parts === '' ? '' : `Nothing of the plan is done: ${parts} are taken out.`, 'danger'),
  }
}

function counted(parts: readonly (readonly [number, string])[]): string {
  return listInWords(parts.filter(([count]) => count > 0).map(([count, noun]) => countInWords(count, noun)))
}

const mostQuestions = 3

/** One line each: what took place, what is to be asked, what found no date, what stays. */
function describeRest(revision: Revision): Section {
  const { plan, changes } = revision
  const questions = changes.filter(({ kind }) => kind === 'question')
  const open = questions.filter(({ after }) => after !== undefined).map(({ title }) => title)
  const closed = questions.length - open.length
  const undated = changes.find(({ subject }) => subject === 'unscheduled')
  return {
    title: 'In short',
    blocks: list([
      ...line('What took place', doneInWords(revision)),
      ...line('To ask', open.length === 0 ? '' : questionsInWords(open)),
      ...line('No longer to ask', closed === 0 ? '' : countInWords(closed, 'question')),
      ...line('Visits without a date', undated === undefined ? '' : undatedInWords(plan)),
      ...removedInShort(plan, changes).flatMap(([title, text]) => line(title, text)),
      ...line('As it was', unchangedInWords(plan, changes)),
    ]),
  }
}

const line = (title: string, text: string) => (text === '' ? [] : [{ title, text, details: detail('', '') }])

function questionsInWords(open: readonly string[]): string {
  if (open.length === 1) return open[0] ?? ''
  const more = open.length > mostQuestions ? ' …' : ''
  return `${countInWords(open.length, 'question')}: ${open.slice(0, mostQuestions).join(' ')}${more}`
}

function undatedInWords({ unscheduled }: Plan): string {
  const count = unscheduled.reduce((sum, { sessions }) => sum + sessions, 0)
  if (count === 0) return 'none any more'
  return `${count}; it would help to have: ${firstFew([...new Set(unscheduled.map(({ wouldHelp }) => wouldHelp))], 2)}`
}

/** What took place since the plan before, in one line. */
function doneInWords({ changes }: Revision): string {
  const done = changes.filter(({ kind }) => kind === 'done')
  const statusOf = ({ after }: (typeof done)[number]) => (after as { status?: string } | undefined)?.status
  const visits = done
    .filter(({ subject }) => subject.startsWith('session/'))
    .map((change) => (statusOf(change) === 'not told' ? {} : { status: statusOf(change) as 'done' }))
  const reviews = done
    .filter((change) => change.subject.startsWith('review/') && statusOf(change) === 'done')
    .map(({ title }) => title)
  return [attendanceInWords(visits), ...reviews].filter((part) => part !== '').join('; ')
}
