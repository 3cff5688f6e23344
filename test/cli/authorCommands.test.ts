import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-author-commands-'))
afterAll(() => rmSync(root, { recursive: true }))

const young = (ageYears: number) => ({
  [ageYears < 18 ? 'applies' : 'doesNotApply']: ['rule-out.knee-clinic'],
})

const at = (ageYears: number) => ({
  name: `at ${ageYears}`,
  assessment: { id: 'knee-1', assessedOn: '2026-11-16', patient: { ageYears } },
  expect: ageYears < 20 ? young(ageYears) : { [ageYears > 90 ? 'applies' : 'doesNotApply']: ['rule-out'] },
})

/** Somebody too young for the clinic that is offered to everybody who waited so long. */
const noClinic = {
  name: 'no clinic at 17',
  assessment: {
    id: 'knee-1',
    assessedOn: '2026-11-16',
    patient: { ageYears: 17 },
    conditions: [{ code: 'knee-oa', primary: true, onset: '2026-01-10' }],
  },
  expect: { doesNotOffer: ['knee-clinic'] },
}

const excuse = {
  softened: 'rules/rule-out /event: rule-out is left out',
  because: 'No rule offers the intensive program.',
}

let packs = 0

/**
 * Runs a command on the knee pack with these cases about its rule `rule-out`, which applies from 91 years of age on, and
 * with one about `rule-out.knee-clinic`, which has the word in its name and below 18 years of age applies.
 */
function run(command: string, cases: readonly object[], ...args: string[]) {
  packs += 1
  const folder = join(root, String(packs))
  const files = {
    ...smallPackFiles,
    'rules/knee.cases.json': JSON.stringify({
      cases: [...cases, at(17), at(18), noClinic],
      cannot: [excuse],
    }),
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const { terminal, output, errors } = recordingTerminal()
  const code = runCli([command, folder, ...args], terminal)
  return { code, output: output().replaceAll(folder, 'pack'), errors: errors().replaceAll(folder, 'pack') }
}

describe('planwright mutate', () => {
  it('prints nothing but excuses and a count when every mistake is noticed', () => {
    expect(run('mutate', [at(90), at(91)], 'rule-out')).toEqual({
      code: 0,
      output:
        'excused     rules/rule-out /event: rule-out is left out\n' +
        '12 mutants: 11 killed, 0 equivalent, 1 excused with a reason, 0 survive\n',
      errors: '',
    })
  })

  it('prints each mistake that no case notices, with somebody for whom it would show', () => {
    const { code, output } = run('mutate', [at(91)], 'rule-out')
    expect(code).toBe(1)
    expect(output.split('\n')).toEqual([
      'survives    rules/rule-out: greaterThan becomes greaterThanInclusive',
      '            shown by {"id":"witness","assessedOn":"2026-01-15","patient":{"ageYears":90}}',
      'survives    rules/rule-out: compares with 89',
      '            shown by {"id":"witness","assessedOn":"2026-01-15","patient":{"ageYears":90}}',
      'excused     rules/rule-out /event: rule-out is left out',
      '12 mutants: 9 killed, 0 equivalent, 1 excused with a reason, 2 survive',
      '',
    ])
  })

  it('refuses words that are in no name, since it would have tried nothing', () => {
    expect(run('mutate', [at(91)], 'rule-out', 'rule-uot', 'xyzzy')).toEqual({
      code: 2,
      output: '',
      errors:
        'no rule or named condition has `rule-uot` in its name; did you mean `rule-out`?\n' +
        'no rule or named condition has `xyzzy` in its name\n',
    })
  })

  it('prints JSON', () => {
    const { output } = run('mutate', [at(91)], 'rule-out', '--json')
    expect(JSON.parse(output)).toMatchObject({
      mutants: 12,
      killed: 9,
      survivors: [{}, {}, {}],
      needless: [],
    })
  })
})

describe('planwright coverage', () => {
  it('names each leaf that no case shows deciding, and sums up', () => {
    const { code, output } = run('coverage', [at(91)])
    expect(code).toBe(1)
    expect(output).toContain(
      '\nrules/knee.json: rules/rule-out  age greaterThan 90: no case shows it deciding while it is false\n',
    )
    expect(output).toMatch(/% {2}leaves deciding by themselves, true and false\n/)
  })

  it('writes the cases that are missing, which then show what was not shown', () => {
    const missing = join(root, 'missing')
    const { output } = run('coverage', [at(91)], '--write-missing', missing)
    expect(output).toMatch(/cases written, to be confirmed by somebody who knows\n/)
    expect(readdirSync(join(missing, 'rules'))).toEqual(['knee.missing.cases.json'])
    const { cases } = JSON.parse(readFileSync(join(missing, 'rules/knee.missing.cases.json'), 'utf8'))
    expect(cases.every((one: { unconfirmed?: boolean }) => one.unconfirmed)).toBe(true)
    const again = run('mutate', [at(91), ...cases], 'rule-out')
    expect(again).toMatchObject({ code: 0, errors: '' })
    expect(again.output).toContain(
      '12 mutants: 11 killed, 0 equivalent, 1 excused with a reason, 0 survive\n',
    )
  })

  it('refuses a pack that does not load', () => {
    const { terminal, errors } = recordingTerminal()
    expect(runCli(['coverage', join(root, 'nowhere')], terminal)).toBe(2)
    expect(errors()).not.toBe('')
  })
})
