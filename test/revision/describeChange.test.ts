import { describe, expect, test } from 'vitest'
import { type Described, describeChange } from '../../src/revision/describeChange.js'
import { courseAfter, planOf, session, triage } from './plans.js'

type Row = [what: string, subject: string, before: object, after: object, described: Described]

const tape = { id: 'tape', title: 'Tape', strength: 'consider', checks: [], waits: false, phases: ['one'] }
const squat = { ...tape, id: 'squat', title: 'Squat', dose: { sets: 2 }, howTo: [] }
const daily = (weekdays: string[]) => [{ exercise: 'squat', from: '2026-12-01', to: '2027-01-31', weekdays }]
const review = { id: 'mid', title: 'Half-way', date: '2026-12-28', start: '10:00' }
const goal = { id: 'pain', title: 'Less pain', target: { score: 3 }, due: '2027-01-31' }
const phase = { id: 'one', title: 'Settle', from: '2026-12-01', to: '2026-12-14' }
const program = { id: 'basic', title: 'Basic', phases: [phase] }
const visit = 'intervention/tape/1'
const when = { date: '2027-01-04', start: '09:00', minutes: 30, mode: 'in-person' }

const said = ([what, , , , { kind }]: Row): [string, string] => [what, kind]

function check(rows: Row[]): void {
  test.each(rows.map((row) => [...said(row), row] as const))('%s is told as %s', (_, __, row) => {
    const [, subject, before, after, described] = row
    const told = describeChange({ before: planOf(before), after: planOf(after) }, subject)
    expect(told).toMatchObject(described)
    expect(Object.keys(told).sort()).toEqual(Object.keys(described).sort())
  })
}

describe('a change of an item', () => {
  check([
    [
      'one that is new',
      'intervention/tape',
      {},
      { interventions: [{ ...tape, dose: { perWeek: 1 } }] },
      { kind: 'added', title: 'Tape', after: { dose: { perWeek: 1 } } },
    ],
    [
      'one that is not done any more',
      'intervention/tape',
      { interventions: [tape] },
      { setAside: [{ kind: 'intervention', id: 'tape', title: 'Tape', reason: 'It itches.' }] },
      { kind: 'removed', title: 'Tape', before: {} },
    ],
    [
      'another dose',
      'exercise/squat',
      { exercises: [squat] },
      { exercises: [{ ...squat, dose: { sets: 3 } }] },
      { kind: 'dose', title: 'Squat', before: { dose: { sets: 2 } }, after: { dose: { sets: 3 } } },
    ],
    [
      'another dose in a phase',
      'intervention/tape',
      { interventions: [{ ...tape, dose: { perWeek: 2 } }] },
      { interventions: [{ ...tape, dose: { perWeek: 2 }, phaseDoses: [{ phase: 'one' }] }] },
      {
        kind: 'dose',
        title: 'Tape',
        before: { dose: { perWeek: 2 } },
        after: { dose: { perWeek: 2 }, phaseDoses: [{ phase: 'one' }] },
      },
    ],
    [
      'a step of the same exercise',
      'exercise/squat',
      { exercises: [squat] },
      {
        exercises: [
          { ...squat, step: { on: '2026-12-29', direction: 'progress', change: 'To a low chair.' } },
        ],
      },
      {
        kind: 'dose',
        title: 'Squat',
        before: { dose: { sets: 2 } },
        after: { dose: { sets: 2 }, step: 'To a low chair.' },
      },
    ],
    [
      'another pattern at home',
      'exercise/squat',
      { exercises: [squat], home: daily(['monday']) },
      { exercises: [squat], home: daily(['monday', 'friday']) },
      {
        kind: 'dose',
        title: 'Squat',
        before: { dose: { sets: 2 }, weekdays: ['monday'] },
        after: { dose: { sets: 2 }, weekdays: ['monday', 'friday'] },
      },
    ],
    [
      'another strength',
      'education/tape',
      { education: [tape] },
      { education: [{ ...tape, strength: 'recommend' }] },
      { kind: 'updated', title: 'Tape', before: { strength: 'consider' }, after: { strength: 'recommend' } },
    ],
    [
      'a check that is new',
      'intervention/tape',
      { interventions: [tape] },
      { interventions: [{ ...tape, checks: [{ check: 'Look at the skin.', certain: true, rule: 'r' }] }] },
      { kind: 'updated', title: 'Tape', before: { checks: [] }, after: { checks: ['Look at the skin.'] } },
    ],
    [
      'other rules that say the same',
      'intervention/tape',
      { interventions: [{ ...tape, rules: ['a'] }] },
      { interventions: [{ ...tape, rules: ['b'] }] },
      { kind: 'record', title: 'Tape' },
    ],
    [
      'one that was out and is out for another reason',
      'intervention/tape',
      { held: [{ kind: 'intervention', id: 'tape', title: 'Tape' }] },
      { setAside: [{ kind: 'intervention', id: 'tape', title: 'Tape' }] },
      { kind: 'record', title: 'Tape' },
    ],
  ])
})

