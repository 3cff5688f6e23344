import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Result } from '../index.js'
import { readIfThere } from './readIfThere.js'
import { makeFolder, writeFiles } from './writeFiles.js'

/** Stands in a folder that holds a site, and lists what of the folder is the site's. */
export const siteMarker = '.planwright-site'

const markerHead =
  'The files listed here are replaced or taken away when `planwright docs` writes this site again.'

export interface WrittenSite {
  /** Pages of the site before that this one does not have. */
  readonly removed: readonly string[]
}

/**
 * Writes a site into a folder that is new, empty, or holds an earlier site, whose pages it takes away where it has
 * none of its own. Nothing that anybody else put there is touched: a folder with other things in it is refused.
 *
 * @example writeSite('out', siteOfPack(pack, files)) // { ok: true, value: { removed: [] } }
 */
export function writeSite(folder: string, pages: Readonly<Record<string, string>>): Result<WrittenSite> {
  const before = sitePaths(folder)
  const there = existsSync(folder) ? readdirSync(folder) : []
  if (before === undefined && there.length > 0)
    return refused(folder, `holds other things than a site, such as \`${there[0]}\``)
  const own = new Set(before)
  const foreign = Object.keys(pages).find((path) => !own.has(path) && existsSync(join(folder, path)))
  if (foreign !== undefined) return refused(folder, `holds a \`${foreign}\` that is not of the site`)
  makeFolder(folder)
  // The marker names all of both until the end, so that a run that was cut off leaves a folder that is still ours.
  mark(folder, [...new Set([...own, ...Object.keys(pages)])])
  writeFiles(folder, pages)
  const removed = [...own].filter((path) => !Object.hasOwn(pages, path))
  for (const path of removed) rmSync(join(folder, path), { force: true })
  for (const path of new Set(removed.map(dirname))) removeIfEmpty(join(folder, path))
  mark(folder, Object.keys(pages))
  return { ok: true, value: { removed } }
}

function refused(folder: string, why: string): Result<never> {
  const problem = {
    code: 'foreign-folder',
    message: `the folder \`${folder}\` ${why}`,
    pointer: '',
    expected: 'a new or empty folder, or one that `planwright docs` wrote',
  }
  return { ok: false, problems: [problem] }
}

function mark(folder: string, paths: readonly string[]): void {
  writeFileSync(join(folder, siteMarker), `${[markerHead, ...paths].join('\n')}\n`)
}

/** What a marker may name: a page or a style of a site. Whatever else somebody wrote into it is left alone. */
const sitePath = /^(?:[a-z-]+\/)?[a-z0-9][a-z0-9.-]*\.(?:html|css)$/

function sitePaths(folder: string): readonly string[] | undefined {
  const text = readIfThere(join(folder, siteMarker))
  return text?.split('\n').filter((line) => sitePath.test(line))
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}
