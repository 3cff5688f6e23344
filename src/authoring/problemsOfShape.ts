import type * as z from 'zod'
import type { Problem } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { placeInFile } from './placeInFile.js'
import { shapeInWords } from './shapeInWords.js'

export interface AuthoringFile {
  readonly files: Readonly<Record<string, string>>
  readonly file: string
  /** The code of its problems. */
  readonly code: string
  /** Keys that it may have, for 'did you mean'. */
  readonly keys: readonly string[]
}

/** Why a file beside the rules does not fit its shape. */
export function problemsOfShape(of: AuthoringFile, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') {
      const last = path.at(-1)
      const message = last === undefined ? shapeInWords(issue) : `${last}: ${shapeInWords(issue)}`
      return [problemAt(of, path, message)]
    }
    return issue.keys.map((key) => {
      const near = nearestName(key, of.keys)
      const problem = problemAt(of, [...path, key], `unknown key \`${key}\``)
      return near === undefined ? problem : { ...problem, didYouMean: near }
    })
  })
}

function problemAt({ files, file, code }: AuthoringFile, path: readonly string[], message: string): Problem {
  const pointer = jsonPointer(path)
  return { code, file, pointer, message, ...placeInFile(files, file, pointer) }
}
