import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { addDays } from '../../src/calendar/calendarDay.js'
import { generatePlan } from '../../src/generatePlan.js'
import { renderRevisionText } from '../../src/render/renderRevisionText.js'
import { renderText } from '../../src/render/renderText.js'
import { revisePlan } from '../../src/revisePlan.js'
import { screenOf } from '../revision/arbitraryProgress.js'
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
})
