import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runDemo } from '../../src/cli/runDemo.js'
import { recordingTerminal } from './recordingTerminal.js'

const folder = mkdtempSync(join(tmpdir(), 'planwright-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the demo', () => {
  it('says what it did, prints the plan, writes its files and says where to look', () => {
    const { terminal, output, errors } = recordingTerminal()
    const out = join(folder, 'demo')
    expect([runDemo(terminal, { out }), errors()]).toEqual([0, ''])
    expect(output()).toMatch(/^planwright read the assessment .*sciatica-eight-weeks\.json/)
    expect(output()).toContain('\nTRIAGE\n')
    expect(output()).toContain('\nWhat to look at next:\n')
    for (const name of [
      'plan.json',
      'plan.md',
      'plan.html',
      'patient.html',
      'timeline.svg',
      'calendar.ics',
    ]) {
      expect(output()).toContain(join(out, name))
      expect(existsSync(join(out, name))).toBe(true)
    }
  })

  it('passes on that its assessment cannot be read', () => {
    const { terminal, errors } = recordingTerminal()
    expect(runDemo(terminal, { assessment: join(folder, 'none.json'), out: folder })).toBe(2)
    expect(errors()).toContain('there is no such file')
  })
})
