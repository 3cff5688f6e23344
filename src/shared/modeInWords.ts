/** A way of meeting as a sentence says it. */
export function modeInWords(mode: keyof typeof words): string {
  return words[mode]
}

const words = { 'in-person': 'in person', virtual: 'by video or phone', group: 'in a group' } as const
