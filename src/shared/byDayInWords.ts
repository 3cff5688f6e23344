import { dateInWords } from './dateInWords.js'

/** `, by 2 December 2026`, and that it is over where it is or that the person was seen; nothing without a day. */
export function byDayInWords(
  { by, seenOn }: { readonly by?: string; readonly seenOn?: string },
  asOf: string,
): string {
  if (seenOn !== undefined) return `; seen on ${dateInWords(seenOn)}`
  if (by === undefined) return ''
  return `, by ${dateInWords(by)}${by < asOf ? ', which has passed' : ''}`
}
