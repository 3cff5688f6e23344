import { plainText } from './plainText.js'
import { textWidth } from './textWidth.js'

/** A finished piece of SVG; only `element` and `textElement` make one, so nothing enters unescaped. */
export type Svg = string & { readonly svg: unique symbol }

/** Parts of a picture with where they end. */
export interface Drawn {
  readonly parts: readonly Svg[]
  readonly bottom: number
}

export type Attributes = Readonly<Record<string, string | number>>

/** An element with escaped attributes. Numbers are rounded to a tenth, which no eye can tell apart. */
export function element(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  const opened = `<${name}${attributesText(attributes)}`
  return (children.length === 0 ? `${opened}/>` : `${opened}>${children.join('')}</${name}>`) as Svg
}

/** An element that holds text, escaped. */
export function textElement(name: string, attributes: Attributes, text: string): Svg {
  return `<${name}${attributesText(attributes)}>${escapeXml(text)}</${name}>` as Svg
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('')
}

const rounded = (value: number): string => String(Number(value.toFixed(1)))

/** Text that XML reads as text and nothing else. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Text cut to about so many pixels, with an ellipsis when something is missing. */
export function fitted(text: string, pixels: number, fontSize: number): string {
  const plain = plainText(text)
  if (textWidth(plain, fontSize) <= pixels) return plain
  let kept = ''
  for (const letter of plain) {
    if (textWidth(`${kept}${letter}…`, fontSize) > pixels) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** Text in lines of about so many pixels, broken between words; so many lines at most, the last one then cut. */
export function wrapped(
  text: string,
  pixels: number,
  fontSize: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = []
  const words = plainText(text).split(' ')
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, fontSize) <= pixels) lines[lines.length - 1] = longer
    else if (lines.length < most) lines.push(fitted(word, pixels, fontSize))
    else {
      lines[lines.length - 1] = fitted(
        `${last} ${words.slice(index).join(' ').slice(0, 400)}`,
        pixels,
        fontSize,
      )
      break
    }
  }
  return lines
}

/** Lines of one text below each other; `attributes.y` is that of the first one. */
export function textLines(
  lines: readonly string[],
  attributes: Attributes & { readonly y: number },
  lineHeight: number,
): Svg[] {
  return lines.map((line, index) =>
    textElement('text', { ...attributes, y: attributes.y + index * lineHeight }, line),
  )
}
