import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import type { Plan } from '../../src/index.js'
import { version } from '../../src/version.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'planwright-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sciatica = join(root, 'fixtures/assessments/sciatica-eight-weeks.json')
const good = file('good.json', '{ "id": "p-1", "assessedOn": "2026-12-01" }')

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(args: readonly string[], settings = {}) {
  const { terminal, output, errors } = recordingTerminal(settings)
  return { code: runCli(args, terminal), output: output(), errors: errors() }
}

describe('planwright plan', () => {
  it('prints the plan and succeeds', () => {
    const { code, output, errors } = run(['plan', good])
    expect([code, errors]).toEqual([0, ''])
    expect(output.split('\n')[0]).toMatch(/^PROVISIONAL plan/)
    expect(output).toContain('\nTO ANSWER FIRST\n')
  })

  it('starts on the day it is told', () => {
    const plan = JSON.parse(run(['plan', good, '--json', '--start', '2026-12-09']).output)
    expect(plan.startOn).toBe('2026-12-09')
  })

  it('goes by the calendar it is told', () => {
    const opening = ['friday'].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }))
    const calendar = file('calendar.json', JSON.stringify({ zone: 'America/Toronto', opening, closures: [] }))
    const { output } = run(['plan', sciatica, '--json', '--start', '2026-12-01', '--calendar', calendar])
    const { sessions } = JSON.parse(output) as Plan
    const weekdays = sessions.map(({ date, start }) => [
      new Date(`${date}T00:00Z`).getUTCDay(),
      start < '12:00',
    ])
    expect(new Set(weekdays.map(String))).toEqual(new Set(['5,true']))
  })

  it('prints the plan as JSON and nothing else', () => {
    const { code, output } = run(['plan', good, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ format: 1, subject: 'p-1', status: 'proposed' })
  })

  it('writes its files into a folder that it makes, and names them', () => {
    const out = join(folder, 'deep', 'plan')
    const ics = join(folder, 'calendars', 'visits.ics')
    const { code, output } = run(['plan', good, '--out', out, '--ics', ics])
    expect(code).toBe(0)
    expect(output).toContain(`wrote ${ics}\n`)
    expect(readFileSync(ics, 'utf8')).toBe(readFileSync(join(out, 'calendar.ics'), 'utf8'))
    expect(readdirSync(out).sort()).toEqual([
      'calendar.ics',
      'patient.html',
      'plan.html',
      'plan.json',
      'plan.md',
      'timeline.svg',
    ])
    for (const name of readdirSync(out)) expect(output).toContain(`wrote ${join(out, name)}\n`)
    expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')).subject).toBe('p-1')
    expect(readFileSync(join(out, 'timeline.svg'), 'utf8')).toMatch(/^<svg /)
  })

  it('says why it cannot write a calendar file', () => {
    const opening = [{ weekday: 'friday', from: '09:00', to: '12:00' }]
    const calendar = file('mars.json', JSON.stringify({ zone: 'Mars/Olympus', opening, closures: [] }))
    const { code, errors } = run(['plan', good, '--ics', join(folder, 'a.ics'), '--calendar', calendar])
    expect([code, errors]).toEqual([2, expect.stringContaining('there is no time zone `Mars/Olympus`')])
  })

  it('writes the plan as a FHIR transaction, with the codes of its pack', () => {
    const fhir = join(folder, 'fhir', 'bundle.json')
    const recorded = '2026-11-18T09:30:00-05:00'
    const { code, output } = run([
      'plan',
      sciatica,
      '--fhir',
      fhir,
      '--patient',
      'Patient/7',
      '--recorded',
      recorded,
    ])
    expect([code, output.endsWith(`wrote ${fhir}\n`)]).toEqual([0, true])
    const text = readFileSync(fhir, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ resourceType: 'Bundle', type: 'transaction' })
    for (const part of ['"Patient/7"', `"${recorded}"`, '"97909-6"']) expect(text).toContain(part)
  })

  it('refuses to record a FHIR transaction at what is no instant, and writes nothing', () => {
    const fhir = join(folder, 'none.json')
    const { code, errors } = run(['plan', good, '--fhir', fhir, '--recorded', 'yesterday'])
    expect([code, existsSync(fhir)]).toEqual([2, false])
    expect(errors).toBe(
      'recorded: `yesterday` is not one; expected an instant with seconds and a zone, as 2026-11-18T09:30:00-05:00\n',
    )
  })

  it('keeps JSON clean when it also writes files', () => {
    const { output } = run(['plan', good, '--json', '--out', join(folder, 'both')])
    expect(() => JSON.parse(output)).not.toThrow()
  })

  it('succeeds with a plan that stops, and says so on the first line', () => {
    const stop = join(root, 'fixtures/assessments/suspected-cauda-equina.json')
    const { code, output } = run(['plan', stop])
    expect(code).toBe(0)
    expect(output.split('\n')[0]).toMatch(/^STOP: /)
  })

  it.each([
    { color: true, args: [], colored: true },
    { color: true, args: ['--no-color'], colored: false },
    { color: false, args: [], colored: false },
  ])('is colored: $colored on a terminal with color: $color and $args', ({ color, args, colored }) => {
    expect(run(['plan', good, ...args], { color }).output.includes('\u001b[')).toBe(colored)
  })
})

