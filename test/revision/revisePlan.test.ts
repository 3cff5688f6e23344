import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { addDays } from '../../src/calendar/calendarDay.js'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Plan } from '../../src/model/plan.js'
import type { Override, Progress } from '../../src/model/progress.js'
import { revisePlan, safeRevisePlan } from '../../src/revisePlan.js'
import { digestOf } from '../../src/shared/digest.js'
import { screenOf } from '../../src/testing/arbitraryProgress.js'
import { backPain, fixtures } from '../support/backPain.js'

const assessment = parseAssessment(backPain, fixtures['sciatica-eight-weeks'])
const plan = generatePlan(backPain, assessment, { startOn: addDays(assessment.assessedOn, 7) })
const dayOf = (days: number) => addDays(plan.startOn, days)
const clear = (days: number) => screenOf(backPain, assessment, 'clear', dayOf(days))
const { findings: redFlag } = screenOf(backPain, assessment, 'red-flag', dayOf(15), {
  redFlags: ['saddle-sensation-change', 'bladder-change-new'],
})
const revise = (before: Plan, progress: Progress) =>
  revisePlan(backPain, { plan: before, assessment, progress }).plan
const decided = (action: Override['action'], target: string, on: string): Override => ({
  ...{ on, byRole: 'physiotherapist', action, target, reasonCode: 'judgement', reason: 'We agreed it.' },
})

describe('a red flag at a review', () => {
  const before = plan.sessions.filter(({ date }) => date < dayOf(15))
  const attendance = before.map(({ id }) => ({ session: id, status: 'done' as const }))
  const stopped = revise(plan, { reviewedOn: dayOf(15), findings: redFlag, attendance })

  test('stops the plan: nothing more is dated and no goal is worked on', () => {
    expect(stopped.status).toBe('stopped')
    expect([stopped.sessions, stopped.goals, stopped.reviews, stopped.home]).toEqual([[], [], [], []])
  })

  test('keeps what took place, and the goals as they stood', () => {
    expect(before.length).toBeGreaterThan(0)
    expect(stopped.course?.history.sessions.map(({ id, status }) => [id, status])).toEqual(
      before.map(({ id }) => [id, 'done']),
    )
    expect(stopped.course?.history.goals).toEqual(
      plan.goals.map((goal) => ({
        ...goal,
        closedOn: dayOf(15),
        because: 'stopped',
        progress: {
          goal: goal.id,
          status: 'not-measured',
          sentence: expect.stringMatching(/ has not been measured since 18 November 2026\.$/),
        },
      })),
    )
    expect(checkPlan(stopped, backPain).problems).toEqual([])
  })

  test('shows a clinician’s decision as one that waits', () => {
    const told = {
      reviewedOn: dayOf(15),
      findings: redFlag,
      overrides: [decided('exclude', `exercise/${plan.exercises[0]?.id}`, dayOf(15))],
    }
    expect(revise(plan, told).course?.overrides).toMatchObject([{ state: 'waits' }])
  })

  test('that is cleared later lets the plan go on: with the agreed targets, and no id used again', () => {
    const again = revise(stopped, { reviewedOn: dayOf(20), ...clear(20) })
    expect(again.status).toBe('proposed')
    expect(again.course?.history.goals).toEqual([])
    const targets = ({ goals }: Plan) =>
      goals.map(({ id, baseline, target }) => [id, baseline, target?.score])
    expect(targets(again)).toEqual(targets(plan))
    const used = new Set(plan.sessions.map(({ id }) => id))
    expect(again.sessions.length).toBeGreaterThan(0)
    expect(again.sessions.filter(({ id }) => used.has(id))).toEqual([])
    expect(checkPlan(again, backPain).problems).toEqual([])
  })
})

