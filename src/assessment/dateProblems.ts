import { completedYears } from '../calendar/calendarDay.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** Dates that contradict the day of the assessment, each other or the age. */
export function dateProblems(sound: SoundAssessment): Problem[] {
  const { assessedOn } = sound
  if (assessedOn === undefined) return endsBeforeStart(sound)
  return [
    ...onsetsAfter(sound, assessedOn),
    ...pastEvents(sound).flatMap(({ what, on, path }) => inFuture(what, on, path, assessedOn)),
    ...endsBeforeStart(sound),
    ...ageProblems(sound, assessedOn),
  ]
}

function onsetsAfter({ conditions = [] }: SoundAssessment, assessedOn: CalendarDate): Problem[] {
  return conditions.flatMap((entry, index) => {
    const onset = entry?.onset
    if (typeof onset !== 'string' || !isAfter(onset, assessedOn)) return []
    const message = `the onset ${quote(onset)} is after the assessment on ${assessedOn}`
    const path = ['conditions', index, 'onset']
    return [
      reportProblem({
        code: 'onset-after-assessment',
        path,
        message,
        value: onset,
        expected: until(assessedOn),
      }),
    ]
  })
}

/** A rough date is a range of days; it is in the future only when all of them are. */
function isAfter(rough: string, day: CalendarDate): boolean {
  return rough > day.slice(0, rough.length)
}

interface PastEvent {
  readonly what: string
  readonly on: unknown
  readonly path: JsonPath
}

/** Everything with a date that has happened, if it is true. */
function pastEvents(sound: SoundAssessment): PastEvent[] {
  const { patient, referral, pain, history, work, measures = [], findings = {} } = sound
  return [
    { what: 'the birth date', on: patient?.birthDate, path: ['patient', 'birthDate'] },
    { what: 'the referral', on: referral?.referredOn, path: ['referral', 'referredOn'] },
    { what: 'the pain', on: pain?.on, path: ['pain', 'on'] },
    { what: 'the first day off work', on: work?.offSince, path: ['work', 'offSince'] },
    ...(history?.surgeries ?? []).map((entry, index) => ({
      what: 'the surgery',
      on: entry?.on,
      path: ['history', 'surgeries', index, 'on'],
    })),
    ...(history?.treatments ?? []).map((entry, index) => ({
      what: 'the start of the treatment',
      on: entry?.from,
      path: ['history', 'treatments', index, 'from'],
    })),
    ...measures.map((entry, index) => ({
      what: 'the measure',
      on: entry?.on,
      path: ['measures', index, 'on'],
    })),
    ...Object.entries(findings).map(([code, entry]) => ({
      what: 'the finding',
      on: typeof entry === 'object' ? entry.on : undefined,
      path: ['findings', code, 'on'],
    })),
  ]
}

function inFuture(what: string, on: unknown, path: JsonPath, assessedOn: CalendarDate): Problem[] {
  if (typeof on !== 'string' || !isAfter(on, assessedOn)) return []
  const message = `${what} ${quote(on)} is after the assessment on ${assessedOn}`
  return [reportProblem({ code: 'date-in-future', path, message, value: on, expected: until(assessedOn) })]
}

function until(assessedOn: CalendarDate): string {
  return `a date on or before ${assessedOn}`
}

function endsBeforeStart({ history }: SoundAssessment): Problem[] {
  return (history?.treatments ?? []).flatMap((entry, index) => {
    const { from, to } = entry ?? {}
    if (from === undefined || to === undefined || to >= from) return []
    const message = `the treatment ends on ${quote(to)}, before it starts on ${from}`
    const path = ['history', 'treatments', index, 'to']
    return [
      reportProblem({
        code: 'ends-before-start',
        path,
        message,
        value: to,
        expected: `a date on or after ${from}`,
      }),
    ]
  })
}

function ageProblems({ patient }: SoundAssessment, assessedOn: CalendarDate): Problem[] {
  const { ageYears, birthDate } = patient ?? {}
  if (ageYears === undefined || birthDate === undefined || birthDate > assessedOn) return []
  const years = completedYears(birthDate, assessedOn)
  if (years === ageYears) return []
  const message = `the age ${quote(ageYears)} does not agree with the birth date ${birthDate}, which makes it ${years} on ${assessedOn}`
  return [
    reportProblem({
      code: 'age-disagrees',
      path: ['patient', 'ageYears'],
      message,
      value: ageYears,
      expected: String(years),
    }),
  ]
}
