import { daysBetween } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'

/** Visits keep what the plan itself says of them: their phase, the day's end, and the dose of their items. */
export function checkSessions(plan: Plan): Problem[] {
  const visited = [
    ...plan.interventions.map((item, index) => ({
      key: `intervention/${item.id}`,
      item,
      list: 'interventions',
      index,
    })),
    ...plan.education.map((item, index) => ({ key: `education/${item.id}`, item, list: 'education', index })),
  ]
  return [
    ...plan.sessions.flatMap((session, index) => [
      ...outsidePhase(plan, session, `/sessions/${index}`),
      ...pastMidnight(session, `/sessions/${index}`),
    ]),
    ...visited.flatMap(({ key, item, list, index }) => {
      const own = plan.sessions.filter(({ items }) => items.includes(key))
      return dosed(own, item, key, `/${list}/${index}`)
    }),
  ]
}

function outsidePhase(
  { program, startOn, endOn }: Plan,
  { id, phase: name, date }: Session,
  pointer: string,
): Problem[] {
  const phases = program?.phases ?? []
  if (name === '' || phases.length === 0) return []
  const phase = phases.find((one) => one.id === name)
  if (phase === undefined) {
    const message = `\`${id}\` is in the phase \`${name}\`, which the program does not have`
    return [{ code: 'unknown-phase', message, pointer: `${pointer}/phase` }]
  }
  // Outside the plan altogether is reported as that.
  if ((phase.from <= date && date <= phase.to) || date < startOn || date > endOn) return []
  const message = `\`${id}\` is on ${date}, outside its phase \`${name}\` (${phase.from} to ${phase.to})`
  return [{ code: 'outside-phase', message, pointer: `${pointer}/date` }]
}

const minutesInDay = 24 * 60

function pastMidnight({ id, start, minutes }: Session, pointer: string): Problem[] {
  const end = minuteOfDay(start) + minutes
  if (end <= minutesInDay) return []
  return [{ code: 'past-midnight', message: `\`${id}\` ends on the next day`, pointer: `${pointer}/minutes` }]
}

type Visited = Pick<Plan['education'][number], 'dose' | 'sessions'>

function dosed(
  own: readonly Session[],
  { dose, sessions }: Visited,
  key: string,
  pointer: string,
): Problem[] {
  const most = dose?.maxSessions ?? Number.POSITIVE_INFINITY
  const counted: Problem[] =
    own.length === sessions
      ? []
      : [
          {
            code: 'visit-count',
            message: `\`${key}\` is said to have \`${sessions}\` visits and has ${own.length}`,
            pointer: `${pointer}/sessions`,
            expected: String(own.length),
          },
        ]
  const tooMany: Problem[] =
    own.length <= most
      ? []
      : [
          {
            code: 'dose-exceeded',
            message: `\`${key}\` has ${own.length} visits, more than the ${most} of its dose`,
            pointer: `${pointer}/dose/maxSessions`,
          },
        ]
  return [...counted, ...tooMany, ...tooClose(own, dose?.daysApart ?? 0, key, pointer)]
}

function tooClose(own: readonly Session[], daysApart: number, key: string, pointer: string): Problem[] {
  const dates = own.map(({ date }) => date).sort(compareText)
  const close = dates.findIndex((date, index) => {
    const before = dates[index - 1]
    return before !== undefined && daysBetween(before, date) < daysApart
  })
  if (close < 0) return []
  const message = `\`${key}\` has visits on ${dates[close - 1]} and ${dates[close]}, less than ${daysApart} days apart`
  return [{ code: 'too-close', message, pointer: `${pointer}/dose/daysApart` }]
}
