import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-new-'))
afterAll(() => rmSync(root, { recursive: true }))

let packs = 0
/** The folder of the test, printed as `in`. */
let folder = ''
beforeEach(() => {
  packs += 1
  folder = join(root, String(packs))
})

/** Runs a command line in which `in/` leads into the folder of the test. */
function run(line: string) {
  const { terminal, output, errors } = recordingTerminal()
  const words = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''))
  const code = runCli(
    words.map((word) => word.replace(/^in\b/, folder)),
    terminal,
  )
  return { code, output: output().replaceAll(folder, 'in'), errors: errors().replaceAll(folder, 'in') }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const allFiles = (): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort()

/** Nothing is open in a pack: cases hold, and neither checks, coverage nor mutants find anything. */
function expectSound(pack: string): void {
  expect(run(`test ${pack}`).output).toMatch(/^\d+ cases: \d+ passed, 0 failed\n$/)
  expect(run(`check ${pack}`).output).toMatch(/^0 errors, 0 warnings, 0 suggestions; /)
  expect(run(`coverage ${pack}`)).toMatchObject({ code: 0 })
  expect(run(`mutate ${pack}`)).toMatchObject({ code: 0 })
}

describe('planwright new pack', () => {
  it('writes a pack in which nothing is open, and says what to do next', () => {
    const { code, output, errors } = run("new pack in/knee --title 'Knee rehabilitation'")
    expect([code, errors]).toEqual([0, ''])
    expect(output).toContain('wrote in/knee/pack.json\n')
    expect(output).toMatch(
      /\n6 cases hold, and no check finds anything new\n\nNext:\n {2}1\. open `in\/knee`/,
    )
    expect(JSON.parse(read('knee/pack.json'))).toMatchObject({ id: 'knee', title: 'Knee rehabilitation' })
    expectSound('in/knee')
  })

  it('rests on defaults alone, cites nothing and claims nothing', () => {
    run('new pack in/knee')
    const texts = allFiles()
      .filter((path) => path.endsWith('.json') && !path.includes('.schema'))
      .map(read)
    const bases = texts.flatMap((text) => [...text.matchAll(/"basis": "([^"]*)"/g)].map(([, basis]) => basis))
    expect(new Set(bases)).toEqual(new Set(['default']))
    expect(texts.join('')).toContain('"bibliography": []')
  })

  it('calls it by its folder when no title is given, and leads an editor to schemas that are fresh', () => {
    run('new pack in/my-knee')
    expect(JSON.parse(read('my-knee/pack.json')).title).toBe('My knee')
    expect(run('schema in/my-knee --link --check')).toMatchObject({ code: 0 })
  })

  it('makes a plan for somebody, and asks what is not known', () => {
    run('new pack in/knee')
    writeFileSync(
      join(folder, 'a.json'),
      '{ "id": "a", "assessedOn": "2026-12-01", "patient": { "ageYears": 50 } }',
    )
    const { code, output } = run('plan in/a.json --pack in/knee')
    expect(code).toBe(0)
    expect(output).toContain('Example: does one of your first questions say')
  })

  it('refuses a folder that holds something, a file, and a name that is none', () => {
    run('new pack in/knee')
    const before = allFiles()
    expect(run('new pack in/knee')).toEqual({
      code: 2,
      output: '',
      errors: '`in/knee` holds `.schema`; expected a folder that is empty, or not there yet\n',
    })
    expect(run('new pack in/knee/pack.json').errors).toContain('`in/knee/pack.json` is a file')
    expect(run("new pack 'in/My Knee'").errors).toBe(
      '`My Knee` cannot be a name here; expected lower-case words joined by `-`, grouped by `.`, as `walking-class`; did you mean `my-knee`?\n',
    )
    expect(allFiles()).toEqual(before)
    expect(existsSync(join(folder, 'My Knee'))).toBe(false)
  })
})
