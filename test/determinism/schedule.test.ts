import { describe, expect, it } from 'vitest'
import { revisedPlan } from '../../.ci/keptPlans.js'
import { generatePlan } from '../../src/generatePlan.js'
import { revisePlan } from '../../src/revisePlan.js'
import { calendarOf, hours, type Input, optionsOf, schedule } from '../schedule/scheduleInput.js'
import { backPain, fixtures, readJson, readText } from '../support/backPain.js'

// CI runs this folder in three other time zones: a date is that of the centre in all of them.
describe('a schedule', () => {
  const evenings = hours(['sunday', 'monday', 'saturday'], '21:00', '23:30')
  const input: Input = {
    items: [
      { id: 'look', category: 'assessment', dose: { perWeek: 1, minutes: 60, maxSessions: 1 } },
      { id: 'train', dose: { perWeek: 2, minutes: 30 } },
      { id: 'steps', kind: 'exercise', hard: true, exerciseDose: { daysPerWeek: 2 } },
    ],
    phases: { only: 2 },
    reviews: [{ review: 'last', week: 2 }],
    // The clocks of the zone go back in the first night.
    options: { startOn: '2026-10-31', calendar: calendarOf(evenings) },
  }
  const times = ({ sessions, reviews, home }: ReturnType<typeof schedule>) => [
    ...[...sessions, ...reviews].map(({ date, start }) => `${date} ${start}`),
    ...home.map(({ from, to, weekdays }) => `${from} to ${to} ${weekdays.join(' ')}`),
  ]

  it('has the dates and times that it has in any zone', () => {
    expect(times(schedule(input))).toMatchInlineSnapshot(`
      [
        "2026-10-31 21:00",
        "2026-10-31 22:00",
        "2026-11-02 21:00",
        "2026-11-07 21:00",
        "2026-11-09 21:00",
        "2026-11-14 21:00",
        "2026-11-01 to 2026-11-13 monday friday",
      ]
    `)
  })

  it('goes on with them in any zone', () => {
    const { sessions, reviews, home, fit } = schedule(input)
    const none: ReadonlySet<string> = new Set()
    const held = { sessions, reviews, home, fit, kept: none, missed: none }
    const calendar = calendarOf(evenings, [{ from: '2026-11-09', title: 'closed' }])
    const options = { ...optionsOf(input), calendar, earlier: { ...held, from: '2026-11-07' } }
    expect(times(schedule({ ...input, options }))).toMatchInlineSnapshot(`
      [
        "2026-10-31 21:00",
        "2026-10-31 22:00",
        "2026-11-02 21:00",
        "2026-11-07 21:00",
        "2026-11-08 21:00",
        "2026-11-14 21:00",
        "2026-11-01 to 2026-11-13 monday friday",
      ]
    `)
  })
})

describe('a revision', () => {
  it('gives the committed plan to the byte', () => {
    const { assessment: name, progress: file } = revisedPlan
    const assessment = fixtures[name]
    const plan = generatePlan(backPain, assessment, { startOn: '2026-12-01' })
    const progress = readJson(`fixtures/progress/${file}.json`)
    const revision = revisePlan(backPain, { plan, assessment, progress })
    expect(`${JSON.stringify(revision.plan, null, 2)}\n`).toBe(readText(`fixtures/plans/${file}.json`))
  })
})
