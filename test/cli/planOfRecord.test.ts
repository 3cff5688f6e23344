import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { recordText } from '../../src/cli/recordText.js'
import { runCli } from '../../src/cli/runCli.js'
import type { Plan } from '../../src/index.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'planwright-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const record = join(root, 'fixtures/fhir/sciatica-eight-weeks.json')
const assessment = join(root, 'fixtures/assessments/sciatica-eight-weeks.json')

function run(args: readonly string[]) {
  const { terminal, output, errors } = recordingTerminal()
  return { code: runCli(args, terminal), output: output(), errors: errors() }
}

describe('planwright plan of a record in FHIR', () => {
  it('makes the plan of the assessment that the record tells', () => {
    const plan = (file: string, ...more: string[]): Plan =>
      JSON.parse(run(['plan', file, '--json', '--start', '2026-12-01', ...more]).output)
    expect(plan(record, '--as-of', '2026-11-18')).toEqual(plan(assessment))
  })

  it('says on the errors what became of the record, and writes all of it where it is told', () => {
    const file = join(folder, 'record.json')
    const { code, output, errors } = run(['plan', record, '--as-of', '2026-11-18', '--record', file])
    expect(code).toBe(0)
    expect(output).toContain(`wrote ${file}`)
    expect(errors.split('\n')[0]).toBe('read 110 values from 15 resources of the record')
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([
      'assessment',
      'parsed',
      'used',
      'ignored',
      'ambiguous',
    ])
  })

  it('asks for the day', () => {
    const { code, output, errors } = run(['plan', record])
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain('a record in FHIR is read for a day: say which by `--as-of 2026-11-18`')
  })

  it('refuses a day that is none, and a record of nobody', () => {
    expect(run(['plan', record, '--as-of', 'today']).errors).toContain('expected a calendar date')
    const nobody = join(folder, 'nobody.json')
    writeFileSync(nobody, '{ "resourceType": "Bundle", "type": "history" }')
    const { code, errors } = run(['plan', nobody, '--as-of', '2026-11-18'])
    expect(code).toBe(2)
    expect(errors).toContain('a Bundle of this type is not a record')
  })
})

describe('the account of a record', () => {
  it('says where each part stands and why it was not taken, in lines that steer no terminal', () => {
    const entry = { resource: 'Observation/1', path: '/entry/1' }
    const account = {
      assessment: {},
      parsed: { ok: false, problems: [{ code: '', message: '', pointer: '' }] },
      used: [{ ...entry, to: '/pain/current' }],
      ignored: [{ ...entry, why: 'it is over' }],
      ambiguous: [{ ...entry, why: 'its unit is \u001b[2J', value: '6' }],
    } as const
    expect(recordText(account).split('\n')).toEqual([
      'read 1 value from 1 resource of the record',
      'ambiguous, and not taken: somebody has to look (1)',
      '  /entry/1: its unit is  [2J; it is 6',
      'ignored (1)',
      '  /entry/1: it is over',
      '',
    ])
  })
})
