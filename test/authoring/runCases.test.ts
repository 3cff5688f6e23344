import { describe, expect, it } from 'vitest'
import type { CaseFailure, DecidingRule } from '../../src/authoring/caseReport.js'
import { runCases } from '../../src/authoring/runCases.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)

const person = {
  id: 'knee-1',
  assessedOn: '2026-11-16',
  patient: { ageYears: 50, sex: 'male' },
  pain: { current: 8, worst: 9 },
  comorbidities: [],
  findings: { 'locked-knee': false, 'weight-bearing-lost': false },
}

/** Runs cases beside the knee rules, all on the base `knee` unless they say otherwise. */
function run(...cases: object[]) {
  const withBase = cases.map((one) => ('assessment' in one ? one : { base: 'knee', ...one }))
  return runCases(pack, {
    'cases/knee.bases.json': JSON.stringify({ bases: { knee: person } }),
    'rules/knee.cases.json': JSON.stringify({ cases: withBase }),
  })
}

const failuresOf = (expectation: object): readonly CaseFailure[] | undefined =>
  run({ name: 'one', expect: expectation }).results[0]?.failures

describe('a case that holds', () => {
  it.each([
    [{ applies: ['caution'] }],
    [{ doesNotApply: ['rule-out', 'contraindicate'] }],
    [{ unknown: ['adjust'] }],
    [{ triage: 'clear' }],
    [{ disposition: 'none' }],
    [{ facts: { 'pain.level': 'severe', 'pain.current': 8, swelling: 'unknown' } }],
    [{ excludes: ['exercise/step-up'] }],
    [{ reasons: { 'exercise/squat': 'recommendation-unknown' } }],
    [{ dispositions: { emergency: 'none' } }],
    [{ monitors: { function: 'none' } }],
  ])('has no failure: %j', (expectation) => {
    expect(failuresOf(expectation)).toEqual([])
  })

  it('merges its change into the base, and null takes a field away', () => {
    const report = run({
      name: 'changed',
      change: { pain: { current: 3 }, comorbidities: null },
      expect: { facts: { 'pain.level': 'mild', 'pain.worst': 9 }, unknown: ['contraindicate'] },
    })
    expect(report.results).toEqual([
      { file: 'rules/knee.cases.json', pointer: '/cases/0', name: 'changed', failures: [], problems: [] },
    ])
  })

  it('may bring a whole assessment of its own', () => {
    const report = run({
      name: 'own',
      assessment: { ...person, pain: { current: 1 } },
      expect: { facts: { 'pain.level': 'mild' } },
    })
    expect(report.results[0]?.failures).toEqual([])
  })
})

