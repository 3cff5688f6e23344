import type { Plan } from '../model/plan.js'
import { type CalendarEvent, planEvents } from './calendarEvents.js'
import { type Block, type Entry, list, type Section } from './document.js'
import { exercisesOf, type SheetWeek } from './patientExercises.js'
import type { PatientWords } from './patientWords.js'

const mostVisits = 8

/** Visits of the week, and on which days what is done at home. */
export function describeWeek(plan: Plan, words: PatientWords, week: SheetWeek): Section {
  const { from, to } = week
  const visits = planEvents(plan).filter(({ date }) => from <= date && date <= to)
  const home = exercisesOf(plan, week).map((exercise): Entry => {
    const pattern = plan.home.find((one) => one.exercise === exercise.id && one.from <= to && from <= one.to)
    const days = words.weekdays(pattern?.weekdays ?? [])
    const begins = pattern !== undefined && pattern.from > from ? words.from(pattern.from) : ''
    const text = words.parts([words.dose(exercise.dose), days, begins].filter((part) => part !== ''))
    return { title: exercise.title, text, details: [] }
  })
  if (visits.length === 0 && home.length === 0 && plan.sessions.length === 0) return { title: '', blocks: [] }
  const blocks: Block[] = [
    { kind: 'heading', text: words.visits },
    ...(visits.length === 0 ? [{ kind: 'paragraph', text: words.noVisits } as const] : []),
    ...list(visits.map((visit) => visitEntry(visit, words))),
    ...(home.length === 0 ? [] : [{ kind: 'heading', text: words.atHome } as const, ...list(home)]),
  ]
  return { title: words.thisWeek(from, to), blocks }
}

function visitEntry(visit: CalendarEvent, words: PatientWords): Entry {
  const { date, start, minutes } = visit
  const parts = [words.list(visit.who), whatOf(visit, words), words.minutes(minutes), modeOf(visit, words)]
  return {
    title: `${words.day(date)}, ${words.time(start)}`,
    text: words.parts(parts.filter((part) => part !== '')),
    details: [],
  }
}

/** The visits after the week; many are counted and not listed. */
export function describeNextVisits(plan: Plan, words: PatientWords, week: SheetWeek): Section {
  const next = planEvents(plan).filter(({ date }) => date > week.to)
  const [last, more] = [next.at(-1), next.length - mostVisits]
  if (last === undefined) return { title: words.nextVisits, blocks: [] }
  const { day, time, who, what } = words.heads
  const rows = next.slice(0, mostVisits).map((visit) => {
    const done = whatOf(visit, words)
    const how = words.parts([done, modeOf(visit, words)].filter((part) => part !== ''))
    return [words.day(visit.date), words.time(visit.start), words.list(visit.who), how]
  })
  const rest = more > 0 ? [{ kind: 'paragraph', text: words.moreVisits(more, last.date) } as const] : []
  return {
    title: words.nextVisits,
    blocks: [{ kind: 'table', head: [day, time, who, what], rows }, ...rest],
  }
}

const modeOf = ({ mode }: CalendarEvent, words: PatientWords): string =>
  mode === undefined ? '' : words.modes[mode]

function whatOf({ kind, what }: CalendarEvent, words: PatientWords): string {
  return kind === 'review' ? words.review : words.list(what)
}
