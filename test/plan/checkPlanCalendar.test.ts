import { expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import { backPain, fixtures } from '../support/backPain.js'

/** Somebody who looks after a relative and can come on two days, of which one is a Saturday. */
const json = {
  ...(fixtures['functional-restoration-one-day-a-week'] as object),
  psychosocial: ['fear-of-movement', 'caregiving'],
  preferences: {
    availability: [
      { weekday: 'thursday', from: '15:00', to: '19:00' },
      { weekday: 'saturday', from: '12:00', to: '14:50' },
    ],
  },
}
const assessment = parseAssessment(backPain, json)
const hours = { from: '08:00', to: '16:30' }
const openOnSaturdays = {
  ...backPain.manifest.calendar,
  opening: (['wednesday', 'thursday', 'friday', 'saturday'] as const).map((weekday) => ({
    weekday,
    ...hours,
  })),
}

it('holds a plan against the program that is in it, not the one of another calendar', () => {
  const [usual, onSaturdays] = [backPain.manifest.calendar, openOnSaturdays].map((calendar) =>
    generatePlan(backPain, assessment, { calendar }),
  )
  // The days of the one program are bounded for who looks after somebody, those of the other are not.
  expect(usual?.program?.id).toBe('psych-informed-pt')
  expect(onSaturdays?.program?.id).toBe('team-rehabilitation')
  expect(onSaturdays?.sessions.some(({ minutes }) => minutes > 60)).toBe(true)
  for (const plan of [usual, onSaturdays]) expect(checkPlan(plan, backPain, assessment).problems).toEqual([])
})
