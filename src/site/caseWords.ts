import { codeInWords } from '../explain/valueInWords.js'
import { dateInWords } from '../shared/dateInWords.js'

/** One thing that is said of a person, or of what happened since. */
export interface Said {
  readonly what: string
  readonly worth: string
}

/**
 * What a case writes of a person, as lines to read: `comorbidities: osteoporosis`. An answer that is taken away is
 * not known.
 *
 * @example caseWords({ pain: { current: 7 } }) // [{ what: 'pain, current', worth: '7' }]
 */
export function caseWords(value: unknown, path: readonly string[] = []): readonly Said[] {
  if (isFields(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, part]) => caseWords(part, [...path, key]))
  return [{ what: path.map(keyInWords).join(', '), worth: worthOf(value) }]
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Things in a list are told in one line each, since together they are one answer. */
function worthOf(value: unknown): string {
  if (value === null) return 'not known'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'string') return textInWords(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(worthOf).join('; ')
  if (!isFields(value)) return String(value)
  const parts = Object.entries(value).map(([key, part]) => `${keyInWords(key)} ${worthOf(part)}`)
  return parts.length === 0 ? 'nothing on record' : parts.join(', ')
}

/** Codes are words with dashes; what a person said has spaces of its own. */
function textInWords(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateInWords(text)
  return /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(text) ? codeInWords(text) : text
}

/** `dominantSite` and `red-flag` are `dominant site` and `red flag`. */
function keyInWords(key: string): string {
  return codeInWords(key).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
