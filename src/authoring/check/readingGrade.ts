import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

export interface Reading {
  /** Years of school that it takes, by the Flesch-Kincaid grade level. */
  readonly grade: number
  readonly words: number
}

/**
 * How hard an English text is to read.
 *
 * @example readingGrade('Walk a little every day.').grade // 2.9
 */
export function readingGrade(text: string): Reading {
  const sentences = text
    .split(/(?<=[.!?:;])\s+/)
    .map((sentence) => sentence.match(/[\p{L}\d]+(?:['’][\p{L}]+)*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  return { grade, words: words.length }
}

/** A number in digits is read at a glance. */
function syllablesOf(word: string): number {
  return /\d/.test(word) ? 1 : Math.max(1, syllable(word))
}
