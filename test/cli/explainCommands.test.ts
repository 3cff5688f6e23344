import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sciatica = `${root}/fixtures/assessments/sciatica-eight-weeks.json`
const unscreened = `${root}/fixtures/assessments/unscreened-red-flags.json`

function run(...args: string[]) {
  const { terminal, output, errors } = recordingTerminal()
  return { code: runCli(args, terminal), output: output(), errors: errors() }
}

describe('planwright why', () => {
  it('says why an item is in the plan', () => {
    const { code, output, errors } = run('why', sciatica, 'exercise/prone-press-up')
    expect([code, errors]).toEqual([0, ''])
    expect(output.split('\n')[0]).toBe('Press-up lying face down (exercise/prone-press-up): in the plan')
    expect(output).toContain('\nWhat was known\n')
  })

  it('starts the plan on the day it is told', () => {
    const { output } = run('why', sciatica, 'program', '--json', '--start', '2026-12-09')
    expect(JSON.parse(output).dates.phases[0].from).toBe('2026-12-09')
  })
})

describe('planwright why-not', () => {
  it('says why an item is not in the plan and what would bring it in', () => {
    const { code, output } = run('why-not', sciatica, 'education/edu-sleep')
    expect(code).toBe(0)
    expect(output).toContain('is not in the plan.')
    expect(output).toContain('\nWhat would bring it in\n')
  })

  it('says so when it is in the plan', () => {
    expect(run('why-not', sciatica, 'exercise/walk')).toMatchObject({ code: 0, errors: '' })
  })
})

describe('planwright ask', () => {
  it('lists the questions, the safety screen first', () => {
    const { code, output } = run('ask', unscreened)
    expect(code).toBe(0)
    expect(output.split('\n')[0]).toMatch(/^1\. .*, safety\)$/)
  }, 60_000)
})

describe('each of them', () => {
  it.each([
    ['why', ['why', sciatica, 'program']],
    ['why-not', ['why-not', sciatica, 'exercise/bike']],
    ['ask', ['ask', unscreened]],
  ])(
    'prints JSON and nothing else: %s',
    (_, args) => {
      const { code, output } = run(...args, '--json')
      expect(code).toBe(0)
      expect(() => JSON.parse(output)).not.toThrow()
    },
    60_000,
  )

  it.each([
    [
      'why of an unknown item',
      ['why', sciatica, 'exercise/prone-presup'],
      'did you mean `exercise/prone-press-up`?',
    ],
    ['why-not of an unknown item', ['why-not', sciatica, 'exercise/bik'], 'did you mean `exercise/bike`?'],
    ['why without an item', ['why', sciatica], "missing required argument 'item'"],
    ['ask without a file', ['ask', `${root}/missing.json`], 'there is no such file'],
    [
      'why with a bad start',
      ['why', sciatica, 'program', '--start', 'soon'],
      'the start `soon` is not a date',
    ],
    ['why-not with a missing pack', ['why-not', sciatica, 'walk', '--pack', `${root}/no-pack`], 'no-pack'],
  ])('is answered with a sentence and code 2: %s', (_, args, message) => {
    const { code, output, errors } = run(...args)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain(message)
  })
})
