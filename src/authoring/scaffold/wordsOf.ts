/**
 * A name in words: what a new thing is called until somebody calls it better.
 *
 * @example wordsOf('walking-class') // 'Walking class'
 */
export function wordsOf(name: string): string {
  const words = name.replace(/[-.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** As words stand within a sentence. */
export function withinSentence(title: string): string {
  // What begins with two capitals is an abbreviation.
  return /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}
