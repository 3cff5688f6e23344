import { describe, expect, test } from 'vitest'
import { safeParseProgress } from '../../src/assessment/safeParseProgress.js'
import { problemLine } from '../../src/cli/problemLine.js'
import { pack } from './testPack.js'

const reviewedOn = '2027-01-12'
const assessment = { assessedOn: '2026-12-01' }

/** Every problem as a reader of the terminal gets it, by its place. */
function linesOf(json: unknown): Record<string, string> {
  const result = safeParseProgress(pack, assessment, json)
  const problems = result.ok ? [] : result.problems
  return Object.fromEntries(problems.map((problem) => [problem.pointer, problemLine(problem)]))
}

const decided = {
  on: reviewedOn,
  byRole: 'nurse',
  action: 'exclude',
  reasonCode: 'judgement',
  reason: 'Agreed.',
}

describe('progress that is sound', () => {
  test('comes back as it was given, frozen', () => {
    const json = {
      reviewedOn,
      measures: [{ measure: 'odi', score: 30, on: reviewedOn }],
      attendance: [{ session: 'intervention/massage/1', status: 'done', items: ['massage', 'bridge'] }],
      homeAdherencePercent: { bridge: 0 },
      findings: { fever: false, 'motor-grade': { value: 5, on: reviewedOn } },
      procedures: [{ code: 'fusion', on: '2026-12-02' }],
      overrides: [{ ...decided, target: 'exercise/bridge' }],
      transitions: [{ on: reviewedOn, byRole: 'nurse', to: 'accepted' }],
    }
    const result = safeParseProgress(pack, assessment, json)
    expect(result).toEqual({ ok: true, value: json })
    expect(result.ok && Object.isFrozen(result.value.measures)).toBe(true)
  })

  test('may be of the day of the assessment, and say nothing else', () => {
    expect(linesOf({ reviewedOn: assessment.assessedOn })).toEqual({})
  })

  test('is compared with no day when there is no assessment', () => {
    expect(safeParseProgress(pack, undefined, { reviewedOn: '1999-12-31' }).ok).toBe(true)
  })
})

