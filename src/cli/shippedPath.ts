import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A file or folder that is shipped with the package, found upward from this module: it runs from `src/cli`,
 * from `dist/cli`, or from a chunk in `dist`.
 */
export function shippedPath(path: string): string {
  const here = dirname(fileURLToPath(import.meta.url))
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, path))) return join(folder, path)
  }
  return join(here, '..', '..', path)
}

/** The files of the pack that is used when none is named; they are in a clone, and not in the package. */
export function shippedFolder(): string | undefined {
  const folder = shippedPath('rules/back-pain')
  return existsSync(folder) ? folder : undefined
}
