/**
 * Text without what could act instead of being read: control characters (a terminal obeys them), marks that
 * turn the direction of writing, halves of characters, and what XML forbids. Runs of space become one.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