describe('without a new safety screen', () => {
  const waiting = revise(plan, { reviewedOn: dayOf(15) })

  test('a revision is provisional, and treatment that had dates waits', () => {
    expect(waiting.provisional).toBe(true)
    expect(waiting.course?.waiting.length).toBeGreaterThan(0)
  })

  test('what waited gets its dates back when the screen is clear', () => {
    const again = revise(waiting, { reviewedOn: dayOf(16), ...clear(16) })
    const toCome = waiting.course?.waiting.filter(({ date }) => date > dayOf(16)).map(({ id }) => id) ?? []
    const dates = (list: Plan['sessions']) =>
      Object.fromEntries(list.filter(({ id }) => toCome.includes(id)).map(({ id, date }) => [id, date]))
    const back = dates(again.sessions)
    expect(Object.keys(back).length).toBeGreaterThan(0)
    const were = dates(plan.sessions)
    for (const [id, date] of Object.entries(back)) expect(date).toBe(were[id])
  })

  test('what still waited on its day did not take place', () => {
    const later = revise(waiting, { reviewedOn: dayOf(30), ...clear(30) })
    const passed = waiting.course?.waiting.filter(({ date }) => date < dayOf(30)) ?? []
    const past = new Map(later.course?.history.sessions.map(({ id, status }) => [id, status]))
    expect(passed.length).toBeGreaterThan(0)
    expect(passed.map(({ id }) => past.get(id))).toEqual(passed.map(() => 'cancelled'))
  })

  test('the screen of the same day holds: a decision on the day of the assessment leaves the plan as sure as it was', () => {
    const target = `exercise/${plan.exercises[0]?.id}`
    const same = revise(plan, {
      reviewedOn: assessment.assessedOn,
      overrides: [decided('exclude', target, assessment.assessedOn)],
    })
    expect(same.provisional).toBe(plan.provisional)
    expect(same.triage.openGates).toEqual(plan.triage.openGates)
    expect(same.course?.waiting).toEqual([])
    expect(same.exercises.map(({ id }) => `exercise/${id}`)).not.toContain(target)
  })
})

describe('an item that leaves the plan and comes back', () => {
  const session = plan.sessions.find(
    ({ series, date }) => series.startsWith('intervention/') && date > dayOf(10),
  )
  const series = session?.series ?? ''

  test('gets new session ids', () => {
    const out = revise(plan, {
      reviewedOn: dayOf(3),
      ...clear(3),
      overrides: [decided('exclude', series, dayOf(3))],
    })
    expect(out.sessions.filter((one) => one.series === series)).toEqual([])
    const back = revise(out, {
      reviewedOn: dayOf(5),
      ...clear(5),
      overrides: [decided('lift', series, dayOf(5))],
    })
    const last = Math.max(
      ...plan.sessions.filter((one) => one.series === series).map(({ ordinal }) => ordinal),
    )
    const again = back.sessions.filter((one) => one.series === series)
    expect(again.length).toBeGreaterThan(0)
    expect(Math.min(...again.map(({ ordinal }) => ordinal))).toBeGreaterThan(last)
  })
})

/** A clear screen whose answers say of which day they are. */
const dated = (days: number): NonNullable<Progress['findings']> =>
  Object.fromEntries(
    Object.entries(clear(days).findings ?? {}).map(([code, value]) => [
      code,
      typeof value === 'object' ? value : { value, on: dayOf(days) },
    ]),
  )

describe('told everything since the beginning, or only what is new', () => {
  test('gives the same plan', () => {
    const [one, two] = plan.sessions
    const first: Progress = {
      reviewedOn: dayOf(14),
      findings: dated(14),
      attendance: [{ session: one?.id ?? '', status: 'done' }],
      adverseEvents: [{ on: dayOf(12), code: 'pain-flare' }],
    }
    const next: Progress = {
      reviewedOn: dayOf(28),
      findings: dated(28),
      attendance: [{ session: two?.id ?? '', status: 'done' }],
    }
    const after = revise(plan, first)
    const onlyNew = revise(after, next)
    const everything = revise(after, {
      ...first,
      ...next,
      attendance: [...(first.attendance ?? []), ...(next.attendance ?? [])],
    })
    expect(digestOf(everything)).toBe(digestOf(onlyNew))
  })
})

