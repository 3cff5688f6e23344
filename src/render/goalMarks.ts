import type { GoalStatus } from '../model/goalProgress.js'
import { colour } from './pictureStyle.js'
import { element, type Svg } from './svg.js'

/** What a mark of a goal's picture stands for. */
export type GoalMark = GoalStatus | 'start' | 'planned' | 'target' | 'measured' | 'chance' | 'matters'

const ink = { fill: 'none', stroke: colour.text, 'stroke-width': 2, 'stroke-linecap': 'round' }
const light = { ...ink, stroke: colour.background }
const solid = { fill: colour.text, stroke: colour.background, 'stroke-width': 1 }
const hollow = { fill: colour.background, stroke: colour.text, 'stroke-width': 2 }

/** A mark around a point. Each has a shape of its own, so that it is told without colours. */
export function goalMark(kind: GoalMark, x: number, y: number): Svg[] {
  switch (kind) {
    case 'start':
      return [element('rect', { x: x - 5.5, y: y - 5.5, width: 11, height: 11, ...solid })]
    case 'planned':
      return [
        element('circle', {
          ...{ cx: x, cy: y, r: 4.5, fill: colour.background },
          ...{ stroke: colour.milestone, 'stroke-width': 2.5 },
        }),
      ]
    case 'target':
      return [
        line([x, y, x, y - 20], { ...ink, stroke: colour.due }),
        polygon([x, y - 21, x + 14, y - 15.5, x, y - 10], { fill: colour.due }),
      ]
    case 'chance':
      return [chanceBand(x - 9, y - 7, 18, 14)]
    case 'matters':
      return [mattersLine(x - 10, x + 10, y)]
    case 'measured':
      return stateMark('not-measured', x, y)
    default:
      return stateMark(kind, x, y)
  }
}

/** How it stood. */
function stateMark(status: GoalStatus, x: number, y: number): Svg[] {
  switch (status) {
    case 'achieved':
      return [polygon(star(x, y, 10), solid)]
    case 'on-track':
      return [
        element('circle', { cx: x, cy: y, r: 7.5, ...solid }),
        line([x - 3.5, y + 0.2, x - 1, y + 2.8, x + 3.6, y - 2.8], light),
      ]
    case 'within-measurement-error':
      return [element('circle', { cx: x, cy: y, r: 6.5, ...hollow }), line([x - 3, y, x + 3, y], ink)]
    case 'behind':
      return [polygon([x - 8, y - 6, x + 8, y - 6, x, y + 8], hollow)]
    case 'worsening':
      return [
        polygon([x, y - 9, x + 9, y, x, y + 9, x - 9, y], solid),
        line([x - 2.6, y - 2.6, x + 2.6, y + 2.6], light),
        line([x - 2.6, y + 2.6, x + 2.6, y - 2.6], light),
      ]
    case 'not-measured':
      return [element('circle', { cx: x, cy: y, r: 6, ...solid })]
  }
}

/** What may be chance, around the start. */
export function chanceBand(x: number, y: number, width: number, height: number): Svg {
  const edge = { stroke: colour.quiet, 'stroke-width': 0.8, 'stroke-dasharray': '1 3' }
  return element('rect', { x, y, width, height, fill: colour.bands[0] ?? colour.line, ...edge })
}

/** From where on a change matters. */
export function mattersLine(x1: number, x2: number, y: number): Svg {
  const look = { stroke: colour.quiet, 'stroke-width': 1.6, 'stroke-dasharray': '8 3 2 3' }
  return element('line', { x1, x2, y1: y, y2: y, ...look })
}

type Look = Readonly<Record<string, string | number>>

/** A line through points that are given as `x y x y`. */
export function line(points: readonly number[], look: Look): Svg {
  return element('polyline', { points: rounded(points), fill: 'none', ...look })
}

function polygon(points: readonly number[], look: Look): Svg {
  return element('polygon', { points: rounded(points), ...look })
}

const rounded = (points: readonly number[]): string =>
  points.map((value) => String(Number(value.toFixed(1)))).join(' ')

function star(x: number, y: number, r: number): number[] {
  return Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    const radius = index % 2 === 0 ? r : r * 0.45
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  }).flat()
}
