/** Words as the beginning of a sentence. */
export function sentenceCase(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
