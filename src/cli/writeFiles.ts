import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes files into a folder, made with those below it if need be, and returns their paths. Their texts are all made before the first is
 * written, so that a failure leaves no half.
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name)
    makeFolder(dirname(path))
    writeFileSync(path, text)
    return path
  })
}

/** From the top, one folder after the other: Node itself tries for ever where the system takes none, as in /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
