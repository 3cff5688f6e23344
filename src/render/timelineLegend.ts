import type { Plan } from '../model/plan.js'
import { element, type Svg, textElement } from './svg.js'
import { type MarkKind, mark } from './timelineMarks.js'
import { colour, size } from './timelineStyle.js'

/** What the marks of this plan mean; marks that do not occur are left out. */
export function timelineLegend(plan: Plan, y: number): Svg[] {
  const categories = new Set(plan.sessions.map(({ category }) => category))
  const entries: [MarkKind | 'home', string, boolean][] = [
    ['assessment', 'assessment', categories.has('assessment')],
    ['treatment', 'treatment', categories.has('treatment')],
    ['education', 'education', categories.has('education')],
    ['coordination', 'coordination', categories.has('coordination')],
    ['home', 'home exercise', plan.home.length > 0],
    ['review', 'review', plan.reviews.length > 0],
    ['milestone', 'milestone', plan.goals.some(({ milestones }) => milestones.length > 0)],
    ['due', 'goal due', plan.goals.length > 0],
  ]
  const shown = entries.filter(([, , occurs]) => occurs)
  let next: number = size.left + size.mark
  return shown.flatMap(([kind, text]) => {
    const x = next
    next += 44 + text.length * 6.5
    const symbol =
      kind === 'home'
        ? element('rect', { x: x - 7, y: y - 3, width: 14, height: 6, rx: 1.5, fill: colour.home })
        : mark(kind, x, y, text)
    const attributes = { x: x + 14, y: y + 4, 'font-size': size.smallFont, fill: colour.quiet }
    return [symbol, textElement('text', attributes, text)]
  })
}
