import { expect, test } from 'vitest'
import { applyFixes } from '../../../src/authoring/check/applyFixes.js'
import type { Check } from '../../../src/authoring/check/check.js'
import { checkPack } from '../../../src/authoring/check/checkPack.js'
import type { Finding } from '../../../src/authoring/check/finding.js'
import { sarifOf } from '../../../src/authoring/check/sarifOf.js'
import { writingChecks as checks } from '../../../src/authoring/check/writing/index.js'
import { loadPack } from '../../../src/index.js'
import type { CalendarDate } from '../../../src/model/primitives.js'
import { checkedPack } from '../../support/checkedPack.js'
import { printDocuments } from '../../support/smallPack.js'

const on = '2026-11-25' as CalendarDate
const swelling = { id: 'swelling', title: 'Swelling', type: 'boolean', obtain: { from: 'finding' } }
const broken = printDocuments({ ...checkedPack, 'swelling.json': { define: { facts: [swelling] } } })
const audit = { check: 'fact-never-read', about: 'facts/swelling', because: 'Kept for an audit.' }
const stale = { check: 'rule-twice', file: 'course.json', because: 'It was so once.' }

function checked(suppressions?: string) {
  const files = suppressions === undefined ? broken : { ...broken, 'checks.suppressions.json': suppressions }
  return { files, report: checkPack({ pack: loadPack(files), files, on }, { checks }) }
}

test('says what stands where, and how to mend it', () => {
  expect(checked().report.findings).toMatchObject([
    { check: 'fact-never-read', severity: 'warning', file: 'swelling.json', pointer: '/define/facts/0/id' },
  ])
})

test('passes over what may stay, with the reason', () => {
  const { report } = checked(JSON.stringify({ suppressions: [audit] }))
  expect(report).toMatchObject({ findings: [], suppressed: [{ because: 'Kept for an audit.' }] })
})

test('says what is wrong with the people of its synthetic cohort', () => {
  const cohort = {
    title: 'People with knees',
    evidence: { basis: 'default', confidence: 'low', sources: [] },
    screening: { groups: [{ share: 1, known: 100 }] },
    others: { answered: 0, percent: 0 },
    draws: [{ yes: { sweling: 10 } }],
  }
  const files = { ...broken, 'people.cohort.json': JSON.stringify(cohort) }
  const { problems } = checkPack({ pack: loadPack(files), files, on }, { checks })
  expect(problems).toMatchObject([
    { code: 'unknown-fact', file: 'people.cohort.json', didYouMean: 'swelling' },
  ])
})

test('passes over everything within a place of a file', () => {
  const place = { check: 'fact-never-read', file: 'swelling.json', pointer: '/define' }
  const { report } = checked(JSON.stringify({ suppressions: [{ ...place, because: 'Kept.' }] }))
  expect([report.findings.length, report.suppressed.length]).toEqual([0, 1])
})

test.each([
  ['without a reason', { check: 'rule-twice', about: 'rules/basic.offer' }],
  ['with an empty reason', { ...audit, because: '' }],
  ['about nothing', { check: 'rule-twice', because: 'So.' }],
  ['with a misspelt key', { ...audit, becuase: 'So.' }],
])('refuses a suppression %s, and then heeds none', (_what, one) => {
  const { report } = checked(JSON.stringify({ suppressions: [audit, one] }))
  expect(report.problems).toMatchObject([{ code: 'bad-suppression', line: 1 }])
  expect(report.findings.map(({ check }) => check)).toEqual(['fact-never-read'])
})

test('keeps a suppression whose check is misspelt, and names the nearest', () => {
  const { report } = checked(JSON.stringify({ suppressions: [{ ...audit, check: 'fact-never-red' }] }))
  const unused = report.findings.find(({ check }) => check === 'suppression-unused')
  expect([unused?.message, unused?.fix]).toEqual([
    'there is no check `fact-never-red`; did you mean `fact-never-read`?',
    undefined,
  ])
})

