import type { Problem } from '../index.js'

/** A problem in one line, as a compiler prints it: `file:line:column: what is wrong; expected …`. */
export function problemLine({ file, line, column, message, expected, didYouMean }: Problem): string {
  const place = file === undefined ? '' : `${[file, line, column].filter(isGiven).join(':')}: `
  const wanted = expected === undefined || message.includes(expected) ? '' : `; expected ${expected}`
  const meant = didYouMean === undefined ? '' : `; did you mean \`${didYouMean}\`?`
  return `${place}${message}${wanted}${meant}`
}

const isGiven = (part: string | number | undefined): boolean => part !== undefined
