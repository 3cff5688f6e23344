import { describe, expect, test } from 'vitest'
import { describeChange } from '../../src/revision/describeChange.js'
import { type Reason, reasonOf } from '../../src/revision/reasonOf.js'
import { rule, tinyPack } from '../support/tinyPack.js'
import { courseAfter, courseWith, planOf, session, triage } from './plans.js'

const asks = { fact: 'pain', operator: 'equal', value: true }
const named = (name: string, because: string, type: 'recommend' | 'contraindicate' | 'decide') => ({
  ...rule(
    name,
    asks,
    type === 'decide'
      ? { type, params: { decision: 'progress' } }
      : { type, params: { intervention: 'tape' } },
  ),
  because,
})
const pack = tinyPack({
  rules: [
    named('tape.helps', 'Tape eases pain.', 'recommend'),
    named('tape.allergy', 'It would itch.', 'contraindicate'),
    named('go-on', 'The gain is important.', 'decide'),
  ],
})
const cited = { 'tape.helps': { facts: ['pain'] }, 'go-on': { facts: ['gain', 'days'] } }
const tape = {
  id: 'tape',
  title: 'Tape',
  strength: 'consider',
  checks: [],
  waits: false,
  phases: [],
  rules: [],
}
const visit = 'intervention/tape/1'
const asOf = '2026-12-29'
const revised = (more: object) => ({ asOf, rules: cited, course: courseWith(), ...more })
const decision = {
  about: 'plan',
  decision: 'progress',
  rules: ['go-on'],
  because: ['The gain is important.'],
}
const override = {
  ...{ on: asOf, byRole: 'nurse', action: 'exclude', target: 'intervention/tape', reason: 'We agreed it.' },
  ...{ reasonCode: 'wish', state: 'holds', against: [] },
}

type Row = [what: string, subject: string, before: object, after: object, reason: Partial<Reason>]

function check(rows: Row[]): void {
  test.each(rows)('%s', (_, subject, before, now, reason) => {
    const sides = { before: planOf(before), after: planOf(now) }
    const found = reasonOf({ pack, ...sides }, subject, describeChange(sides, subject))
    expect(found).toEqual({ rules: [], facts: [], ...reason })
  })
}

