import { PackError } from '../errors.js'
import type { Locale } from '../model/locale.js'
import type { Pack } from '../model/pack.js'
import { printProblems } from '../pack/printProblems.js'
import { safeLoadLocale } from './safeLoadLocale.js'

/**
 * Loads the translation of a pack from the files that the pack was loaded from.
 * Throws a `PackError` with every problem; its message prints them as a compiler would.
 *
 * @example packInLanguage(pack, loadLocale(pack, files, 'fr-CA')).translation?.from // 'en-CA'
 */
export function loadLocale(pack: Pack, files: Readonly<Record<string, string>>, language: string): Locale {
  const result = safeLoadLocale(pack, files, language)
  if (result.ok) return result.value
  throw new PackError(result.problems, printProblems(result.problems, files))
}
