import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pack } from '../../src/model/pack.js'
import { readPackFolder } from '../../src/node/readPackFolder.js'
import { loadPack } from '../../src/pack/loadPack.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The texts of the bundled pack, by path. */
export const backPainFiles: Readonly<Record<string, string>> = readPackFolder(`${root}/rules/back-pain`)

/** The bundled pack, loaded from its files. */
export const backPain: Pack = loadPack(backPainFiles)

/** The fixture assessments as JSON, by name. */
export const fixtures: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(`${root}/fixtures/assessments`)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.slice(0, -'.json'.length), readJson(`fixtures/assessments/${file}`)]),
)

/** One file of the repository as text, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

/** One file of the repository as JSON. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path))
}
