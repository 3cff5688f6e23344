import { loadLocale } from '../language/loadLocale.js'
import { loadPack } from '../pack/loadPack.js'
import { readPackFolder } from './readPackFolder.js'

/**
 * The translation of a pack as JSON text, to be bundled with an app as `bundlePack` does with the pack.
 * Throws a `PackError` when the pack or the translation has problems.
 *
 * @example JSON.parse(bundleLocale('rules/back-pain', 'fr-CA')).language // 'fr-CA'
 */
export function bundleLocale(folder: string, language: string): string {
  const files = readPackFolder(folder)
  return `${JSON.stringify(loadLocale(loadPack(files), files, language))}\n`
}
