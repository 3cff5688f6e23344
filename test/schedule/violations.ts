import { dayNumberOf, daysBetween, weekdayOf } from '../../src/calendar/calendarDay.js'
import type { WeeklyWindow } from '../../src/model/primitives.js'
import type { Schedule, ScheduledReview, Session } from '../../src/model/schedule.js'
import { disciplineOf, type Input, type Item, keyOf, kindOf, optionsOf } from './scheduleInput.js'

/** Each constraint is reckoned here anew from the input, so that the scheduler does not judge itself. */
type Appointment = Session | ScheduledReview

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const endOf = ({ start, minutes }: Appointment): number => minute(start) + minutes
const appointments = ({ sessions, reviews }: Schedule): Appointment[] => [...sessions, ...reviews]
const weekOf = (input: Input, date: string): number =>
  Math.floor(daysBetween(optionsOf(input).startOn, date) / 7)
export const itemOf = (input: Input, key: string): Item => input.items!.find((item) => keyOf(item) === key)!
const sessionsWith = ({ sessions }: Schedule, key: string): Session[] =>
  sessions.filter(({ items }) => items.includes(key))
export const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

function groupBy<T>(list: readonly T[], keyFor: (one: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>()
  for (const one of list) groups.set(keyFor(one), [...(groups.get(keyFor(one)) ?? []), one])
  return [...groups.values()]
}

/** Whether every minute of it lies in one of the windows; windows that touch count as one. */
function isWithin(appointment: Appointment, windows: readonly WeeklyWindow[]): boolean {
  const weekday = weekdayOf(dayNumberOf(appointment.date))
  const onDay = windows.filter((window) => window.weekday === weekday)
  for (let at = minute(appointment.start); at < endOf(appointment); at += 1)
    if (!onDay.some(({ from, to }) => minute(from) <= at && at < minute(to))) return false
  return true
}

/** What breaks each hard constraint; empty when nothing does. */
export const violations: Record<string, (input: Input, result: Schedule) => unknown[]> = {
  'is inside the opening hours': (input, result) =>
    appointments(result).filter((one) => !isWithin(one, optionsOf(input).calendar.opening)),

  'is not in a closure': (input, result) =>
    appointments(result).filter(({ date }) =>
      optionsOf(input).calendar.closures.some(({ from, to }) => from <= date && date <= (to ?? from)),
    ),

  'is not on a holiday': (input, result) =>
    appointments(result).filter(({ date }) =>
      optionsOf(input).calendar.holidays?.some((holiday) => holiday.date === date),
    ),

  'keeps to the places that a discipline has on a day': (input, { sessions }) =>
    (optionsOf(input).calendar.capacity ?? []).flatMap(({ discipline, visits, weekdays, dates }) =>
      groupBy(
        sessions.filter((one) => one.discipline === discipline),
        ({ date }) => date,
      ).filter((day) => {
        const { date } = day[0]!
        const isNamed = dates?.includes(date) || weekdays?.includes(weekdayOf(dayNumberOf(date)))
        return (isNamed || (!dates && !weekdays)) && day.length > visits
      }),
    ),

  'is inside the availability of the person': (input, result) => {
    const { availability } = optionsOf(input).preferences ?? {}
    return availability ? appointments(result).filter((one) => !isWithin(one, availability)) : []
  },

  'overlaps nothing': (_, result) =>
    groupBy(appointments(result), ({ date }) => date).flatMap((day) =>
      day.filter((one, index) =>
        day
          .slice(index + 1)
          .some((other) => minute(one.start) < endOf(other) && minute(other.start) < endOf(one)),
      ),
    ),

  'starts on the quarter hour': (_, result) =>
    appointments(result).filter(({ start }) => minute(start) % 15 !== 0),

  'keeps to the visits a week of the person': (input, { sessions, reviews }) => {
    const most = optionsOf(input).preferences?.maxVisitsPerWeek ?? Infinity
    const visitDays = new Set(sessions.map(({ date }) => date))
    const ownDays = [...new Set(reviews.map(({ date }) => date))].filter((date) => !visitDays.has(date))
    const dates = [...sessions.map(({ date }) => date), ...ownDays]
    return groupBy(dates, (date) => weekOf(input, date)).filter((week) => week.length > most)
  },

  'keeps to the visits a week of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => weekOf(input, date)).filter(
      (week) => week.length > input.program!.visitsPerWeek!,
    ),

  'keeps to the visits a day of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => date).filter(
      (day) => day.length > input.program!.visitsPerDay!,
    ),

  'keeps to the minutes a day of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => date).filter(
      (day) => sum(day.map(({ minutes }) => minutes)) > input.program!.activeMinutesPerDay!,
    ),

  'keeps to the minutes a day of the person, reviews included': (input, { sessions, reviews }) =>
    groupBy([...sessions, ...reviews], ({ date }) => date).filter(
      (day) =>
        sum(day.map(({ minutes }) => minutes)) > (optionsOf(input).preferences?.maxMinutesPerDay ?? Infinity),
    ),

  'keeps to the minutes a day of the pack': (input, { sessions }) =>
    groupBy(sessions, ({ date }) => date).filter(
      (day) => sum(day.map(({ minutes }) => minutes)) > (input.timing?.minutesPerDay?.minutes ?? Infinity),
    ),

  'says of the first visit when it is, how late, and why': ({ timing }, { sessions, firstVisit }) => {
    const { by } = timing?.firstVisit ?? {}
    const [on] = sessions.map(({ date }) => date).sort()
    if (by === undefined) return firstVisit ? [firstVisit] : []
    const daysLate = on === undefined ? undefined : Math.max(0, daysBetween(by, on))
    const isSaid = firstVisit?.by === by && firstVisit.on === on && firstVisit.daysLate === daysLate
    const isInTime = daysLate === 0
    return isSaid && isInTime === (firstVisit.constraint === undefined) ? [] : [firstVisit]
  },

  'is given in a way that every item of it and the person can use': (input, { sessions }) =>
    sessions.filter(
      ({ mode, items }) =>
        !(optionsOf(input).preferences?.modes?.includes(mode) ?? true) ||
        !items.every((key) => itemOf(input, key).modes!.includes(mode)),
    ),

  'keeps the visits of one item apart': (input, result) =>
    input.items!.flatMap((item) => {
      const days = sessionsWith(result, keyOf(item)).map(({ date }) => dayNumberOf(date))
      const apart = item.dose!.daysApart ?? (item.dose!.perWeek > 7 ? 0 : 1)
      return days.filter((day, index) => index > 0 && day - days[index - 1]! < apart)
    }),

  'puts an assessment before treatment, and one of its discipline where one is due': (input, result) => {
    const ofCategory = (category: string) =>
      result.sessions.filter((session) => session.category === category)
    const dueFrom = (discipline?: string) =>
      Math.min(
        ...assessmentsDue(input, result)
          .filter((one) => !discipline || one.discipline === discipline)
          .map(({ week }) => week),
      )
    return ofCategory('treatment').filter((session) =>
      [undefined, session.discipline].some(
        (discipline) =>
          dueFrom(discipline) <= weekOf(input, session.date) &&
          !ofCategory('assessment').some(
            (one) => (!discipline || one.discipline === discipline) && isBefore(one, session),
          ),
      ),
    )
  },

  'keeps to the most visits of an item': (input, result) =>
    input.items!.filter(
      (item) => sessionsWith(result, keyOf(item)).length > (item.dose!.maxSessions ?? Infinity),
    ),

  'keeps to the visits of an item in a week': (input, result) =>
    input.items!.flatMap((item) =>
      groupBy(sessionsWith(result, keyOf(item)), ({ date }) => weekOf(input, date)).filter(
        (week) => week.length > Math.ceil(item.dose!.perWeek),
      ),
    ),

  'lies in the dates in which its items may be given': (input, { sessions }) =>
    [...(optionsOf(input).windows ?? []), ...(input.timing?.windows ?? [])].flatMap(({ items, from, to }) =>
      sessions.filter(
        (one) =>
          one.items.some((key) => items.includes(key)) &&
          ((from !== undefined && one.date < from) || (to !== undefined && to < one.date)),
      ),
    ),

  'comes on a later day than what must come first': (input, result) =>
    input.items!.flatMap((item) => {
      const first = (item.after ?? [])
        .filter((id) => id !== item.id)
        .map((id) => input.items!.find((other) => other.id === id && asksForVisits(other, result)))
        .filter((other) => other !== undefined)
        .map((other) => sessionsWith(result, keyOf(other))[0]?.date ?? '9999')
      return kindOf(item) === 'intervention'
        ? sessionsWith(result, keyOf(item)).filter(({ date }) => first.some((day) => date <= day))
        : []
    }),

  'lets muscles rest for two days after hard training, and has one hard visit a day at most': (
    input,
    result,
  ) => {
    const visits = result.sessions
      .map((one) => ({
        day: dayNumberOf(one.date),
        groups: groupsOf(input, one),
        one,
      }))
      .filter(({ groups }) => groups.length > 0)
    const home = result.home
      .filter(({ exercise }) => itemOf(input, `exercise/${exercise}`).hard)
      .flatMap((one) =>
        daysOf(one).map((day) => ({
          day,
          groups: musclesOf(itemOf(input, `exercise/${one.exercise}`)),
          one,
        })),
      )
    const shares = (left: { groups: readonly string[] }, right: { groups: readonly string[] }) =>
      left.groups.some((group) => right.groups.includes(group))
    return [
      ...visits.filter((visit) =>
        [...visits, ...home].some(
          (other) =>
            other !== visit &&
            (other.day === visit.day || (Math.abs(other.day - visit.day) < 2 && shares(visit, other))),
        ),
      ),
      ...home.filter((training) =>
        home.some((other) => Math.abs(other.day - training.day) === 1 && shares(training, other)),
      ),
    ]
  },

  'keeps to what is covered in treatment': (input, { sessions }) => {
    const mayBeLeft = sessions.filter(({ category }) => category === 'treatment')
    return (optionsOf(input).coverage?.limits ?? []).filter(
      ({ discipline, visits = Infinity, modes, until }) =>
        mayBeLeft.filter(
          (one) =>
            one.discipline === discipline &&
            (modes?.includes(one.mode) ?? true) &&
            (!until || one.date <= until),
        ).length > visits,
    )
  },

  'lies in its phase, in its window, and in a phase of each of its items': (input, { phases, sessions }) =>
    sessions.filter(({ date, phase, window, items }) => {
      const of = phases.find(({ id }) => id === phase)
      const isInPhase = of ? of.from <= date && date <= of.to : phase === '' && phases.length === 0
      const isForItems = items.every((key) => {
        const wanted = itemOf(input, key).phases!
        return !of || wanted.length === 0 || wanted.includes(phase)
      })
      return !isInPhase || !isForItems || date < window.earliest || window.latest < date
    }),

  'holds only what was selected, of one discipline': (input, { sessions }) =>
    sessions.filter(({ items, discipline }) =>
      items.some((key) => {
        const item = itemOf(input, key)
        return item.outcome !== 'selected' || disciplineOf(item) !== discipline
      }),
    ),

  'holds only assessment and education while treatment waits or without a program': (input, result) =>
    input.triage?.treatmentWaits || result.phases.length === 0
      ? [
          ...result.sessions.filter(({ category }) => category !== 'assessment' && category !== 'education'),
          ...result.home,
          ...result.reviews,
        ]
      : [],
}

