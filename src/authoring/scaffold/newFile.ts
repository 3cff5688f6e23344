import { linkedTo } from './linkedTo.js'
import { printJson } from './printJson.js'
import type { Files } from './scaffold.js'

const manifestSchema = /"\$schema"\s*:\s*"([^"]*\/)pack\.schema\.json"/

/** The text of a new file of a pack, leading to its schema where the manifest leads to its own. */
export function newFile(files: Files, path: string, document: object): string {
  // The way there changes no plan, so a loaded pack does not know it.
  const schemas = manifestSchema.exec(files['pack.json'] ?? '')?.[1]
  return `${printJson(schemas === undefined ? document : linkedTo(path, schemas, document))}\n`
}
