import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { writeFiles } from '../../src/cli/writeFiles.js'
import { checkedPack } from '../support/checkedPack.js'
import { printDocuments } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const folder = mkdtempSync(join(tmpdir(), 'planwright-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const pack = join(folder, 'knee')
writeFiles(pack, printDocuments(checkedPack))

function run(...args: string[]) {
  const { terminal, output, errors } = recordingTerminal()
  return { code: runCli(args, terminal), output: output(), errors: errors() }
}

const texts = join(pack, 'locales/fr-CA/course.json')
const written = () => JSON.parse(readFileSync(texts, 'utf8')).texts as Record<string, object>
const translate = (entries: object) =>
  writeFiles(join(texts, '..'), printDocuments({ 'course.json': { texts: entries } }))

describe('planwright locale', () => {
  it('writes what is to be translated, with the original beside it, and then says what is open', () => {
    expect(run('locale', pack, 'fr-CA')).toMatchObject({ code: 1, errors: '' })
    expect(run('locale', pack, 'fr-CA', '--write-missing')).toMatchObject({ code: 0, errors: '' })
    expect(written()['roles/physio/title']).toEqual({ source: 'Physiotherapist', target: '' })
    const { code, output } = run('locale', pack, 'fr-CA')
    expect(code).toBe(1)
    expect(output).toContain('locales/fr-CA/course.json: 7 of 7 open\n  missing facts/age/title\n')
    expect(output.endsWith('0 of 8 texts are translated into fr-CA\n')).toBe(true)
  })

  it('keeps what is translated, marks what is stale, and takes over what moved', () => {
    translate({
      'roles/physio/title': { source: 'Physio', target: 'Physio' },
      'programs/basic/plain': { source: 'The course', target: 'Le programme' },
      'dispositions/see-doctor/allowed': { source: 'Rest.', target: 'Du repos.' },
    })
    run('locale', pack, 'fr-CA', '--write-missing')
    expect(written()).toMatchObject({
      'roles/physio/title': { source: 'Physiotherapist', target: 'Physio', was: 'Physio' },
      'programs/basic/title': { source: 'The course', target: 'Le programme' },
      'dispositions/see-doctor/allowed': { source: 'Rest.', target: 'Du repos.' },
    })
    expect(run('locale', pack, 'fr-CA').output).toContain('  stale roles/physio/title\n')
  })

  it('refuses a text that the pack does not have, and drops it when told to write', () => {
    translate({ 'roles/phisio/title': { source: 'Physiotherapist', target: 'Physiothérapeute' } })
    const { code, errors } = run('locale', pack, 'fr-CA')
    expect([code, errors]).toEqual([2, expect.stringContaining('roles/physio/title')])
    expect(run('locale', pack, 'fr-CA', '--write-missing').output).toContain('dropped roles/phisio/title')
  })
})

describe('planwright plan --language', () => {
  const assessment = join(folder, 'p.json')
  writeFiles(folder, { 'p.json': '{ "id": "p-1", "assessedOn": "2026-12-01" }' })

  it('refuses a language into which the pack is not translated', () => {
    expect(run('plan', assessment, '--pack', pack, '--language', 'de')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('no translation into `de`'),
    })
  })

  it('refuses to write a sheet with a text that is not translated, and names it', () => {
    const out = join(folder, 'out')
    const { code, errors } = run('plan', assessment, '--pack', pack, '--language', 'fr', '--out', out)
    expect([code, errors]).toEqual([2, expect.stringContaining('not translated into fr-CA: ')])
  })

  it('gives the plan in the language of the pack when that is asked for', () => {
    expect(
      JSON.parse(run('plan', assessment, '--pack', pack, '--language', 'en', '--json').output).language,
    ).toBe('en')
  })
})
