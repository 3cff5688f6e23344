import type { Pack } from '../model/pack.js'
import { loadPack } from '../pack/loadPack.js'
import type { LoadPackOptions } from '../pack/safeLoadPack.js'
import { readPackFolder } from './readPackFolder.js'

/**
 * Reads and loads a pack from its folder. Throws a `PackError` that prints every problem.
 *
 * @example loadPackFolder('rules/back-pain', { settings: { 'home-exercises-max': 4 } })
 */
export function loadPackFolder(folder: string, options: LoadPackOptions = {}): Pack {
  return loadPack(readPackFolder(folder), options)
}