test('passes over several things for one reason, and finds which of them it no longer passes over', () => {
  const list = { ...audit, about: ['facts/swelling', 'rules/basic.offer'] }
  const text = `{ "suppressions": [${JSON.stringify(list)}] }`
  const { files, report } = checked(text)
  expect(report).toMatchObject({ suppressed: [{ because: 'Kept for an audit.' }], unusedSuppressions: [] })
  expect(report.findings).toMatchObject([{ pointer: '/suppressions/0/about/1' }])
  expect(applyFixes(files, report.findings)).toEqual({
    'checks.suppressions.json': text.replace(',"rules/basic.offer"', ''),
  })
})

test('tells once of a list that passes nothing over', () => {
  const list = { ...audit, about: ['rules/basic.offer', 'programs/basic'] }
  const { report } = checked(JSON.stringify({ suppressions: [list] }))
  const unused = report.findings.filter(({ check }) => check === 'suppression-unused')
  expect(unused.map(({ message, pointer }) => [message, pointer])).toEqual([
    [
      '`fact-never-read` finds nothing about `rules/basic.offer`, `programs/basic` that would have to be passed over',
      '/suppressions/0',
    ],
  ])
})

test('keeps a suppression whose name is misspelt, and names the nearest', () => {
  const { report } = checked(JSON.stringify({ suppressions: [{ ...audit, about: 'facts/sweling' }] }))
  const unused = report.findings.find(({ check }) => check === 'suppression-unused')
  expect([unused?.message, unused?.fix]).toEqual([
    '`fact-never-read` finds nothing about `facts/sweling` that would have to be passed over; did you mean `facts/swelling`?',
    undefined,
  ])
})

test('says of each check what its silence is worth', () => {
  const open: Finding = {
    ...{ check: 'b', severity: 'suggestion', file: 'course.json', pointer: '/rules/0' },
    ...{ message: 'it could not be decided', undecided: 'basic.offer' },
  }
  const tried: Check[] = (['all', 'proved', 'proved', 'hints'] as const).map((finds, index) => {
    return {
      id: 'abcd'[index] as string,
      severity: 'warning',
      title: '',
      finds,
      find: () => (index === 1 ? [open] : []),
    }
  })
  const { ran } = checkPack({ pack: loadPack(broken), files: broken, on }, { checks: tried })
  expect(ran.map(({ check, isComplete, undecided }) => [check, isComplete, undecided])).toEqual([
    ['a', true, []],
    ['b', false, ['basic.offer']],
    ['c', true, []],
    ['d', false, []],
  ])
})

test.each([
  [[audit, stale], '{\n  "suppressions": [ A ]\n}\n'],
  [[stale, audit], '{\n  "suppressions": [ A ]\n}\n'],
  [[stale, audit, stale], '{\n  "suppressions": [ A ]\n}\n'],
  [[stale], '{\n  "suppressions": []\n}\n'],
])('takes out those that match nothing, and leaves the rest as it is written', (list, left) => {
  const written = list.map((one) => JSON.stringify(one)).join(',\n    ')
  const { files, report } = checked(`{\n  "suppressions": [ ${written} ]\n}\n`)
  expect(applyFixes(files, report.findings)).toEqual({
    'checks.suppressions.json': left.replace('A', JSON.stringify(audit)),
  })
})

test('prints SARIF with the line, the rule and what was passed over', () => {
  const { files, report } = checked(JSON.stringify({ suppressions: [audit] }))
  const sarif = sarifOf(report, { files, checks, folder: 'rules/my knee', version: '1.0.0' })
  expect(sarif).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        results: [
          {
            ruleId: 'fact-never-read',
            level: 'warning',
            suppressions: [{ justification: 'Kept for an audit.' }],
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'rules/my%20knee/swelling.json' },
                  region: { startLine: 5, startColumn: 15 },
                },
              },
            ],
          },
        ],
      },
    ],
  })
})
