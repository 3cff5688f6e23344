const space = '\u00a0'
/** The fine space that French sets before `;`, `!` and `?`. */
const fineSpace = '\u202f'

/**
 * French text with the spaces that keep together what belongs together, wherever somebody wrote a plain one: before
 * `: » % ; ! ?`, after `«`, within `14 h 30`, between a number and its unit. Apostrophes become curved ones. Canadian
 * usage sets no other space before `;`, `!` and `?` than a fine one, and none where nobody wrote any.
 *
 * @example typesetFrench("Qu'est-ce que c'est ?") // 'Qu’est-ce que c’est\u202f?'
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/ (?=[:»%])/g, space)
    .replace(/(?<=«) /g, space)
    .replace(/ (?=[;!?])/g, fineSpace)
    .replace(/(?<=\d) (?=(?:h|min|s|kg|g|mg|ml|cm|m|km)(?![\p{L}\d]))/gu, space)
    .replace(/(?<=\d[ \u00a0]h) (?=\d\d(?!\d))/g, space)
}

/** A French sentence in code: its fixed parts are typeset, and what is put into it is left as it is. */
export function fr(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  const [first = '', ...others] = strings.map(typesetFrench)
  return others.reduce((all, text, index) => all + partInFrench(parts[index] ?? '') + text, first)
}

/** A number has a decimal comma. */
export function partInFrench(part: string | number): string {
  return typeof part === 'number' ? String(part).replace('.', ',') : part
}
