import { match } from 'ts-pattern'
import { addDays } from '../../calendar/calendarDay.js'
import type { Assessment } from '../../model/assessment.js'
import type { MeasureEntry } from '../../model/assessmentSections.js'
import type { Case } from '../../model/caseFile.js'
import type { FactValue, Obtain } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { adverseEventValueSet, type Progress } from '../../model/progress.js'
import { writeScores } from './writeScores.js'

/** A person at a review: the assessment, what happened since, and what ran. */
export interface ReviewedPerson {
  readonly assessment: Assessment
  readonly progress: Progress
  readonly course?: NonNullable<Case['course']>
}

export type FoundOfReview = readonly (readonly [Obtain, FactValue])[]

/** How long before the review the assessment was. */
const daysBefore = 28

/**
 * A review at which these facts come about, for somebody of whom the rest is known as the assessment says. A guess:
 * facts of a review hang on each other, so whoever uses it asks the engine what it comes to.
 */
export function writeReview(
  pack: Pack,
  now: Assessment,
  found: FoundOfReview,
  reviewedOn: CalendarDate,
): ReviewedPerson {
  const { findings, measures, pain, assessedOn: _, ...lasting } = now
  const assessedOn = addDays(reviewedOn, -daysBefore)
  const days = [assessedOn, addDays(reviewedOn, -14), addDays(reviewedOn, -7), reviewedOn]
  const scores = writeScores(pack, found, days)
  const told = [...scores, ...(measures ?? []).filter((one) => !isSaid(scores, one))]
  const baseline = told.filter(({ on }) => on <= assessedOn)
  const later = told.filter(({ on }) => on > assessedOn)
  const course = courseOf(found)
  return {
    assessment: {
      ...lasting,
      assessedOn,
      ...(baseline.length > 0 && { measures: baseline }),
    },
    progress: {
      reviewedOn,
      ...(findings && { findings }),
      ...(pain && { pain: { ...pain, on: reviewedOn } }),
      ...(later.length > 0 && { measures: later }),
      ...happened(pack, found, reviewedOn),
    },
    ...(course && { course }),
  }
}

function isSaid(scores: readonly MeasureEntry[], { measure, on }: MeasureEntry): boolean {
  return scores.some((one) => one.measure === measure && one.on === on)
}

function courseOf(found: FoundOfReview): ReviewedPerson['course'] {
  const course: { program?: string; programBegan?: CalendarDate; careBegan?: CalendarDate } = {}
  for (const [obtain, value] of found) {
    if (obtain.from !== 'course') continue
    if (value.type === 'code') course.program = value.value
    if (value.type === 'date')
      course[obtain.field === 'care-began' ? 'careBegan' : 'programBegan'] = value.earliest
  }
  return Object.keys(course).length === 0 ? undefined : course
}

type Happened = Pick<Progress, 'attendance' | 'homeAdherencePercent' | 'adverseEvents' | 'procedures'>

function happened(pack: Pack, found: FoundOfReview, on: CalendarDate): Happened {
  const [anyItem = ''] = Object.keys(pack.interventions)
  const [anyExercise = ''] = Object.keys(pack.exercises)
  const anyEvent = pack.valueSets[adverseEventValueSet]?.concepts[0]?.code ?? ''
  let told: { -readonly [K in keyof Happened]: Happened[K] } = {}
  for (const [obtain, value] of found) {
    const number = value.type === 'number' ? value.min : undefined
    match(obtain)
      .with({ from: 'events' }, ({ codes = [] }) => {
        if (number === undefined) return
        const [code = anyEvent] = codes
        const events = Array.from({ length: number }, () => ({ on, code }))
        told = { ...told, adverseEvents: [...(told.adverseEvents ?? []), ...events] }
      })
      .with({ from: 'sessions-done' }, ({ item = anyItem }) => {
        if (number === undefined) return
        told = { ...told, attendance: [...(told.attendance ?? []), ...visits(item, number, 'done', on)] }
      })
      .with({ from: 'attendance' }, ({ of }) => {
        if (number !== undefined)
          told = { ...told, attendance: [...(told.attendance ?? []), ...attended(of, number, anyItem, on)] }
      })
      .with({ from: 'adherence' }, () => {
        if (number !== undefined) told = { ...told, homeAdherencePercent: { [anyExercise]: number } }
      })
      .with({ from: 'procedure' }, ({ codes = [] }) => {
        const [code] = codes
        if (value.type !== 'date' || code === undefined) return
        told = { ...told, procedures: [...(told.procedures ?? []), { code, on: value.earliest }] }
      })
      .otherwise(() => undefined)
  }
  return told
}

type Attended = NonNullable<Progress['attendance']>

function visits(item: string, count: number, status: Attended[number]['status'], on: CalendarDate): Attended {
  return Array.from({ length: count }, (_, index) => ({
    session: `intervention/${item}/${index + 1}`,
    status,
    on,
    items: [item],
  }))
}

/** The fewest visits of which so many percent were done. */
function attended(of: 'percent' | 'no-shows', number: number, item: string, on: CalendarDate): Attended {
  if (of === 'no-shows')
    return number === 0 ? visits(item, 1, 'done', on) : visits(item, number, 'no-show', on)
  const booked = [1, 2, 3, 4, 5, 10, 20, 25, 50].find((all) => Number.isInteger((number * all) / 100)) ?? 100
  const done = Math.round((number * booked) / 100)
  return visits(item, booked, 'done', on).map((visit, index) =>
    index < done ? visit : { ...visit, status: 'cancelled' },
  )
}