describe('broken progress', () => {
  const keys =
    'reviewedOn, measures, attendance, homeAdherencePercent, adverseEvents, findings, conditions, pain, preferences, coverage, work, procedures, overrides, transitions'

  test.each<[string, unknown, Record<string, string>]>([
    ['that is a list', [], { '': '`[]` is not an object' }],
    ['that is nothing', null, { '': '`null` is not an answer; an unknown answer is left out' }],
    [
      'without the day of the review',
      {},
      { '/reviewedOn': 'the key `reviewedOn` is missing; expected a date that exists, as YYYY-MM-DD' },
    ],
    [
      'with a misspelt key',
      { reviewedOn, attendence: [] },
      {
        '/attendence': `there is no key \`attendence\` here; expected one of ${keys}; did you mean \`attendance\`?`,
      },
    ],
    [
      'of a day that is written otherwise',
      { reviewedOn: '12.1.2027' },
      { '/reviewedOn': '`12.1.2027` is not a date that exists, as YYYY-MM-DD' },
    ],
    [
      'of a day before the assessment',
      { reviewedOn: '2026-11-30' },
      {
        '/reviewedOn': 'the review on `2026-11-30` is before the assessment; expected 2026-12-01 or later',
      },
    ],
    [
      'with attendance as a map',
      { reviewedOn, attendance: { 'intervention/massage/1': 'done' } },
      { '/attendance': '`{"intervention/massage/1":"done"}` is not a list' },
    ],
    [
      'with attendance of another kind, of another name, and of an item that is none',
      {
        reviewedOn,
        attendance: [
          { session: 'intervention/massage/1', status: 'noshow' },
          { sesion: 'intervention/massage/2' },
          { session: 'intervention/massage/3', status: 'done', on: '2027-01-13', items: ['masage'] },
        ],
      },
      {
        '/attendance/0/status':
          '`noshow` is not one of done, cancelled, no-show, closed; did you mean `no-show`?',
        '/attendance/1/sesion':
          'there is no key `sesion` here; expected one of session, status, on, items; did you mean `session`?',
        '/attendance/1/session': 'the key `session` is missing; expected a text',
        '/attendance/1/status':
          'the key `status` is missing; expected one of done, cancelled, no-show, closed',
        '/attendance/2/items/0':
          '`masage` is not an item of the pack; expected one of massage, exercise-class, bridge, pacing; did you mean `massage`?',
        '/attendance/2/on': '`2027-01-13` is after the review; expected at the latest 2027-01-12',
      },
    ],
    [
      'with home practice of an exercise that is none, and with more than all of it',
      { reviewedOn, homeAdherencePercent: { bridge: 101, brigde: 50 } },
      {
        '/homeAdherencePercent/bridge': '`101` is not at most 100',
        '/homeAdherencePercent/brigde':
          '`brigde` is not an exercise of the pack; expected one of bridge; did you mean `bridge`?',
      },
    ],
    [
      'with a score in quotes, of a day to come, off its scale, of a measure that is none',
      {
        reviewedOn,
        measures: [
          { measure: 'odi', score: '30', on: reviewedOn },
          { measure: 'odii', score: 30, on: '2027-01-13' },
          { measure: 'psfs', score: 11, on: reviewedOn },
        ],
      },
      {
        '/measures/0/score': 'the text `30` is not a number',
        '/measures/1/measure':
          '`odii` is not a measure of the pack; expected one of odi, psfs, start-back; did you mean `odi`?',
        '/measures/1/on':
          'the measure `2027-01-13` is after the review on 2027-01-12; expected a date on or before 2027-01-12',
        '/measures/2/score': '`11` is not between 0 and 10 points',
      },
    ],
    [
      'with findings of another type and of another name',
      { reviewedOn, findings: { fever: 'yes', fver: true } },
      {
        '/findings/fever': '`yes` is not true or false',
        '/findings/fver':
          '`fver` is not a finding that the pack declares; expected one of fever, motor-grade, night-pain, scan-on, trauma, weeks-of-care; did you mean `fever`?',
      },
    ],
    [
      'with an event of no such day and a procedure of no such code',
      {
        reviewedOn,
        adverseEvents: [{ on: '2027-02-30', code: 'Fall' }],
        procedures: [{ code: 'fuson', on: reviewedOn }],
      },
      {
        '/adverseEvents/0/code': '`Fall` is not an adverse event of the pack',
        '/adverseEvents/0/on': '`2027-02-30` is not a date that exists, as YYYY-MM-DD',
        '/procedures/0/code':
          '`fuson` is not an operation or an intervention of the pack; expected one of fusion, massage, exercise-class; did you mean `fusion`?',
      },
    ],
    [
      'with a decision that nobody could carry out',
      {
        reviewedOn,
        overrides: [
          { ...decided, byRole: 'nurs', action: 'excluded', target: 'exercise/bridg', reasonCode: 'My view' },
        ],
      },
      {
        '/overrides/0/action':
          '`excluded` is not one of accept, include, exclude, change-dose, lock, unlock, lift; did you mean `exclude`?',
        '/overrides/0/byRole':
          '`nurs` is not a role of the pack; expected one of physiotherapist, nurse; did you mean `nurse`?',
        '/overrides/0/reasonCode': '`My view` is not lower-case words joined by - or .',
        '/overrides/0/target':
          '`exercise/bridg` is not an item, a program or a session, as `<kind>/<id>`; expected one of intervention/massage, intervention/exercise-class, exercise/bridge, education/pacing, program/acute; did you mean `exercise/bridge`?',
      },
    ],
    [
      'with a change of dose by a quantity that is none',
      {
        reviewedOn,
        overrides: [
          { ...decided, action: 'change-dose', target: 'exercise/bridge', dose: { rep: 5, minutes: 0 } },
        ],
      },
      {
        '/overrides/0/dose/minutes': '`0` is not more than 0',
        '/overrides/0/dose/rep':
          'there is no key `rep` here; expected one of perWeek, minutes, maxSessions, daysPerWeek, timesPerDay, sets, reps, holdSeconds; did you mean `reps`?',
      },
    ],
    [
      'with a sign-off that is none',
      { reviewedOn, transitions: [{ on: reviewedOn, byRole: 'nurse', to: 'acepted' }] },
      {
        '/transitions/0/to':
          '`acepted` is not one of proposed, accepted, superseded, stopped, completed; did you mean `accepted`?',
      },
    ],
  ])('%s is told at once, place by place', (_, json, lines) => {
    expect(linesOf(json)).toEqual(lines)
  })
})