describe('a case that does not hold', () => {
  it.each<[object, Omit<CaseFailure, 'decidedBy'>[], string[]]>([
    [
      { applies: ['rule-out'] },
      [{ expectation: 'applies rule-out', expected: 'applies', actual: 'does-not-apply' }],
      ['rule-out does-not-apply: age'],
    ],
    [
      { applies: ['adjust'] },
      [
        {
          expectation: 'applies adjust',
          expected: 'applies',
          actual: 'unknown',
          because: 'missing swelling',
        },
      ],
      ['adjust unknown: swelling'],
    ],
    [{ triage: 'stop' }, [{ expectation: 'triage', expected: 'stop', actual: 'clear' }], []],
    [
      { disposition: 'emergency' },
      [{ expectation: 'disposition', expected: 'emergency', actual: 'none' }],
      ['triage.locked does-not-apply: locked-knee'],
    ],
    [
      { includes: ['exercise/squat'] },
      [
        {
          expectation: 'includes exercise/squat',
          expected: 'includes',
          actual: 'set-aside',
          because: 'recommendation-unknown: recommend',
        },
      ],
      ['recommend unknown: stage'],
    ],
    [
      { goals: { function: { target: 3 } } },
      [{ expectation: 'goals.function.target', expected: '3', actual: 'no such goal' }],
      ['set-goal does-not-apply: function'],
    ],
    [
      { facts: { 'pain.level': 'mild' } },
      [{ expectation: 'facts.pain.level', expected: 'mild', actual: 'severe' }],
      [],
    ],
    [
      { reasons: { 'exercise/squat': 'recommended' } },
      [
        {
          expectation: 'reasons exercise/squat',
          expected: 'recommended',
          actual: 'recommendation-unknown',
        },
      ],
      ['recommend unknown: stage'],
    ],
    [
      { dispositions: { emergency: { withinHours: 2 } } },
      [{ expectation: 'dispositions emergency withinHours', expected: '2', actual: 'none' }],
      ['triage.locked does-not-apply: locked-knee'],
    ],
    [
      { dates: { 'first-visit': { onOrBefore: '2026-11-01' } } },
      [{ expectation: 'dates first-visit', expected: 'on or before 2026-11-01', actual: 'none' }],
      [],
    ],
  ])('says what it expected, what it found and what decided: %j', (expectation, failures, decided) => {
    const found = failuresOf(expectation) ?? []
    expect(found.map(({ decidedBy: _, ...failure }) => failure)).toEqual(failures)
    expect(found.flatMap(({ decidedBy = [] }) => decidedBy.map(inShort))).toEqual(decided)
  })
})

const inShort = ({ rule, outcome, leaves }: DecidingRule) =>
  `${rule} ${outcome}: ${leaves.map(({ fact }) => fact).join(', ')}`

describe('a case about a review', () => {
  const reviewed = (changes: object[]) =>
    run({
      name: 'reviewed',
      on: '2026-11-16',
      progress: { reviewedOn: '2026-12-14', findings: { 'locked-knee': true } },
      expect: { changes },
    }).results[0]?.failures

  it('holds when the revision tells all the changes that it expects, among others', () => {
    expect(
      reviewed([
        { subject: 'triage', kind: 'triage' },
        { subject: 'status', kind: 'status' },
      ]),
    ).toEqual([])
  })

  it('does not hold when a change is of another kind, or not told', () => {
    expect(
      reviewed([
        { subject: 'triage', kind: 'updated' },
        { subject: 'exercise/jump', kind: 'dose' },
      ]),
    ).toEqual([
      { expectation: 'changes triage', expected: 'updated', actual: 'triage' },
      { expectation: 'changes exercise/jump', expected: 'dose', actual: 'no change' },
    ])
  })

  it('is refused when it expects a kind of change that there is not', () => {
    const report = run({
      name: 'reviewed',
      progress: { reviewedOn: '2026-12-14' },
      expect: { changes: [{ subject: 'triage', kind: 'stopped' }] },
    })
    expect(report.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['bad-case', '/cases/0/expect/changes/0/kind'],
    ])
  })
})

