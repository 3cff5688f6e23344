import { dateInWords } from './dateInWords.js'

/** `, by 2 December 2026`, and that it is over where it is; nothing without a day. */
export function byDayInWords({ by }: { readonly by?: string }, asOf: string): string {
  if (by === undefined) return ''
  return `, by ${dateInWords(by)}${by < asOf ? ', which has passed' : ''}`
}
