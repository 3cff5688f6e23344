import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { AssessmentError } from '../../src/errors.js'
import { full, least, pack } from './testPack.js'

function errorOf(json: unknown): AssessmentError {
  try {
    parseAssessment(pack, json)
  } catch (error) {
    if (error instanceof AssessmentError) return error
  }
  throw new Error('it did not throw an AssessmentError')
}

describe('parseAssessment', () => {
  test('returns what it was given', () => {
    expect(parseAssessment(pack, full)).toEqual(full)
  })

  test('throws with every problem and a line for each', () => {
    const error = errorOf({ ...least, comorbidities: ['osteoporsis'], pain: { current: 11 }, payn: 1 })
    expect(error.problems.map(({ code }) => code)).toEqual(['unknown-code', 'out-of-bounds', 'unknown-key'])
    expect(error.message).toBe(
      [
        'the assessment has 3 problems',
        '  /comorbidities/0: `osteoporsis` is not a code of the value set `comorbidity`; expected one of osteoporosis, diabetes; did you mean `osteoporosis`',
        '  /pain/current: `11` is not at most 10',
        '  /payn: there is no key `payn` here; expected one of id, assessedOn, patient, referral, conditions, pain, findings, measures, goals, history, comorbidities, medications, psychosocial, work, lifestyle, preferences, coverage; did you mean `pain`',
      ].join('\n'),
    )
  })

  test('names the whole document when there is no place in it', () => {
    expect(errorOf(null).message).toBe(
      'the assessment has a problem\n  (whole document): `null` is not an answer; an unknown answer is left out',
    )
  })
})
