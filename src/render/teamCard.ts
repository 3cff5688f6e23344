import { colour, size } from './pictureStyle.js'
import { element, type Svg, textElement, textLines, wrapped } from './svg.js'
import type { DrawnMember } from './teamMembers.js'

/** Sizes of the picture of a team, in pixels. */
export const teamSize = { width: 760, inset: 16, top: 52, card: 270, gap: 16, radius: 56 } as const

const padding = 14
const lineHeight = 18
const room = teamSize.card - 2 * padding - 8
/** Bold letters are wider. */
const boldRoom = room / 1.1

/** What is written on a card, line by line. */
function linesOf({ title, isLead, does, often }: DrawnMember) {
  return {
    title: wrapped(title, boldRoom, 15, 2),
    lead: isLead ? ['leads the plan'] : [],
    does: does === '' ? [] : wrapped(does, room, size.smallFont, 4),
    often: often.flatMap((line) => wrapped(line, boldRoom, size.smallFont, 2)).slice(0, 8),
  }
}

/** How many pixels high a card is. */
export function cardHeight(member: DrawnMember): number {
  const { title, lead, does, often } = linesOf(member)
  const lines = title.length + lead.length + does.length + often.length
  return 2 * padding + lines * lineHeight + (often.length > 0 ? 6 : 0)
}

/** Somebody with what they do and how often; the lead has a frame of two lines. */
export function teamCard(member: DrawnMember, x: number, y: number): Svg[] {
  const { title, lead, does, often } = linesOf(member)
  const height = cardHeight(member)
  const frame = { x, y, width: teamSize.card, height, rx: 8, fill: colour.background, stroke: colour.quiet }
  const inner = { x: x + 4, y: y + 4, width: teamSize.card - 8, height: height - 8, rx: 5, fill: 'none' }
  const at = (line: number): number => y + padding + 13 + line * lineHeight
  const text = { x: x + padding + 4, 'font-size': size.smallFont, fill: colour.text }
  const afterTitle = title.length + lead.length
  const afterDoes = afterTitle + does.length
  return [
    element('g', {}, [
      textElement('title', {}, [member.title, member.does, ...member.often].filter(Boolean).join('; ')),
      element('rect', { ...frame, 'stroke-width': member.isLead ? 2.5 : 1.2 }),
      ...(member.isLead ? [element('rect', { ...inner, stroke: colour.quiet, 'stroke-width': 1 })] : []),
    ]),
    ...textLines(title, { ...text, y: at(0), 'font-size': 15, 'font-weight': 700 }, lineHeight),
    ...textLines(lead, { ...text, y: at(title.length), 'font-style': 'italic' }, lineHeight),
    ...textLines(does, { ...text, y: at(afterTitle), fill: colour.quiet }, lineHeight),
    ...textLines(often, { ...text, y: at(afterDoes) + 6, 'font-weight': 600 }, lineHeight),
  ]
}
