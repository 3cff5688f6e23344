import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../src/generatePlan.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { renderText } from '../../src/render/renderText.js'
import { backPain, fixtures } from '../support/backPain.js'

const person = fixtures['sciatica-eight-weeks'] as object
const planWith = (preferences: object, more: object = {}) =>
  generatePlan(backPain, { ...person, preferences, ...more }, { startOn: '2026-12-01' })
const wishesOf = (preferences: object, more: object = {}) =>
  planWith(preferences, more).wishes.map(({ kind, of, outcome, reasonCode }) => [
    kind,
    ...(of === undefined ? [] : [of]),
    outcome,
    reasonCode,
  ])

const tuesday = { weekday: 'tuesday', from: '09:00', to: '10:00' }

describe('a wish', () => {
  it.each([
    [
      'for what is in the plan is honoured',
      { prefer: ['walk'] },
      [['prefer', 'walk', 'honoured', 'in-plan']],
    ],
    [
      'for what is declined as well is shown as a conflict',
      { prefer: ['walk'], decline: ['aerobic'] },
      [
        ['prefer', 'walk', 'not-honoured', 'conflict'],
        ['decline', 'aerobic', 'honoured', expect.any(String)],
      ],
    ],
    [
      'for the program of the plan is honoured',
      { prefer: ['pt-acute'] },
      [['prefer', 'pt-acute', expect.any(String), expect.any(String)]],
    ],
    ['without any has no entry', {}, []],
    ['to meet only in person is kept', { modes: ['in-person'] }, [['modes', 'honoured', 'kept']]],
    [
      'for no visits leaves visits without a place',
      { maxVisitsPerWeek: 0 },
      [['visits-per-week', 'partly', 'no-place']],
    ],
    [
      'for one hour a week leaves visits without a place',
      { availability: [tuesday], maxVisitsPerWeek: 7 },
      [
        ['visits-per-week', 'honoured', 'kept'],
        ['availability', 'partly', 'no-place'],
      ],
    ],
    [
      'for mornings is honoured where every visit can be in the morning',
      { preferredTimes: [{ from: '08:00', to: '12:00' }] },
      [['times', 'honoured', 'kept']],
    ],
    [
      'for a time at which the centre is closed is not',
      { preferredTimes: [{ from: '19:00', to: '21:00' }] },
      [['times', 'not-honoured', 'no-place']],
    ],
  ])('%s', (_name, preferences, expected) => {
    expect(wishesOf(preferences)).toEqual(expected)
  })

  it('for what the rules exclude gives the reason of the rules', () => {
    const [wish] = planWith({ prefer: ['traction'] }).wishes
    expect(wish).toMatchObject({ kind: 'prefer', of: 'traction', outcome: 'not-honoured' })
    expect(wish?.reason.length).toBeGreaterThan(20)
  })

  it('for passive care alone is told why there is more', () => {
    const only = planWith({ prefer: ['passive'] }).wishes.find(({ kind }) => kind === 'only')
    expect(only).toMatchObject({ of: 'passive', outcome: 'partly', reasonCode: 'not-alone' })
    expect(only?.reason).toContain('advise against passive care alone')
  })

  it('for passive care and more is no wish for passive care alone', () => {
    const wishes = planWith({ prefer: ['passive', 'walk'] }).wishes
    expect(wishes.some(({ kind }) => kind === 'only')).toBe(false)
  })

  it('against an item shows what is left out and what stands in, with benefits and risks of both', () => {
    const wish = planWith({ decline: ['walk'] }).wishes.find(({ of }) => of === 'walk')
    expect(wish?.options?.[0]).toMatchObject({ of: 'exercise/walk' })
    for (const option of wish?.options ?? []) {
      expect(option.benefits.length).toBeGreaterThan(0)
      expect(option.risks.length).toBeGreaterThan(0)
    }
  })

  it('stands in the text and in the Markdown', () => {
    const plan = planWith({ prefer: ['walk'], decline: ['aerobic'] })
    expect(renderText(plan, { width: 100 })).toContain('WHAT THE PERSON WISHES')
    expect(renderMarkdown(plan)).toContain('What is preferred is declined by another wish')
  })

  it('has no place in a plan that is stopped', () => {
    const stopped = fixtures['suspected-cauda-equina'] as object
    const plan = generatePlan(backPain, { ...stopped, preferences: { prefer: ['walk'] } })
    expect(plan.wishes).toEqual([])
  })
})