describe('a case that is itself wrong', () => {
  it.each([
    ['an unknown base', { base: 'hip', expect: { triage: 'clear' } }, 'unknown-base', '/cases/0/base'],
    [
      'a decision without a review',
      { expect: { decision: 'progress' } },
      'needs-progress',
      '/cases/0/expect',
    ],
    [
      'changes without a review',
      { expect: { changes: [{ subject: 'status', kind: 'status' }] } },
      'needs-progress',
      '/cases/0/expect',
    ],
    [
      'a session that the plan never had, where the revised plan is asked',
      {
        progress: {
          reviewedOn: '2027-01-01',
          attendance: [{ session: 'intervention/no-such/9', status: 'done' }],
        },
        expect: { changes: [{ subject: 'status', kind: 'status' }] },
      },
      'unknown-code',
      '/cases/0 → /progress/attendance/0/session',
    ],
  ])('is a problem and is not run: %s', (_what, one, code, pointer) => {
    const [result] = run({ name: 'wrong', ...one }).results
    expect(result?.problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]])
    expect(result?.failures).toEqual([])
  })

  it('is refused twice under one name', () => {
    const one = { name: 'same', expect: { triage: 'clear' } }
    expect(run(one, one).results.map((result) => result.problems.map((problem) => problem.code))).toEqual([
      [],
      ['duplicate-case'],
    ])
  })

  it('names what is wrong with its assessment', () => {
    const [result] = run({
      name: 'bad',
      change: { pain: { current: 11 } },
      expect: { triage: 'clear' },
    }).results
    expect(result?.problems.map((problem) => problem.pointer)).toEqual(['/cases/0 → /pain/current'])
  })

  it.each([
    ['expects nothing', { name: 'empty', expect: {} }, 'bad-case /cases/0/expect'],
    [
      'misspells an expectation',
      { name: 'typo', expect: { aplies: ['caution'], triage: 'clear' } },
      'bad-case-key /cases/0/expect/aplies applies',
    ],
    [
      'misspells a key of a case',
      { name: 'typo', chnage: {}, expect: { triage: 'clear' } },
      'bad-case-key /cases/0/chnage change',
    ],
    ['has no name', { expect: { triage: 'clear' } }, 'bad-case /cases/0/name'],
    [
      'expects a day that is none',
      { name: 'day', expect: { dates: { 'exercise/squat': {} } } },
      'bad-case /cases/0/expect/dates/exercise~1squat',
    ],
  ])('keeps its whole file from running when it %s', (_what, one, told) => {
    const report = run(one)
    expect(report.results).toEqual([])
    expect(
      report.problems.map(({ code, pointer, didYouMean }) => [code, pointer, didYouMean].join(' ').trim()),
    ).toEqual([told])
  })

  it.each([
    ['a rule', { applies: ['cauton'] }, '/applies/0', 'caution'],
    ['an item', { excludes: ['exercise/sqat'] }, '/excludes/0', 'exercise/squat'],
    ['a pathway', { doesNotOffer: ['knee-clinc'] }, '/doesNotOffer/0', 'knee-clinic'],
    ['a fact that is asked', { doesNotAsk: ['pain.curent'] }, '/doesNotAsk/0', 'pain.current'],
    ['a fact', { facts: { 'pain.levl': 'mild' } }, '/facts/pain.levl', 'pain.level'],
    ['a goal', { goals: { functoin: { target: 3 } } }, '/goals/functoin', 'function'],
    ['a disposition', { disposition: 'emergncy' }, '/disposition', 'emergency'],
    ['a program', { program: 'basik' }, '/program', 'basic'],
    ['a dated thing', { dates: { 'first-vist': 'none' } }, '/dates/first-vist', 'first-visit'],
    ['advice', { advises: ['nett'] }, '/advises/0', 'net'],
    [
      'an item of a dose',
      { doses: { 'exercise/sqat': { sets: 2 } } },
      '/doses/exercise~1sqat',
      'exercise/squat',
    ],
    [
      'a rule of a caution',
      { cautions: { 'exercise/squat': ['cauton'] } },
      '/cautions/exercise~1squat/0',
      'caution',
    ],
    [
      'a disposition that fired',
      { dispositions: { emergncy: 'none' } },
      '/dispositions/emergncy',
      'emergency',
    ],
  ])('is refused, with the nearest name, when it misspells %s', (_what, expect_, at, near) => {
    const [result] = run({ name: 'misspelt', expect: expect_ }).results
    expect(result?.problems.map(({ pointer, didYouMean }) => [pointer, didYouMean])).toEqual([
      [`/cases/0/expect${at}`, near],
    ])
  })

  it.each([
    ['expects only empty lists of things', { expect: { facts: {}, goals: {} } }, '/expect'],
    ['changes nothing', { change: { pain: { current: 8 } }, expect: { triage: 'clear' } }, '/change'],
  ])('is refused as vacuous when it %s', (_what, one, at) => {
    const [result] = run({ name: 'vacuous', ...one }).results
    expect(result?.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['vacuous-case', `/cases/0${at}`],
    ])
  })

  it('is refused when another says the same of the same person, in whatever words', () => {
    const { results } = run(
      { name: 'one', expect: { triage: 'clear' } },
      { name: 'other', assessment: person, expect: { triage: 'clear' } },
      { name: 'of another day', on: '2026-11-23', expect: { triage: 'clear' } },
    )
    expect(results.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
      [],
      ['the same person is expected to come to the same in rules/knee.cases.json /cases/0 (one)'],
      [],
    ])
  })

  it('is a problem when its file is no JSON', () => {
    const report = runCases(pack, { 'a.cases.json': '{' })
    expect(report.problems.map((problem) => [problem.code, problem.file])).toEqual([
      ['syntax', 'a.cases.json'],
    ])
  })
})

