import { escapeXml } from './svg.js'

/** Finished markup. Only `html` makes it, so nothing that somebody wrote enters a page unescaped. */
export interface Html {
  readonly markup: string
}

/** What may stand in a template: text is escaped, markup is not, a list is joined, nothing is nothing. */
export type Part = Html | string | number | undefined | readonly Part[]

/**
 * Markup with escaped texts in it.
 *
 * @example html`<b>${'a < b'}</b>`.markup // '<b>a &lt; b</b>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...others] = strings
  return { markup: others.reduce((all, text, index) => all + markupOf(parts[index]) + text, first) }
}

export const nothing: Html = { markup: '' }

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map(markupOf).join('')
}

/** Nearly all text: letters and signs that no reader takes for anything else. */
const harmless = /^[ !#-%(-;=?-~]*$/

/** Space at the ends is kept: a text may be a piece of a sentence. */
function escaped(text: string): string {
  if (harmless.test(text)) return text
  const inside = escapeXml(text)
  if (inside === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${inside}${/\s$/.test(text) ? ' ' : ''}`
}

/** Parts with something between them. */
export function joined(parts: readonly Part[], between: Part): Html {
  return html`${parts.map((part, index): Part => (index === 0 ? part : [between, part]))}`
}

/** Parts as a sentence lists them: `a, b and c`. */
export function listed(parts: readonly Part[], word = 'and'): Html {
  const last = parts.at(-1)
  if (parts.length < 2) return html`${last}`
  return html`${joined(parts.slice(0, -1), ', ')} ${word} ${last}`
}

/** A list with bullets; nothing when there is nothing to list. */
export function bullets(parts: readonly Part[], label?: string): Html {
  if (parts.length === 0) return nothing
  const name = label === undefined ? nothing : html` class="${label}"`
  return html`<ul${name}>${parts.map((part) => html`<li>${part}</li>`)}</ul>`
}

/** Terms with what is said of them; terms of which nothing is said are left out. */
export function terms(pairs: readonly (readonly [term: string, said: Part])[]): Html {
  const filled = pairs.filter(([, said]) => !isEmpty(said))
  if (filled.length === 0) return nothing
  return html`<dl>${filled.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>`
}

/** Whether a part would leave no mark on a page. */
export function isEmpty(part: Part): boolean {
  return markupOf(part) === ''
}

/** A table with a heading row; the first cell of every row heads it. */
export function table(caption: string, heads: readonly Part[], rows: readonly (readonly Part[])[]): Html {
  if (rows.length === 0) return nothing
  const body = rows.map(
    ([head, ...cells]) =>
      html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${body}</tbody></table></div>`
}
