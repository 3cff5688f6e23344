import type { Plan } from '../model/plan.js'
import { byDayInWords } from '../shared/byDayInWords.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { colour, size } from './pictureStyle.js'
import { element, type Svg, textElement, wrapped } from './svg.js'

const inset = 40

/** A stopped plan has no timeline: a card says what to do, where and by when. */
export function stopCard(plan: Plan): { readonly height: number; readonly parts: readonly Svg[] } {
  const [first] = plan.triage.dispositions
  const room = size.width - 4 * inset
  const instruction = wrapped(first?.instruction ?? plan.triage.summary, room, 18)
  const title = wrapped(`STOP: ${first?.title ?? 'no treatment'}`, room, 26)
  const day = byDayInWords(first ?? {}, plan.asOf)
  const where = first ? `${first.to.title}, ${timeLimitInWords(first.withinHours)}${day}` : ''
  const lines = [
    ...title.map((text) => ({ text, font: 24, fill: colour.danger, weight: 700 })),
    ...instruction.map((text) => ({ text, font: 18, fill: colour.text, weight: 400 })),
    { text: where, font: 16, fill: colour.text, weight: 700 },
    { text: 'No treatment is planned.', font: 14, fill: colour.quiet, weight: 400 },
    ...wrapped(plan.notice, room, 12).map((text) => ({ text, font: 12, fill: colour.quiet, weight: 400 })),
  ]
  let y = inset
  const texts = lines.map(({ text, font, fill, weight }) => {
    y += Math.round(font * 1.7)
    return textElement('text', { x: 2 * inset, y, 'font-size': font, fill, 'font-weight': weight }, text)
  })
  const height = y + 1.5 * inset
  const frame = { x: inset, y: inset / 2, width: size.width - 2 * inset, height: height - inset, rx: 10 }
  const border = { fill: colour.dangerGround, stroke: colour.danger, 'stroke-width': 3 }
  return { height, parts: [element('rect', { ...frame, ...border }), ...texts] }
}
