import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import type { Answer } from '../../src/explain/answer.js'
import { answerFact, isAnswerable } from '../../src/explain/answerFact.js'
import { possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { FactType } from '../../src/model/fact.js'
import { backPain, fixtures } from '../support/backPain.js'
import { fact, tinyPack } from '../support/tinyPack.js'

const none: Assessment = { id: 'p-1', assessedOn: '2026-06-15' }

const pack = tinyPack({
  facts: [
    fact('fever', 'boolean'),
    fact('grade', 'number', { obtain: { from: 'finding', code: 'motor.grade' } }),
    fact('pain', 'number', { obtain: { from: 'assessment', path: 'pain.current' } }),
    fact('walking', 'number', { obtain: { from: 'assessment', path: 'pain.tolerancesMinutes.walking' } }),
    fact('others', 'codes', { obtain: { from: 'assessment', path: 'comorbidities' } }),
    fact('prefer', 'codes', { obtain: { from: 'assessment', path: 'preferences.prefer' } }),
    fact('conditions', 'codes', { obtain: { from: 'assessment', path: 'conditions.code' } }),
    fact('activities', 'codes', { obtain: { from: 'assessment', path: 'goals.activity' } }),
    fact('odi', 'number', { obtain: { from: 'measure', measure: 'odi' } }),
    fact('item', 'number', { obtain: { from: 'measure', measure: 'phq9', part: 'item-9' } }),
    fact('primary', 'code', { obtain: { from: 'condition', which: 'primary', field: 'code' } }),
    fact('onset', 'date', { obtain: { from: 'condition', which: 'primary', field: 'onset' } }),
    fact('knee-side', 'code', { obtain: { from: 'condition', which: 'knee', field: 'side' } }),
    fact('operated', 'date', { obtain: { from: 'surgery', code: 'fusion', field: 'on' } }),
    fact('operation', 'code', { obtain: { from: 'surgery', field: 'code' } }),
    fact('age', 'number', { obtain: { from: 'age' } }),
    fact('level', 'code', {
      obtain: {
        from: 'bands',
        of: 'odi',
        bands: [
          { code: 'low', below: 20 },
          { code: 'high', from: 20 },
        ],
      },
    }),
  ],
})

describe('answerFact', () => {
  it.each<[string, string, Partial<Assessment>, Answer, Partial<Assessment>]>([
    ['a finding', 'fever', {}, true, { findings: { fever: true } }],
    [
      'a finding with a code of its own, in place of a dated one',
      'grade',
      { findings: { 'motor.grade': { value: 3, on: '2026-01-01' } } },
      5,
      { findings: { 'motor.grade': 5 } },
    ],
    ['a field beside others', 'pain', { pain: { worst: 8 } }, 3, { pain: { worst: 8, current: 3 } }],
    ['an entry of a map', 'walking', {}, 30, { pain: { tolerancesMinutes: { walking: 30 } } }],
    ['a whole set', 'others', { comorbidities: { gout: true } }, ['asthma'], { comorbidities: ['asthma'] }],
    ['a set code by code', 'others', {}, { asthma: false }, { comorbidities: { asthma: false } }],
    ['a preference', 'prefer', {}, ['walk'], { preferences: { prefer: ['walk'] } }],
    [
      'a set over a list, keeping what stands in it',
      'conditions',
      { conditions: [{ code: 'hip', primary: true }, { code: 'knee' }] },
      ['hip', 'neck'],
      { conditions: [{ code: 'hip', primary: true }, { code: 'neck' }] },
    ],
    ['a goal, in words', 'activities', {}, ['dance'], { goals: [{ activity: 'dance', words: 'dance' }] }],
    [
      'a score on the day of the assessment',
      'odi',
      { measures: [{ measure: 'odi', score: 60, on: '2026-05-01' }] },
      20,
      {
        measures: [
          { measure: 'odi', score: 60, on: '2026-05-01' },
          { measure: 'odi', score: 20, on: '2026-06-15' },
        ],
      },
    ],
    [
      'a part of a measure that was taken that day',
      'item',
      { measures: [{ measure: 'phq9', score: 7, on: '2026-06-15' }] },
      1,
      { measures: [{ measure: 'phq9', score: 7, parts: { 'item-9': 1 }, on: '2026-06-15' }] },
    ],
    [
      'the name of the primary condition, keeping its onset',
      'primary',
      { conditions: [{ code: 'hip', onset: '2026-01' }] },
      'knee',
      { conditions: [{ code: 'knee', onset: '2026-01', primary: true }] },
    ],
    [
      'a field of the only condition',
      'onset',
      { conditions: [{ code: 'hip' }] },
      '2026-01-05',
      { conditions: [{ code: 'hip', onset: '2026-01-05' }] },
    ],
    [
      'the day of the only operation that is meant',
      'operated',
      { history: { surgeries: [{ code: 'fusion' }, { code: 'other' }] } },
      '2026-01-05',
      { history: { surgeries: [{ code: 'fusion', on: '2026-01-05' }, { code: 'other' }] } },
    ],
    [
      'the age in place of a date of birth',
      'age',
      { patient: { birthDate: '1960-01-01' } },
      52,
      { patient: { ageYears: 52 } },
    ],
  ])('writes %s', (_, id, before, answer, after) => {
    expect(answerFact(pack, { ...none, ...before }, id, answer)).toEqual({ ...none, ...after })
  })

  it.each<[string, string, Answer]>([
    ['a derived fact', 'level', 'low'],
    ['a fact that does not exist', 'gone', true],
    ['a fact by the name of something inherited', 'constructor', true],
    ['an answer of another type', 'fever', 1],
    ['a condition that the person does not have', 'knee-side', 'left'],
    ['the day of no operation', 'operated', '2026-01-05'],
    ['which operation it was', 'operation', 'fusion'],
    ['the onset of nothing', 'onset', '2026-01-05'],
    ['a map where only a list may stand', 'prefer', { walk: true }],
  ])('does not answer %s', (_, id, answer) => {
    expect(answerFact(pack, none, id, answer)).toBeUndefined()
  })

  it('changes nothing that it was given', () => {
    const frozen = Object.freeze({ ...none, pain: Object.freeze({ current: 5 }) })
    answerFact(pack, frozen, 'pain', 1)
    expect(frozen.pain.current).toBe(5)
  })
})

/** What the answered fact must come to. */
function expected(type: FactType, answer: Answer): unknown {
  if (type === 'number') return { type, min: answer, max: answer }
  if (type === 'date') return { type, earliest: answer, latest: answer }
  if (type !== 'codes') return { type, value: answer }
  if (Array.isArray(answer)) return { type, included: [...answer].sort(), excluded: [], complete: true }
  const codes = (isIn: boolean) => Object.keys(answer).filter((code) => Object(answer)[code] === isIn)
  return expect.objectContaining({ type, included: codes(true).sort(), excluded: codes(false).sort() })
}

describe('an answered fact', () => {
  const answerable = Object.values(backPain.facts).filter(isAnswerable)

  it('derives to the answer, whatever the fact, the answer and the person', () => {
    let tried = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(fixtures)),
        fc.constantFrom(...answerable),
        fc.nat(),
        (json, { id, type }, pick) => {
          const parsed = safeParseAssessment(backPain, json)
          if (!parsed.ok) throw new Error('a fixture does not parse')
          const answers = possibleAnswers(backPain, deriveFacts(backPain, parsed.value), id)
          const answer = answers[pick % Math.max(1, answers.length)]
          const answered = answer === undefined ? undefined : answerFact(backPain, parsed.value, id, answer)
          // An answer may contradict another one: a worst pain below the current one, say.
          const again = safeParseAssessment(backPain, answered)
          if (answer === undefined || !again.ok) return
          tried += 1
          expect(deriveFacts(backPain, again.value).values[id]).toEqual(expected(type, answer))
        },
      ),
      { numRuns: 600 },
    )
    expect(tried).toBeGreaterThan(400)
  })
})
