import { type PackDocument, positionOf } from '../pack/packDocument.js'
import { parseDocument } from '../pack/parseDocument.js'
import { pathOfPointer } from '../shared/jsonPointer.js'
import { oncePer } from '../shared/oncePer.js'

type Documents = (file: string) => PackDocument | undefined

/** Parsed only when something in them has to be found: that takes longer than running most cases. */
const documentsOf = oncePer((files: Readonly<Record<string, string>>): Documents => {
  const known = new Map<string, PackDocument | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, parseDocument(file, files[file] ?? '').document)
    return known.get(file)
  }
})

/** Line and column, both from 1, of what a pointer leads to in one of a pack's files, or of its key. */
export function placeInFile(
  files: Readonly<Record<string, string>>,
  file: string,
  pointer: string,
  on: 'key' | 'value' = 'value',
): { readonly line: number; readonly column: number } | undefined {
  const document = documentsOf(files)(file)
  return document && positionOf({ document, path: pathOfPointer(pointer) }, on)
}
