import { loadLocale } from '../language/loadLocale.js'
import { localesIn } from '../language/localePaths.js'
import { packInLanguage } from '../language/packInLanguage.js'
import { pickLanguage } from '../language/pickLanguage.js'
import type { Pack } from '../model/pack.js'
import { loadPack } from '../pack/loadPack.js'
import type { LoadPackOptions } from '../pack/safeLoadPack.js'
import { readPackFolder } from './readPackFolder.js'

export interface LoadPackFolderOptions extends LoadPackOptions {
  /** The language of its texts: a tag, or the beginning of the only one that fits (`fr`); its own when absent. */
  readonly language?: string | undefined
}

/**
 * Reads and loads a pack from its folder, in its own language or in one into which it is translated. Throws a
 * `PackError` that prints every problem.
 *
 * @example loadPackFolder('rules/back-pain', { settings: { 'home-exercises-max': 4 } })
 */
export function loadPackFolder(folder: string, { language, ...options }: LoadPackFolderOptions = {}): Pack {
  const files = readPackFolder(folder)
  const pack = loadPack(files, options)
  if (language === undefined) return pack
  const [own = 'en'] = pack.manifest.languages
  const tag = pickLanguage(language, [own, ...localesIn(files)])
  return tag === own ? pack : packInLanguage(pack, loadLocale(pack, files, tag))
}
