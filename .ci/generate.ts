/**
 * Writes the files that are made from other files. With `--check` it writes none, and fails with the names of
 * the committed ones that are stale. Those that git ignores can't be stale: every script makes them first.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlePack } from '../src/node/bundlePack.js'
import { moduleJsonSchema, packJsonSchema } from '../src/pack/packJsonSchemas.js'

interface Generator {
  /** Where the file stands, from the root of the repository. */
  path: string
  /** Its text; undefined when what it is made from is not there. */
  make(): Promise<string | undefined> | string | undefined
}

const generators: Generator[] = [
  { path: 'rules/schema/pack.schema.json', make: () => printJson(packJsonSchema()) },
  { path: 'rules/schema/module.schema.json', make: () => printJson(moduleJsonSchema()) },
  {
    path: 'rules/back-pain.generated.json',
    make: () => (existsSync('rules/back-pain/pack.json') ? bundlePack('rules/back-pain') : undefined),
  },
]

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await (process.argv.includes('--check') ? check() : write())

async function write(): Promise<void> {
  for (const { path, make } of generators) {
    const text = await make()
    if (text === undefined) continue
    // An unchanged file keeps its time stamp, so watchers stay quiet.
    if ((await readIfThere(path)) === text) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    console.log(`generated ${path}`)
  }
}

async function check(): Promise<void> {
  const stale: string[] = []
  for (const { path, make } of generators) {
    if (!isIgnoredByGit(path) && (await readIfThere(path)) !== (await make())) stale.push(path)
  }
  if (stale.length === 0) return
  console.error(`stale, run \`npm run generate\` and commit:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** JSON as the formatter leaves it, so that a generated file passes the lint like any other. */
function printJson(value: unknown): string {
  const args = ['format', '--config-path=.ci/lint.json', '--stdin-file-path=generated-schema.json']
  const { stdout, stderr, status } = spawnSync('node_modules/.bin/biome', args, {
    input: JSON.stringify(value, undefined, 2),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the formatter failed: ${stderr}`)
  return stdout
}

function isIgnoredByGit(path: string): boolean {
  return spawnSync('git', ['check-ignore', '--quiet', path]).status === 0
}