describe('a change of a visit', () => {
  const plan = { interventions: [tape], sessions: [session(visit)] }
  check([
    [
      'a new one',
      `session/${visit}`,
      { interventions: [tape] },
      plan,
      { kind: 'added', title: 'Tape', after: when },
    ],
    [
      'one that is taken out',
      `session/${visit}`,
      plan,
      { interventions: [tape] },
      { kind: 'removed', title: 'Tape', before: when },
    ],
    [
      'another day',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [session(visit, { date: '2027-01-05' })] },
      { kind: 'moved', title: 'Tape', before: when, after: { ...when, date: '2027-01-05' } },
    ],
    [
      'another hour',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [session(visit, { start: '11:00' })] },
      { kind: 'moved', title: 'Tape', before: when, after: { ...when, start: '11:00' } },
    ],
    [
      'more time for it',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [session(visit, { minutes: 45 })] },
      { kind: 'updated', title: 'Tape', before: when, after: { ...when, minutes: 45 } },
    ],
    [
      'a lock',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [session(visit, { locked: true })] },
      { kind: 'updated', title: 'Tape', before: when, after: when },
    ],
    [
      'another window',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [session(visit, { window: { earliest: '2027-01-01', latest: '2027-01-09' } })] },
      { kind: 'record', title: 'Tape', before: when, after: when },
    ],
    [
      'one that took place',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [], course: courseAfter({ sessions: [session(visit, { status: 'done' })] }) },
      { kind: 'done', title: 'Tape', before: when, after: { ...when, status: 'done' } },
    ],
    [
      'one whose day has passed without a word',
      `session/${visit}`,
      plan,
      { ...plan, sessions: [], course: courseAfter({ sessions: [session(visit)] }) },
      { kind: 'done', title: 'Tape', before: when, after: { ...when, status: 'not told' } },
    ],
  ])
})

describe('a change of a review', () => {
  const held = (more: object) => ({ course: courseAfter({ reviews: [{ ...review, ...more }] }) })
  check([
    [
      'a new one',
      'review/mid',
      {},
      { reviews: [review] },
      { kind: 'added', title: 'Half-way', after: { date: '2026-12-28', start: '10:00' } },
    ],
    [
      'one that is taken out',
      'review/mid',
      { reviews: [review] },
      {},
      { kind: 'removed', title: 'Half-way', before: { date: '2026-12-28', start: '10:00' } },
    ],
    [
      'another day',
      'review/mid',
      { reviews: [review] },
      { reviews: [{ ...review, date: '2027-01-04' }] },
      {
        kind: 'moved',
        title: 'Half-way',
        before: { date: '2026-12-28', start: '10:00' },
        after: { date: '2027-01-04', start: '10:00' },
      },
    ],
    [
      'other scores that are on track',
      'review/mid',
      { reviews: [review] },
      { reviews: [{ ...review, onTrack: [] }] },
      {
        kind: 'record',
        title: 'Half-way',
        before: { date: '2026-12-28', start: '10:00' },
        after: { date: '2026-12-28', start: '10:00' },
      },
    ],
    [
      'one that was held a day late',
      'review/mid',
      { reviews: [review] },
      held({ heldOn: '2026-12-29' }),
      {
        kind: 'done',
        title: 'Half-way',
        before: { date: '2026-12-28', start: '10:00' },
        after: { date: '2026-12-29', status: 'done' },
      },
    ],
    [
      'one whose day has passed without a word',
      'review/mid',
      { reviews: [review] },
      held({}),
      {
        kind: 'done',
        title: 'Half-way',
        before: { date: '2026-12-28', start: '10:00' },
        after: { date: '2026-12-28', status: 'not told' },
      },
    ],
  ])
})

describe('a change of a goal', () => {
  const aim = { target: 3, due: '2027-01-31' }
  check([
    ['a new one', 'goal/pain', {}, { goals: [goal] }, { kind: 'added', title: 'Less pain', after: aim }],
    [
      'one that is closed',
      'goal/pain',
      { goals: [goal] },
      {},
      { kind: 'removed', title: 'Less pain', before: aim },
    ],
    [
      'another target',
      'goal/pain',
      { goals: [goal] },
      { goals: [{ ...goal, target: { score: 2 } }] },
      { kind: 'target', title: 'Less pain', before: aim, after: { ...aim, target: 2 } },
    ],
    [
      'another due date',
      'goal/pain',
      { goals: [goal] },
      { goals: [{ ...goal, due: '2027-02-14' }] },
      { kind: 'target', title: 'Less pain', before: aim, after: { ...aim, due: '2027-02-14' } },
    ],
    [
      'other items that serve it',
      'goal/pain',
      { goals: [goal] },
      { goals: [{ ...goal, servedBy: ['exercise/squat'] }] },
      { kind: 'record', title: 'Less pain' },
    ],
  ])
})

