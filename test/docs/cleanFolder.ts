import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { expect, onTestFinished } from 'vitest'
import { repositoryRoot } from '../house/sources.js'
import { readText } from '../support/backPain.js'
import { type Block, blocksOf, expectLines } from './blocks.js'

interface CleanFolder {
  readonly folder: string
  /** Does what a page says, from its first block to its last, and compares what is printed. */
  follow(page: string): Promise<void>
}

/** A new folder in which somebody follows a page who has nothing yet. */
export function cleanFolder(): CleanFolder {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-page-'))
  let printed = ''

  async function follow(page: string): Promise<void> {
    const blocks = blocksOf(page)
    expect(blocks.length).toBeGreaterThan(2)
    for (const block of blocks) await followBlock(block)
  }

  async function followBlock({ language, code, said }: Block): Promise<void> {
    const written = /[Ww]rite `([^`]+)`[^`]*:$/.exec(said)?.[1]
    if (language === 'text') return expectLines(printed.trimEnd(), code)
    if (language === 'sh') {
      printed = ''
      for (const line of code.trim().split('\n')) printed += await type(folder, line)
      return
    }
    if (written === undefined) throw new Error(`nothing says where this goes: ${code}`)
    mkdirSync(dirname(join(folder, written)), { recursive: true })
    writeFileSync(join(folder, written), code)
  }

  return { folder, follow }
}

/** What the line prints, in colours of none. */
async function type(folder: string, line: string): Promise<string> {
  const [command = '', ...args] = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
  if (command === 'mkdir' || command === 'cd') return ''
  if (line === 'npm init -y') return ''
  if (line === 'npm pkg set type=module') {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
    return ''
  }
  if (command === 'npm' && args[0] === 'install') {
    for (const name of args.slice(1).filter((arg) => !arg.startsWith('-'))) await install(folder, name)
    return ''
  }
  if (command === 'node') return run(folder, args)
  expect(command).toBe('npx')
  const [name = '', ...rest] = args
  const programs: Record<string, string> = {
    vitest: 'vitest/vitest.mjs',
    planwright: 'planwright/dist/cli/main.js',
  }
  return run(folder, [`node_modules/${programs[name]}`, ...rest])
}

function run(folder: string, args: readonly string[]): string {
  const { CI: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  return execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', TEST: '' },
  })
}

/** planwright as it is built from the sources at hand; anything else as it is installed for them. */
async function install(folder: string, name: string): Promise<void> {
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  if (name === 'planwright') return buildInto(folder, target)
  symlinkSync(join(repositoryRoot, 'node_modules', name), target)
}

async function buildInto(folder: string, target: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  const entries = Object.values<{ types?: string; default?: string }>(manifest.exports).flatMap((entry) =>
    entry.types === undefined || entry.default === undefined
      ? []
      : [
          {
            in: join(repositoryRoot, entry.types.replace('./dist/types/', '').replace('.d.ts', '.ts')),
            out: entry.default.replace(/^\.\/dist\/|\.js$/g, ''),
          },
        ],
  )
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [...entries, { in: join(repositoryRoot, 'src/cli/main.ts'), out: 'cli/main' }],
    outdir: join(target, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', ...outside],
    logLevel: 'error',
  })
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest))
  for (const name of Object.keys(manifest.dependencies)) await install(folder, name)
}

/** Follows a page of the repository in a folder of its own, which is gone when the test is over; returns the folder. */
export async function followed(page: string): Promise<string> {
  const { folder, follow } = cleanFolder()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await follow(readText(page))
  return folder
}
