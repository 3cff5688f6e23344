import { element, type Svg, textElement } from './svg.js'
import { colour, size } from './timelineStyle.js'

/** What a mark stands for. Each has a shape of its own, so that nobody has to tell colours apart. */
export type MarkKind =
  | 'assessment'
  | 'treatment'
  | 'education'
  | 'coordination'
  | 'review'
  | 'milestone'
  | 'due'

/** A mark around a point, with what it stands for as its tooltip. */
export function mark(kind: MarkKind, x: number, y: number, tooltip: string): Svg {
  return element('g', {}, [textElement('title', {}, tooltip), shape(kind, x, y)])
}

function shape(kind: MarkKind, x: number, y: number): Svg {
  const r = size.mark
  const outline = { fill: colour[kind], stroke: colour.background, 'stroke-width': 1 }
  switch (kind) {
    case 'treatment':
      return element('circle', { cx: x, cy: y, r, ...outline })
    case 'assessment':
      return element('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...outline })
    case 'education':
      return polygon([x, y - r - 1, x + r + 1, y + r, x - r - 1, y + r], outline)
    case 'coordination':
      return polygon(cross(x, y, r), outline)
    case 'review':
      return polygon([x, y - r - 3, x + r + 3, y, x, y + r + 3, x - r - 3, y], outline)
    case 'milestone':
      return element('circle', {
        cx: x,
        cy: y,
        r: 4.5,
        fill: colour.background,
        stroke: colour.milestone,
        'stroke-width': 2.5,
      })
    case 'due':
      return polygon([x, y - 9, x + 11, y - 4.5, x + 1.5, y, x + 1.5, y + 8, x, y + 8], outline)
  }
}

function polygon(points: readonly number[], attributes: Readonly<Record<string, string | number>>): Svg {
  const rounded = points.map((value) => Number(value.toFixed(1)))
  return element('polygon', { points: rounded.join(' '), ...attributes })
}

function cross(x: number, y: number, r: number): number[] {
  const arm = r / 2.5
  const steps = [
    -arm,
    -r,
    arm,
    -r,
    arm,
    -arm,
    r,
    -arm,
    r,
    arm,
    arm,
    arm,
    arm,
    r,
    -arm,
    r,
    -arm,
    arm,
    -r,
    arm,
    -r,
    -arm,
    -arm,
    -arm,
  ]
  return steps.map((step, index) => step + (index % 2 === 0 ? x : y))
}
