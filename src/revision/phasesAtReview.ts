import { addDays, daysBetween } from '../calendar/calendarDay.js'
import type { Pack } from '../model/pack.js'
import type { CourseBefore } from '../model/planCourse.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Program } from '../model/program.js'
import type { PhaseExit, ReviewDecision } from '../model/reviewDecision.js'
import type { ScheduledPhase } from '../model/schedule.js'

interface AtReview {
  readonly pack: Pack
  /** What ran when the review began. */
  readonly before: Pick<CourseBefore, 'program' | 'since' | 'phases'>
  /** The plan's first day. */
  readonly startOn: CalendarDate
  /** Reviews to come, by date. */
  readonly reviews: readonly { readonly date: CalendarDate }[]
  /** The program that goes on or follows. */
  readonly program: string | undefined
  readonly decision: ReviewDecision['decision']
  /** A step back takes the plan to the phase before. */
  readonly goesBack?: boolean
  readonly exits: readonly PhaseExit[]
  readonly reviewedOn: CalendarDate
}

/**
 * The phases of a plan from its first day on, without a gap: those that are past as they were. A program that follows
 * begins on the review's day, or with the plan if that is later. In the one that goes on, a phase whose exit criteria
 * are known not to be met lasts until the next review, as long as its program may last; one that is known to be done
 * ends with its week when the review lets the plan progress. What nobody can tell from the facts goes by the dates,
 * and is the clinician's to judge.
 */
export function phasesAtReview(at: AtReview): readonly ScheduledPhase[] {
  const { startOn, reviewedOn } = at
  const past = at.before.phases
  const program = at.program === undefined ? undefined : at.pack.programs[at.program]
  if (program === undefined) return withoutGaps(endOn(past, reviewedOn), startOn)
  if (at.program === at.before.program) return withoutGaps(moveBorder(at, program, past), startOn)
  const first = reviewedOn > startOn ? reviewedOn : startOn
  return withoutGaps([...endOn(past, first), ...layOut(program.phases, first)], startOn)
}

/** Phases that began before a day, the last of them ended on the day before it. */
function endOn(phases: readonly ScheduledPhase[], day: CalendarDate): ScheduledPhase[] {
  return phases
    .filter(({ from }) => from < day)
    .map((phase) => (phase.to < day ? phase : { ...phase, to: addDays(day, -1) }))
}

/** Days on which no program ran, before the first or between two, are a phase without a name. */
function withoutGaps(phases: readonly ScheduledPhase[], startOn: CalendarDate): ScheduledPhase[] {
  let next = startOn
  return phases.flatMap((phase) => {
    const gap = phase.from > next ? [{ id: '', from: next, to: addDays(phase.from, -1) }] : []
    next = addDays(phase.to, 1)
    return [...gap, phase]
  })
}

function layOut(phases: Program['phases'], first: CalendarDate): ScheduledPhase[] {
  let from = first
  return phases.map(({ id, weeks }) => {
    const next = addDays(from, 7 * Math.ceil(Number(weeks)))
    const phase = { id, from, to: addDays(next, -1) }
    from = next
    return phase
  })
}

/** Moves the end of the phase that runs, and what comes after it with it. */
function moveBorder(
  at: AtReview,
  program: Program,
  phases: readonly ScheduledPhase[],
): readonly ScheduledPhase[] {
  const { reviewedOn, decision, exits } = at
  const index = phases.findIndex(({ from, to }) => from <= reviewedOn && reviewedOn <= to)
  const current = phases[index]
  if (current === undefined) return phases
  // What has run for less than a week has not been tried.
  if (at.goesBack)
    return current.from <= addDays(reviewedOn, -7) ? goBack(at, program, phases, index) : phases
  const met = exits.find(({ phase }) => phase === current.id)?.met
  const weekEnd = endOfWeek(current.from, reviewedOn)
  if (met === 'true' && decision === 'progress' && index < phases.length - 1 && weekEnd < current.to)
    return shifted(phases, index, -weeksBetween(weekEnd, current.to))
  const next = nextReview(at)
  if (met !== 'false' || next === undefined || next <= current.to) return phases
  // A phase gains no more than its own length: nobody should wait longer for it to be done.
  const own = Math.ceil(Number(program.phases.find(({ id }) => id === current.id)?.weeks ?? 1))
  const wanted = Math.min(own, Math.ceil(daysBetween(current.to, next) / 7))
  const extended = shifted(phases, index, wanted)
  const start = programStart(at.before, program, phases)
  const weeks = Math.ceil((daysBetween(start, lastDay(extended)) + 1) / 7)
  return shorten(extended, index, Math.min(wanted, Math.max(0, weeks - Number(program.maxWeeks))))
}

