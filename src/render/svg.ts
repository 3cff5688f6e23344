import { plainText } from './plainText.js'

/** A finished piece of SVG; only `element` and `textElement` make one, so nothing enters unescaped. */
export type Svg = string & { readonly svg: unique symbol }

type Attributes = Readonly<Record<string, string | number>>

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

/** About how wide a letter is, in parts of the font size: nobody can measure text without a browser. */
const letterWidth = 0.56

/** Text cut to about so many pixels, with an ellipsis when something is missing. */
export function fitted(text: string, pixels: number, fontSize: number): string {
  const letters = [...plainText(text)]
  const most = Math.max(1, Math.floor(pixels / (fontSize * letterWidth)))
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Text in lines of about so many pixels, broken between words. */
export function wrapped(text: string, pixels: number, fontSize: number): string[] {
  const most = Math.floor(pixels / (fontSize * letterWidth))
  const lines: string[] = []
  for (const word of plainText(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(fitted(word, pixels, fontSize))
  }
  return lines
}
