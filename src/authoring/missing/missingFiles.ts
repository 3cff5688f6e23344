import type { Case, CaseFile } from '../../model/caseFile.js'
import { readCaseFiles } from '../readCaseFiles.js'
import { newFile } from '../scaffold/newFile.js'

/**
 * Missing cases as files that stand beside what they show: `<subject>.missing.cases.json`. What such a file of the pack
 * says already stays in it.
 *
 * @example missingFiles({}, {}) // {}
 */
export function missingFiles(
  files: Readonly<Record<string, string>>,
  cases: Readonly<Record<string, readonly Case[]>>,
): Readonly<Record<string, string>> {
  const { caseFiles } = readCaseFiles(files)
  return Object.fromEntries(
    Object.entries(cases).map(([file, own]) => {
      const path = file.replace(/\.json$/, '.missing.cases.json')
      const known: CaseFile | undefined = caseFiles[path]
      const document = {
        cases: [...(known?.cases ?? []), ...renamed(own, known)],
        ...(known?.cannot && { cannot: known.cannot }),
      }
      return [path, newFile(files, path, document)]
    }),
  )
}

/** No two cases of a file have the same name. */
function renamed(cases: readonly Case[], known: CaseFile | undefined): readonly Case[] {
  const names = new Set(known?.cases.map(({ name }) => name))
  return cases.map((one) => {
    let { name } = one
    for (let count = 2; names.has(name); count += 1) name = `${one.name} (${count})`
    names.add(name)
    return { ...one, name }
  })
}
