import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { addDays } from '../../src/calendar/calendarDay.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { PlanChange } from '../../src/model/revision.js'
import { renderRevisionText } from '../../src/render/renderRevisionText.js'
import { renderText } from '../../src/render/renderText.js'
import { revisePlan } from '../../src/revisePlan.js'
import { dateInWords } from '../../src/shared/dateInWords.js'
import { screenOf } from '../../src/testing/arbitraryProgress.js'
import { backPain, fixtures } from '../support/backPain.js'

const assessment = parseAssessment(backPain, fixtures['sciatica-eight-weeks'])
const plan = generatePlan(backPain, assessment, { startOn: addDays(assessment.assessedOn, 7) })
const today = addDays(plan.startOn, 2)
const told = (more: object) =>
  revisePlan(backPain, {
    plan,
    assessment,
    progress: { reviewedOn: today, ...screenOf(backPain, assessment, 'clear', today), ...more },
  })
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('an item that stays and is not the same', () => {
  const revision = told({ procedures: [{ code: 'epidural-steroid-injection', on: today }] })
  const text = flat(renderRevisionText(revision, { width: 100 }))

  test('has a line that says what is other, with its reason', () => {
    expect(text).toContain('OTHERWISE THAN BEFORE')
    expect(text).toContain(
      'Exercise sessions with the physiotherapist: to check: An injection was given in the last days',
    )
    expect(text).toContain('The first days after an injection are for rest and walking.')
  })

  test('is compared on both sides in the change', () => {
    const change = revision.changes.find(({ subject }) => subject === 'intervention/supervised-exercise')
    expect(change).toMatchObject({
      kind: 'updated',
      before: { strength: 'recommend' },
      after: { waits: false },
    })
  })
})

describe('a visit that a clinician fixed', () => {
  const visit = plan.sessions.findLast(({ category }) => category === 'treatment')
  const lock = {
    ...{ on: today, byRole: 'physiotherapist', action: 'lock', target: `session/${visit?.id}` },
    ...{ reasonCode: 'travel', reason: 'The ride is booked for that day.' },
  }
  const revision = told({ overrides: [lock] })

  test.each([
    ['the review', flat(renderRevisionText(revision, { width: 200 }))],
    ['the plan', flat(renderText(revision.plan, { width: 200 }))],
  ])('says in %s who did so and why, in words and by code', (_, text) => {
    expect(text).toMatch(/Visit on .*: locked: it stays as it is, decided by Physiotherapist/)
    expect(text).toContain('The ride is booked for that day. (travel)')
  })

  test('stands so in the table of visits', () => {
    const table = flat(renderText(revision.plan, { width: 400 }))
    expect(table).toContain(
      `(fixed by Physiotherapist on ${dateInWords(today)}: The ride is booked for that day.)`,
    )
  })

  test('shows what was fixed on both sides of the change', () => {
    const change = revision.changes.find(({ subject }) => subject === `session/${visit?.id}`)
    expect(change).toMatchObject({ kind: 'updated', before: { locked: false }, after: { locked: true } })
  })
})

describe('a new exercise', () => {
  const revision = told({})
  const exercise = revision.plan.exercises.find(({ id }) => id === 'walk')
  const added: PlanChange = {
    kind: 'added',
    subject: 'exercise/walk',
    title: 'Walking',
    after: { dose: exercise?.dose },
    reason: 'follows-from-change',
    because: 'It is new.',
    ...{ rules: [], facts: [], patch: [] },
  }
  const textWhenFrom = (from: string) => {
    const home = [{ exercise: 'walk', from, to: '2027-01-31', weekdays: ['monday'], timesPerDay: 1 }] as const
    const plan = { ...revision.plan, home }
    return flat(renderRevisionText({ ...revision, plan, changes: [added] }, { width: 200 }))
  }

  test('says from which day when it begins after the review', () => {
    expect(textWhenFrom(addDays(today, 1))).toMatch(/Walking: [^•]*, from Sat 28 Nov/)
  })

  test('does not when it begins at once', () => {
    expect(textWhenFrom(today)).not.toContain(', from ')
  })
})
