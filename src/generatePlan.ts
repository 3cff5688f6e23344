import { safeParseAssessment } from './assessment/safeParseAssessment.js'
import { safeParseCalendar } from './assessment/safeParseCalendar.js'
import { addMonths } from './calendar/calendarDay.js'
import { firstOpenDay } from './calendar/firstOpenDay.js'
import { listHolidays } from './calendar/listHolidays.js'
import { decideCare } from './care/decideCare.js'
import { AssessmentError } from './errors.js'
import { deriveFacts } from './facts/deriveFacts.js'
import type { Assessment } from './model/assessment.js'
import type { Calendar, OpenCalendar } from './model/calendar.js'
import type { Pack } from './model/pack.js'
import type { Plan } from './model/plan.js'
import { type CalendarDate, calendarDateSchema } from './model/primitives.js'
import type { Problem, Result } from './model/problem.js'
import { assemblePlan } from './plan/assemblePlan.js'
import { evaluateRules } from './rules/evaluateRules.js'
import { scheduleCare } from './schedule/scheduleCare.js'

export interface PlanOptions {
  /** The first day of the plan; the first open day on or after the assessment when absent. */
  readonly startOn?: CalendarDate | undefined
  /** When the centre is open; the pack's own calendar when absent. Its holidays may be a function of the year. */
  readonly calendar?: OpenCalendar | undefined
}

/**
 * Makes a plan from an assessment, given as JSON or as `parseAssessment` returned it.
 *
 * The same pack, assessment and options give the same plan to the byte.
 *
 * @throws AssessmentError with every problem of the assessment, or of the options
 * @example
 * const plan = generatePlan(pack, assessment, { startOn: '2026-12-01' })
 */
export function generatePlan(pack: Pack, assessment: unknown, options: PlanOptions = {}): Plan {
  return valueOrThrow(safeGeneratePlan(pack, assessment, options))
}

/** The value of a result, or an error whose message has a line for each problem. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const lines = result.problems.map(({ pointer, message }) => (pointer ? `${pointer}: ${message}` : message))
  throw new AssessmentError(result.problems, lines.join('\n'))
}

/**
 * As `generatePlan`, with the problems returned instead of thrown.
 *
 * @example
 * const result = safeGeneratePlan(pack, json, { startOn: '2026-12-01' })
 * if (!result.ok) for (const { pointer, message } of result.problems) show(pointer, message)
 */
export function safeGeneratePlan(pack: Pack, json: unknown, options: PlanOptions = {}): Result<Plan> {
  const parsed = parseOnce(pack, json)
  if (!parsed.ok) return parsed
  const assessment = parsed.value
  const { assessedOn } = assessment
  const wrongStart = checkStart(options.startOn)
  if (wrongStart) return wrongStart
  const checked = calendarInUse(pack, options.calendar, assessedOn, options.startOn ?? assessedOn)
  if (!checked.ok) return checked
  const calendar = checked.value
  const start = startOfPlan(assessment.assessedOn, calendar, options.startOn)
  if (!start.ok) return start
  const facts = deriveFacts(pack, assessment)
  const findings = evaluateRules(pack, facts)
  const decisions = decideCare(pack, assessment, findings, calendar)
  const schedule = scheduleCare(pack, decisions, {
    startOn: start.value,
    calendar,
    preferences: assessment.preferences ?? {},
    ...(assessment.coverage === undefined ? {} : { coverage: assessment.coverage }),
  })
  return { ok: true, value: assemblePlan(pack, assessment, findings, decisions, schedule, calendar) }
}

/** The calendar given, or the pack's own, with its holidays from a day until long after another. */
export function calendarInUse(
  pack: Pack,
  given: OpenCalendar | undefined,
  from: CalendarDate,
  start: CalendarDate,
): Result<Calendar> {
  return checkCalendar(
    pack,
    listHolidays(given ?? pack.manifest.calendar, from, addMonths(start, monthsAhead)),
  )
}

/** For so long from the start holidays are looked up; no program lasts longer. */
const monthsAhead = 36

const soundCalendars = new WeakMap<Pack, WeakSet<Calendar>>()

/** A calendar comes from the app, not from a loader: a wrong one must not pass for a closed centre. */
function checkCalendar(pack: Pack, calendar: Calendar): Result<Calendar> {
  const known = soundCalendars.get(pack) ?? new WeakSet()
  if (known.has(calendar)) return { ok: true, value: calendar }
  const parsed = safeParseCalendar(pack, calendar)
  if (!parsed.ok) {
    const [first, ...rest] = parsed.problems.map((problem) => ({
      ...problem,
      pointer: `/calendar${problem.pointer}`,
    }))
    return { ok: false, problems: [first as Problem, ...rest] }
  }
  if (isFrozenThroughout(calendar)) soundCalendars.set(pack, known.add(calendar))
  return { ok: true, value: calendar }
}

const parsedBefore = new WeakMap<Pack, WeakSet<object>>()

/** What came out of the parser is frozen to the bottom: it can be trusted when it comes back. */
export function parseOnce(pack: Pack, json: unknown): Result<Assessment> {
  const known = parsedBefore.get(pack) ?? new WeakSet()
  if (typeof json === 'object' && json !== null && known.has(json))
    return { ok: true, value: json as Assessment }
  const parsed = safeParseAssessment(pack, json)
  if (!parsed.ok) return parsed
  known.add(parsed.value)
  if (isFrozenThroughout(json)) known.add(json as object)
  parsedBefore.set(pack, known)
  return parsed
}

function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout)
}

/** A start that is no date, before anything is reckoned from it. */
function checkStart(startOn: CalendarDate | undefined): Result<never> | undefined {
  if (startOn === undefined || calendarDateSchema.safeParse(startOn).success) return undefined
  return refuse('invalid-start', `the start \`${startOn}\` is not a date`, 'a date as YYYY-MM-DD')
}

function startOfPlan(
  assessedOn: CalendarDate,
  calendar: Calendar,
  startOn: CalendarDate | undefined,
): Result<CalendarDate> {
  if (startOn === undefined) {
    const value = firstOpenDay(calendar, assessedOn)
    if (value !== undefined) return { ok: true, value }
    const message = `the calendar has no open day within a year of \`${assessedOn}\``
    return refuse('no-open-day', message, 'a calendar with open days')
  }
  if (startOn >= assessedOn) return { ok: true, value: startOn }
  return refuse(
    'start-before-assessment',
    `the start \`${startOn}\` lies before the assessment`,
    `${assessedOn} or later`,
  )
}

function refuse(code: string, message: string, expected: string): Result<never> {
  const problem: Problem = { code, message, pointer: '', expected }
  return { ok: false, problems: [problem] }
}
