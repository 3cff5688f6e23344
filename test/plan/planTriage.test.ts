import { describe, expect, it } from 'vitest'
import type { FiredDisposition, TriageDecision } from '../../src/model/careDecisions.js'
import type { RecordedCourse, ToldDay } from '../../src/model/planCourse.js'
import type { Session } from '../../src/model/schedule.js'
import { planTriage } from '../../src/plan/planTriage.js'
import { decisions, example } from './careExample.js'

const emergency: FiredDisposition = {
  disposition: 'emergency',
  rule: 'screen.emergency',
  to: 'physician',
  withinHours: 0,
  certain: true,
  missing: [],
}
const letter: FiredDisposition = {
  disposition: 'letter',
  rule: 'letter.always',
  to: 'physician',
  certain: true,
  missing: [],
}

function triageOf(changes: Partial<TriageDecision>) {
  const triage = { ...decisions.triage, ...changes }
  return planTriage({ ...example, decisions: { ...decisions, triage } })
}

describe('the summary of a triage', () => {
  it.each<{ name: string; triage: Partial<TriageDecision>; summary: string }>([
    {
      name: 'never claims more of a clear screen than that nothing was reported',
      triage: {},
      summary: 'No red flag reported today.',
    },
    {
      name: 'says what a clear screen leaves to check',
      triage: { possible: [{ ...letter, certain: false }] },
      summary: 'No red flag reported today. Still to check: Letter to the physician.',
    },
    {
      name: 'says what to do besides a plan that goes ahead',
      triage: { fired: [letter] },
      summary: 'Letter to the physician: see Physician with no date set. The plan goes ahead.',
    },
    {
      name: 'says what and by when on stop',
      triage: { state: 'stop', fired: [{ ...emergency, withinHours: 24 }] },
      summary:
        'Emergency department: see Physician within 24 hours, by 2 December 2026. No treatment is planned.',
    },
    {
      name: 'says what holds care back',
      triage: { state: 'hold', fired: [{ ...letter, withinHours: 336 }] },
      summary:
        'Letter to the physician: see Physician within 2 weeks, by 15 December 2026. What it holds back waits until then.',
    },
    {
      name: 'names an open question and what it leaves possible',
      triage: {
        state: 'provisional',
        treatmentWaits: true,
        openGates: ['screen'],
        possible: [{ ...emergency, certain: false, missing: ['screen'] }],
      },
      summary:
        'The screen is not complete; to answer: numbness between the legs. Not ruled out: Emergency department. Treatment waits for the answers.',
    },
    {
      name: 'counts open questions when they are many, and what else is possible',
      triage: {
        state: 'provisional',
        openGates: ['screen', 'age', 'osteoporosis', 'other'],
        possible: [
          { ...emergency, certain: false },
          { ...letter, certain: false },
        ],
      },
      summary:
        'The screen is not complete; 4 questions are open. Not ruled out: Emergency department and 1 more.',
    },
    {
      name: 'says what was found even though the screen is not complete',
      triage: { state: 'provisional', openGates: ['screen'], fired: [letter] },
      summary:
        'The screen is not complete; to answer: numbness between the legs. Found so far: Letter to the physician: see Physician with no date set.',
    },
  ])('$name', ({ triage, summary }) => {
    expect(triageOf(triage).summary).toBe(summary)
  })
})

