import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { readPackFolder } from '../../src/node/readPackFolder.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planwright-'))
  for (const [path, text] of Object.entries(smallPackFiles)) write(path, text)
  write('rules/knee.cases.json', '{ "cases": [] }')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function run(...args: readonly string[]) {
  const { terminal, output, errors } = recordingTerminal({})
  return { code: runCli(['schema', ...args], terminal), output: output(), errors: errors() }
}

const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

describe('planwright schema', () => {
  it('writes a schema for each kind of file beside the pack, which stays the pack that it was', () => {
    const digest = loadPack(smallPackFiles).digest
    const { code, output } = run(folder)
    expect([code, output.split('\n').length - 1]).toEqual([0, 10])
    expect(output).toContain(`wrote ${join(folder, '.schema', 'module.schema.json')}\n`)
    expect(loadPack(readPackFolder(folder)).digest).toBe(digest)
  })

  it('writes nothing that is up to date already', () => {
    run(folder)
    expect(run(folder)).toEqual({ code: 0, output: 'everything is up to date\n', errors: '' })
  })

  it('lets every file lead to its schema, and changes nothing else in it', () => {
    const before = readJson('rules/knee.json')
    const digest = loadPack(smallPackFiles).digest
    expect(run(folder, '--link').code).toBe(0)
    expect(readJson('pack.json').$schema).toBe('./.schema/pack.schema.json')
    expect(readJson('facts/knee.json').$schema).toBe('../.schema/module.schema.json')
    expect(readJson('rules/knee.cases.json')).toEqual({ $schema: '../.schema/cases.schema.json', cases: [] })
    expect(readJson('rules/knee.json')).toEqual({ $schema: '../.schema/module.schema.json', ...before })
    expect(loadPack(readPackFolder(folder)).digest).toBe(digest)
  })

  it('writes them elsewhere, and leads there', () => {
    run(folder, '--out', join(folder, 'tools', 'schemas'), '--link')
    expect(readJson('facts/knee.json').$schema).toBe('../tools/schemas/module.schema.json')
  })

  it('checks without writing, and fails with what is not up to date', () => {
    run(folder)
    expect(run(folder, '--check').code).toBe(0)
    write('facts/more.json', '{ "define": { "tags": [{ "id": "new-tag", "title": "New" }] } }')
    const { code, errors } = run(folder, '--check')
    expect([code, errors]).toEqual([
      1,
      `${join(folder, '.schema', 'vocabulary.schema.json')} is not up to date; run \`planwright schema\` without --check\n`,
    ])
    expect(run(folder).output).toBe(`wrote ${join(folder, '.schema', 'vocabulary.schema.json')}\n`)
  })

  it('works while a file is broken, and says which names are missing for that', () => {
    write('rules/open.json', '{ "rules": [')
    const { code, errors } = run(folder)
    expect(code).toBe(0)
    expect(errors.split('\n')).toEqual([
      expect.stringContaining('rules/open.json:1:13: the file is not JSON'),
      'the names in files that cannot be read are missing from the schemas',
      '',
    ])
  })

  it('refuses a folder that is not there', () => {
    const { code, errors } = run(join(folder, 'nobody'))
    expect([code, errors]).toEqual([2, expect.stringContaining('cannot be read')])
  })
})
