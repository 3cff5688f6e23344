import type { z } from 'zod'
import {
  type BaseFile,
  baseFileSchema,
  type CaseFile,
  caseFileSchema,
  caseSchema,
  expectationSchema,
} from '../model/caseFile.js'
import type { Problem } from '../model/problem.js'
import { parseDocument } from '../pack/parseDocument.js'
import { compareText } from '../shared/compareText.js'
import { jsonPointer } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { shapeInWords } from './shapeInWords.js'

/** What the files end with in which a pack keeps its named base assessments. */
export const baseFileEnding = '.bases.json'

export interface ReadCases {
  readonly caseFiles: Readonly<Record<string, CaseFile>>
  readonly bases: BaseFile['bases']
  readonly problems: readonly Problem[]
}

/** Reads the case files among a pack's files, sorted by path; what cannot be read is a problem, not an exception. */
export function readCaseFiles(files: Readonly<Record<string, string>>): ReadCases {
  const problems: Problem[] = []
  const caseFiles: Record<string, CaseFile> = {}
  for (const path of pathsEnding(files, '.cases.json')) {
    const content = readShape(path, files[path] ?? '', caseFileSchema, problems)
    if (content !== undefined) caseFiles[path] = content
  }
  return { caseFiles, bases: readBases(files, problems), problems }
}

/** The bases of all base files; a name that two of them give is a problem, since neither could be meant. */
function readBases(files: Readonly<Record<string, string>>, problems: Problem[]): BaseFile['bases'] {
  const bases: Record<string, BaseFile['bases'][string]> = {}
  for (const path of pathsEnding(files, baseFileEnding)) {
    const content = readShape(path, files[path] ?? '', baseFileSchema, problems)
    for (const [name, base] of Object.entries(content?.bases ?? {})) {
      if (!Object.hasOwn(bases, name)) bases[name] = base
      else
        problems.push({
          file: path,
          pointer: `/bases/${name}`,
          code: 'duplicate-base',
          message: `the base \`${name}\` is given in another file as well`,
        })
    }
  }
  return bases
}

function pathsEnding(files: Readonly<Record<string, string>>, ending: string): readonly string[] {
  return Object.keys(files)
    .filter((one) => one.endsWith(ending))
    .sort(compareText)
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
  const found = parsed.error.issues.flatMap((issue) => problemsOf(file, issue))
  // What is missing because it is misspelt is told where it is misspelt.
  const misspelt = new Set(found.flatMap(({ pointer, didYouMean }) => besideOf(pointer, didYouMean)))
  problems.push(...found.filter(({ pointer }) => !misspelt.has(pointer)))
  return undefined
}

function problemsOf(file: string, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys')
    return [{ file, pointer: jsonPointer(path), code: 'bad-case', message: shapeInWords(issue) }]
  return issue.keys.map((key) => {
    const near = nearestName(key, keysAt(path))
    const pointer = jsonPointer([...path, key])
    const meant = near === undefined ? {} : { didYouMean: near }
    return { file, pointer, code: 'bad-case-key', message: `unknown key \`${key}\``, ...meant }
  })
}

function besideOf(pointer: string, name: string | undefined): string[] {
  return name === undefined ? [] : [pointer.replace(/[^/]*$/, name)]
}

/** The keys that the things of a case file have, by the place in it. */
function keysAt(path: readonly string[]): readonly string[] {
  if (path.length === 0) return ['$schema', 'cases', 'cannot', 'bases']
  if (path.length === 2) return Object.keys(caseSchema.shape)
  return path.at(-1) === 'expect' ? Object.keys(expectationSchema.shape) : []
}

function parseJson(file: string, text: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const found = parseDocument(file, text).problems.find(({ code }) => code !== 'null-value')
    const message = (error as Error).message
    problems.push({ pointer: '', message, ...found, file, code: 'syntax' })
    return undefined
  }
}