describe('a change of the program', () => {
  const other = { ...program, id: 'more', title: 'More' }
  const longer = { ...program, phases: [{ ...phase, to: '2026-12-21' }] }
  check([
    [
      'another one',
      'program',
      { program },
      { program: other },
      { kind: 'program', title: 'More', before: 'Basic', after: 'More' },
    ],
    [
      'none any more',
      'program',
      { program },
      { noProgram: { reason: 'The course is over.', alternatives: [] } },
      { kind: 'program', title: 'Basic', before: 'Basic', after: 'The course is over.' },
    ],
    [
      'a longer phase',
      'program',
      { program },
      { program: longer },
      { kind: 'phase', title: 'Basic', before: program.phases, after: longer.phases },
    ],
    [
      'another expectation',
      'program',
      { program },
      { program: { ...program, expected: 'Most get better.' } },
      { kind: 'record', title: 'Basic' },
    ],
  ])
})

describe('a change of the whole plan', () => {
  const stop = triage({ state: 'stop', summary: 'Go to the emergency department now.' })
  const reworded = triage({ summary: 'Nothing was found.' })
  check([
    [
      'a red flag',
      'triage',
      {},
      { triage: stop },
      {
        kind: 'triage',
        title: 'Safety screen',
        before: 'No red flag reported today.',
        after: 'Go to the emergency department now.',
      },
    ],
    [
      'other words for the same screen',
      'triage',
      {},
      { triage: reworded },
      {
        kind: 'updated',
        title: 'Safety screen',
        before: 'No red flag reported today.',
        after: 'Nothing was found.',
      },
    ],
    [
      'a plan that is provisional',
      'status',
      {},
      { provisional: true },
      { kind: 'status', title: 'Standing of the plan', before: 'proposed', after: 'proposed, provisional' },
    ],
    [
      'a plan that is accepted',
      'status',
      {},
      { status: 'accepted' },
      { kind: 'status', title: 'Standing of the plan', before: 'proposed', after: 'accepted' },
    ],
    [
      'visits that found no date',
      'unscheduled',
      {},
      { unscheduled: [{ series: 'intervention/tape' }] },
      { kind: 'updated', title: 'What found no date', before: 0, after: 1 },
    ],
    ['what the plan copies', 'record', {}, {}, { kind: 'record', title: 'Record' }],
  ])
})

describe('a change of what is listed', () => {
  const fever = { fact: 'fever', question: 'Do you have a fever?', decides: [] }
  const nurse = { role: 'nurse', title: 'Nurse' }
  check([
    [
      'a question that is open',
      'question/fever',
      {},
      { questions: [fever] },
      { kind: 'question', title: 'Do you have a fever?', after: 'open' },
    ],
    [
      'a question that is answered',
      'question/fever',
      { questions: [fever] },
      {},
      { kind: 'question', title: 'Do you have a fever?', before: 'open' },
    ],
    [
      'a question that decides more',
      'question/fever',
      { questions: [fever] },
      { questions: [{ ...fever, decides: ['triage'] }] },
      { kind: 'record', title: 'Do you have a fever?', before: 'open', after: 'open' },
    ],
    ['somebody who joins the team', 'role/nurse', {}, { team: [nurse] }, { kind: 'added', title: 'Nurse' }],
    ['somebody who leaves it', 'role/nurse', { team: [nurse] }, {}, { kind: 'removed', title: 'Nurse' }],
    [
      'somebody who is called for more',
      'role/nurse',
      { team: [nurse] },
      { team: [{ ...nurse, for: ['Wounds'] }] },
      { kind: 'record', title: 'Nurse' },
    ],
    [
      'advice that is new',
      'advice/net',
      {},
      { advice: [{ id: 'net', title: 'Safety net' }] },
      { kind: 'added', title: 'Safety net' },
    ],
    [
      'a pathway that is not offered any more',
      'pathway/clinic',
      { pathways: [{ id: 'clinic', title: 'The clinic' }] },
      {},
      { kind: 'removed', title: 'The clinic' },
    ],
    [
      'a payer',
      'payer/public',
      {},
      { coverage: [{ id: 'public', title: 'The public plan' }] },
      { kind: 'record', title: 'The public plan' },
    ],
    ['something that has no list', 'weather/rain', {}, {}, { kind: 'record', title: 'rain' }],
  ])
})
