/** Widths of letters in parts of the font size. Nobody can measure text without a browser, so these are rather too wide. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  // Combining marks stand above or below another letter.
  [/\p{M}/u, 0],
  [/[ .,:;!'|ijl]/, 0.34],
  [/[frtI()[\]{}"/\\-]/, 0.44],
  [/[mwMW@%—…]/, 1],
  [/[1-9a-z0]/, 0.63],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/, 1.05],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/\p{Lu}/u, 0.76],
]

const known = new Map<string, number>()

/** About how many pixels a text takes, more often too many than too few. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const letter of text) {
    let own = known.get(letter)
    if (own === undefined) {
      own = widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.68
      if (known.size < 1000) known.set(letter, own)
    }
    width += own
  }
  return width * fontSize
}
