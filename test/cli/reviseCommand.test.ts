import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import type { Plan } from '../../src/index.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'planwright-'))
const assessment = join(root, 'fixtures/assessments/sciatica-eight-weeks.json')
const progress = join(root, 'fixtures/progress/sciatica-eight-weeks-review-at-four-weeks.json')
const plan = join(folder, 'first', 'plan.json')

beforeAll(() => {
  run('plan', assessment, '--start', '2026-12-01', '--out', join(folder, 'first'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const { terminal, output, errors } = recordingTerminal({})
  return { code: runCli(args, terminal), output: output(), errors: errors() }
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function changed(path: string, name: string, edit: (text: string) => string): string {
  const written = join(folder, name)
  writeFileSync(written, edit(readFileSync(path, 'utf8')))
  return written
}

describe('planwright revise', () => {
  it('prints what the review decided and what changes, from the plan that the plan command wrote', () => {
    const { code, output, errors } = run('revise', plan, assessment, progress)
    expect([code, errors]).toEqual([0, ''])
    expect(output.split('\n')[0]).toBe('Review on 30 December 2026: take the next step')
    expect(output).toContain('5 visits done and 1 missed')
  }, 60_000)

  it('prints the new plan and its changes as JSON and nothing else', () => {
    const { output } = run('revise', plan, assessment, progress, '--json')
    const revision = JSON.parse(output)
    expect(revision.replaces).toBe(readJson(plan).id)
    expect(applyChanges(readJson(plan), revision.changes)).toEqual(revision.plan)
  }, 60_000)

  it('writes the new plan, its changes and a picture, and goes on from what it wrote', () => {
    const out = join(folder, 'second')
    const { output } = run('revise', plan, assessment, progress, '--out', out)
    const names = [
      'calendar.ics',
      'changes.ics',
      'changes.json',
      'changes.md',
      'patient.html',
      'plan.html',
      'plan.json',
      'plan.md',
      'timeline.svg',
    ]
    expect(readdirSync(out).sort()).toEqual(names)
    for (const name of names) expect(output).toContain(`wrote ${join(out, name)}\n`)
    const again = run('revise', join(out, 'plan.json'), assessment, progress)
    expect([again.code, again.output.split('\n')[0]]).toEqual([
      0,
      'Review on 30 December 2026: nothing changes',
    ])
  }, 60_000)
})

describe('planwright revise --calendar', () => {
  const opening = ['friday'].map((weekday) => ({ weekday, from: '08:00', to: '18:00' }))
  const calendar = { zone: 'America/Toronto', opening, closures: [] }

  it('books nothing on a day on which the centre is closed from now on', () => {
    const file = join(folder, 'calendar.json')
    writeFileSync(file, JSON.stringify(calendar))
    const { code, output } = run('revise', plan, assessment, progress, '--json', '--calendar', file)
    const { sessions } = JSON.parse(output).plan as Plan
    const weekdays = new Set(sessions.map(({ date }) => new Date(`${date}T00:00Z`).getUTCDay()))
    expect([code, [...weekdays].sort()]).toEqual([0, [5]])
  }, 60_000)

  it('tells what is wrong with the calendar beside what is wrong with the progress', () => {
    const file = join(folder, 'bad-calendar.json')
    writeFileSync(file, '{\n  "zone": "UTC",\n  "opening": [],\n  "closures": [],\n  "hollidays": []\n}')
    const bad = changed(progress, 'bad-too.json', (text) => text.replace('"done"', '"attended"'))
    const { code, output, errors } = run('revise', plan, assessment, bad, '--calendar', file)
    expect([code, output]).toEqual([2, ''])
    expect(errors.split('\n')).toEqual([
      `${bad}:26:17: \`attended\` is not one of done, cancelled, no-show, closed`,
      `${file}:3:14: \`[]\` is not a list of 1 or more entries`,
      `${file}:5:3: there is no key \`hollidays\` here; expected one of zone, opening, closures, holidays, capacity; did you mean \`holidays\`?`,
      '',
    ])
  }, 60_000)
})

describe('bad input of revise', () => {
  it('is told with file, line and column for all three files at once, and writes nothing', () => {
    const badPlan = changed(plan, 'bad-plan.json', (text) => text.replace('"format": 1', '"format": 7'))
    const badAssessment = changed(assessment, 'bad-a.json', (text) => text.replace('"nprs"', '"nprx"'))
    const out = join(folder, 'nothing')
    const { code, output, errors } = run('revise', badPlan, badAssessment, progress, '--out', out)
    expect([code, output, existsSync(out)]).toEqual([2, '', false])
    expect(errors).toMatch(new RegExp(`^${badPlan}:\\d+:\\d+: `, 'm'))
    expect(errors).toMatch(new RegExp(`^${badAssessment}:\\d+:\\d+: .*did you mean`, 'm'))
  }, 60_000)

  it.each([
    { name: 'an unknown measure', from: '"measure": "nprs"', to: '"measure": "nprx"', message: 'nprx' },
    {
      name: 'a review before the plan',
      from: '"reviewedOn": "2026-12-30"',
      to: '"reviewedOn": "2026-11-01"',
      message: '2026-11-01',
    },
  ])(
    'places $name in the progress',
    ({ from, to, message }) => {
      const bad = changed(progress, 'bad-progress.json', (text) => text.replace(from, to))
      const { code, errors } = run('revise', plan, assessment, bad)
      expect(code).toBe(2)
      expect(errors).toMatch(new RegExp(`^${bad}:\\d+:\\d+: `))
      expect(errors).toContain(message)
    },
    60_000,
  )

  it('places a plan of somebody else in the plan', () => {
    const other = changed(assessment, 'other.json', (text) => text.replace('"bp-0002"', '"bp-0003"'))
    const { code, errors } = run('revise', plan, other, progress)
    expect(code).toBe(2)
    expect(errors).toMatch(
      new RegExp(`^${plan}:4:14: the plan is for "bp-0002", the assessment for "bp-0003"`),
    )
  }, 60_000)

  it('says when there is no such file', () => {
    const { code, errors } = run('revise', join(folder, 'missing.json'), assessment, progress)
    expect(code).toBe(2)
    expect(errors).toContain('there is no such file; expected a plan as JSON in UTF-8')
  }, 60_000)
})
