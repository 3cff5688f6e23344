import type { Problem } from '../../model/problem.js'
import { type Suppression, suppressionFileSchema, suppressionKeys } from '../../model/suppression.js'
import { parseDocument } from '../../pack/parseDocument.js'
import { problemsOfShape } from '../problemsOfShape.js'

/** What the file ends with in which a pack says which findings may stay. */
export const suppressionFileEnding = '.suppressions.json'
/** It stands beside `pack.json`. */
export const suppressionFile = `checks${suppressionFileEnding}`

export interface ReadSuppressions {
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
}

/** Reads which findings may stay; a pack that has no such file lets none. */
export function readSuppressions(files: Readonly<Record<string, string>>): ReadSuppressions {
  const text = files[suppressionFile]
  if (text === undefined) return { suppressions: [], problems: [] }
  const { document, problems } = parseDocument(suppressionFile, text)
  if (document === undefined || problems.length > 0) return { suppressions: [], problems }
  const parsed = suppressionFileSchema.safeParse(document.value)
  if (parsed.success) return { suppressions: parsed.data.suppressions, problems: [] }
  const of = { files, file: suppressionFile, code: 'bad-suppression', keys: suppressionKeys }
  return { suppressions: [], problems: problemsOfShape(of, parsed.error) }
}
