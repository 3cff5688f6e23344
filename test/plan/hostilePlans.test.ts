import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { decideCare } from '../../src/care/decideCare.js'
import { checkPlan } from '../../src/checkPlan.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Calendar } from '../../src/model/calendar.js'
import type { Plan } from '../../src/model/plan.js'
import { modeSchema, weekdaySchema } from '../../src/model/primitives.js'
import type { Schedule } from '../../src/model/schedule.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { arbitraryAssessment } from '../../src/testing/arbitraryAssessment.js'
import type { Input } from '../schedule/scheduleInput.js'
import { sum, violations } from '../schedule/violations.js'
import { backPain, fixtures } from '../support/backPain.js'
import { closuresAround, opening, scarcityFrom } from '../support/hostileCalendar.js'

/** `HOSTILE_RUNS` asks for more people: `npm run hostile` takes ten thousand. */
const runs = Number(process.env.HOSTILE_RUNS ?? 60)

/** One of the fixtures, so that enough of them may begin treatment, with anything else answered over it. */
const bases = Object.values(fixtures).map((json) => parseAssessment(backPain, json))
const disciplines = Object.keys(backPain.roles)

/** What may be said of a person: stretches that have a length, one a day so that none overlap. */
const someOpening = opening.map((open) =>
  open.filter(
    ({ weekday, from, to }, index) =>
      from < to && open.findIndex((one) => one.weekday === weekday && one.from < one.to) === index,
  ),
)

const wishes = fc.record(
  {
    modes: fc.subarray([...modeSchema.options], { minLength: 1 }),
    maxVisitsPerWeek: fc.integer({ min: 0, max: 9 }),
    maxMinutesPerDay: fc.constantFrom(45, 60, 90, 240),
    availability: someOpening,
    preferredWeekdays: fc.subarray([...weekdaySchema.options]),
  },
  { requiredKeys: [] },
)

const limits = fc.uniqueArray(
  fc.record(
    {
      discipline: fc.constantFrom(...disciplines),
      visits: fc.integer({ min: 0, max: 8 }),
      modes: fc.subarray([...modeSchema.options], { minLength: 1 }),
    },
    { requiredKeys: ['discipline', 'visits'] },
  ),
  { maxLength: 3, selector: ({ discipline }) => discipline },
)

const person: fc.Arbitrary<Assessment> = fc
  .tuple(arbitraryAssessment(backPain, bases), wishes, fc.option(limits, { nil: undefined }))
  .map(([assessment, wished, limited]) => ({
    ...assessment,
    preferences: { ...assessment.preferences, ...wished },
    ...(limited && { coverage: { ...assessment.coverage, limits: limited } }),
  }))

const calendar: fc.Arbitrary<Calendar> = fc
  .tuple(opening, closuresAround('2026-11-20'), scarcityFrom('2026-11-16', disciplines))
  .map(([open, ...rest]) => [open.filter(({ from, to }) => from < to), ...rest] as const)
  .filter(([open]) => open.length > 0)
  .map(([open, closures, scarce]) => ({ zone: 'America/Toronto', opening: open, closures, ...scarce }))

interface Made {
  readonly assessment: Assessment
  readonly calendar: Calendar
  readonly plan: Plan
}

/** What the scheduler's own tests look for, as far as it can be told from a plan, its person and its calendar. */
const ofTheWeek = [
  'is inside the opening hours',
  'is not in a closure',
  'is not on a holiday',
  'keeps to the places that a discipline has on a day',
  'is inside the availability of the person',
  'overlaps nothing',
  'starts on the quarter hour',
  'keeps to the visits a week of the person',
  'keeps to what is covered in treatment',
] as const

const lists = { intervention: 'interventions', education: 'education', exercise: 'exercises' } as const

