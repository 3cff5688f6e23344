import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { repositoryRoot } from '../house/sources.js'
import { readText } from '../support/backPain.js'
import { blocksOf } from './blocks.js'

/** The module on a page, loaded; `others` are modules that it imports and that are not here, by name. */
export async function loadRecipe<Module>(
  page: string,
  language: 'ts' | 'tsx',
  others: Readonly<Record<string, string>> = {},
): Promise<Module> {
  const [block] = blocksOf(readText(page)).filter((one) => one.language === language)
  if (block === undefined) throw new Error(`${page} has no code in ${language}`)
  return loadCode(block.code, language, others)
}

/** The same of code that stands in no page. */
export async function loadCode<Module>(
  contents: string,
  loader: 'js' | 'ts' | 'tsx',
  others: Readonly<Record<string, string>> = {},
): Promise<Module> {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: repositoryRoot },
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    write: false,
    plugins: [fromSources(others)],
  })
  const folder = mkdtempSync(join(tmpdir(), 'planwright-recipe-'))
  try {
    const file = join(folder, 'recipe.mjs')
    writeFileSync(file, outputFiles[0]?.text ?? '')
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Module
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** planwright's entries are its sources, and the modules that are not here what they are given as. */
function fromSources(others: Readonly<Record<string, string>>): Plugin {
  const { exports } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  return {
    name: 'from-sources',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^planwright(\/|$)/ }, ({ path }) => {
        const { types } = exports[path.replace('planwright', '.')]
        return { path: join(repositoryRoot, types.replace('./dist/types/', '').replace('.d.ts', '.ts')) }
      })
      onResolve({ filter: /./ }, ({ path }) => (path in others ? { path, namespace: 'others' } : undefined))
      onLoad({ filter: /./, namespace: 'others' }, ({ path }) => ({ contents: others[path] ?? '' }))
    },
  }
}
