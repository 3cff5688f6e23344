/**
 * Writes the files that are made from other files. With `--check` it writes none, and fails with the names of
 * the committed ones that are stale. Those that git ignores can't be stale: every script makes them first.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Generator {
  /** Where the file stands, from the root of the repository. */
  path: string
  make(): Promise<string>
}

const generators: Generator[] = []

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await (process.argv.includes('--check') ? check() : write())

async function write(): Promise<void> {
  for (const { path, make } of generators) {
    const text = await make()
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

function isIgnoredByGit(path: string): boolean {
  return spawnSync('git', ['check-ignore', '--quiet', path]).status === 0
}