describe('the reason of a change is', () => {
  const stop = triage({
    state: 'stop',
    summary: 'Go to the emergency department now.',
    dispositions: [{ rules: ['go-on'] }],
  })
  check([
    [
      'the red flag, of everything that a stop takes out',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({ triage: stop }),
      {
        ...{ reason: 'red-flag', because: 'Go to the emergency department now.' },
        ...{ rules: ['go-on'], facts: ['days', 'gain'] },
      },
    ],
    [
      'what came of a visit',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({ course: courseAfter({ sessions: [session(visit, { status: 'no-show' })] }) }),
      { reason: 'attendance', because: 'It is recorded as no-show.' },
    ],
    [
      'time, when nobody said what came of a visit',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({ course: courseAfter({ sessions: [session(visit)] }) }),
      { reason: 'time-passed', because: 'Its day has passed; nobody said whether it took place.' },
    ],
    [
      'time, of a review that was held',
      'review/mid',
      { reviews: [{ id: 'mid', title: 'Half-way', date: asOf }] },
      revised({ course: courseAfter({ reviews: [{ id: 'mid', date: asOf, heldOn: asOf }] }) }),
      { reason: 'time-passed', because: 'The review was held on 29 December 2026.' },
    ],
    [
      'a clinician’s decision, with the rules that it goes against',
      'intervention/tape',
      { interventions: [tape] },
      revised({ course: courseWith({ overrides: [{ ...override, against: ['tape.helps'] }] }) }),
      { reason: 'clinician-decision', because: 'We agreed it.', rules: ['tape.helps'] },
    ],
    [
      'the screen that is open again, of a visit that waits',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({ triage: triage({ treatmentWaits: true }) }),
      {
        reason: 'screen-open',
        because: 'The safety screen of an earlier day says nothing about today; it is to be asked again.',
      },
    ],
    [
      'what the review decided of the plan, of its phases',
      'program',
      { program: { id: 'basic', title: 'Basic', phases: [{ id: 'one', to: '2026-12-31' }] } },
      revised({
        program: { id: 'basic', title: 'Basic', phases: [{ id: 'one', to: '2026-12-29' }] },
        course: courseWith({ decisions: [decision] }),
      }),
      {
        ...{ reason: 'review-decision', because: 'The gain is important.' },
        ...{ rules: ['go-on'], facts: ['days', 'gain'] },
      },
    ],
    [
      'the step that an exercise took',
      'exercise/squat',
      { exercises: [{ ...tape, id: 'squat', dose: { sets: 2 } }] },
      revised({
        exercises: [{ ...tape, id: 'squat', dose: { sets: 3 } }],
        course: courseWith({
          decisions: [decision],
          steps: [{ on: asOf, exercise: 'squat', direction: 'progress', rules: ['go-on'] }],
        }),
      }),
      {
        ...{ reason: 'review-decision', because: 'The gain is important.' },
        ...{ rules: ['go-on'], facts: ['days', 'gain'] },
      },
    ],
    [
      'that another program runs, of all that comes with it',
      'exercise/squat',
      { program: { id: 'basic', title: 'Basic', phases: [] } },
      revised({
        program: { id: 'more', title: 'More', phases: [] },
        exercises: [{ ...tape, id: 'squat', title: 'Squat' }],
      }),
      { reason: 'program-changed', because: 'It is part of “More”.' },
    ],
    [
      'what brings somebody into the team, whatever program follows',
      'role/nurse',
      { program: { id: 'basic', title: 'Basic', phases: [] } },
      revised({
        program: { id: 'more', title: 'More', phases: [] },
        team: [{ role: 'nurse', title: 'Nurse', rules: ['tape.helps'] }],
      }),
      {
        ...{ reason: 'rule-outcome-changed', because: 'Tape eases pain.' },
        ...{ rules: ['tape.helps'], facts: ['pain'] },
      },
    ],
    [
      'that the program before had no place for what comes back with another',
      'exercise/squat',
      {
        program: { id: 'basic', title: 'Basic', phases: [] },
        setAside: [{ kind: 'exercise', id: 'squat', reasonCode: 'not-in-program' }],
      },
      revised({
        program: { id: 'more', title: 'More', phases: [] },
        exercises: [{ ...tape, id: 'squat', title: 'Squat' }],
      }),
      { reason: 'program-changed', because: 'It is part of “More” and was not of “Basic”.' },
    ],
    [
      'that it was part of the program before, and of what was taught that it stays',
      'education/pain',
      {
        program: { id: 'basic', title: 'Basic', phases: [] },
        education: [{ ...tape, id: 'pain', title: 'How pain works' }],
      },
      revised({ program: { id: 'more', title: 'More', phases: [] } }),
      { reason: 'program-changed', because: 'It was part of “Basic”; what was learned stays.' },
    ],
    [
      'that the course is over, of a goal that ends with it',
      'goal/pain',
      { program: { id: 'basic', title: 'Basic', phases: [] }, goals: [{ id: 'pain', title: 'Less pain' }] },
      revised({ status: 'completed' }),
      { reason: 'program-changed', because: 'The course is over.' },
    ],
    [
      'that today’s screen stops the plan no longer, of a program that begins again',
      'program',
      { triage: triage({ state: 'stop' }) },
      revised({ program: { id: 'more', title: 'More', phases: [] } }),
      { reason: 'follows-from-change', because: 'Today’s screen no longer stops the plan.' },
    ],
    [
      'the screen that is to be asked again, of advice that waits for it',
      'advice/course',
      { advice: [{ id: 'course', title: 'What to expect', rules: ['tape.helps'] }] },
      revised({ triage: triage({ state: 'provisional', treatmentWaits: true }) }),
      {
        reason: 'screen-open',
        because: 'The safety screen of an earlier day says nothing about today; it is to be asked again.',
      },
    ],
    [
      'the rules that speak for something new',
      'intervention/tape',
      {},
      revised({ interventions: [{ ...tape, rules: ['tape.helps'] }] }),
      {
        ...{ reason: 'rule-outcome-changed', because: 'Tape eases pain.' },
        ...{ rules: ['tape.helps'], facts: ['pain'] },
      },
    ],
    [
      'why it is left out, of something that a rule now speaks against',
      'intervention/tape',
      { interventions: [{ ...tape, rules: ['tape.helps'] }] },
      revised({
        setAside: [
          {
            ...{ kind: 'intervention', id: 'tape', title: 'Tape', reasonCode: 'contraindicated' },
            ...{ reason: 'It would itch.', rules: ['tape.helps', 'tape.allergy'] },
          },
        ],
      }),
      { reason: 'rule-outcome-changed', because: 'It would itch.', rules: ['tape.allergy'] },
    ],
    [
      'that a rule holds no longer, of something that nothing speaks for any more',
      'intervention/tape',
      { interventions: [{ ...tape, rules: ['tape.helps'] }] },
      revised({}),
      {
        ...{
          reason: 'rule-outcome-changed',
          because: 'Its reason no longer applies here: “Tape eases pain.”',
        },
        ...{ rules: ['tape.helps'], facts: ['pain'] },
      },
    ],
    [
      'the pack, when its rules changed and the facts did not',
      'intervention/tape',
      { provenance: { pack: { digest: 'sha256:older' } } },
      revised({ interventions: [{ ...tape, rules: ['tape.helps'] }] }),
      {
        ...{ reason: 'pack-changed', because: 'The rules of Tiny pack changed.' },
        ...{ rules: ['tape.helps'], facts: ['pain'] },
      },
    ],
    [
      'what the person wishes, of a visit that moves',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({
        sessions: [session(visit, { date: '2027-01-05' })],
        course: courseWith({ record: [{ reviewedOn: asOf, preferences: { modes: ['virtual'] } }] }),
      }),
      {
        reason: 'preference-changed',
        because: 'What the person wishes, or when they can come, has changed.',
      },
    ],
    [
      'the other changes, when nothing else is',
      `session/${visit}`,
      { sessions: [session(visit)] },
      revised({ sessions: [session(visit, { date: '2027-01-05' })] }),
      { reason: 'follows-from-change', because: 'It follows from the other changes.' },
    ],
    [
      'that questions are others',
      'question/fever',
      {},
      revised({ questions: [{ fact: 'fever', question: 'Do you have a fever?' }] }),
      { reason: 'follows-from-change', because: 'What must be answered has changed.' },
    ],
    [
      'that it is copied, of the record, whatever happened',
      'record',
      {},
      revised({ triage: stop }),
      { reason: 'follows-from-change', because: 'What the plan rests on is copied anew.' },
    ],
  ])
})

