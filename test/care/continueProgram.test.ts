import { describe, expect, test } from 'vitest'
import { continueProgram } from '../../src/care/continueProgram.js'
import type { Standing } from '../../src/care/programStanding.js'
import type { CourseSoFar } from '../../src/model/course.js'
import type { Pack } from '../../src/model/pack.js'

const pack = { programs: { after: { followUp: true } } } as unknown as Pack
const stands = (program: string, more: Partial<Standing> = {}): Standing => ({
  ...{ program, rules: [`${program}.offer`], missing: [], offers: [`${program}.offer`] },
  ...more,
})
const course = (more: Partial<CourseSoFar>): CourseSoFar => ({
  ...{ programs: ['runs'], rules: [], isFinished: false, steps: [], stopped: {} },
  ...{ overrides: [], locked: {}, goals: [], ...more },
})
const chosen = (more: Partial<CourseSoFar>, ...standings: Standing[]) => {
  const decision = continueProgram({ pack }, course(more), standings)
  return decision && [decision.program, decision.course, decision.provisional]
}

describe('the program that runs', () => {
  test('goes on though no rule would offer it today', () => {
    expect(chosen({}, stands('runs', { reason: 'not-indicated', offers: [] }))).toEqual([
      'runs',
      'goes-on',
      false,
    ])
  })

  test('goes on beside one that would come first on the first day', () => {
    const decision = continueProgram({ pack }, course({}), [stands('better'), stands('runs')])
    expect(decision?.program).toBe('runs')
    expect(decision?.alternatives).toMatchObject([{ program: 'better', reason: 'other-runs' }])
  })

  test('is provisional while it may be ruled out', () => {
    const open = stands('runs', { reason: 'rule-out-unknown', missing: ['fever'] })
    expect(chosen({}, open)).toEqual(['runs', 'goes-on', true])
  })

  test.each<[string, Partial<Standing>]>([
    ['it is ruled out', { reason: 'ruled-out' }],
    ['the person declines it', { reason: 'declined' }],
    ['a clinician decided against it', { reason: 'clinician-excluded' }],
    ['it needs more days than the person can come', { noRoom: 'too-few-days' }],
    ['it needs longer days than the person can come', { noRoom: 'too-short-days' }],
  ])('is chosen as on the first day when %s', (_, more) => {
    expect(chosen({}, stands('runs', more), stands('other'))).toBeUndefined()
  })
})

describe('a program that follows', () => {
  const stepUp = { programs: ['more', 'runs'], rules: ['worse'] }

  test('takes the place of the one that runs, by the rules of the review', () => {
    expect(continueProgram({ pack }, course(stepUp), [stands('more'), stands('runs')])).toMatchObject({
      ...{ program: 'more', course: 'follows', rules: ['worse'] },
    })
  })

  test('does not when something stands against it: then the other goes on', () => {
    expect(chosen(stepUp, stands('more', { reason: 'ruled-out' }), stands('runs'))).toEqual([
      ...['runs', 'goes-on', false],
    ])
  })
})

describe('a course that is over', () => {
  const over = { isFinished: true, rules: ['reached'] }

  test('leaves only what is for the time after', () => {
    expect(chosen(over, stands('runs'), stands('after'))).toEqual(['after', 'follows', false])
  })

  test('leaves nothing when that is not called for', () => {
    expect(chosen(over, stands('runs'), stands('after', { reason: 'not-indicated' }))).toEqual([
      ...[undefined, 'over', false],
    ])
  })
})
