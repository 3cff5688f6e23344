import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PackError } from '../../src/errors.js'
import { bundlePack } from '../../src/node/bundlePack.js'
import { loadPackFolder } from '../../src/node/loadPackFolder.js'
import { readPackFolder, safeReadPackFolder } from '../../src/node/readPackFolder.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

describe('reading a folder', () => {
  test('finds the JSON files in it and below, by their paths with slashes, in order', () => {
    write({ 'b/c/d.json': '1', 'b.json': '2', 'a.json': '3', 'readme.md': 'no', 'b/e.jsonc': 'no' })
    expect(Object.entries(readPackFolder(folder))).toEqual([
      ['a.json', '3'],
      ['b.json', '2'],
      ['b/c/d.json', '1'],
    ])
  })

  test('takes the test cases along, which the loader leaves alone', () => {
    write({ 'a.cases.json': '{}', 'a.json': '{}' })
    expect(Object.keys(readPackFolder(folder))).toEqual(['a.cases.json', 'a.json'])
  })

  test('leaves alone what begins with a dot: the schemas and settings of an editor', () => {
    write({
      'a.json': '1',
      '.schema/module.schema.json': '{}',
      'b/.vscode/settings.json': '{}',
      '.c.json': '2',
    })
    expect(Object.keys(readPackFolder(folder))).toEqual(['a.json'])
  })

  test('keeps a byte order mark, so that the loader can refuse it', () => {
    write({ 'a.json': '\uFEFF{}' })
    expect(readPackFolder(folder)).toEqual({ 'a.json': '\uFEFF{}' })
  })
})

describe('a folder that cannot be read', () => {
  test('is refused when it is missing', () => {
    const missing = join(folder, 'knee')
    expect(safeReadPackFolder(missing)).toEqual({
      ok: false,
      problems: [
        {
          code: 'missing-folder',
          message: `the folder \`${missing}\` cannot be read`,
          pointer: '',
          expected: 'a folder with `pack.json`',
        },
      ],
    })
  })

  test('is refused when it is a file', () => {
    write({ knee: 'no folder' })
    expect(safeReadPackFolder(join(folder, 'knee'))).toMatchObject({ problems: [{ code: 'missing-folder' }] })
  })

  test('is refused when it holds no JSON file', () => {
    write({ 'readme.md': 'nothing' })
    expect(safeReadPackFolder(folder)).toEqual({
      ok: false,
      problems: [
        {
          code: 'empty-pack',
          message: `the folder \`${folder}\` has no JSON file`,
          pointer: '',
          expected: '`pack.json` and files with rules',
        },
      ],
    })
  })

  test.each([
    ['a stray byte', [0x22, 0xff, 0x22], 1, 2],
    ['a stray byte on the second line', [0x0a, 0x20, 0xc3, 0x28], 2, 2],
    ['a stray byte after a character of two bytes', [0xc3, 0xa4, 0x80], 1, 2],
    ['a character cut off at the end', [0x61, 0xc3], 1, 2],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1, 2],
  ])('is refused for %s', (_, bytes, line, column) => {
    write({ 'a.json': '{}', 'b.json': new Uint8Array(bytes) })
    expect(safeReadPackFolder(folder)).toEqual({
      ok: false,
      problems: [
        {
          code: 'bad-encoding',
          message: 'the file cannot be read: it has bytes that are not UTF-8',
          pointer: '',
          file: 'b.json',
          line,
          column,
          expected: 'UTF-8',
        },
      ],
    })
  })

  test('throws a PackError that names every file', () => {
    write({ 'a.json': new Uint8Array([0xff]), 'b.json': new Uint8Array([0xff]) })
    expect(() => readPackFolder(folder)).toThrow(PackError)
    expect(() => readPackFolder(folder)).toThrow(
      /^a\.json:1:1 bad-encoding [\s\S]*\nb\.json:1:1 bad-encoding /,
    )
  })
})

describe('loading a folder', () => {
  test('gives the pack of its files', () => {
    write(smallPackFiles)
    expect(loadPackFolder(folder)).toEqual(loadPack(smallPackFiles))
  })

  test('overrides settings', () => {
    write(smallPackFiles)
    const pack = loadPackFolder(folder, { settings: { 'review-week': 4 } })
    expect(pack.overrides).toEqual({ 'review-week': 4 })
  })

  test('throws what is wrong with its files', () => {
    write({ ...smallPackFiles, 'more.json': '{ "ruls": [] }' })
    expect(() => loadPackFolder(folder)).toThrow('more.json:1:3 unknown-key unknown key `ruls`')
  })
})

describe('a bundled pack', () => {
  test('is the loaded pack as one line of JSON', () => {
    write(smallPackFiles)
    const text = bundlePack(folder)
    expect(JSON.parse(text)).toEqual(loadPack(smallPackFiles))
    expect(text.indexOf('\n')).toBe(text.length - 1)
  })

  test('is not made of a pack with problems', () => {
    write({ ...smallPackFiles, 'more.json': 'null' })
    expect(() => bundlePack(folder)).toThrow(PackError)
  })
})
