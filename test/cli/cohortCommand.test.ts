import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-cohort-'))
afterAll(() => rmSync(root, { recursive: true }))

function packOf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true })
    writeFileSync(join(root, name, path), text)
  }
  return join(root, name)
}

const knee = packOf('knee', smallPackFiles)

function run(...args: string[]) {
  const { terminal, output, errors } = recordingTerminal()
  const code = runCli(['cohort', ...args], terminal)
  return { code, output: output(), errors: errors() }
}

describe('planwright cohort', () => {
  it('prints one person a line, the same ones for the same seed', () => {
    const first = run(knee, '--size', '3', '--seed', '5')
    const lines = first.output.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([
      'synthetic-5-1',
      'synthetic-5-2',
      'synthetic-5-3',
    ])
    expect(run(knee, '--size', '3', '--seed', '5')).toEqual(first)
  })

  it('makes a part of a cohort, of the day that is asked for', () => {
    const whole = run(knee, '--size', '3', '--seed', '5', '--date', '2026-11-16').output
    const part = run(knee, '--size', '1', '--from', '3', '--seed', '5', '--date', '2026-11-16').output
    expect(part).toBe(`${whole.split('\n')[2]}\n`)
    expect(JSON.parse(part).assessedOn).toBe('2026-11-16')
  })

  it('writes them into a file', () => {
    const file = join(root, 'cohort.ndjson')
    expect(run(knee, '--size', '2', '--seed', '1', '--out', file)).toEqual({
      code: 0,
      output: `wrote ${file}\n`,
      errors: '',
    })
    expect(readFileSync(file, 'utf8')).toBe(run(knee, '--size', '2', '--seed', '1').output)
  })

  it('ends when nobody reads on', () => {
    const { terminal, output } = recordingTerminal()
    const isClosed = () => output().split('\n').length > 2
    runCli(['cohort', knee, '--size', '999999999', '--seed', '1'], { ...terminal, isClosed })
    expect(output().trimEnd().split('\n').length).toBe(2)
  })

  it('prints nobody when nobody is asked for', () => {
    expect(run(knee, '--size', '0', '--seed', '1')).toEqual({ code: 0, output: '', errors: '' })
  })

  it.each([
    [['--size', 'many', '--seed', '1'], '--size is `many`', 'a whole number from 0'],
    [['--size', '1', '--seed', '-1'], '--seed is `-1`', 'a whole number from 0'],
    [['--size', '1', '--seed', '1', '--from', '0'], '--from is `0`', 'a whole number from 1'],
    [['--size', '1', '--seed', '1', '--date', '2027-02-29'], '--date is `2027-02-29`', 'a date that exists'],
    [['--size', '1', '--seed', '1', '--out', join(root, 'none', 'a')], 'cannot write the cohort', 'ENOENT'],
  ])('refuses %j', (args, message, expected) => {
    const { code, output, errors } = run(knee, ...args)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain(message)
    expect(errors).toContain(expected)
  })

  it('refuses a file of its people that names what the pack has not', () => {
    const cohort = {
      title: 'People with knees',
      evidence: { basis: 'default', confidence: 'low', sources: [] },
      screening: { groups: [{ share: 1, known: 100 }] },
      others: { answered: 50, percent: 10 },
      draws: [{ yes: { 'locked-nee': 10 } }],
    }
    const folder = packOf('broken', { ...smallPackFiles, 'people.cohort.json': JSON.stringify(cohort) })
    const { code, errors } = run(folder, '--size', '1', '--seed', '1')
    expect(code).toBe(2)
    expect(errors).toContain('people.cohort.json')
    expect(errors).toContain('there is no fact `locked-nee`')
    expect(errors).toContain('`locked-knee`')
  })
})