/** What is wrong with a plan, by what should be right; nothing when all is well. */
const wrongs: Readonly<Record<string, (made: Made) => readonly unknown[]>> = {
  ...Object.fromEntries(
    ofTheWeek.map((name) => [name, (made: Made) => violations[name]?.(...asSchedule(made)) ?? ['not known']]),
  ),

  'is given in a way that the person can use': ({ plan, assessment }) =>
    plan.sessions.filter(({ mode }) => !(assessment.preferences?.modes?.includes(mode) ?? true)),

  'breaks no invariant, and holds nothing that is forbidden': ({ plan, assessment }) =>
    checkPlan(plan, backPain, assessment).problems,

  'names whatever was decided: in the plan, on hold, or set aside': ({
    plan,
    assessment,
    calendar: open,
  }) => {
    if (plan.triage.state === 'stop') return []
    const findings = evaluateRules(backPain, deriveFacts(backPain, assessment))
    const { items } = decideCare(backPain, assessment, findings, open)
    const is = (list: readonly { kind: string; id: string }[], kind: string, id: string): boolean =>
      list.some((one) => one.kind === kind && one.id === id)
    return items.filter(({ kind, id, outcome }) => {
      if (outcome === 'selected') return !plan[lists[kind]].some((one) => one.id === id)
      return !is(outcome === 'held' ? plan.held : plan.setAside, kind, id)
    })
  },

  'gives each visit that an item asks for a day, carries it on at home, or says what stood in the way': ({
    plan,
  }) =>
    plan.fit.items.filter(({ item, wanted, placed, instead }) => {
      const missed = sum(plan.unscheduled.filter(({ series }) => series === item).map((one) => one.sessions))
      const visits = plan.sessions.filter(({ items }) => items.includes(item)).length
      return placed + (instead?.home ?? 0) + missed !== wanted || visits !== placed
    }),

  'says in words what would help': ({ plan }) =>
    plan.unscheduled.filter(({ wouldHelp }) => !/^\S.*[^\s.]$/.test(wouldHelp)),

  'holds no treatment while the plan is stopped or waits': ({ plan }) =>
    plan.triage.state === 'stop' || plan.triage.treatmentWaits
      ? plan.sessions.filter(({ category }) => category === 'treatment')
      : [],
}

/** A plan holds its schedule, and a schedule with its options is all that these checks read. */
function asSchedule({ plan, assessment, calendar }: Made): [Input, Schedule] {
  const { preferences = {}, coverage } = assessment
  const options = { startOn: plan.startOn, calendar, preferences, ...(coverage && { coverage }) }
  const { zone, startOn, endOn, sessions, home, unscheduled } = plan
  const reviews = plan.reviews.map((one) => ({ ...one, review: one.id }))
  const { wanted, placed, items: fit } = plan.fit
  const phases = plan.program?.phases ?? []
  return [
    { options },
    { zone, startOn, endOn, phases, sessions, reviews, home, unscheduled, fit, wanted, placed },
  ]
}

function kindOf({ triage, fit }: Plan): 'stopped' | 'full' | 'tight' | 'empty' {
  if (triage.state === 'stop') return 'stopped'
  if (fit.placed === 0) return 'empty'
  return fit.placed === fit.wanted ? 'full' : 'tight'
}

describe('every plan for anybody, whatever the calendar', () => {
  const found = new Map<string, unknown>()
  const seen = { stopped: 0, full: 0, tight: 0, empty: 0 }

  beforeAll(() => {
    fc.assert(
      fc.property(person, calendar, (assessment, open) => {
        const made = {
          assessment,
          calendar: open,
          plan: generatePlan(backPain, assessment, { calendar: open }),
        }
        seen[kindOf(made.plan)] += 1
        for (const [name, find] of Object.entries(wrongs)) {
          const broken = find(made)
          if (broken.length > 0 && !found.has(name)) found.set(name, { broken, assessment, calendar: open })
        }
      }),
      { numRuns: runs },
    )
  }, 3_600_000)

  test('is looked at where it fits, fits badly, does not fit, and where it is stopped', () => {
    const most = runs / 2
    expect(Object.entries(seen).filter(([, plans]) => plans < runs / 50 || plans > most)).toEqual([])
  })

  for (const name of Object.keys(wrongs))
    test(name, () => {
      expect(found.get(name)).toBeUndefined()
    })
})
