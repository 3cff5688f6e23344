import type { Problem } from '../../model/problem.js'
import { type Suppression, suppressionFileSchema, suppressionKeys } from '../../model/suppression.js'
import { parseDocument } from '../../pack/parseDocument.js'
import { jsonPointer } from '../../shared/jsonPointer.js'
import { nearestName } from '../../shared/nearestName.js'
import { placeInFile } from '../placeInFile.js'

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
  return {
    suppressions: [],
    problems: parsed.error.issues.flatMap((issue) => {
      const path = issue.path.map(String)
      if (issue.code !== 'unrecognized_keys') return [problemAt(files, path, issue.message)]
      return issue.keys.map((key) => ({
        ...problemAt(files, [...path, key], `unknown key \`${key}\``),
        ...meant(key),
      }))
    }),
  }
}

function meant(key: string): { readonly didYouMean?: string } {
  const near = nearestName(key, suppressionKeys)
  return near === undefined ? {} : { didYouMean: near }
}

function problemAt(
  files: Readonly<Record<string, string>>,
  path: readonly string[],
  message: string,
): Problem {
  const pointer = jsonPointer(path)
  return {
    code: 'bad-suppression',
    file: suppressionFile,
    pointer,
    message: path.length === 0 ? message : `${path.at(-1)}: ${message}`,
    ...placeInFile(files, suppressionFile, pointer),
  }
}