describe('what can’t be revised is refused', () => {
  const problems = (given: { plan?: unknown; assessment?: unknown; progress?: unknown }) => {
    const progress = { reviewedOn: dayOf(15) }
    const result = safeRevisePlan(backPain, { plan, assessment, progress, ...given } as never)
    return result.ok
      ? []
      : result.problems.map(({ code, pointer, didYouMean }) => [code, pointer, didYouMean])
  }
  const told = (more: Partial<Record<keyof Progress, unknown>>) => ({
    progress: { reviewedOn: dayOf(15), ...more },
  })
  const on = dayOf(1)

  test.each<[string, Parameters<typeof problems>[0], (string | undefined)[][]]>([
    ['no plan', { plan: null }, [['unknown-format', '/plan/format', undefined]]],
    [
      'a plan of another format',
      { plan: { ...plan, format: 2 } },
      [['unknown-format', '/plan/format', undefined]],
    ],
    [
      'a plan that lacks its sessions',
      { plan: { ...plan, sessions: undefined } },
      [['missing-field', '/plan/sessions', undefined]],
    ],
    [
      'a plan of another person',
      { plan: { ...plan, subject: 'p-other' } },
      [['other-person', '/plan/subject', undefined]],
    ],
    [
      'a plan of another pack',
      {
        plan: { ...plan, provenance: { ...plan.provenance, pack: { ...plan.provenance.pack, id: 'knee' } } },
      },
      [['other-pack', '/plan/provenance/pack/id', undefined]],
    ],
    [
      'an assessment that is not sound',
      { assessment: { ...assessment, pain: { current: 11 } } },
      [['out-of-bounds', '/assessment/pain/current', undefined]],
    ],
    [
      'a review before the day of the last',
      { plan: revise(plan, { reviewedOn: dayOf(20) }) },
      [['review-in-the-past', '/progress/reviewedOn', undefined]],
    ],
    [
      'a session that the plan never had',
      told({ attendance: [{ session: `${plan.sessions[0]?.id}00`, status: 'done' }] }),
      [['unknown-code', '/progress/attendance/0/session', undefined]],
    ],
    [
      'a procedure that the pack does not know',
      told({ procedures: [{ code: 'discectomi', on }] }),
      [['unknown-code', '/progress/procedures/0/code', 'discectomy']],
    ],
    [
      'a decision about nothing of the pack',
      told({ overrides: [decided('exclude', 'exercise/brid-dog', on)] }),
      [['unknown-code', '/progress/overrides/0/target', 'exercise/bird-dog']],
    ],
    [
      'a decision by nobody of the pack',
      told({ overrides: [{ ...decided('exclude', 'exercise/bird-dog', on), byRole: 'physiotherapis' }] }),
      [['unknown-code', '/progress/overrides/0/byRole', 'physiotherapist']],
    ],
    [
      'a change of dose that sets nothing',
      told({ overrides: [decided('change-dose', 'exercise/bird-dog', on)] }),
      [['missing-key', '/progress/overrides/0/dose', undefined]],
    ],
    [
      'a dose that the item can’t have',
      told({
        overrides: [
          { ...decided('change-dose', 'exercise/bird-dog', on), dose: { daysPerWeek: 8, maxSessions: 2 } },
        ],
      }),
      [
        ['out-of-bounds', '/progress/overrides/0/dose/daysPerWeek', undefined],
        ['unknown-code', '/progress/overrides/0/dose/maxSessions', undefined],
      ],
    ],
    [
      'what is dated after the review',
      told({ overrides: [decided('exclude', 'exercise/bird-dog', dayOf(16))] }),
      [['date-in-future', '/progress/overrides/0/on', undefined]],
    ],
  ])('%s', (_, given, expected) => {
    const found = problems(given)
    const plain = found.map(([code, pointer, near], index) => [code, pointer, expected[index]?.[2] && near])
    expect(plain).toEqual(expected.map(([code, pointer, near]) => [code, pointer, near]))
  })
})

describe('what a clinician puts in', () => {
  test.each([
    ['says so when it serves no goal of the plan', 'shoe-orthotics', [], 'clinician-included'],
    [
      'serves the goals that it serves in every plan',
      'ergonomic-review',
      ['goal-disability-recent', 'goal-pain-recent'],
      undefined,
    ],
  ])('%s', (_, id, serves, servesOther) => {
    const overrides = [decided('include', `intervention/${id}`, dayOf(15))]
    const after = revise(plan, { reviewedOn: dayOf(15), ...clear(15), overrides })
    const item = after.interventions.find((one) => one.id === id)
    expect([item?.serves, item?.servesOther]).toEqual([serves, servesOther])
    expect(checkPlan(after, backPain).problems).toEqual([])
  })
})
