import { colour, size } from './pictureStyle.js'
import { element, type Svg, textElement } from './svg.js'
import { textWidth } from './textWidth.js'
import { type MarkKind, mark } from './timelineMarks.js'
import type { TimelineParts } from './timelineRows.js'
import type { Look } from './timelineVisits.js'

type Entry = readonly [symbol: MarkKind | Look | 'home' | 'measured', text: string, occurs: boolean]

/** What the marks of this plan mean, line by line; marks that do not occur are left out. */
export function timelineLegend(parts: TimelineParts, y: number): Svg[] {
  return linesOf(parts).flatMap((entries, index) => line(entries, y + index * legendLine))
}

/** How many pixels high the legend is. */
export function legendHeight(parts: TimelineParts): number {
  return linesOf(parts).length * legendLine
}

function linesOf({ plan, visits }: TimelineParts): readonly (readonly Entry[])[] {
  const categories = new Set(visits.map(({ session }) => session.category))
  const reviews = plan.reviews.length + (plan.course?.history.reviews.length ?? 0)
  const marks: Entry[] = [
    ['assessment', 'assessment', categories.has('assessment')],
    ['treatment', 'treatment', categories.has('treatment')],
    ['education', 'education', categories.has('education')],
    ['coordination', 'coordination', categories.has('coordination')],
    ['home', 'home exercise', plan.home.length > 0],
    ['review', 'review', reviews > 0],
    ['milestone', 'milestone', plan.goals.some(({ milestones }) => milestones.length > 0)],
    ['due', 'goal due', plan.goals.length > 0],
    ['measured', 'measured', plan.course?.goals.some(({ latest }) => latest !== undefined) ?? false],
  ]
  return [...legendLines(marks), ...legendLines(lookEntries(visits))]
}

/** The last of the legend: what became of visits. */
function lookEntries(visits: TimelineParts['visits']): Entry[] {
  const looks = new Set(visits.map(({ look }) => look))
  const entries: readonly (readonly [Look, string])[] = [
    ['done', 'done'],
    ['missed', 'did not take place'],
    ['not-told', 'not recorded'],
    ['new', 'new'],
    ['moved', 'moved here'],
    ['moved-from', 'stood here before'],
    ['removed', 'no longer'],
  ]
  return entries.map(([look, text]): Entry => [look, text, looks.has(look)]).filter(([, , occurs]) => occurs)
}

const legendLine = 22
const legendAt = 20

/** Entries beside each other, and below where they have no room. */
function legendLines(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const lines: Entry[][] = []
  let end: number = size.width
  for (const entry of entries.filter(([, , occurs]) => occurs)) {
    if (end + widthOf(entry) > size.width - 2 * legendAt) {
      lines.push([])
      end = 0
    }
    lines.at(-1)?.push(entry)
    end += widthOf(entry)
  }
  return lines
}

function widthOf([, text]: Entry): number {
  return 40 + textWidth(text, size.smallFont)
}

function line(entries: readonly Entry[], y: number): Svg[] {
  let next = legendAt + size.mark
  return entries.flatMap((entry) => {
    const [kind, text] = entry
    const x = next
    next += widthOf(entry)
    const attributes = { x: x + 14, y: y + 4, 'font-size': size.smallFont, fill: colour.quiet }
    return [symbol(kind, x, y, text), textElement('text', attributes, text)]
  })
}

function symbol(kind: Entry[0], x: number, y: number, text: string): Svg {
  switch (kind) {
    case 'home':
      return element('rect', { x: x - 7, y: y - 3, width: 14, height: 6, rx: 1.5, fill: colour.home })
    case 'measured':
      return element('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7, fill: colour.text })
    case 'done':
    case 'missed':
    case 'not-told':
    case 'new':
    case 'moved':
    case 'moved-from':
    case 'removed':
    case 'planned':
      return mark('treatment', x, y, text, kind)
    default:
      return mark(kind, x, y, text)
  }
}
