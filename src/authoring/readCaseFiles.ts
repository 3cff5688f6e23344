import type { z } from 'zod'
import { type BaseFile, baseFileSchema, type CaseFile, caseFileSchema } from '../model/caseFile.js'
import type { Problem } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'

/** Where a pack keeps its named base assessments. */
export const baseFilePath = 'cases/bases.json'

export interface ReadCases {
  readonly caseFiles: Readonly<Record<string, CaseFile>>
  readonly bases: BaseFile['bases']
  readonly problems: readonly Problem[]
}

/** Reads the case files among a pack's files, sorted by path; what cannot be read is a problem, not an exception. */
export function readCaseFiles(files: Readonly<Record<string, string>>): ReadCases {
  const problems: Problem[] = []
  const caseFiles: Record<string, CaseFile> = {}
  for (const path of Object.keys(files)
    .filter((one) => one.endsWith('.cases.json'))
    .sort(compareText)) {
    const content = readShape(path, files[path] ?? '', caseFileSchema, problems)
    if (content !== undefined) caseFiles[path] = content
  }
  const baseText = files[baseFilePath]
  const bases =
    baseText === undefined ? undefined : readShape(baseFilePath, baseText, baseFileSchema, problems)
  return { caseFiles, bases: bases?.bases ?? {}, problems }
}

function readShape<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  problems: Problem[],
): z.infer<S> | undefined {
  const json = parseJson(file, text, problems)
  if (json === undefined) return undefined
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const pointer = issue.path.map((key) => `/${String(key)}`).join('')
    problems.push({ file, pointer, code: 'bad-case', message: issue.message })
  }
  return undefined
}

function parseJson(file: string, text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    problems.push({ file, pointer: '', code: 'syntax', message: (error as Error).message })
    return undefined
  }
}
