import { PackError } from '../errors.js'
import type { Pack } from '../model/pack.js'
import { printProblems } from './printProblems.js'
import { type LoadPackOptions, safeLoadPack } from './safeLoadPack.js'

/**
 * Loads a pack from its files (path relative to the pack, with `/`, to text).
 * Throws a `PackError` with every problem; its message prints them as a compiler would.
 *
 * @example
 * const pack = loadPack(files, { settings: { 'home-exercises-max': 4 } })
 */
export function loadPack(files: Readonly<Record<string, string>>, options: LoadPackOptions = {}): Pack {
  const result = safeLoadPack(files, options)
  if (result.ok) return result.value
  throw new PackError(result.problems, printProblems(result.problems, files))
}