/**
 * The phase before begins again on the review's day, then the one that ran and what comes after it, as long as the
 * program may last; the first phase begins again itself. The program ends no sooner than it would have.
 */
function goBack(
  { before, reviewedOn }: AtReview,
  program: Program,
  phases: readonly ScheduledPhase[],
  index: number,
): readonly ScheduledPhase[] {
  const own = program.phases.map(({ id }) => id)
  const place = own.indexOf((phases[index] as ScheduledPhase).id)
  if (place < 0) return phases
  const past = endOn(phases, reviewedOn)
  const again = layOut(program.phases.slice(Math.max(0, place - 1)), reviewedOn)
  const ends = lastDay(phases)
  const start = programStart(before, program, phases)
  const longest = addDays(start, 7 * Number(program.maxWeeks) - 1)
  const latest = longest > ends ? longest : ends
  const over = Math.max(0, Math.ceil(daysBetween(latest, lastDay(again)) / 7))
  const most = (daysBetween(reviewedOn, lastDay(again)) + 1) / 7 - again.length
  // Near the end of the longest that the program may last there is no room to go back.
  if (over > most) return phases
  const all = shorten([...past, ...again], past.length, over, 'last')
  // Whole weeks are taken from the last phases; the days that this takes too many are given back to the last one.
  if (over > 0) return longer(all, all.length - 1, daysBetween(lastDay(all), latest))
  const ran = past.length + Math.min(1, again.length - 1, place)
  return longer(all, ran, Math.max(0, daysBetween(lastDay(all), ends)))
}

const lastDay = (phases: readonly ScheduledPhase[]): CalendarDate => (phases.at(-1) as ScheduledPhase).to

/** One phase lasts so many days longer, and those after it begin as much later. */
function longer(phases: readonly ScheduledPhase[], index: number, days: number): ScheduledPhase[] {
  return phases.map((phase, place) => ({
    ...phase,
    from: place > index ? addDays(phase.from, days) : phase.from,
    to: place >= index ? addDays(phase.to, days) : phase.to,
  }))
}

const weeksBetween = (from: CalendarDate, to: CalendarDate): number => Math.floor(daysBetween(from, to) / 7)

/** The last day of the week of the phase that a day lies in. */
function endOfWeek(from: CalendarDate, day: CalendarDate): CalendarDate {
  return addDays(from, 7 * (Math.floor(daysBetween(from, day) / 7) + 1) - 1)
}

function nextReview({ reviews, reviewedOn }: AtReview): CalendarDate | undefined {
  return reviews.find(({ date }) => date > reviewedOn)?.date
}

function shifted(phases: readonly ScheduledPhase[], index: number, weeks: number): ScheduledPhase[] {
  return longer(phases, index, 7 * weeks)
}

/** The first day of the program among phases that may hold those of an earlier one, or of an earlier run of this. */
function programStart(
  { since }: Pick<CourseBefore, 'since'>,
  program: Program,
  phases: readonly ScheduledPhase[],
): CalendarDate {
  const own = new Set(program.phases.map(({ id }) => id))
  return (
    phases.find(({ id, from }) => own.has(id) && from >= since)?.from ?? (phases[0] as ScheduledPhase).from
  )
}

/**
 * Keeps the program within its longest: what the phase at `index` gained is taken from those after it, the next one
 * first or the last one first, each keeping a week; what can't be taken there the phase does not gain.
 */
function shorten(
  phases: readonly ScheduledPhase[],
  index: number,
  weeksOver: number,
  first: 'next' | 'last' = 'next',
): ScheduledPhase[] {
  let over = weeksOver
  const weeks = phases.map(({ from, to }) => (daysBetween(from, to) + 1) / 7)
  const later = phases.map((_, place) => place).slice(index + 1)
  for (const place of first === 'next' ? later : later.reverse()) {
    const taken = Math.min(over, Math.max(0, (weeks[place] as number) - 1))
    weeks[place] = (weeks[place] as number) - taken
    over -= taken
  }
  weeks[index] = (weeks[index] as number) - over
  let from = (phases[index] as ScheduledPhase).from
  return phases.map((phase, place) => {
    if (place < index) return phase
    const to = addDays(from, 7 * (weeks[place] as number) - 1)
    const moved = { ...phase, from, to }
    from = addDays(to, 1)
    return moved
  })
}