describe('bad input', () => {
  it('is reported with file, line and column, every problem at once, and writes nothing', () => {
    const bad = file(
      'bad.json',
      [
        '{',
        '  "id": "p-1",',
        '  "assessedOn": "2026-12-01",',
        '  "pain": { "current": 11 },',
        '  "paim": {}',
        '}',
      ].join('\n'),
    )
    const out = join(folder, 'nothing')
    const { code, output, errors } = run(['plan', bad, '--out', out])
    expect([code, output, existsSync(out)]).toEqual([2, '', false])
    expect(errors.trimEnd().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${bad}:4:24: .*11`)),
      expect.stringMatching(new RegExp(`^${bad}:5:3: .*paim.*did you mean \`pain\`\\?$`)),
    ])
  })

  it.each([
    { name: 'is no JSON', text: '{ "id": }', place: '1:9' },
    {
      name: 'says a thing twice',
      text: '{ "id": "a",\n  "id": "b", "assessedOn": "2026-12-01" }',
      place: '2:3',
    },
    { name: 'lacks what it must have', text: '{ "id": "p-1" }', place: '1:1' },
    { name: 'says null', text: '{ "id": "p-1", "assessedOn": "2026-12-01", "pain": null }', place: '1:52' },
  ])('that $name is refused once, at its place', ({ text, place }) => {
    const bad = file('refused.json', text)
    const { code, errors } = run(['plan', bad])
    expect(code).toBe(2)
    expect(errors.trimEnd().split('\n')).toEqual([expect.stringContaining(`${bad}:${place}: `)])
  })

  it.each([
    {
      name: 'there is no such file',
      args: ['plan', join(folder, 'missing.json')],
      message: 'there is no such file',
    },
    { name: 'the file is a folder', args: ['plan', folder], message: 'it is a folder' },
    {
      name: 'there is no such pack',
      args: ['plan', good, '--pack', join(folder, 'no-pack')],
      message: 'no-pack',
    },
    { name: 'the pack is no pack', args: ['plan', good, '--pack', folder], message: '' },
    {
      name: 'the start is no date',
      args: ['plan', good, '--start', 'soon'],
      message: 'the start `soon` is not a date',
    },
    {
      name: 'the start is too early',
      args: ['plan', good, '--start', '2026-11-30'],
      message: 'before the assessment',
    },
    {
      name: 'a file is where it is to write',
      args: ['plan', good, '--out', join(good, 'x')],
      message: 'a file stands where a folder would be',
    },
    {
      name: 'there is no assessment',
      args: ['plan'],
      message: "missing required argument 'assessment.json'",
    },
    { name: 'the option is unknown', args: ['plan', good, '--jsn'], message: '--json' },
    { name: 'the command is unknown', args: ['plam', good], message: 'plam' },
  ])('is answered with a sentence and code 2 when $name', ({ args, message }) => {
    const { code, output, errors } = run(args)
    expect([code, output]).toEqual([2, ''])
    expect(errors).not.toBe('')
    expect(errors).toContain(message)
  })

  it('that is not UTF-8 is refused', () => {
    const path = join(folder, 'latin.json')
    writeFileSync(path, Uint8Array.from([0x22, 0xe9, 0x22]))
    expect(run(['plan', path]).errors).toContain('it is not UTF-8')
  })
})

describe('planwright', () => {
  it('tells its version', () => {
    expect(run(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' })
  })

  it('tells how it is used', () => {
    const { code, output } = run(['plan', '--help'])
    expect(code).toBe(0)
    for (const option of ['--pack', '--start', '--json', '--out', '--no-color'])
      expect(output).toContain(option)
  })

  it('runs as a program of its own', () => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    const runMain = (...args: string[]) =>
      spawnSync(process.execPath, [tsx, join(root, 'src/cli/main.ts'), ...args], options)
    const made = runMain('plan', good)
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toMatch(/^PROVISIONAL plan/)
    expect(runMain('plan', 'missing.json').status).toBe(2)
  }, 60_000)
})
