import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { nameProblems, newPack, wordsOf } from '../authoring/index.js'
import type { Problem } from '../index.js'
import type { Begun } from './begun.js'

/** A new pack, for a folder with nothing in it; its id is the folder's name. */
export function beginPack(folder: string, { title }: { readonly title?: string }): Begun {
  const id = basename(resolve(folder))
  const problems = [...nameProblems(id), ...takenFolder(folder)]
  if (problems.length > 0) return { problems }
  return { folder, before: {}, scaffold: newPack({ id, title: title ?? wordsOf(id) }) }
}

function takenFolder(folder: string): readonly Problem[] {
  const found = entriesOf(folder)
  if (found === undefined || found.length === 0) return []
  const what = found === 'file' ? 'is a file' : `holds \`${found[0]}\``
  return [
    {
      code: 'folder-taken',
      message: `\`${folder}\` ${what}`,
      pointer: '',
      expected: 'a folder that is empty, or not there yet',
    },
  ]
}

/** What a folder holds; undefined when it is not there. */
function entriesOf(folder: string): readonly string[] | 'file' | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'ENOTDIR') return 'file'
    throw error
  }
}
