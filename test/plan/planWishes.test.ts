import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
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
      'for every way of meeting that there is wishes for nothing',
      { modes: ['virtual', 'group', 'in-person'] },
      [],
    ],
    [
      'for no visits at all is asked about',
      { maxVisitsPerWeek: 0 },
      [['visits-per-week', 'to-ask', 'no-visits']],
    ],
    [
      'for one visit a week leaves visits without a place',
      { maxVisitsPerWeek: 1 },
      [['visits-per-week', 'partly', 'no-place']],
    ],
    ['for no time at all is asked about', { availability: [] }, [['availability', 'to-ask', 'no-visits']]],

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

  it('for passive things alone is no wish for nothing else: it is told as seen, and asked about', () => {
    const seen = planWith({ prefer: ['passive'] }).wishes.find(({ kind }) => kind === 'one-kind')
    expect(seen).toMatchObject({ of: 'passive', outcome: 'to-ask', reasonCode: 'not-stated' })
    expect(seen?.title).toBe('All that is preferred is of one kind: Passive care (done to the person)')
    expect(seen?.reason).toMatch(/advise against passive care alone.*Nobody said that nothing else is wanted/)
  })

  it('for passive care and more has nothing of one kind', () => {
    const wishes = planWith({ prefer: ['passive', 'walk'] }).wishes
    expect(wishes.some(({ kind }) => kind === 'one-kind')).toBe(false)
  })

  it('for no visits at all says that not even the assessment has a place, and asks whether it was meant', () => {
    const [wish] = planWith({ maxVisitsPerWeek: 0 }).wishes
    expect(wish?.title).toBe('No visits at all')
    expect(wish?.reason).toBe(
      'No visit can be placed with it, so not even this, which comes before all else: First assessment. ' +
        'Was that meant? What would help: one more visit a week.',
    )
  })

  it('to meet by video only names what can only be given in person, and asks', () => {
    const { wishes, unscheduled } = planWith({ modes: ['virtual'] })
    expect(wishes[0]).toMatchObject({
      title: 'Meets only by video or phone, not in person or in a group',
      outcome: 'partly',
    })
    expect(wishes[0]?.reason).toMatch(
      /what can only be given in person has no place: First assessment and Gentle joint mobilisation\. .*Ask whether that is possible after all\.$/,
    )
    expect(unscheduled.find(({ title }) => title === 'Gentle joint mobilisation')).toMatchObject({
      constraint: 'mode',
      modes: ['in-person'],
      wouldHelp: 'an in-person visit, and an assessment first: an in-person visit',
    })
  })

  it('for so many minutes a day is kept, and what it leaves out is told', () => {
    const distressed = fixtures['chronic-high-distress'] as object
    const options = { startOn: '2026-12-01' }
    const plan = generatePlan(backPain, { ...distressed, preferences: { maxMinutesPerDay: 45 } }, options)
    const [wish] = plan.wishes
    expect(wish).toMatchObject({
      kind: 'minutes-per-day',
      title: 'At most 45 minutes a day',
      outcome: 'partly',
    })
    expect(wish?.reason).toContain('What would help: more than 45 minutes a day.')
    expect(checkPlan(plan, backPain).problems).toEqual([])
  })

  it('for and against the same thing is refused, since nobody can know which is meant', () => {
    expect(() => planWith({ prefer: ['walk'], decline: ['walk'] })).toThrow(
      '`walk` is declined and preferred at once',
    )
  })

  // Both are recommended alike, and at most five topics are taught.
  it.each([
    ['edu-medication', 'edu-recurrence'],
    ['edu-recurrence', 'edu-medication'],
  ])('for %s above %s chooses between what is recommended alike', (wanted, other) => {
    const { education, setAside, wishes } = planWith({ prefer: [wanted] })
    expect(education.map(({ id }) => id)).toContain(wanted)
    expect(setAside.find(({ id }) => id === other)?.reasonCode).toBe('over-limit')
    expect(wishes).toMatchObject([{ of: wanted, outcome: 'honoured' }])
  })

  it('that is unreasonable is shown with the reason, and not granted', () => {
    const plan = planWith({ prefer: ['traction'] })
    expect(plan.wishes[0]).toMatchObject({ of: 'traction', outcome: 'not-honoured' })
    expect(plan.setAside.find(({ id }) => id === 'traction')).toMatchObject({ preferred: true })
    expect(plan.interventions.some(({ id }) => id === 'traction')).toBe(false)
  })

  it('against an item shows what is left out and what stands in, with benefits and risks of both', () => {
    const plan = planWith({ decline: ['walk'] })
    const [wish] = plan.wishes
    expect(wish?.reason).toMatch(/^It is left out although it would be recommended; .* stands in\.$/)
    expect(wish?.options).toMatchObject([{ declined: { of: 'exercise/walk' } }])
    expect(plan.exercises.map(({ id }) => `exercise/${id}`)).toContain(wish?.options?.[0]?.instead.of)
    for (const option of Object.values(wish?.options?.[0] ?? {})) {
      expect(option.benefits.length).toBeGreaterThan(0)
      expect(option.risks.length).toBeGreaterThan(0)
    }
  })

  it('against a whole kind names what it takes away, what of it would be recommended, and what stands in', () => {
    const [wish] = planWith({ decline: ['manual'] }).wishes
    expect(wish).toMatchObject({
      title: 'Will not have: Hands-on care',
      reasonCode: 'replaced',
      reason:
        'It takes away Gentle joint mobilisation, which would be considered (Warmth at home stands in). ' +
        'Left out, and not recommended anyway: Massage and Spinal manipulation.',
      options: [{ declined: { of: 'intervention/manual-therapy' }, instead: { of: 'intervention/heat' } }],
    })
  })

  it('against what would not be recommended anyway says so', () => {
    expect(planWith({ decline: ['laser-or-taping'] }).wishes[0]?.reason).toBe(
      'It is left out. It would not have been recommended anyway.',
    )
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
