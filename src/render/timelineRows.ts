import type { GoalMeasurement } from '../model/goalProgress.js'
import type { Plan, PlanReview } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { HomePattern } from '../model/schedule.js'
import { sentenceCase } from '../shared/sentenceCase.js'
import { dayInWords } from './dayInWords.js'
import { colour, size } from './pictureStyle.js'
import type { PlanNames } from './planNames.js'
import { element, fitted, type Svg, textElement } from './svg.js'
import { mark } from './timelineMarks.js'
import type { TimelineScale } from './timelineScale.js'
import type { DrawnVisit, Look } from './timelineVisits.js'

/** One line of the timeline: its label, and what stands on it around a height. */
export interface TimelineRow {
  readonly label: string
  readonly marks: (y: number) => readonly Svg[]
}

/** What a timeline shows: a plan, its visits, and the plan before it where it is shown against that. */
export interface TimelineParts {
  readonly plan: Plan
  readonly before?: Plan
  readonly visits: readonly DrawnVisit[]
  readonly names: PlanNames
  readonly scale: TimelineScale
}

/** The rows of a plan: disciplines as the team is ordered, home program, reviews, then goals. */
export function timelineRows(parts: TimelineParts): TimelineRow[] {
  const { plan, before, names, scale } = parts
  const kept = new Set(plan.home.map(({ exercise }) => exercise))
  const ended = (before?.home ?? []).filter(({ exercise }) => !kept.has(exercise))
  return [
    ...disciplineRows(parts),
    ...(plan.home.length + ended.length > 0 ? [homeRow(plan.home, ended, names, scale)] : []),
    ...(plan.reviews.length + pastReviews(plan).length > 0 ? [reviewRow(plan, scale)] : []),
    ...plan.goals.map((goal) => goalRow(goal, latestScore(plan, goal), scale)),
  ]
}

const pastReviews = ({ course }: Plan): readonly PlanReview[] => course?.history.reviews ?? []

function latestScore({ course }: Plan, { id }: PlanGoal): GoalMeasurement | undefined {
  return course?.goals.find(({ goal }) => goal === id)?.latest
}

function disciplineRows({ plan, visits, names, scale }: TimelineParts): TimelineRow[] {
  const present = new Set(visits.map(({ session }) => session.discipline))
  const ordered = [...new Set([...plan.team.map(({ role }) => role), ...present])]
  return ordered
    .filter((discipline) => present.has(discipline))
    .map((discipline) => ({
      label: sentenceCase(names.role(discipline)),
      marks: (y) => {
        const row = visits.filter(({ session }) => session.discipline === discipline)
        return [
          ...row.flatMap((visit) => moveLine(visit, scale, y)),
          ...row.map((visit, index) => visitMark(visit, earlierThatDay(row, index), names, scale, y)),
        ]
      },
    }))
}

/** From where a visit stood to where it stands. */
function moveLine({ session, from }: DrawnVisit, scale: TimelineScale, y: number): Svg[] {
  if (from === undefined) return []
  const line = { x1: scale.middle(from), x2: scale.middle(session.date), y1: y, y2: y }
  return [element('line', { ...line, stroke: colour.quiet, 'stroke-width': 1.2, 'stroke-dasharray': '3 2' })]
}

/** How many visits of the row stand on the same day before this one; they are drawn above each other. */
function earlierThatDay(row: readonly DrawnVisit[], index: number): number {
  const date = row[index]?.session.date
  return row.slice(Math.max(0, index - 4), index).filter(({ session }) => session.date === date).length
}

const lookInWords: Readonly<Record<Look, string>> = {
  planned: '',
  done: 'done',
  missed: 'did not take place',
  'not-told': 'nobody said whether it took place',
  new: 'new',
  moved: 'moved',
  'moved-from': 'moved to another day',
  removed: 'no longer planned',
}

function visitMark(
  { session: { date, start, minutes, items, category }, look }: DrawnVisit,
  above: number,
  names: PlanNames,
  scale: TimelineScale,
  y: number,
): Svg {
  const what = lookInWords[look] === '' ? '' : ` (${lookInWords[look]})`
  const tooltip = `${dayInWords(date)} ${start}, ${minutes} min: ${items.map(names.item).join(', ')}${what}`
  return mark(category, scale.middle(date), y - Math.min(above, 2) * 9, tooltip, look)
}

