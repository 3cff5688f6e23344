import { describe, expect, test } from 'vitest'
import { calendarOf, datesOf, hours, type Input, type Item, schedule } from './scheduleInput.js'

/** Four weeks from Monday 30 November 2026; the centre is open every day. */
const everyDay = calendarOf(
  hours(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
)
const plan = (items: readonly Item[], parts: Partial<Input> = {}) =>
  schedule({
    items,
    options: { calendar: everyDay, ...parts.options },
    ...parts,
  })
const train = (id: string, recoveryGroups: readonly string[], perWeek = 1): Item => ({
  id,
  recoveryGroups,
  discipline: id,
  dose: { perWeek, minutes: 30 },
})
const squat: Item = {
  kind: 'exercise',
  id: 'squat',
  hard: true,
  recoveryGroups: ['legs'],
  exerciseDose: { daysPerWeek: 3 },
}
const only = (...weekdays: Parameters<typeof hours>[0]) => ({
  options: { calendar: calendarOf(hours(weekdays)) },
})

describe('hard visits that train the same muscles', () => {
  test.each([
    ['the day after', ['monday', 'tuesday'] as const, 1],
    ['two days after', ['monday', 'wednesday'] as const, 2],
    ['on the same day', ['monday'] as const, 1],
  ])('%s: both have a place only with two days from one to the next', (_, days, places) => {
    const { sessions } = plan([train('one', ['legs']), train('two', ['legs'])], {
      phases: { only: 1 },
      ...only(...days),
    })
    expect(sessions).toHaveLength(places)
  })

  test('may follow each other when they train others', () => {
    const { sessions } = plan([train('one', ['legs']), train('two', ['hips'])], {
      phases: { only: 1 },
      ...only('monday', 'tuesday'),
    })
    expect(sessions.map(({ date }) => date)).toEqual(['2026-11-30', '2026-12-01'])
  })

  test('are one a day at most, whatever they train, unless they are one visit', () => {
    const [one, two] = [train('one', ['legs']), train('two', ['hips'])]
    const monday = { phases: { only: 1 }, ...only('monday') }
    expect(plan([one, two], monday).sessions).toHaveLength(1)
    expect(plan([one, { ...two, discipline: 'one' }], monday).sessions).toMatchObject([
      { items: ['intervention/one', 'intervention/two'] },
    ])
  })

  test('keep apart over the end of a week, of a month, and from one phase to the next', () => {
    const [early, late] = [
      { ...train('early', ['legs']), phases: ['one'] },
      { ...train('late', ['legs']), phases: ['two'] },
    ]
    const options = {
      startOn: '2026-11-24',
      calendar: calendarOf(hours(['monday', 'tuesday'])),
    }
    const { sessions, unscheduled } = plan([early, late], {
      phases: { one: 1, two: 1 },
      options,
    })
    // The only day of phase `one` besides its first is Monday 30 November, the day before phase `two` begins.
    expect(sessions.map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-01'])
    expect(unscheduled).toEqual([])
  })

  test('are listed with what stands in the way when they find no place', () => {
    const { unscheduled } = plan([train('one', ['legs']), train('two', ['legs'])], {
      phases: { only: 1 },
      ...only('monday', 'tuesday'),
    })
    expect(unscheduled).toMatchObject([
      {
        series: 'intervention/two',
        constraint: 'recovery',
        sessions: 1,
        wouldHelp: 'a day at least 2 days from other hard training',
      },
    ])
  })

  test('rest for as many days as the pack says, and those of one item too', () => {
    const five = train('one', ['legs'], 5)
    const { sessions, unscheduled } = plan([five], { phases: { only: 1 } })
    expect(sessions.map(({ date }) => date.slice(8))).toEqual(['30', '02', '04', '06'])
    expect(unscheduled).toMatchObject([{ constraint: 'recovery' }])
    const three = plan([five], {
      phases: { only: 1 },
      hardDaysApart: 3,
    }).sessions
    expect(three.map(({ date }) => date.slice(8))).toEqual(['30', '03', '06'])
  })
})

describe('a hard exercise at home', () => {
  test('keeps two days from visits that train the same muscles, and bends to other weekdays', () => {
    const result = plan([train('one', ['legs'], 2), squat])
    expect(datesOf(result, 'intervention/one').slice(0, 3)).toEqual([
      '2026-11-30',
      '2026-12-03',
      '2026-12-07',
    ])
    expect(result.home).toMatchObject([{ weekdays: ['saturday'], daysAsked: 3 }])
  })

  test('keeps only off the day of a hard visit that trains others', () => {
    const { home } = plan([train('one', ['hips'], 2), squat])
    expect(home).toMatchObject([{ weekdays: ['tuesday', 'friday', 'sunday'] }])
    expect(home[0]).not.toHaveProperty('daysAsked')
  })

  test('is told to have no day where the visits train its muscles all week', () => {
    const { home, unscheduled } = plan([train('one', ['legs'], 3), squat])
    expect(home).toEqual([])
    expect(unscheduled).toEqual([
      {
        series: 'exercise/squat',
        items: ['exercise/squat'],
        discipline: '',
        phase: 'only',
        sessions: 0,
        constraint: 'recovery',
        wouldHelp: 'fewer visits a week that train the same muscles hard',
      },
    ])
  })

  test('shares its days with other exercises of the same muscles', () => {
    const lunge = { ...squat, id: 'lunge', exerciseDose: { daysPerWeek: 2 } }
    const { home } = plan([train('one', ['hips']), squat, lunge])
    const [ofLunge, ofSquat] = home.map(({ weekdays }) => weekdays)
    expect(ofSquat).toHaveLength(3)
    expect(ofSquat).toEqual(expect.arrayContaining([...(ofLunge ?? [])]))
  })

  test('keeps two days from visits in which hard exercises of the same muscles are done', () => {
    const press: Item = { ...squat, id: 'press', where: 'visits' }
    const visit: Item = {
      id: 'visit',
      holdsExercises: true,
      dose: { perWeek: 2, minutes: 30 },
    }
    const free = plan([visit, squat]).home
    const bent = plan([visit, squat, press]).home
    expect(free).toMatchObject([{ weekdays: ['monday', 'wednesday', 'friday'] }])
    expect(bent).toMatchObject([{ weekdays: ['saturday'], daysAsked: 3 }])
  })

  test('takes other days in the weeks in which a visit has another day, two days from what was before', () => {
    const holidays = [{ date: '2026-12-14', title: 'closed' }]
    const calendar = { ...calendarOf(hours(['monday', 'friday'])), holidays }
    const { home, sessions } = plan([train('one', ['legs']), squat], {
      options: { calendar },
    })
    expect(sessions.map(({ date }) => date.slice(5))).toEqual(['11-30', '12-07', '12-18', '12-21'])
    expect(home.map(({ weekdays, from, to }) => [from.slice(5), to.slice(5), weekdays.join()])).toEqual([
      ['12-01', '12-13', 'wednesday,saturday'],
      ['12-14', '12-20', 'monday,wednesday'],
      ['12-21', '12-27', 'wednesday,saturday'],
    ])
  })
})
