import { addDays } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'

/** The last review looks back on the whole plan, and so is held up to so many days after it. */
const reviewLeewayDays = 6

/** Dates are in order, everything dated lies within the plan, and no two visits overlap. */
export function checkDates(plan: Plan): Problem[] {
  return [
    // A revision is made while the plan runs, or after it.
    ...inOrder('', plan.course ? [plan.startOn, plan.endOn] : [plan.asOf, plan.startOn, plan.endOn]),
    ...(plan.program?.phases ?? []).flatMap((phase, index) =>
      inOrder(`/program/phases/${index}`, [plan.startOn, phase.from, phase.to, plan.endOn]),
    ),
    ...phasesFollow(plan),
    ...plan.sessions.flatMap((session, index) => checkSession(plan, session, `/sessions/${index}`)),
    ...plan.home.flatMap((pattern, index) =>
      inOrder(`/home/${index}`, [plan.startOn, pattern.from, pattern.to, plan.endOn]),
    ),
    ...plan.reviews.flatMap((review, index) =>
      within(
        {
          ...plan,
          endOn: review.within?.to ?? addDays(plan.endOn, reviewLeewayDays),
        },
        review.date,
        `/reviews/${index}/date`,
      ),
    ),
    ...plan.goals.flatMap((goal, index) => inOrder(`/goals/${index}/due`, [plan.startOn, goal.due])),
    ...overlaps(plan.sessions),
  ]
}

function checkSession(plan: Plan, session: Session, pointer: string): Problem[] {
  const { id, series, ordinal, date, window } = session
  const expected = `${series}/${ordinal}`
  const named: Problem[] =
    id === expected
      ? []
      : [
          {
            code: 'session-id',
            message: `\`${id}\` does not come from its series and ordinal`,
            pointer: `${pointer}/id`,
            expected,
          },
        ]
  return [
    ...named,
    ...within(plan, date, `${pointer}/date`),
    ...inOrder(`${pointer}/window`, [window.earliest, date, window.latest]),
  ]
}

function within(
  { startOn, endOn }: Pick<Plan, 'startOn' | 'endOn'>,
  date: string,
  pointer: string,
): Problem[] {
  if (date >= startOn && date <= endOn) return []
  return [{ code: 'outside-plan', message: `\`${date}\` is not within ${startOn} to ${endOn}`, pointer }]
}

/** Dates are compared as text: `YYYY-MM-DD` sorts as the days do. */
function inOrder(pointer: string, dates: readonly string[]): Problem[] {
  const wrong = dates.findIndex((date, index) => index > 0 && date < (dates[index - 1] ?? date))
  if (wrong < 0) return []
  const message = `\`${dates[wrong]}\` lies before \`${dates[wrong - 1]}\``
  return [{ code: 'dates-out-of-order', message, pointer }]
}

function phasesFollow({ program }: Plan): Problem[] {
  const phases = program?.phases ?? []
  return phases.flatMap((phase, index) => {
    const before = phases[index - 1]
    if (before === undefined || before.to < phase.from) return []
    const message = `\`${phase.id}\` begins on ${phase.from}, before \`${before.id}\` ends`
    return [{ code: 'dates-out-of-order', message, pointer: `/program/phases/${index}/from` }]
  })
}

function overlaps(sessions: readonly Session[]): Problem[] {
  const timed = sessions
    .map((session, index) => ({ session, index, from: minuteOfDay(session.start) }))
    .sort((a, b) =>
      a.session.date < b.session.date ? -1 : a.session.date > b.session.date ? 1 : a.from - b.from,
    )
  return timed.flatMap(({ session, index, from }, position) => {
    const before = timed[position - 1]
    if (before === undefined || before.session.date !== session.date) return []
    if (before.from + before.session.minutes <= from) return []
    const message = `\`${session.id}\` begins before \`${before.session.id}\` ends`
    return [{ code: 'sessions-overlap', message, pointer: `/sessions/${index}/start` }]
  })
}
