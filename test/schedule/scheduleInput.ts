import type { Calendar } from '../../src/model/calendar.js'
import type { CareDecisions, ItemDecision, ReviewDecision } from '../../src/model/careDecisions.js'
import type { Pack } from '../../src/model/pack.js'
import type { Mode, Weekday, WeeklyWindow } from '../../src/model/primitives.js'
import type { Schedule } from '../../src/model/schedule.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import type { ScheduleOptions } from '../../src/schedule/scheduleOptions.js'
import { tinyPack } from '../support/tinyPack.js'

/** An item as these tests care about it: what it is, and how much of it was decided. */
export interface Item {
  kind?: 'intervention' | 'education' | 'exercise'
  id: string
  discipline?: string
  category?: 'assessment' | 'education' | 'treatment' | 'coordination'
  delivery?: 'session' | 'within-visits' | 'self'
  modes?: readonly Mode[]
  outcome?: ItemDecision['outcome']
  strength?: 'recommend' | 'consider'
  phases?: readonly string[]
  dose?: ItemDecision['sessionDose']
  phaseDoses?: ItemDecision['phaseDoses']
  exerciseDose?: ItemDecision['exerciseDose']
  hard?: boolean
  recoveryGroups?: readonly string[] | undefined
  holdsExercises?: boolean | undefined
  where?: 'home' | 'visits'
  after?: readonly string[]
  /** Tags of exercises that carry on its work at home, and those of an exercise. */
  atHome?: readonly string[] | undefined
  tags?: readonly string[]
}

export interface Input {
  items?: readonly Item[]
  /** The interventions in the pack's own order. */
  order?: readonly string[]
  /** What takes the place of visits that no cover is left for. */
  overCoverage?: Pack['manifest']['choices']['overCoverage']
  /** Weeks of each phase by its id; without any there is no program. */
  phases?: Readonly<Record<string, number>>
  program?: {
    visitsPerWeek?: number
    visitsPerDay?: number
    activeMinutesPerDay?: number
  }
  hardDaysApart?: number
  /** Minutes are 30. */
  reviews?: readonly Omit<ReviewDecision, 'rules'>[]
  triage?: Partial<CareDecisions['triage']>
  timing?: CareDecisions['timing']
  options?: Partial<ScheduleOptions>
}

export const monday = '2026-11-30'

export const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** The same hours on several days. */
export function hours(weekdays: readonly Weekday[], from = '09:00', to = '17:00'): WeeklyWindow[] {
  return weekdays.map((weekday) => ({ weekday, from, to }))
}

export function calendarOf(
  opening: Calendar['opening'] = hours(workdays),
  closures: Calendar['closures'] = [],
): Calendar {
  return { zone: 'America/Toronto', opening, closures }
}

export const optionsOf = (input: Input): ScheduleOptions => ({
  startOn: monday,
  calendar: calendarOf(),
  ...input.options,
})

/** Schedules the input: four weeks of one phase `only`, starting on a Monday, unless it says otherwise. */
export function schedule(input: Input): Schedule {
  return scheduleCare(packOf(input), decisionsOf(input), optionsOf(input))
}

/** The days on which an item is given. */
export function datesOf({ sessions }: Schedule, item: string): string[] {
  return sessions.filter(({ items }) => items.includes(item)).map(({ date }) => date)
}

export function packOf(input: Input) {
  const {
    items = [],
    order,
    phases = { only: 4 },
    program,
    reviews = [],
    hardDaysApart,
    overCoverage,
  } = input
  const definitions = (kind: Item['kind'], define: (item: Item) => unknown) =>
    Object.fromEntries(items.filter((item) => kindOf(item) === kind).map((item) => [item.id, define(item)]))
  const rest = {
    interventions: definitions('intervention', (item) => ({
      discipline: disciplineOf(item),
      category: item.category ?? 'treatment',
      modes: item.modes ?? ['in-person'],
      ...(item.after && { after: item.after }),
      ...(item.recoveryGroups && { recoveryGroups: item.recoveryGroups }),
      ...(item.holdsExercises && { holdsExercises: true }),
      ...(item.atHome && { atHome: item.atHome }),
    })),
    education: definitions('education', (item) => ({
      discipline: disciplineOf(item),
      delivery: item.delivery ?? 'session',
      modes: item.modes ?? ['in-person'],
    })),
    exercises: definitions('exercise', ({ hard, where, recoveryGroups, tags }) => ({
      hard,
      where,
      recoveryGroups,
      tags,
    })),
    reviews: Object.fromEntries(reviews.map(({ review }) => [review, { roles: ['lead'], minutes: 30 }])),
    programs: {
      program: {
        phases: Object.entries(phases).map(([id, weeks]) => ({ id, weeks })),
        visitsPerWeek: { min: 0, max: program?.visitsPerWeek ?? 14 },
        visitsPerDay: program?.visitsPerDay ?? 10,
        activeMinutesPerDay: program?.activeMinutesPerDay ?? 480,
      },
    },
  }
  const { manifest, ...others } = tinyPack({ rest: rest as never })
  const pack = { ...others, manifest: { ...manifest, ...(hardDaysApart && { hardDaysApart }) } }
  if (order === undefined && overCoverage === undefined) return pack
  const named = order && { items: order.map((intervention) => ({ intervention })) }
  const choices = { ...pack.manifest.choices, ...named, ...(overCoverage && { overCoverage }) }
  return { ...pack, manifest: { ...pack.manifest, choices } }
}

export function decisionsOf({
  items = [],
  phases = { only: 4 },
  reviews = [],
  triage,
  timing,
}: Input): CareDecisions {
  const program = Object.keys(phases).length > 0 ? { program: 'program' } : {}
  return {
    asOf: monday,
    provisional: false,
    triage: {
      state: 'clear',
      treatmentWaits: false,
      fired: [],
      possible: [],
      openGates: [],
      ...triage,
    },
    program: { ...program, provisional: false, rules: [], missing: [], alternatives: [] },
    pathways: [],
    items: items.map((item) => decisionOf(item, Object.keys(phases))),
    goals: [],
    team: [],
    reviews: reviews.map((review): ReviewDecision => ({ ...review, rules: [] })),
    monitors: [],
    advice: [],
    disagreements: [],
    payers: [],
    ...(timing && { timing }),
    questions: [],
  }
}

function decisionOf(item: Item, phases: readonly string[]): ItemDecision {
  const isExercise = kindOf(item) === 'exercise'
  return {
    kind: kindOf(item),
    id: item.id,
    outcome: item.outcome ?? 'selected',
    reason: 'recommended',
    strength: item.strength ?? 'recommend',
    preferred: false,
    phases: item.phases ?? phases,
    ...(isExercise
      ? { exerciseDose: item.exerciseDose ?? { daysPerWeek: 3 } }
      : {
          sessionDose: item.dose ?? { perWeek: 1, minutes: 30 },
          ...(item.phaseDoses && { phaseDoses: item.phaseDoses }),
        }),
    doseChanges: [],
    voices: [],
    checks: [],
    missing: [],
  }
}

export const kindOf = (item: Item): 'intervention' | 'education' | 'exercise' => item.kind ?? 'intervention'

export const disciplineOf = (item: Item): string => item.discipline ?? 'physio'

export const keyOf = (item: Item): string => `${kindOf(item)}/${item.id}`