function homeRow(
  home: readonly HomePattern[],
  ended: readonly HomePattern[],
  names: PlanNames,
  scale: TimelineScale,
): TimelineRow {
  const patterns = [...home, ...ended]
  const height = Math.min(7, (size.row - 10) / patterns.length)
  const shown = { fill: colour.home }
  const faded = { fill: colour.quiet, 'fill-opacity': 0.35 }
  return {
    label: `Home program (${home.length})`,
    marks: (y) =>
      patterns.map((pattern, index) => {
        const { exercise, from, to } = pattern
        const isOver = ended.includes(pattern)
        const x = scale.at(from)
        const top = y - (height * patterns.length) / 2 + index * height
        const bar = { x, y: top, width: scale.middle(to) - x, height: Math.max(1.5, height - 1.5), rx: 1.5 }
        const span = `${dayInWords(from)} to ${dayInWords(to)}${isOver ? ' (not any more)' : ''}`
        return element('g', {}, [
          textElement('title', {}, `${names.item(`exercise/${exercise}`)}, ${span}`),
          element('rect', { ...bar, ...(isOver ? faded : shown) }),
        ])
      }),
  }
}

function reviewRow(plan: Plan, scale: TimelineScale): TimelineRow {
  const past = pastReviews(plan).map((review) => ({ ...review, date: review.heldOn ?? review.date }))
  const all = [...past, ...plan.reviews]
  return {
    label: 'Reviews',
    marks: (y) =>
      all.flatMap((review, index) => {
        const x = scale.middle(review.date)
        const next = all[index + 1]
        const room = (next ? scale.middle(next.date) : size.width) - x - 26
        const look = index >= past.length ? 'planned' : review.heldOn === undefined ? 'not-told' : 'done'
        const tooltip = `${review.title}, ${dayInWords(review.date)} ${look === 'done' ? '(held)' : review.start}`
        const caption = fitted(dayInWords(review.date).slice(4), room, size.smallFont)
        return [mark('review', x, y, tooltip, look), ...(room > 34 ? [label(x + 12, y, caption)] : [])]
      }),
  }
}

function goalRow(goal: PlanGoal, latest: GoalMeasurement | undefined, scale: TimelineScale): TimelineRow {
  const { milestones, target, due, measure } = goal
  return {
    label: goal.title,
    marks: (y) => {
      const line = { x1: scale.at(milestones[0]?.date ?? due), x2: scale.middle(due), y1: y, y2: y }
      const before = milestones.filter(({ date }) => date < due)
      const aim = target ? `${target.comparator === 'at-most' ? '≤' : '≥'} ${target.score}` : 'no target'
      const aimWithUnit = target ? `${aim} ${measure.unit}` : aim
      return [
        ...(before.length > 0 ? [element('line', { ...line, stroke: colour.line, 'stroke-width': 2 })] : []),
        ...before.flatMap(({ date, score }) => [
          mark(
            'milestone',
            scale.middle(date),
            y,
            `${goal.title}: ${score} ${measure.unit} on ${dayInWords(date)}`,
          ),
          ...(scale.middle(due) - scale.middle(date) > 34
            ? [label(scale.middle(date) + 10, y, String(score))]
            : []),
        ]),
        mark('due', scale.middle(due), y, `${goal.title}: ${aimWithUnit} by ${dayInWords(due)}`),
        label(scale.middle(due) + 16, y, aim),
        ...(latest === undefined ? [] : scoreMark(goal, latest, scale, y)),
      ]
    },
  }
}

/** What was measured last. */
function scoreMark(
  { title }: PlanGoal,
  { score, on }: GoalMeasurement,
  scale: TimelineScale,
  y: number,
): Svg[] {
  const x = scale.middle(on)
  return [
    element('g', {}, [
      textElement('title', {}, `${title}: ${score} measured on ${dayInWords(on)}`),
      element('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7, fill: colour.text }),
    ]),
    label(x + 8, y, String(score)),
  ]
}

function label(x: number, y: number, text: string): Svg {
  const attributes = { x, y: y + 4, 'font-size': size.smallFont, fill: colour.text }
  return textElement('text', attributes, text)
}
