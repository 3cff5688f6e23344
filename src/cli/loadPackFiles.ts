import { type Pack, type Problem, safeLoadPack } from '../index.js'
import { safeReadPackFolder } from '../node/index.js'

export interface PackFiles {
  readonly pack: Pack
  readonly files: Readonly<Record<string, string>>
}

/** A pack with the texts of its files; every problem of it otherwise. */
export function loadPackFiles(folder: string): PackFiles | { readonly problems: readonly Problem[] } {
  const files = safeReadPackFolder(folder)
  if (!files.ok) return files
  const loaded = safeLoadPack(files.value)
  return loaded.ok ? { pack: loaded.value, files: files.value } : { problems: loaded.problems }
}
