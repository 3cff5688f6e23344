import { colour, darkStyle, fontFamily } from './pictureStyle.js'
import { element, type Svg, textElement } from './svg.js'

export interface Picture {
  /** Begins the ids in it, so that several pictures may stand on one page. */
  readonly id: string
  readonly title: string
  /** The same in words, for those who do not see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  readonly parts: readonly Svg[]
}

/**
 * A picture as an SVG document. It holds no script and refers to nothing outside. It is light, on paper always, and dark
 * on a screen whose reader asked for that.
 */
export function svgDocument({ id, title, description, width, height, parts }: Picture): string {
  // An id with a space in it would be two.
  const name = id.replace(/[^A-Za-z0-9_.-]+/g, '-')
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-description`,
    'font-family': fontFamily,
  }
  return `${element('svg', attributes, [
    textElement('title', { id: `${name}-title` }, title),
    textElement('desc', { id: `${name}-description` }, description),
    styleElement,
    element('rect', { width, height, fill: colour.background }),
    ...parts,
  ])}\n`
}

/** Only colours of ours are in it; quotes in it are no text. */
const styleElement = `<style>${darkStyle}</style>` as Svg