describe('dispositions', () => {
  it('that several rules call for are one, with the shortest limit', () => {
    const { dispositions } = triageOf({
      state: 'stop',
      fired: [
        { ...emergency, rule: 'b', withinHours: 24 },
        { ...emergency, rule: 'a', withinHours: 4, missing: ['age'] },
      ],
    })
    expect(
      dispositions.map(({ id, rules, withinHours, missing }) => ({
        id,
        rules,
        withinHours,
        missing,
      })),
    ).toEqual([{ id: 'emergency', rules: ['a', 'b'], withinHours: 4, missing: ['age'] }])
  })

  it('to different roles stay apart, most urgent first', () => {
    const { dispositions } = triageOf({
      state: 'stop',
      fired: [emergency, { ...emergency, to: 'therapist' }, letter],
    })
    expect(dispositions.map(({ id, to }) => `${id} ${to.role}`)).toEqual([
      'emergency physician',
      'emergency therapist',
      'letter physician',
    ])
  })

  it('with a reason that allows something else meanwhile stand on a line of their own', () => {
    const { dispositions } = triageOf({
      state: 'stop',
      fired: [emergency, { ...emergency, rule: 'heart', allowed: 'Rest.' }, { ...emergency, rule: 'b' }],
    })
    expect(dispositions.map(({ allowed, rules }) => ({ allowed, rules }))).toEqual([
      { allowed: 'Nothing until then.', rules: ['b', 'screen.emergency'] },
      { allowed: 'Rest.', rules: ['heart'] },
    ])
  })

  it('with a reason that tells something else stand on a line of their own', () => {
    const { dispositions } = triageOf({
      state: 'stop',
      fired: [emergency, { ...emergency, rule: 'heart', instruction: 'Call the heart clinic.' }],
    })
    expect(dispositions.map(({ instruction, rules }) => ({ instruction, rules }))).toEqual([
      { instruction: 'Go to the emergency department now.', rules: ['screen.emergency'] },
      { instruction: 'Call the heart clinic.', rules: ['heart'] },
    ])
  })

  it('that are only possible are one, whatever they would allow', () => {
    const open = { ...emergency, certain: false }
    const { possible } = triageOf({ possible: [open, { ...open, rule: 'heart', allowed: 'Rest.' }] })
    expect(possible.map(({ rules }) => rules)).toEqual([['heart', 'screen.emergency']])
  })

  it('without a limit have none', () => {
    expect('withinHours' in triageOf({ fired: [letter] }).dispositions[0]!).toBe(false)
  })
})

describe('a day that was told at an earlier review', () => {
  const fired = { ...letter, withinHours: 336 }
  const told = (changes: Partial<ToldDay> = {}): ToldDay => ({
    ...{ disposition: 'letter', role: 'physician', rule: 'letter.always', by: '2026-12-10', ...changes },
  })
  const dayOf = (
    before: readonly ToldDay[],
    one: FiredDisposition = fired,
    sessions: readonly Partial<Session>[] = [],
  ) => {
    const triage = { ...decisions.triage, fired: [one] }
    const course = {
      before: { since: '2026-11-01', phases: [], exercises: [], told: before },
      history: { sessions },
    }
    const context = { ...example, course: course as unknown as RecordedCourse }
    return planTriage({ ...context, decisions: { ...decisions, triage } })
  }
  const byOf = (before: readonly ToldDay[], one?: FiredDisposition) => dayOf(before, one).dispositions[0]?.by

  it.each<[string, readonly ToldDay[], string]>([
    ['stays', [told()], '2026-12-10'],
    ['is none of another rule', [told({ rule: 'letter.other' })], '2026-12-15'],
    ['is none of another disposition', [told({ disposition: 'emergency' })], '2026-12-15'],
    ['is none of another role', [told({ role: 'nurse' })], '2026-12-15'],
    ['gives way to an earlier one', [told({ by: '2026-12-20' })], '2026-12-15'],
  ])('%s', (_, before, by) => {
    expect(byOf(before)).toBe(by)
  })

  it('does not stay where the limit is now, or where nobody knows whether the rule applies', () => {
    expect(byOf([told()], { ...fired, withinHours: 0 })).toBeUndefined()
    expect(byOf([told()], { ...fired, certain: false })).toBe('2026-12-15')
  })

  const visit = (parts: Partial<Session>): Partial<Session> => ({
    ...{ discipline: 'physician', date: '2026-11-26', status: 'done', ...parts },
  })

  it.each<[string, Partial<Session>, string | undefined]>([
    ['after a visit with who is to look', {}, '2026-11-26'],
    ['not after one on the day before it was told', { date: '2026-11-25' }, undefined],
    ['not after one that was missed', { status: 'no-show' }, undefined],
    ['not after one with somebody else', { discipline: 'nurse' }, undefined],
  ])('is met %s', (_, parts, seenOn) => {
    const { dispositions, summary } = dayOf([told()], fired, [visit(parts)])
    expect(dispositions[0]?.seenOn).toBe(seenOn)
    expect(summary.includes('; seen on 26 November 2026')).toBe(seenOn !== undefined)
  })

  it('is met by no visit where something is held until then', () => {
    const holding = { ...fired, disposition: 'emergency', rule: 'screen.emergency' }
    const before = [told({ disposition: 'emergency', rule: 'screen.emergency' })]
    expect(dayOf(before, holding, [visit({})]).dispositions[0]?.seenOn).toBeUndefined()
  })

  it('is said to have passed when it has, not before', () => {
    expect(dayOf([told({ by: '2026-11-30' })]).summary).toContain('by 30 November 2026, which has passed.')
    expect(dayOf([told({ by: '2026-12-01' })]).summary).toContain('by 1 December 2026.')
  })
})
