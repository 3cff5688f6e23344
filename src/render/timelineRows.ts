import type { Plan } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { HomePattern, Session } from '../model/schedule.js'
import { dayInWords } from './dayInWords.js'
import type { PlanNames } from './planNames.js'
import { element, fitted, type Svg, textElement } from './svg.js'
import { mark } from './timelineMarks.js'
import type { TimelineScale } from './timelineScale.js'
import { colour, size } from './timelineStyle.js'

/** One line of the timeline: its label, and what stands on it around a height. */
export interface TimelineRow {
  readonly label: string
  readonly marks: (y: number) => readonly Svg[]
}

/** The rows of a plan: disciplines as the team is ordered, home program, reviews, then goals. */
export function timelineRows(plan: Plan, names: PlanNames, scale: TimelineScale): TimelineRow[] {
  return [
    ...disciplineRows(plan, names, scale),
    ...(plan.home.length > 0 ? [homeRow(plan.home, names, scale)] : []),
    ...(plan.reviews.length > 0 ? [reviewRow(plan, scale)] : []),
    ...plan.goals.map((goal) => goalRow(goal, scale)),
  ]
}

function disciplineRows(plan: Plan, names: PlanNames, scale: TimelineScale): TimelineRow[] {
  const present = new Set(plan.sessions.map(({ discipline }) => discipline))
  const ordered = [...new Set([...plan.team.map(({ role }) => role), ...present])]
  return ordered
    .filter((discipline) => present.has(discipline))
    .map((discipline) => ({
      label: names.role(discipline),
      marks: (y) =>
        plan.sessions
          .filter((session) => session.discipline === discipline)
          .map((session, index, row) => sessionMark(session, earlierThatDay(row, index), names, scale, y)),
    }))
}

/** How many visits of the row stand on the same day before this one; they are drawn above each other. */
function earlierThatDay(row: readonly Session[], index: number): number {
  const date = row[index]?.date
  return row.slice(Math.max(0, index - 4), index).filter((session) => session.date === date).length
}

function sessionMark(
  { date, start, minutes, items, category }: Session,
  above: number,
  names: PlanNames,
  scale: TimelineScale,
  y: number,
): Svg {
  const tooltip = `${dayInWords(date)} ${start}, ${minutes} min: ${items.map(names.item).join(', ')}`
  return mark(category, scale.middle(date), y - Math.min(above, 2) * 9, tooltip)
}

function homeRow(home: readonly HomePattern[], names: PlanNames, scale: TimelineScale): TimelineRow {
  const height = Math.min(7, (size.row - 10) / home.length)
  return {
    label: `Home program (${home.length})`,
    marks: (y) =>
      home.map(({ exercise, from, to }, index) => {
        const x = scale.at(from)
        const top = y - (height * home.length) / 2 + index * height
        const bar = { x, y: top, width: scale.middle(to) - x, height: Math.max(1.5, height - 1.5) }
        return element('g', {}, [
          textElement(
            'title',
            {},
            `${names.item(`exercise/${exercise}`)}, ${dayInWords(from)} to ${dayInWords(to)}`,
          ),
          element('rect', { ...bar, rx: 1.5, fill: colour.home }),
        ])
      }),
  }
}

function reviewRow(plan: Plan, scale: TimelineScale): TimelineRow {
  return {
    label: 'Reviews',
    marks: (y) =>
      plan.reviews.flatMap((review, index) => {
        const x = scale.middle(review.date)
        const next = plan.reviews[index + 1]
        const room = (next ? scale.middle(next.date) : size.width) - x - 26
        const tooltip = `${review.title}, ${dayInWords(review.date)} ${review.start}`
        const caption = fitted(dayInWords(review.date).slice(4), room, size.smallFont)
        return [mark('review', x, y, tooltip), ...(room > 34 ? [label(x + 12, y, caption)] : [])]
      }),
  }
}

function goalRow(goal: PlanGoal, scale: TimelineScale): TimelineRow {
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
            ? [label(scale.middle(date) + 8, y, String(score))]
            : []),
        ]),
        mark('due', scale.middle(due), y, `${goal.title}: ${aimWithUnit} by ${dayInWords(due)}`),
        label(scale.middle(due) + 16, y, aim),
      ]
    },
  }
}

function label(x: number, y: number, text: string): Svg {
  const attributes = { x, y: y + 4, 'font-size': size.smallFont, fill: colour.text }
  return textElement('text', attributes, text)
}
