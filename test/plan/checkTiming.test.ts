import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Pack } from '../../src/model/pack.js'
import type { Plan } from '../../src/model/plan.js'
import type { TimingDecision } from '../../src/model/timing.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { checkRest } from '../../src/plan/checkRest.js'
import { checkTiming } from '../../src/plan/checkTiming.js'
import { argumentsOf, assessment, byDefault, pack, visit } from './careExample.js'

/** Where the first exercise at home stands in a plan. */
const firstPattern = ['', 'home', '0'].join('/')

const sound = assemblePlan(...argumentsOf())

/** Plans that somebody broke by hand. */
const withVisits = (...visits: readonly (readonly [date: string, more?: object])[]): Plan => ({
  ...sound,
  sessions: visits.map(([date, more], index) => visit(index + 1, { date, ...more })),
  home: [],
})
const told = (problems: readonly { code: string; pointer: string }[]) =>
  problems.map(({ code, pointer }) => [code, pointer])

describe('rest between hard training', () => {
  const { visits } = pack.interventions
  const { walking } = pack.exercises
  const hardPack = (changes: Partial<Pack> = {}): Pack => ({
    ...pack,
    interventions: { ...pack.interventions, visits: { ...visits!, recoveryGroups: ['legs'] } },
    exercises: { walking: { ...walking!, hard: true, recoveryGroups: ['legs'] } },
    ...changes,
  })
  const home = (weekdays: readonly string[], from = '2026-12-07') =>
    [{ exercise: 'walking', from, to: '2026-12-20', weekdays, timesPerDay: 1 }] as unknown as Plan['home']
  const threeDays = { manifest: { ...pack.manifest, hardDaysApart: 3 } }

  it.each([
    ['two days apart, two being enough', withVisits(['2026-12-07'], ['2026-12-09']), {}, []],
    ['one day apart', withVisits(['2026-12-07'], ['2026-12-08']), {}, ['/sessions/1']],
    ['on one day', withVisits(['2026-12-07'], ['2026-12-07', { start: '15:00' }]), {}, ['/sessions/1']],
    [
      'two days apart where the pack asks for three',
      withVisits(['2026-12-07'], ['2026-12-09']),
      threeDays,
      ['/sessions/1'],
    ],
    [
      'three days apart where the pack asks for three',
      withVisits(['2026-12-07'], ['2026-12-10']),
      threeDays,
      [],
    ],
    [
      'at home the day after a visit',
      { ...withVisits(['2026-12-07']), home: home(['tuesday', 'thursday']) },
      {},
      [firstPattern],
    ],
    [
      'at home two days after a visit',
      { ...withVisits(['2026-12-07']), home: home(['wednesday', 'friday'], '2026-12-08') },
      {},
      [],
    ],
    [
      'at home on the day of a visit',
      { ...withVisits(['2026-12-07']), home: home(['monday']) },
      {},
      [firstPattern],
    ],
    [
      'at home day after day, which is told once',
      { ...withVisits(), home: home(['monday', 'tuesday', 'wednesday']) },
      {},
      [firstPattern],
    ],
    [
      'at home on the last day of a week and the first of the next',
      { ...withVisits(), home: home(['monday', 'sunday']) },
      {},
      [firstPattern],
    ],
    [
      'the day after a visit that did not take place',
      withVisits(['2026-12-07', { status: 'no-show' }], ['2026-12-08']),
      {},
      [],
    ],
    [
      'one day apart, both locked',
      withVisits(['2026-12-07', { locked: true }], ['2026-12-08', { locked: true }]),
      {},
      [],
    ],
    [
      'one day apart, one of them locked',
      withVisits(['2026-12-07', { locked: true }], ['2026-12-08']),
      {},
      ['/sessions/1'],
    ],
  ] as const)('%s', (_name, plan, changes, pointers) => {
    expect(told(checkRest(plan as Plan, hardPack(changes)))).toEqual(
      pointers.map((one) => ['too-little-rest', one]),
    )
  })

  it('is no matter for other muscles on another day', () => {
    const arms = hardPack({ exercises: { walking: { ...walking!, hard: true, recoveryGroups: ['arms'] } } })
    expect(checkRest({ ...withVisits(['2026-12-07']), home: home(['tuesday']) }, arms)).toEqual([])
  })

  it('is said in a sentence, and needs the pack', () => {
    const plan = withVisits(['2026-12-07'], ['2026-12-08'])
    expect(checkPlan(plan, hardPack()).problems.map(({ message }) => message)).toContain(
      '`visits/2` on 2026-12-08 trains hard one day after `visits/1`, less than 2 days',
    )
    expect(checkPlan(plan).problems.map(({ code }) => code)).not.toContain('too-little-rest')
  })
})

