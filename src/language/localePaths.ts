import { localesFolder as folder } from '../pack/readFiles.js'
import { compareText } from '../shared/compareText.js'

const headerName = 'locale.json'

/** Whether a path of a pack is one of its translations. */
export const isLocaleFile = (path: string): boolean => path.startsWith(folder)

/** The languages into which files of a pack translate it, by their tags. */
export function localesIn(files: Readonly<Record<string, string>>): readonly string[] {
  const tags = Object.keys(files)
    .filter(isLocaleFile)
    .map((path) => path.slice(folder.length).split('/')[0] ?? '')
  return [...new Set(tags)].sort(compareText)
}

/** Whether a path of a translation says what it is, and holds no texts. */
export const isHeader = (path: string): boolean => /^locales\/[^/]+\/locale\.json$/.test(path)

/** Where it stands what a translation is. */
export const headerPath = (language: string): string => `${folder}${language}/${headerName}`

/**
 * Where the translation of a file of a pack stands.
 *
 * @example localePath('fr-CA', 'exercises/walk.json') // 'locales/fr-CA/exercises/walk.json'
 */
export const localePath = (language: string, file: string): string => `${folder}${language}/${file}`
