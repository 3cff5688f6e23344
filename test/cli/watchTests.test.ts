import { describe, expect, it } from 'vitest'
import { watchTests } from '../../src/cli/watchTests.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const person = {
  id: 'knee-1',
  assessedOn: '2026-11-16',
  patient: { ageYears: 50, sex: 'male' },
  pain: { current: 8, worst: 9 },
}

const young = { name: 'young', assessment: person, expect: { doesNotApply: ['rule-out'] } }
const files = { ...smallPackFiles, 'rules/knee.cases.json': JSON.stringify({ cases: [young] }) }

/** The rules of the knee pack with another age from which something is ruled out. */
function rulesWith(age: number): Record<string, string> {
  const { rules } = smallPackDocuments['rules/knee.json'] as { rules: { name: string; conditions: object }[] }
  const changed = rules.map((rule) =>
    rule.name === 'rule-out' ? { ...rule, conditions: { ...rule.conditions, value: age } } : rule,
  )
  return printDocuments({ 'rules/knee.json': { rules: changed } })
}

/** A folder that is watched, with a clock that stands still unless it is moved. */
function watched() {
  let folder: Record<string, string> | undefined = files
  let time = 1000
  let changed: (name: string | null) => void = () => {}
  const timers = new Map<number, () => void>()
  let closed = false
  const { terminal, output } = recordingTerminal()
  const { close } = watchTests('knee', terminal, {
    read: (path) =>
      folder === undefined
        ? {
            ok: false,
            problems: [
              { code: 'missing-folder', message: `the folder \`${path}\` cannot be read`, pointer: '' },
            ],
          }
        : { ok: true, value: folder },
    watch: (_folder, then) => {
      changed = then
      return () => {
        closed = true
      }
    },
    after: (milliseconds, then) => {
      const due = time + milliseconds
      timers.set(due, then)
      return () => void timers.delete(due)
    },
    clock: () => time,
  })
  let read = 0
  return {
    edit: (edits: Record<string, string>, name: string | null = 'rules/knee.json') => {
      folder = { ...(folder ?? files), ...edits }
      changed(name)
    },
    remove: () => {
      folder = undefined
      changed(null)
    },
    pass: (milliseconds: number) => {
      time += milliseconds
      for (const [due, then] of [...timers]) {
        if (due > time) continue
        timers.delete(due)
        then()
      }
    },
    /** What was printed since this was last asked. */
    printed: () => {
      const all = output()
      const since = all.slice(read)
      read = all.length
      return since
    },
    close,
    isClosed: () => closed,
  }
}

describe('watching a pack', () => {
  it('says that it waits', () => {
    expect(watched().printed()).toBe('waiting for edits; Ctrl-C ends\n')
  })

  it('runs what an edit touches, and says how long after the edit the answer came', () => {
    const { edit, pass, printed } = watched()
    printed()
    edit(rulesWith(40))
    expect(printed()).toBe('')
    pass(40)
    expect(printed()).toBe(
      [
        '',
        'knee/rules/knee.cases.json:1:11: failed: young',
        '  doesNotApply rule-out: expected does-not-apply, found applies',
        '    rule-out applies:',
        '      age greaterThan 40 is true: age is 50',
        '1 case: 0 passed, 1 failed',
        '40 ms',
        '',
      ].join('\n'),
    )
  })

  it('waits until an editor has written all of a file, and answers once', () => {
    const { edit, pass, printed } = watched()
    printed()
    edit({ 'rules/knee.json': '{' })
    pass(20)
    edit(rulesWith(60))
    pass(20)
    expect(printed()).toBe('')
    pass(20)
    expect(printed()).toBe('\n1 case: 1 passed, 0 failed\n40 ms\n')
  })

  it('says nothing when no text differs, and of files that are not of the pack', () => {
    const { edit, pass, printed } = watched()
    printed()
    edit({})
    pass(40)
    edit(rulesWith(40), '.knee.json.swp')
    pass(40)
    expect(printed()).toBe('')
  })

  it('says what cannot be read, at its place, and runs what was touched once it is mended', () => {
    const { edit, pass, printed } = watched()
    printed()
    edit({ 'rules/knee.json': '{ "rules": [}' })
    pass(30)
    expect(printed()).toMatch(/^\nknee\/rules\/knee\.json:1:13: the file is not JSON: unexpected `}`/)
    edit({ 'rules/knee.json': smallPackFiles['rules/knee.json'] ?? '' })
    pass(30)
    expect(printed()).toBe('\n1 case: 1 passed, 0 failed\n30 ms\n')
  })

  it('goes on when the folder is away for a while', () => {
    const { remove, edit, pass, printed } = watched()
    printed()
    remove()
    pass(30)
    expect(printed()).toBe('\nthe folder `knee` cannot be read\n30 ms\n')
    edit(rulesWith(40), null)
    pass(30)
    expect(printed()).toContain('1 case: 0 passed, 1 failed')
  })

  it('ends when it is closed, with an edit that was not answered', () => {
    const { edit, pass, printed, close, isClosed } = watched()
    printed()
    edit(rulesWith(40))
    close()
    pass(30)
    expect([printed(), isClosed()]).toEqual(['', true])
  })
})