const musclesOf = (item: Item): readonly string[] => item.recoveryGroups ?? (item.hard ? [item.id] : [])

/** What its items train hard in its phase, exercises that are done in visits included. */
function groupsOf(input: Input, { items, phase }: Session): readonly string[] {
  const inVisits = input.items!.filter(
    (item) =>
      kindOf(item) === 'exercise' &&
      item.where === 'visits' &&
      item.hard &&
      item.outcome === 'selected' &&
      (item.phases!.length === 0 || item.phases!.includes(phase)),
  )
  return items
    .map((key) => itemOf(input, key))
    .flatMap((item) => {
      if (kindOf(item) !== 'intervention') return []
      return [...(item.recoveryGroups ?? []), ...(item.holdsExercises ? inVisits.flatMap(musclesOf) : [])]
    })
}

function daysOf({ from, to, weekdays }: Schedule['home'][number]): number[] {
  const days: number[] = []
  for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1)
    if (weekdays.includes(weekdayOf(day))) days.push(day)
  return days
}

const asksForVisits = (item: Item, { fit }: Schedule): boolean =>
  fit.some((one) => one.item === keyOf(item) && one.due.some((visits) => visits > 0))

const isBefore = (one: Session, other: Session): boolean =>
  one.date < other.date || (one.date === other.date && endOf(one) <= minute(other.start))

/** The first week in which each selected assessment is due. */
function assessmentsDue(input: Input, { phases }: Schedule): { discipline: string; week: number }[] {
  const isDue = ({ kind, category, outcome, dose }: Item) =>
    kind === 'intervention' &&
    category === 'assessment' &&
    outcome === 'selected' &&
    dose!.perWeek > 0 &&
    dose!.maxSessions !== 0
  return input.items!.filter(isDue).flatMap((item) => {
    const inItem = phases.filter(({ id }) => item.phases!.length === 0 || item.phases!.includes(id))
    const first = phases.length === 0 ? optionsOf(input).startOn : inItem[0]?.from
    return first === undefined ? [] : [{ discipline: disciplineOf(item), week: weekOf(input, first) }]
  })
}
