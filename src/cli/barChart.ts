import { colour, fontFamily } from '../render/pictureStyle.js'
import { element, fitted, type Svg, textElement } from '../render/svg.js'

export interface Bar {
  readonly name: string
  readonly count: number
}

const width = 760
const labelWidth = 300
const countWidth = 70
const row = 26
const barHeight = 16
const fontSize = 13

/** Horizontal bars with their names and counts, the longest as wide as there is room. It is described by its title. */
export function barChart(title: string, bars: readonly Bar[]): Svg {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const height = bars.length * row
  const room = width - labelWidth - countWidth
  const drawn = bars.flatMap(({ name, count }, index) => {
    const middle = index * row + row / 2
    const length = Math.max(1, (room * count) / most)
    const text = { y: middle + fontSize / 3, 'font-size': fontSize, fill: colour.text }
    return [
      textElement(
        'text',
        { ...text, x: labelWidth - 10, 'text-anchor': 'end' },
        fitted(name, labelWidth - 14, fontSize),
      ),
      element('rect', {
        x: labelWidth,
        y: middle - barHeight / 2,
        width: length,
        height: barHeight,
        fill: colour.treatment,
      }),
      textElement('text', { ...text, x: labelWidth + length + 6 }, String(count)),
    ]
  })
  const box = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': fontFamily }
  return element('svg', { ...box, role: 'img', 'aria-label': title }, [
    textElement('title', {}, title),
    ...drawn,
  ])
}
