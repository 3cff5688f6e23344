import type { Case } from '../../model/caseFile.js'
import { safeLoadPack } from '../../pack/safeLoadPack.js'
import { baseFileEnding, readCaseFiles } from '../readCaseFiles.js'
import { testPack } from '../testPack.js'
import type { Files } from './scaffold.js'

/**
 * The first base assessment of a pack whose plan includes an intervention once it is wanted and known to be safe;
 * undefined when there is none, or the pack does not load.
 */
export function baseThatIncludes(files: Files, id: string): string | undefined {
  const loaded = safeLoadPack(files)
  if (!loaded.ok) return undefined
  const bases = Object.keys(readCaseFiles(files).bases)
  if (bases.length === 0) return undefined
  const cases: readonly Case[] = bases.map((base) => ({
    name: base,
    base,
    change: { preferences: { prefer: [id] }, findings: { [`${id}-unsafe`]: false } },
    expect: { includes: [`intervention/${id}`] },
  }))
  const baseFiles = Object.entries(files).filter(([path]) => path.endsWith(baseFileEnding))
  const tried = { ...Object.fromEntries(baseFiles), 'tried.cases.json': JSON.stringify({ cases }) }
  return testPack(loaded.value, tried).cases.find(({ status }) => status === 'passed')?.name
}
