import { describe, expect, it } from 'vitest'
import { killMutants, settleSurvivor } from '../../src/authoring/killMutants.js'
import { leafCoverage } from '../../src/authoring/leafCoverage.js'
import { missingCases } from '../../src/authoring/missingCases.js'
import { mutantsOf } from '../../src/authoring/mutantsOf.js'
import { runAndHold } from '../../src/authoring/runCases.js'
import type { Condition } from '../../src/model/condition.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)
const severe: Condition = { fact: 'pain.current', operator: 'greaterThanInclusive', value: 7 }
const male: Condition = { fact: 'sex', operator: 'equal', value: 'male' }

describe('the small mistakes in a condition', () => {
  it('are a neighbouring operator, a threshold off by one, another code, and what can be done to a list', () => {
    const mutants = mutantsOf(pack, 'rules/one', { all: [severe, male] })
    expect(mutants.map(({ kind, pointer, does }) => [kind, pointer, does])).toEqual([
      ['all-any', '', 'all becomes any'],
      ['drop-part', '', 'part 1 is left out'],
      ['drop-part', '', 'part 2 is left out'],
      ['operator', '/all/0', 'greaterThanInclusive becomes greaterThan'],
      ['threshold', '/all/0', 'compares with 6'],
      ['threshold', '/all/0', 'compares with 8'],
      ['negate', '/all/0', 'is turned round'],
      ['code', '/all/1', '`male` becomes `other`'],
      ['negate', '/all/1', 'is turned round'],
      ['drop-rule', '', 'the rule is left out'],
    ])
  })

  it('stand in the condition in place of what was right', () => {
    const [, dropped] = mutantsOf(pack, 'rules/one', { all: [severe, male] })
    expect(dropped?.condition).toEqual({ all: [male] })
  })
})

/** Runs cases about rule `rule-out`, which applies from 91 years of age on. */
function held(...ages: (number | undefined)[]) {
  const cases = ages.map((ageYears) => ({
    name: `at ${ageYears}`,
    assessment: {
      id: 'knee-1',
      assessedOn: '2026-11-16',
      ...(ageYears === undefined ? {} : { patient: { ageYears } }),
    },
    expect: {
      [ageYears === undefined ? 'unknown' : ageYears > 90 ? 'applies' : 'doesNotApply']: ['rule-out'],
    },
  }))
  const run = runAndHold(pack, { 'rules/knee.cases.json': JSON.stringify({ cases }) })
  expect(
    run.report.results.filter(({ failures, problems }) => failures.length + problems.length > 0),
  ).toEqual([])
  return run.held
}

const survivorsOf = (...ages: (number | undefined)[]): string[] =>
  killMutants(pack, held(...ages), { isMeant: (owner) => owner === 'rules/rule-out' }).survivors.map(
    ({ mutant }) => mutant.does,
  )

describe('a case', () => {
  it.each<[string, number[], string[]]>([
    [
      'far above the border notices only what turns the rule',
      [110],
      ['greaterThan becomes greaterThanInclusive', 'compares with 89', 'compares with 91'],
    ],
    [
      'just above it notices a higher border',
      [91],
      ['greaterThan becomes greaterThanInclusive', 'compares with 89'],
    ],
    ['on it notices a lower border', [90], ['compares with 91', 'the rule is left out']],
    ['on each side of it notices everything', [90, 91], []],
  ])('%s', (_, ages, survivors) => {
    expect(survivorsOf(...ages)).toEqual(survivors)
  })

  it('shows a leaf deciding on the side on which its person stands', () => {
    const shown = (...ages: number[]) =>
      leafCoverage(pack, held(...ages)).find(({ owner }) => owner === 'rules/rule-out')?.shown
    expect([shown(91), shown(90), shown(90, 91)]).toEqual([
      { true: true, false: false },
      { true: false, false: true },
      { true: true, false: true },
    ])
  })
})

describe('a mistake that no case notices', () => {
  const settle = (condition: Condition, does: string) => {
    const changed = {
      ...pack,
      rules: pack.rules.map((one) => (one.name === 'rule-out' ? { ...one, conditions: condition } : one)),
    }
    const mutant = mutantsOf(changed, 'rules/rule-out', condition).find((one) => one.does === does)!
    return settleSurvivor(changed, { mutant, rules: ['rule-out'] })
  }

  it('is shown by somebody for whom it changes what the rule comes to', () => {
    const witness = settle({ fact: 'age', operator: 'greaterThan', value: 90 }, 'compares with 91')
    expect(witness).toMatchObject({ outcome: 'found', assessment: { patient: { ageYears: 91 } } })
  })

  it('is proved to change nothing when what it leaves out follows from the rest', () => {
    const older: Condition = { fact: 'age', operator: 'greaterThan', value: 90 }
    const old: Condition = { fact: 'age', operator: 'greaterThan', value: 60 }
    expect(settle({ all: [older, old] }, 'part 2 is left out')).toEqual({ outcome: 'impossible' })
  })
})

describe('the cases that are missing', () => {
  const cases = held(110)
  const { survivors } = killMutants(pack, cases, { isMeant: (owner) => owner === 'rules/rule-out' })
  const leaves = leafCoverage(pack, cases).filter(({ owner }) => owner === 'rules/rule-out')
  const missing = missingCases(pack, { leaves, survivors })

  it('are written for the file of their rule, and marked as unconfirmed', () => {
    expect(Object.keys(missing.cases)).toEqual(['rules/knee.json'])
    expect(missing.cases['rules/knee.json']?.every(({ unconfirmed }) => unconfirmed)).toBe(true)
  })

  it('leave nothing open once they stand beside the others', () => {
    const written = missing.cases['rules/knee.json'] ?? []
    const run = runAndHold(pack, { 'rules/knee.cases.json': JSON.stringify({ cases: written }) })
    expect(run.report.results.map(({ failures, problems }) => [...failures, ...problems])).toEqual(
      written.map(() => []),
    )
    const all = [...cases, ...run.held]
    expect(killMutants(pack, all, { isMeant: (owner) => owner === 'rules/rule-out' }).survivors).toEqual([])
    expect(leafCoverage(pack, all).find(({ owner }) => owner === 'rules/rule-out')?.shown).toEqual({
      true: true,
      false: true,
    })
  })
})