describe('a case file that does not fit', () => {
  const problemsOf = (text: string) => runCases(pack, { 'a.cases.json': text }).problems

  it('is told by line and column when it is no JSON, with the comma that is missing', () => {
    expect(problemsOf('{ "cases": [\n  { "name": "one" "expect": {} } ] }')).toMatchObject([
      {
        line: 2,
        column: 19,
        message: 'the file is not JSON: unexpected string; a comma is missing before it',
      },
    ])
  })

  it('names the key that is misspelt, and not besides the one that is missing for it', () => {
    const found = problemsOf(JSON.stringify({ cases: [{ name: 'one', expects: {} }] }))
    expect(found).toMatchObject([{ pointer: '/cases/0/expects', didYouMean: 'expect' }])
  })

  it('says what is missing, and what is of another kind, in words', () => {
    const found = problemsOf(JSON.stringify({ cases: [{ name: 5, expect: { asks: [] } }, { name: 'two' }] }))
    expect(found.map(({ message }) => message)).toEqual([
      'this is of the wrong kind; expected a text, in quotes',
      'the list is too short; expected at least 1',
      'the key `expect` is missing; expected keys and values, in `{ }`',
    ])
  })
})

describe('the states in which a rule was shown', () => {
  it('are those that a case which holds asserts, and no others', () => {
    const report = run(
      { name: 'shown', expect: { applies: ['caution'], unknown: ['adjust'] } },
      { name: 'fails', expect: { applies: ['rule-out'] } },
      { name: 'silent', change: { pain: { current: 1 } }, expect: { doesNotApply: ['caution'] } },
    )
    expect([report.ruleStates.caution, report.ruleStates.adjust, report.ruleStates['rule-out']]).toEqual([
      ['applies', 'doesNotApply'],
      ['unknown'],
      [],
    ])
  })
})

describe('bases and impossible states', () => {
  const one = JSON.stringify({ cases: [{ name: 'one', base: 'knee', expect: { triage: 'clear' } }] })

  it('come from every file of bases, and a name given twice is a problem', () => {
    const report = runCases(pack, {
      'cases/a.bases.json': JSON.stringify({ bases: { knee: person } }),
      'cases/b.bases.json': JSON.stringify({ bases: { knee: person, other: person } }),
      'one.cases.json': one,
    })
    expect(report.problems).toEqual([
      {
        file: 'cases/b.bases.json',
        pointer: '/bases/knee',
        code: 'duplicate-base',
        message: 'the base `knee` is given in another file as well',
      },
    ])
    expect(report.results[0]?.failures).toEqual([])
  })

  it('are reported as case files say them', () => {
    const cannot = [
      { rule: 'adjust', states: ['unknown'], because: 'It asks whether something is recorded.' },
    ]
    const cases = JSON.parse(one) as { cases: object[] }
    const report = runCases(pack, { 'one.cases.json': JSON.stringify({ ...cases, cannot }) })
    expect(report.cannot).toEqual(cannot)
  })
})
