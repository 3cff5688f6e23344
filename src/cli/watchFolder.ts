import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/**
 * Calls back at each change in a folder and the folders in it, with the name of the file where it is known; returns
 * what ends that. Each folder is watched by itself: the recursive watcher of Node watches files on some systems, and
 * loses one that an editor replaces by another.
 */
export function watchFolder(folder: string, changed: (name: string | null) => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  const forget = (path: string) => {
    watchers.get(path)?.close()
    watchers.delete(path)
  }
  const follow = () => {
    const paths = new Set(foldersIn(folder))
    for (const path of watchers.keys()) if (!paths.has(path)) forget(path)
    for (const path of paths) if (!watchers.has(path)) add(path)
  }
  const add = (path: string) => {
    const watcher = watch(path, (event, name) => {
      // A name that came or went may be that of a folder.
      if (event === 'rename' && !name?.endsWith('.json')) follow()
      changed(name)
    })
    watcher.on('error', () => forget(path))
    watchers.set(path, watcher)
  }
  follow()
  return () => {
    for (const path of [...watchers.keys()]) forget(path)
  }
}

function foldersIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true })
    const kept = inside.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    return [folder, ...kept.flatMap(({ name }) => foldersIn(join(folder, name)))]
  } catch {
    return []
  }
}
