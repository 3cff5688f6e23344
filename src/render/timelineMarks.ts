import { colour, size } from './pictureStyle.js'
import { element, type Svg, textElement } from './svg.js'
import type { Look } from './timelineVisits.js'

/** What a mark stands for. Each has a shape of its own, so that nobody has to tell colours apart. */
export type MarkKind =
  | 'assessment'
  | 'treatment'
  | 'education'
  | 'coordination'
  | 'review'
  | 'milestone'
  | 'due'

/**
 * A mark around a point, with what it stands for as its tooltip. What became of it shows in its outline and in a sign
 * upon it, so that it is read without colours too.
 */
export function mark(kind: MarkKind, x: number, y: number, tooltip: string, look: Look = 'planned'): Svg {
  return element('g', {}, [
    textElement('title', {}, tooltip),
    shape(kind, x, y, outlineOf(kind, look)),
    ...sign(look, x, y),
  ])
}

type Outline = Readonly<Record<string, string | number>>

function outlineOf(kind: MarkKind, look: Look): Outline {
  const hollow = { fill: colour.background, stroke: colour.quiet, 'stroke-width': 1.3 }
  switch (look) {
    case 'planned':
    case 'done':
      return { fill: colour[kind], stroke: colour.background, 'stroke-width': 1 }
    case 'new':
    case 'moved':
      return { fill: colour[kind], stroke: colour.text, 'stroke-width': 1.8 }
    case 'not-told':
    case 'moved-from':
      return { ...hollow, 'stroke-dasharray': '2 1.6' }
    case 'missed':
    case 'removed':
      return hollow
  }
}

/** A tick, a cross, a plus or a stroke through. */
function sign(look: Look, x: number, y: number): Svg[] {
  const line = (points: readonly number[], stroke: string, width: number): Svg =>
    element('polyline', {
      ...{ points: points.map((value) => Number(value.toFixed(1))).join(' '), fill: 'none' },
      ...{ stroke, 'stroke-width': width, 'stroke-linecap': 'round' },
    })
  switch (look) {
    case 'done':
      return [line([x - 2.6, y + 0.2, x - 0.8, y + 2.1, x + 2.8, y - 2.2], colour.background, 1.7)]
    case 'missed':
      return [
        line([x - 2.6, y - 2.6, x + 2.6, y + 2.6], colour.text, 1.5),
        line([x - 2.6, y + 2.6, x + 2.6, y - 2.6], colour.text, 1.5),
      ]
    case 'new':
      return [
        line([x - 2.8, y, x + 2.8, y], colour.background, 1.8),
        line([x, y - 2.8, x, y + 2.8], colour.background, 1.8),
      ]
    case 'removed':
      return [line([x - 9, y + 6, x + 9, y - 6], colour.text, 1.6)]
    default:
      return []
  }
}

function shape(kind: MarkKind, x: number, y: number, outline: Outline): Svg {
  const r = size.mark
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
