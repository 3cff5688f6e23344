import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, offences, repositoryRoot, sourcesIn } from './sources.js'

/** Only what people wrote: `docs/reference` and the generated files are made from it. */
const folders = ['src', 'rules', 'fixtures', 'test', 'docs', '.ci'].flatMap(filesIn)
const files = [
  'README.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsup.config.ts',
  ...folders,
]
  .filter((path) => existsSync(`${repositoryRoot}/${path}`))
  .filter((path) => !path.startsWith('docs/reference/') && !path.includes('.generated.'))
  .map((path) => ({ path, text: readFileSync(`${repositoryRoot}/${path}`, 'utf8') }))

const published = files.filter(({ path }) => /^(src|rules|docs)\/|^README\.md$/.test(path))

// Put together from parts, so that this file passes its own test.
const paths = [repositoryRoot, homedir(), ['', 'work', 'main'].join('/'), ['', 'work', 'shared'].join('/')]
const machinePaths = paths
  .filter((path) => path.length > 1)
  .map((path) => `(?<![\\w.])${literally(path)}(?![\\w-])`)
const homeFolders = ['home', 'Users'].map((folder) => `(?<![\\w.])/${folder}/\\w`)
const registryHosts = [
  ['registry', 'npmjs'],
  ['registry', 'yarnpkg'],
  ['npm', 'pkg', 'github'],
].map((parts) => literally(parts.join('.')))

describe('text', () => {
  test('names no path of the machine it was written on', () => {
    expect(linesWith([...machinePaths, ...homeFolders], files)).toEqual([])
  })

  test('names no registry host', () => {
    expect(linesWith(registryHosts, files)).toEqual([])
  })

  test('leaves nothing for later and silences no checker', () => {
    const markers = ['TODO', 'FIXME', 'XXX'].map((word) => `\\b${word}\\b`)
    expect(linesWith([...markers, '@ts-(ignore|nocheck)'], published)).toEqual([])
  })

  // In the syntax and not in the text, since prose may well say 'as any other'.
  test('casts nothing to any', () => {
    const sources = [...sourcesIn('src'), ...sourcesIn('rules')]
    const casts = sources.flatMap((source) =>
      offences(source, (node) => {
        const isCast = ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.AnyKeyword
        return isCast ? node.getText() : undefined
      }),
    )
    expect(casts).toEqual([])
  })

  // npm writes the host it installed from into `resolved`. `npm run lockfile` writes the file without.
  test('the lock file does not say where packages came from', () => {
    const lock = files.find(({ path }) => path === 'package-lock.json')
    expect(lock?.text).not.toContain('"resolved"')
  })
})

function linesWith(patterns: string[], among: { path: string; text: string }[]): string[] {
  const pattern = new RegExp(patterns.join('|'))
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