describe('when visits may be', () => {
  const bounds = (timing: Partial<TimingDecision>): TimingDecision => ({ windows: [], ...timing })
  const short = bounds({ minutesPerDay: { timing: 'short', minutes: 40 } })
  const windowOf = (from?: string, to?: string) =>
    bounds({
      windows: [{ timing: 'rest', items: ['intervention/visits'], ...(from && { from }), ...(to && { to }) }],
    })
  const due = (by: string) => bounds({ firstVisit: { timing: 'soon', by } })
  const onMonday = withVisits(['2026-12-07'])

  it.each([
    ['as many minutes as a day may have', onMonday, short, []],
    [
      'more minutes than a day may have',
      withVisits(['2026-12-07', { minutes: 41 }]),
      short,
      [['over-minutes-per-day', '/sessions/0/minutes']],
    ],
    [
      'two visits that have more together',
      withVisits(['2026-12-07'], ['2026-12-07', { start: '15:00', minutes: 1 }]),
      short,
      [['over-minutes-per-day', '/sessions/1/minutes']],
    ],
    ['the day before a window', onMonday, windowOf('2026-12-08'), [['outside-window', '/sessions/0/date']]],
    ['the first day of a window', onMonday, windowOf('2026-12-07'), []],
    ['the last day of a window', onMonday, windowOf(undefined, '2026-12-07'), []],
    [
      'the day after a window',
      onMonday,
      windowOf(undefined, '2026-12-06'),
      [['outside-window', '/sessions/0/date']],
    ],
    ['a first visit in time', onMonday, due('2026-12-07'), []],
    [
      'a first visit that is late and does not say so',
      onMonday,
      due('2026-12-06'),
      [['first-visit', '/fit']],
    ],
    ['no visit at all, which is not said', withVisits(), due('2026-12-06'), [['first-visit', '/fit']]],
    [
      'a late first visit of which the plan says so',
      { ...onMonday, fit: { ...sound.fit, firstVisit: { timing: 'soon', by: '2026-12-06', daysLate: 1 } } },
      due('2026-12-06'),
      [],
    ],
  ] as const)('%s', (_name, plan, timing, problems) => {
    expect(told(checkTiming(plan as Plan, timing))).toEqual(problems)
  })

  it('is worked out from pack and assessment', () => {
    const screened: Assessment = { ...assessment, findings: { screen: false, osteoporosis: false } }
    const short = { id: 'short', title: 'Short days', minutesPerDay: 30, evidence: byDefault }
    const problems = checkPlan(sound, { ...pack, timings: { short } }, screened).problems
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['over-minutes-per-day']))
  })
})

describe('what a plan says of its first visit', () => {
  const saying = (firstVisit: object): Plan =>
    ({ ...sound, fit: { ...sound.fit, firstVisit: { timing: 'soon', ...firstVisit } } }) as Plan
  const [first] = sound.sessions.map(({ date }) => date).sort()

  it.each([
    ['its day and that it is in time', { by: first, on: first, daysLate: 0 }, []],
    ['another day', { by: first, on: '2026-12-25', daysLate: 0 }, [['first-visit', '/fit/firstVisit/on']]],
    [
      'that it is later than it is',
      { by: first, on: first, daysLate: 3 },
      [['first-visit', '/fit/firstVisit/daysLate']],
    ],
  ])('is so: %s', (_name, firstVisit, problems) => {
    expect(told(checkPlan(saying(firstVisit)).problems)).toEqual(problems)
  })
})
