import { describe, expect, it } from 'vitest'
import { caseGaps } from '../../src/authoring/caseGaps.js'
import { runCases } from '../../src/authoring/runCases.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)

const knee = {
  id: 'knee-1',
  assessedOn: '2026-11-16',
  patient: { ageYears: 50, sex: 'male' },
  pain: { current: 8, worst: 9 },
  comorbidities: [],
  findings: { 'locked-knee': false, 'weight-bearing-lost': false },
}

/** What cases show of the knee rules, all on the base `knee`. */
function report(cases: readonly object[], cannot: readonly object[] = []) {
  const files = {
    'cases/knee.bases.json': JSON.stringify({ bases: { knee } }),
    'rules/knee.cases.json': JSON.stringify({
      cases: cases.map((one, index) => ({ name: `case ${index}`, base: 'knee', ...one })),
      cannot,
    }),
  }
  return runCases(pack, files)
}

const aged = (ageYears: number, expectation: object) => ({
  change: { patient: { ageYears } },
  expect: expectation,
})
const pain = (current: number, level: string) => ({
  change: { pain: { current } },
  expect: { facts: { 'pain.level': level } },
})

describe('a threshold of a rule', () => {
  const sides = (...cases: object[]) =>
    report(cases).thresholds.find(({ threshold }) => threshold === 'rules/rule-out age to 90')?.shown

  it.each<[string, object[], string[]]>([
    [
      'on the number and just above',
      [aged(90, { doesNotApply: ['rule-out'] }), aged(91, { applies: ['rule-out'] })],
      ['at', 'above'],
    ],
    ['only just above', [aged(91, { applies: ['rule-out'] })], ['above']],
    ['nowhere near', [aged(80, { doesNotApply: ['rule-out'] }), aged(95, { applies: ['rule-out'] })], []],
    [
      'next to it, but looking elsewhere',
      [aged(90, { applies: ['caution'] }), aged(91, { applies: ['caution'] })],
      [],
    ],
    ['next to it in a case that does not hold', [aged(91, { doesNotApply: ['rule-out'] })], []],
  ])('is shown by a case that stands %s', (_where, cases, shown) => {
    expect(sides(...cases)).toEqual(shown)
  })
})

describe('an end of a band', () => {
  it('is shown once, where it is defined, by what the fact comes to on either side', () => {
    const { thresholds } = report([pain(3, 'mild'), pain(4, 'moderate')])
    expect(
      thresholds.filter(({ threshold }) => threshold === 'facts/pain.level pain.current from 4'),
    ).toEqual([
      {
        threshold: 'facts/pain.level pain.current from 4',
        file: 'facts/knee.json',
        needed: ['below', 'at'],
        shown: ['below', 'at'],
      },
    ])
  })
})

describe('what cannot be shown', () => {
  const about = (
    name: string,
    cannot: readonly object[],
    cases: readonly object[] = [aged(91, { applies: ['rule-out'] })],
  ) =>
    caseGaps(pack, report(cases, cannot))
      .filter(({ message }) => message.includes(name))
      .map(({ message }) => message)
  const because = 'It is so.'

  it('is a gap until a case file says why', () => {
    expect(about('rules/rule-out age', [])).toEqual([
      'no case stands on the number: rules/rule-out age to 90',
    ])
    expect(
      about('rules/rule-out age', [{ threshold: 'rules/rule-out age to 90', sides: ['at'], because }]),
    ).toEqual([])
    expect(about('exercise/squat', [])).toEqual(['no case selects exercise/squat'])
    expect(about('exercise/squat', [{ item: 'exercise/squat', because }])).toEqual([])
    expect(about('contraindicate win', [])).toEqual([
      'no case shows contraindicate win over a rule that speaks for the same',
    ])
    expect(about('contraindicate win', [{ beats: 'contraindicate', because }])).toEqual([])
  })

  it('is reported when a case shows it after all, or when it does not exist', () => {
    expect(
      about('`cannot`', [
        { threshold: 'rules/rule-out age to 90', sides: ['above'], because },
        { item: 'exercise/none', because },
      ]),
    ).toEqual([
      '`cannot` speaks of `rules/rule-out age to 90 above`, which does not exist or is shown',
      '`cannot` speaks of `exercise/none`, which does not exist or is shown',
    ])
  })
})
