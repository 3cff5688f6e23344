import { dayNumberOf, daysBetween, weekdayOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Assessment } from '../model/assessment.js'
import type { Plan } from '../model/plan.js'
import type { NotChecked, PlanCheck } from '../model/planCheck.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'
import { digestOf } from '../shared/digest.js'

/** What only the assessment knows: when and how the person can come, and what they will not have. */
export function checkAgainstAssessment(
  plan: Plan,
  assessment: Assessment | undefined,
): Omit<PlanCheck, 'ok'> {
  const no = (code: string, why: string, needs: NotChecked['needs']) => ({
    problems: [],
    notChecked: [{ code, what: `${unknown}${why}.`, needs }],
  })
  if (assessment === undefined) return no('no-assessment', ' without the assessment', 'assessment')
  if (assessment.id !== plan.subject)
    return no('other-assessment', `: the assessment is of \`${assessment.id}\``, 'assessment')
  if (assessment.assessedOn !== plan.asOf)
    return no('no-progress', `: the plan is as of ${plan.asOf}, when they may have changed`, 'progress')
  const problems = [
    ...plan.sessions.flatMap((session, index) => impossible(assessment, session, `/sessions/${index}`)),
    ...overWeek(plan, assessment),
    ...overDay(plan, assessment),
    ...declined(plan, assessment),
  ]
  if (plan.provenance.assessmentDigest === digestOf(assessment)) return { problems, notChecked: [] }
  const what = 'Checked against another assessment of the same person and day than the one it was made from.'
  return { problems, notChecked: [{ code: 'other-assessment-version', what, needs: 'assessment' }] }
}

const unknown = 'Not checked when and how the person can come, and what they declined'

function impossible({ preferences }: Assessment, session: Session, pointer: string): Problem[] {
  const { id, date, start, minutes, mode } = session
  const { availability, modes } = preferences ?? {}
  const from = minuteOfDay(start)
  const isFree =
    availability === undefined ||
    availability.some(
      (window) =>
        window.weekday === weekdayOf(dayNumberOf(date)) &&
        minuteOfDay(window.from) <= from &&
        from + minutes <= minuteOfDay(window.to),
    )
  return [
    ...(isFree
      ? []
      : [
          {
            code: 'not-available',
            message: `the person cannot come when \`${id}\` is`,
            pointer: `${pointer}/date`,
          },
        ]),
    ...(modes === undefined || modes.includes(mode)
      ? []
      : [
          {
            code: 'mode-not-usable',
            message: `the person cannot use \`${mode}\` visits`,
            pointer: `${pointer}/mode`,
          },
        ]),
  ]
}

function overWeek({ sessions, startOn }: Plan, { preferences }: Assessment): Problem[] {
  const most = preferences?.maxVisitsPerWeek
  if (most === undefined) return []
  const counts = new Map<number, number>()
  return sessions.flatMap(({ date }, index) => {
    const week = Math.floor(daysBetween(startOn, date) / 7)
    const count = (counts.get(week) ?? 0) + 1
    counts.set(week, count)
    if (count !== most + 1) return []
    const message = `week ${week + 1} has more than the ${most} visits that the person accepts`
    return [{ code: 'over-visits-per-week', message, pointer: `/sessions/${index}` }]
  })
}

/** Visits and reviews of a day together. */
function overDay({ sessions, reviews }: Plan, { preferences }: Assessment): Problem[] {
  const most = preferences?.maxMinutesPerDay
  if (most === undefined) return []
  const onDay = new Map<string, number>()
  const parts = [
    ...sessions.map(({ date, minutes }, index) => ({ date, minutes, pointer: `/sessions/${index}/minutes` })),
    ...reviews.map(({ date, minutes }, index) => ({ date, minutes, pointer: `/reviews/${index}/minutes` })),
  ]
  return parts.flatMap(({ date, minutes, pointer }) => {
    const before = onDay.get(date) ?? 0
    const sum = before + minutes
    onDay.set(date, sum)
    if (before > most || sum <= most) return []
    const message = `${date} has ${sum} minutes, more than the ${most} that the person accepts on one day`
    return [{ code: 'over-minutes-per-day', message, pointer }]
  })
}

const lists = ['interventions', 'education', 'exercises'] as const

function declined(plan: Plan, { preferences, coverage }: Assessment): Problem[] {
  const refused = coverage?.preAuthorisations?.filter(({ status }) => status === 'refused') ?? []
  const out = new Map<string, string>([
    ...refused.map(({ item }) => [item, 'the payer refused it'] as const),
    ...(preferences?.decline ?? []).map((item) => [item, 'the person declined it'] as const),
  ])
  return lists.flatMap((list) =>
    plan[list].flatMap(({ id }, index) => {
      const why = out.get(id)
      if (why === undefined) return []
      return [
        {
          code: 'declined-item-present',
          message: `\`${id}\` is in the plan though ${why}`,
          pointer: `/${list}/${index}`,
        },
      ]
    }),
  )
}
