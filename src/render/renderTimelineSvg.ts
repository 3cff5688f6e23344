import type { Plan } from '../model/plan.js'
import { dateInWords } from '../shared/dateInWords.js'
import { dayInWords } from './dayInWords.js'
import { colour, size } from './pictureStyle.js'
import { type PlanNames, planNames } from './planNames.js'
import { stopCard } from './stopCard.js'
import { element, fitted, type Svg, textElement } from './svg.js'
import { svgDocument } from './svgDocument.js'
import { legendHeight, timelineLegend } from './timelineLegend.js'
import { timelineRows } from './timelineRows.js'
import { type TimelineScale, timelineScale } from './timelineScale.js'
import { type DrawnVisit, visitsOf } from './timelineVisits.js'

const top = { title: 32, subtitle: 52, months: 88, weeks: 108, phases: 120, phaseHeight: 24 } as const
const rowsBegin = top.phases + top.phaseHeight + 8
const legendGap = 24

/**
 * A plan on a calendar, as an SVG image: phases as bands, visits in one row per discipline, the home program, reviews,
 * milestones and due dates. It holds no script and refers to nothing outside; it is dark on a dark screen and light on
 * paper. A stopped plan is a card with the instruction.
 *
 * @example renderTimelineSvg(plan).slice(0, 4) // '<svg'
 */
export function renderTimelineSvg(plan: Plan): string {
  return drawTimeline(plan, visitsOf(plan))
}

/** Draws a plan with its visits as they are given; where it is shown against the plan before it, with that. */
export function drawTimeline(plan: Plan, visits: readonly DrawnVisit[], before?: Plan): string {
  if (plan.triage.state === 'stop') {
    const { height, parts } = stopCard(plan)
    return document(plan, height, parts)
  }
  const scale = timelineScale(plan, before)
  const parts = { plan, visits, names: planNames(plan), scale, ...(before === undefined ? {} : { before }) }
  const rows = timelineRows(parts)
  const bottom = rowsBegin + rows.length * size.row
  return document(plan, bottom + legendGap + legendHeight(parts), [
    ...heading(plan),
    ...bands(plan, scale, bottom),
    ...axis(scale, bottom),
    ...reviewLine(plan, scale, bottom),
    ...rows.flatMap(({ label, marks }, index) => {
      const y = rowsBegin + index * size.row
      return [...rowFrame(label, y), ...marks(y + size.row / 2)]
    }),
    ...timelineLegend(parts, bottom + legendGap),
  ])
}

/** The day of the review: what is left of it is over, what is right of it was decided then. */
function reviewLine({ course }: Plan, scale: TimelineScale, bottom: number): Svg[] {
  if (course === undefined) return []
  const x = scale.at(course.reviewedOn)
  const text = {
    x,
    y: top.months - 16,
    'text-anchor': 'middle',
    'font-size': size.smallFont,
    fill: colour.text,
  }
  return [
    // Not through the band's caption.
    ...[
      { y1: top.months - 12, y2: top.phases },
      { y1: rowsBegin, y2: bottom },
    ].map((ends) => element('line', { x1: x, x2: x, ...ends, stroke: colour.text, 'stroke-width': 1.4 })),
    textElement('text', text, `review, ${dayInWords(course.reviewedOn)}`),
  ]
}

function document(plan: Plan, height: number, parts: readonly Svg[]): string {
  return svgDocument({
    id: 'plan',
    title: titleOf(plan),
    description: described(plan, planNames(plan)),
    width: size.width,
    height,
    parts,
  })
}

function titleOf(plan: Plan): string {
  const [first] = plan.triage.dispositions
  if (plan.triage.state === 'stop') return `Stop: ${first?.title ?? plan.subject}`
  return plan.program?.title ?? 'Plan without a program'
}

/** The same in words, for those who do not see the picture. */
function described(plan: Plan, names: PlanNames): string {
  if (plan.triage.state === 'stop') return plan.triage.summary
  const phases = plan.program?.phases.map(({ title, from, to }) => `${title} from ${from} to ${to}`) ?? []
  const reviews = plan.reviews.map(({ title, date }) => `${title} on ${date}`)
  const goals = plan.goals.map(({ id, due }) => `${names.goal(id)} by ${due}`)
  const parts = [plan.triage.summary, `Visits: ${plan.sessions.length}.`]
  for (const [what, list] of [
    ['Phases', phases],
    ['Reviews', reviews],
    ['Goals', goals],
  ] as const)
    if (list.length > 0) parts.push(`${what}: ${list.join(', ')}.`)
  return parts.join(' ')
}

