/** A number with its noun: `1 visit`, `2 visits`, `2.5 minutes`. */
export function countInWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
