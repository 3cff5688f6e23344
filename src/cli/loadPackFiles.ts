import { type Pack, type Problem, safeLoadPack } from '../index.js'
import { readPackFolder } from '../node/index.js'

export interface PackFiles {
  readonly pack: Pack
  readonly files: Readonly<Record<string, string>>
}

/** A pack with the texts of its files; every problem of it otherwise. */
export function loadPackFiles(folder: string): PackFiles | { readonly problems: readonly Problem[] } {
  const files = readPackFolder(folder)
  const loaded = safeLoadPack(files)
  return loaded.ok ? { pack: loaded.value, files } : { problems: loaded.problems }
}