function heading(plan: Plan): Svg[] {
  const span = `${dateInWords(plan.startOn)} to ${dateInWords(plan.endOn)}`
  const waits = plan.triage.treatmentWaits ? ' · treatment waits for answers' : ''
  const status = plan.provisional ? `PROVISIONAL proposal${waits}` : 'Proposal; a clinician decides'
  const fill = plan.provisional ? colour.warning : colour.quiet
  const title = { x: 20, y: top.title, 'font-size': size.titleFont, 'font-weight': 700, fill: colour.text }
  const subtitle = { x: 20, y: top.subtitle, 'font-size': size.labelFont, fill }
  return [
    textElement('text', title, fitted(titleOf(plan), size.width - 40, size.titleFont)),
    textElement('text', subtitle, `${status} · ${plan.subject} · ${span}`),
  ]
}

/** Those of the program, and before them those of programs that are over. */
function phasesOf({ program, course }: Plan): readonly { title: string; from: string; to: string }[] {
  const own = program?.phases ?? []
  const known = new Set(own.map(({ id, from }) => `${id} ${from}`))
  const earlier = (course?.history.phases ?? []).filter(({ id, from }) => !known.has(`${id} ${from}`))
  return [...earlier, ...own].sort((left, right) => (left.from < right.from ? -1 : 1))
}

function bands(plan: Plan, scale: TimelineScale, bottom: number): Svg[] {
  const phases = phasesOf(plan)
  return phases.flatMap((phase, index) => {
    const x = scale.at(phase.from)
    const next = phases[index + 1]
    const end = next ? scale.at(next.from) : Math.max(scale.middle(phase.to), x + 2)
    const fill = colour.bands[index % colour.bands.length] ?? colour.background
    const caption = { x: x + 6, y: top.phases + 16, 'font-size': size.labelFont, 'font-weight': 600 }
    const text = fitted(phase.title, end - x - 12, size.labelFont)
    return [
      element('rect', { x, y: top.phases, width: end - x, height: bottom - top.phases, fill }),
      ...(end - x > 30 ? [textElement('text', { ...caption, fill: colour.text }, text)] : []),
    ]
  })
}

function axis({ weeks, months }: TimelineScale, bottom: number): Svg[] {
  const small = { 'font-size': size.smallFont, fill: colour.quiet }
  // On a long plan only every second or fourth week has room for its number.
  const every = Math.max(1, Math.ceil(24 / (weeks[0]?.width ?? 24)))
  return [
    textElement('text', { x: 20, y: top.weeks, ...small }, 'week'),
    ...months.flatMap(({ title, x, width }) => [
      element('line', { x1: x, x2: x, y1: top.months - 12, y2: top.weeks + 4, stroke: colour.line }),
      ...(width > 34
        ? [
            textElement(
              'text',
              { x: x + 5, y: top.months, ...small },
              width > 100 ? title : title.slice(0, 3),
            ),
          ]
        : []),
    ]),
    ...weeks.flatMap(({ number, x, width }) => [
      element('line', { x1: x, x2: x, y1: top.phases, y2: bottom, stroke: colour.line, 'stroke-width': 0.7 }),
      ...((number - 1) % every === 0
        ? [
            textElement(
              'text',
              { x: x + width / 2, y: top.weeks, 'text-anchor': 'middle', ...small },
              String(number),
            ),
          ]
        : []),
    ]),
  ]
}

function rowFrame(label: string, y: number): Svg[] {
  const text = { x: 20, y: y + size.row / 2 + 4, 'font-size': size.labelFont, fill: colour.text }
  return [
    element('line', { x1: 20, x2: size.width - size.right, y1: y, y2: y, stroke: colour.line }),
    element('g', {}, [
      textElement('title', {}, label),
      textElement('text', text, fitted(label, size.left - 30, size.labelFont)),
    ]),
  ]
}
