import { loadPackFolder } from './loadPackFolder.js'

/**
 * A pack as the JSON text of its loaded form, to be bundled with an app: whoever imports it needs no loader.
 * Throws a `PackError` when the pack has problems.
 *
 * @example JSON.parse(bundlePack('rules/back-pain')).manifest.id // 'back-pain'
 */
export function bundlePack(folder: string): string {
  return `${JSON.stringify(loadPackFolder(folder))}\n`
}
