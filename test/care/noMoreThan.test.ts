import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noMoreThan, perDay } from '../../src/care/noMoreThan.js'
import type { ResolvedExerciseDose } from '../../src/model/dose.js'
import { backPain } from '../support/backPain.js'

type Dose = ResolvedExerciseDose

describe('a dose that may be no more than another', () => {
  test.each<[string, Dose, Dose, Dose]>([
    [
      'stays as it is when it is less',
      { daysPerWeek: 4, minutes: 10 },
      { daysPerWeek: 4, minutes: 14 },
      { daysPerWeek: 4, minutes: 10 },
    ],
    [
      'may be done more often in all as much',
      { daysPerWeek: 4, timesPerDay: 2, minutes: 7 },
      { daysPerWeek: 4, timesPerDay: 1, minutes: 14 },
      { daysPerWeek: 4, timesPerDay: 2, minutes: 7 },
    ],
    [
      'stays what it was where two short walks would make more than the long one',
      { daysPerWeek: 4, timesPerDay: 2, minutes: 10 },
      { daysPerWeek: 4, timesPerDay: 1, minutes: 14 },
      { daysPerWeek: 4, timesPerDay: 1, minutes: 14 },
    ],
    [
      'keeps sets and repetitions together',
      { daysPerWeek: 3, sets: 1, reps: 7 },
      { daysPerWeek: 3, sets: 2, reps: 3 },
      { daysPerWeek: 3, sets: 2, reps: 3 },
    ],
    [
      'keeps the days where the week would be more',
      { daysPerWeek: 4, sets: 2, reps: 6, holdSeconds: 5 },
      { daysPerWeek: 2, sets: 2, reps: 6, holdSeconds: 5 },
      { daysPerWeek: 2, sets: 2, reps: 6, holdSeconds: 5 },
    ],
    [
      'is compared by how often it is done where one counts repetitions and the other minutes',
      { daysPerWeek: 7, timesPerDay: 4, minutes: 5 },
      { daysPerWeek: 7, timesPerDay: 3, sets: 1, reps: 10 },
      { daysPerWeek: 7, timesPerDay: 3, minutes: 5 },
    ],
  ])('%s', (_, dose, most, expected) => {
    expect(noMoreThan(dose, most)).toEqual(expected)
  })

  const amount = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined })
  const dose = fc
    .record({
      daysPerWeek: fc.integer({ min: 1, max: 7 }),
      ...{ timesPerDay: amount(4), sets: amount(4), reps: amount(20) },
      ...{ holdSeconds: amount(30), minutes: amount(60) },
    })
    .map((one) => JSON.parse(JSON.stringify(one)) as Dose)

  test('is never more in a day or in a week', () => {
    fc.assert(
      fc.property(dose, dose, (one, most) => {
        const held = noMoreThan(one, most)
        expect(perDay(held, most)).toBeLessThanOrEqual(perDay(most, held))
        expect(perDay(held, most) * held.daysPerWeek).toBeLessThanOrEqual(
          perDay(most, held) * most.daysPerWeek,
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('the steps back of the pack', () => {
  const doses = Object.values(backPain.exercises).flatMap((exercise) => {
    const easier = backPain.exercises[exercise.regression.to ?? exercise.id]
    const [was, is] = [exercise.dose, easier?.dose] as [Dose | undefined, Dose | undefined]
    return was === undefined || is === undefined ? [] : [[exercise.id, was, noMoreThan(is, was)] as const]
  })

  test('are more than fifty', () => {
    expect(doses.length).toBeGreaterThan(50)
  })

  test.each(doses)('%s asks for no more in a day or in a week', (_, was, is) => {
    expect(perDay(is, was)).toBeLessThanOrEqual(perDay(was, is))
    expect(perDay(is, was) * is.daysPerWeek).toBeLessThanOrEqual(perDay(was, is) * was.daysPerWeek)
  })
})
