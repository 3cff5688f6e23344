import { expect, it } from 'vitest'
import { loadPack } from '../../src/pack/loadPack.js'
import { describePack, type TestRunner } from '../../src/testing/index.js'
import { smallPackFiles } from '../support/smallPack.js'

const person = { id: 'knee-1', assessedOn: '2026-11-16', patient: { ageYears: 50 }, pain: { current: 8 } }
const files = {
  ...smallPackFiles,
  'cases/knee.bases.json': JSON.stringify({ bases: { knee: person } }),
  'rules/knee.cases.json': JSON.stringify({
    cases: [
      { name: 'severe', base: 'knee', expect: { applies: ['caution'] } },
      { name: 'not that old', base: 'knee', expect: { doesNotApply: ['rule-out'] } },
    ],
  }),
}
const pack = loadPack(files)

// Registered in vitest itself: these are two of the tests of this file.
await describePack({ pack, files })

/** Registers with a runner that runs at once, and tells what came of each test. */
async function told(cases: string) {
  const lines: string[] = []
  const within: string[] = []
  const runner: TestRunner = {
    describe: (name, register) => {
      within.push(name)
      register()
      within.pop()
    },
    it: (name, run) => {
      const path = [...within, name].join(' > ')
      try {
        run()
        lines.push(`${path}: passed`)
      } catch (error) {
        lines.push(`${path}: ${(error as Error).message}`)
      }
    },
  }
  await describePack({ pack, files: { ...files, 'rules/knee.cases.json': cases } }, { runner })
  return lines
}

it('registers a test for each case, by file, in any runner', async () => {
  expect(await told(files['rules/knee.cases.json'])).toEqual([
    'the cases of Knee clinic > can all be read: passed',
    'the cases of Knee clinic > rules/knee.cases.json > severe: passed',
    'the cases of Knee clinic > rules/knee.cases.json > not that old: passed',
  ])
})

it('says of a case that fails what it expected, what came and what decided; of a wrong one where it stands', async () => {
  const cases = [
    { name: 'old', base: 'knee', expect: { applies: ['rule-out'] } },
    { name: 'misspelt', base: 'knee', expect: { applies: ['rule-uot'] } },
  ]
  expect((await told(JSON.stringify({ cases }))).slice(1)).toEqual([
    [
      'the cases of Knee clinic > rules/knee.cases.json > old: applies rule-out: expected applies, found does-not-apply',
      '  rule-out does not apply:',
      '    age greaterThan 90 is false: age is 50',
    ].join('\n'),
    'the cases of Knee clinic > rules/knee.cases.json > misspelt: rules/knee.cases.json:1:128: there is no rule `rule-uot`; did you mean `rule-out`?',
  ])
})

it('fails for files that cannot be read, at their place', async () => {
  expect(await told('{ "cases": [], "cannnot": [] }')).toEqual([
    expect.stringContaining('can all be read: rules/knee.cases.json'),
  ])
})
