import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { smallPackFiles } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-test-command-'))
afterAll(() => rmSync(root, { recursive: true }))

const person = {
  id: 'knee-1',
  assessedOn: '2026-11-16',
  patient: { ageYears: 50, sex: 'male' },
  pain: { current: 8, worst: 9 },
  comorbidities: ['gout'],
  findings: { 'locked-knee': false, 'weight-bearing-lost': false },
}

let packs = 0

/** Runs `planwright test` on the knee pack with these cases, all on the base `knee`; the folder is printed as `pack`. */
function runTest(cases: readonly object[] | string, args: readonly string[] = [], more: object = {}) {
  packs += 1
  const folder = join(root, String(packs))
  const text =
    typeof cases === 'string'
      ? cases
      : JSON.stringify({ cases: cases.map((one) => ({ base: 'knee', ...one })) }, null, 2)
  const files = {
    ...smallPackFiles,
    'cases/knee.bases.json': JSON.stringify({ bases: { knee: person } }),
    'rules/knee.cases.json': text,
    ...more,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const { terminal, output, errors } = recordingTerminal()
  const code = runCli(['test', folder, ...args], terminal)
  return { code, output: output().replaceAll(folder, 'pack'), errors: errors().replaceAll(folder, 'pack') }
}

describe('planwright test', () => {
  it('counts the cases that hold and says nothing else', () => {
    expect(runTest([{ name: 'severe', expect: { applies: ['caution'] } }])).toEqual({
      code: 0,
      output: '1 case: 1 passed, 0 failed\n',
      errors: '',
    })
  })

  it('says of a case that fails where it stands, what it expected and found, and what decided', () => {
    const { code, output } = runTest([
      { name: 'is no longer young', expect: { applies: ['rule-out'] } },
      { name: 'is swollen', expect: { applies: ['adjust'] } },
      { name: 'has mild pain', expect: { doesNotApply: ['caution'] } },
      { name: 'squats', expect: { includes: ['exercise/squat'] } },
      { name: 'is stopped', expect: { disposition: 'emergency', triage: 'stop' } },
      { name: 'is late', expect: { facts: { stage: 'late' } } },
      { name: 'goes to the clinic', expect: { offers: ['knee-clinic'] } },
      { name: 'comes soon', expect: { dates: { 'first-visit': { onOrBefore: '2026-11-01' } } } },
      { name: 'holds', expect: { applies: ['caution'] } },
    ])
    expect(output).toMatchInlineSnapshot(`
      "pack/rules/knee.cases.json:3:5: failed: is no longer young
        applies rule-out: expected applies, found does-not-apply
          rule-out does not apply:
            age greaterThan 90 is false: age is 50
      pack/rules/knee.cases.json:12:5: failed: is swollen
        applies adjust: expected applies, found unknown (missing swelling)
          adjust is unknown:
            swelling in ["some","tense"] is unknown: swelling is unknown
      pack/rules/knee.cases.json:21:5: failed: has mild pain
        doesNotApply caution: expected does-not-apply, found applies
          caution applies:
            pain.level equal "severe" is true: pain.level is severe
      pack/rules/knee.cases.json:30:5: failed: squats
        includes exercise/squat: expected includes, found set-aside (recommendation-unknown: recommend)
          recommend is unknown:
            stage equal "late" is unknown: stage is unknown
      pack/rules/knee.cases.json:39:5: failed: is stopped
        triage: expected stop, found clear
        disposition: expected emergency, found none
          triage.locked does not apply:
            locked-knee equal true is false: locked-knee is false
      pack/rules/knee.cases.json:47:5: failed: is late
        facts.stage: expected late, found unknown
          classify.stage is unknown:
            weeks greaterThanInclusive 12 is unknown: weeks is unknown
      pack/rules/knee.cases.json:56:5: failed: goes to the clinic
        offers knee-clinic: expected offered, found open
          offer.knee-clinic is unknown:
            stage equal "late" is unknown: stage is unknown
      pack/rules/knee.cases.json:65:5: failed: comes soon
        dates first-visit: expected on or before 2026-11-01, found none
      9 cases: 1 passed, 8 failed
      "
    `)
    expect(code).toBe(1)
  })

  it('refuses what is misspelt, vacuous or said twice, each at its place', () => {
    const { code, output } = runTest([
      { name: 'one', expect: { applies: ['caution'] } },
      { name: 'misspelt', expect: { applies: ['cauton'] } },
      { name: 'from nowhere', base: 'kne', expect: { applies: ['caution'] } },
      { name: 'changes nothing', change: { pain: { current: 8 } }, expect: { applies: ['adjust'] } },
      { name: 'another', expect: { applies: ['caution'] } },
      { name: 'impossible', change: { pain: { current: 11 } }, expect: { applies: ['caution'] } },
    ])
    expect(output).toMatchInlineSnapshot(`
      "pack/rules/knee.cases.json:12:5: refused: misspelt
        17:11: there is no rule \`cauton\`; did you mean \`caution\`?
      pack/rules/knee.cases.json:21:5: refused: from nowhere
        22:15: there is no base \`kne\`; did you mean \`knee\`?
      pack/rules/knee.cases.json:30:5: refused: changes nothing
        33:17: its change changes nothing: it shows what its base shows
      pack/rules/knee.cases.json:44:5: refused: another
        44:5: the same person is expected to come to the same in rules/knee.cases.json /cases/0 (one)
      pack/rules/knee.cases.json:53:5: refused: impossible
        58:22: /pain/current: \`11\` is not at most 10
      6 cases: 1 passed, 0 failed, 5 refused
      "
    `)
    expect(code).toBe(2)
  })

  it('refuses a file with a key that does not exist, at its place', () => {
    const { code, output } = runTest([{ name: 'typo', expect: { aplies: ['caution'], triage: 'clear' } }])
    expect({ code, output }).toEqual({
      code: 2,
      output: [
        'pack/rules/knee.cases.json:7:9: unknown key `aplies`; did you mean `applies`?',
        '0 cases: 0 passed, 0 failed',
        '',
      ].join('\n'),
    })
  })

  it('runs only cases about a word: in their file, their name, or a rule that they name', () => {
    const cases = [
      { name: 'severe', expect: { applies: ['caution'] } },
      { name: 'young', expect: { applies: ['rule-out'] } },
    ]
    expect(runTest(cases, ['--filter', 'caution']).output).toBe('1 case: 1 passed, 0 failed\n')
    expect(runTest(cases, ['--filter', 'severe']).output).toBe('1 case: 1 passed, 0 failed\n')
    expect(runTest(cases, ['--filter', 'knee.cases']).output).toMatch(/2 cases: 1 passed, 1 failed\n$/)
    expect(runTest(cases, ['--filter', 'hip'])).toEqual({
      code: 2,
      output: '',
      errors: 'no case is about `hip`\n',
    })
  })

  it('prints the whole report as JSON when asked to', () => {
    const { code, output } = runTest(
      [
        { name: 'severe', expect: { applies: ['caution'] } },
        { name: 'old', expect: { applies: ['rule-out'] } },
      ],
      ['--format', 'json'],
    )
    const file = 'rules/knee.cases.json'
    expect(code).toBe(1)
    expect(JSON.parse(output)).toEqual({
      ok: false,
      passed: 1,
      failed: 1,
      refused: 0,
      problems: [],
      cases: [
        { file, pointer: '/cases/0', name: 'severe', failures: [], problems: [], status: 'passed' },
        {
          file,
          pointer: '/cases/1',
          line: 12,
          column: 5,
          name: 'old',
          problems: [],
          status: 'failed',
          failures: [
            {
              expectation: 'applies rule-out',
              expected: 'applies',
              actual: 'does-not-apply',
              decidedBy: [
                {
                  rule: 'rule-out',
                  outcome: 'does-not-apply',
                  leaves: [
                    {
                      fact: 'age',
                      operator: 'greaterThan',
                      value: 90,
                      result: 'false',
                      known: { type: 'number', min: 50, max: 50 },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['a folder that is not there', ['no-such-folder'], 'the folder `no-such-folder` cannot be read'],
    ['a format that there is not', ['.', '--format', 'xml'], 'Allowed choices are text, json'],
  ])('refuses %s with exit code 2', (_what, args, message) => {
    const { terminal, errors } = recordingTerminal()
    expect(runCli(['test', ...args], terminal)).toBe(2)
    expect(errors()).toContain(message)
  })

  it('refuses a pack that cannot be loaded, with the place of every problem', () => {
    const { code, errors } = runTest([], [], { 'rules/bad.json': '{ "rulse": [] }' })
    expect({ code, errors }).toEqual({
      code: 2,
      errors: expect.stringMatching(/^pack\/rules\/bad\.json:1:3: .*`rulse`.*did you mean `rules`\?\n$/),
    })
  })
})