describe('the reason of a change is not', () => {
  check([
    [
      'a clinician’s decision that had no effect',
      'intervention/tape',
      { interventions: [{ ...tape, rules: ['tape.helps'] }] },
      revised({ course: courseWith({ overrides: [{ ...override, state: 'no-effect' }] }) }),
      {
        ...{
          reason: 'rule-outcome-changed',
          because: 'Its reason no longer applies here: “Tape eases pain.”',
        },
        ...{ rules: ['tape.helps'], facts: ['pain'] },
      },
    ],
    [
      'a red flag that had stopped the plan before',
      'status',
      { triage: triage({ state: 'stop' }) },
      revised({ status: 'accepted', triage: triage({ state: 'stop' }) }),
      { reason: 'follows-from-change', because: 'It follows from the other changes.' },
    ],
    [
      'a step of an earlier review',
      'exercise/squat',
      { exercises: [{ ...tape, id: 'squat', dose: { sets: 2 } }] },
      revised({
        exercises: [{ ...tape, id: 'squat', dose: { sets: 3 } }],
        course: courseWith({
          steps: [{ on: '2026-12-15', exercise: 'squat', direction: 'progress', rules: ['go-on'] }],
        }),
      }),
      { reason: 'follows-from-change', because: 'It follows from the other changes.' },
    ],
  ])
})
