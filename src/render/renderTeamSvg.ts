import type { Plan } from '../model/plan.js'
import { countInWords } from './countInWords.js'
import { colour, size } from './pictureStyle.js'
import { planNames } from './planNames.js'
import { stopCard } from './stopCard.js'
import { element, type Svg, textElement, textLines, wrapped } from './svg.js'
import { svgDocument } from './svgDocument.js'
import { cardHeight, teamCard, teamSize } from './teamCard.js'
import { type DrawnMember, teamMembers } from './teamMembers.js'

const title = 'The team around the patient'

/**
 * The team of a plan, as an SVG image: the patient in the middle, and around them each discipline with what it does and
 * how often. A line through is visits, with their number; a broken line is work without visits. A stopped plan is a card
 * with the instruction.
 *
 * @example renderTeamSvg(plan).slice(0, 4) // '<svg'
 */
export function renderTeamSvg(plan: Plan): string {
  if (plan.triage.state === 'stop') {
    const { height, parts } = stopCard(plan)
    return svgDocument({
      id: 'team',
      title,
      description: plan.triage.summary,
      width: size.width,
      height,
      parts,
    })
  }
  const members = teamMembers(plan, planNames(plan))
  const placed = placeCards(members)
  const bottom = Math.max(
    teamSize.top + 2 * teamSize.radius,
    ...placed.map(({ card, y }) => y + cardHeight(card)),
  )
  const middle = (teamSize.top + bottom) / 2
  return svgDocument({
    id: 'team',
    title,
    description: described(members),
    width: teamSize.width,
    height: bottom + 44,
    parts: [
      textElement(
        'text',
        { x: teamSize.inset, y: 30, 'font-size': size.titleFont, 'font-weight': 700, fill: colour.text },
        title,
      ),
      ...placed.flatMap((one) => link(one, middle)),
      ...patient(plan, middle),
      ...placed.flatMap(({ card, x, y }) => teamCard(card, x, y)),
      ...placed.flatMap(badge),
      ...legend(members, bottom + 24),
    ],
  })
}

interface PlacedCard {
  readonly card: DrawnMember
  readonly side: 'left' | 'right'
  readonly x: number
  readonly y: number
}

/** In two columns; the next card goes where there is more room, and the shorter column stands in the middle. */
function placeCards(members: readonly DrawnMember[]): readonly PlacedCard[] {
  const columns = { left: [] as DrawnMember[], right: [] as DrawnMember[] }
  const heights = { left: 0, right: 0 }
  for (const member of members) {
    const side = heights.right < heights.left ? 'right' : 'left'
    columns[side].push(member)
    heights[side] += cardHeight(member) + teamSize.gap
  }
  const tallest = Math.max(heights.left, heights.right, 2 * teamSize.radius + teamSize.gap)
  return (['left', 'right'] as const).flatMap((side) => {
    let y = teamSize.top + (tallest - heights[side]) / 2
    const x = side === 'left' ? teamSize.inset : teamSize.width - teamSize.inset - teamSize.card
    return columns[side].map((card) => {
      const placed = { card, side, x, y }
      y += cardHeight(card) + teamSize.gap
      return placed
    })
  })
}

/** Where a line meets a card. */
function edgeOf({ card, side, x, y }: PlacedCard): { readonly x: number; readonly y: number } {
  return { x: side === 'left' ? x + teamSize.card : x, y: y + cardHeight(card) / 2 }
}

function link(placed: PlacedCard, middle: number): Svg[] {
  const edge = edgeOf(placed)
  const look =
    placed.card.visits > 0 ? { 'stroke-width': 2.5 } : { 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }
  return [
    element('line', {
      ...{ x1: teamSize.width / 2, y1: middle, x2: edge.x, y2: edge.y },
      ...{ stroke: colour.quiet, ...look },
    }),
  ]
}

/** From the middle of a badge to its card. */
const badgeAway = 16

/** The number of visits, where the line meets the card. */
function badge(placed: PlacedCard): Svg[] {
  const edge = edgeOf(placed)
  const x = edge.x + (placed.side === 'left' ? badgeAway : -badgeAway)
  const { y } = edge
  const { visits } = placed.card
  if (visits === 0) return []
  const text = { x, y: y + 5, 'text-anchor': 'middle', 'font-size': size.labelFont, 'font-weight': 700 }
  return [
    element('circle', { cx: x, cy: y, r: 13, fill: colour.text }),
    textElement('text', { ...text, fill: colour.background }, String(visits)),
  ]
}

function patient({ exercises }: Plan, middle: number): Svg[] {
  const x = teamSize.width / 2
  const home = exercises.filter(({ where, waits }) => where !== 'visits' && !waits).length
  const lines = home === 0 ? [] : wrapped(`${countInWords(home, 'exercise')} at home`, 96, size.smallFont, 2)
  const text = { x, 'text-anchor': 'middle' }
  const top = middle + 6 - lines.length * 9
  const outline = { fill: colour.bands[1] ?? colour.background, stroke: colour.text, 'stroke-width': 2.5 }
  return [
    element('circle', { cx: x, cy: middle, r: teamSize.radius, ...outline }),
    textElement(
      'text',
      { ...text, y: top, 'font-size': 16, 'font-weight': 700, fill: colour.text },
      'Patient',
    ),
    ...textLines(lines, { ...text, y: top + 20, 'font-size': size.smallFont, fill: colour.text }, 17),
  ]
}

function legend(members: readonly DrawnMember[], y: number): Svg[] {
  const entries = [
    ...(members.some(({ visits }) => visits > 0) ? [['', 'visits, with their number'] as const] : []),
    ...(members.some(({ visits }) => visits === 0) ? [['5 4', 'no visits planned'] as const] : []),
  ]
  return entries.flatMap(([dash, text], index) => {
    const x = teamSize.inset + index * 260
    const look = dash === '' ? { 'stroke-width': 2.5 } : { 'stroke-width': 1.5, 'stroke-dasharray': dash }
    return [
      element('line', { x1: x, x2: x + 30, y1: y, y2: y, stroke: colour.quiet, ...look }),
      textElement('text', { x: x + 40, y: y + 5, 'font-size': size.smallFont, fill: colour.quiet }, text),
    ]
  })
}

/** The same in words, for those who do not see the picture. */
function described(members: readonly DrawnMember[]): string {
  return members
    .map(({ title: who, isLead, does, often }) => {
      const what = [does, ...often].filter((text) => text !== '').join('; ')
      return `${who}${isLead ? ' (lead)' : ''}${what === '' ? '' : `: ${what}`}.`
    })
    .join(' ')
}
