import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import type { TimingDecision } from '../model/timing.js'

/**
 * Visits keep to what the rules say of when they may be: minutes a day, the days that count from a procedure, and a
 * first visit that is in time or says that it is not.
 */
export function checkTiming(plan: Plan, timing: TimingDecision): Problem[] {
  return [...overMinutes(plan, timing), ...outsideWindows(plan, timing), ...firstVisit(plan, timing)]
}

function overMinutes({ sessions }: Plan, { minutesPerDay }: TimingDecision): Problem[] {
  if (minutesPerDay === undefined) return []
  const { timing, minutes: most } = minutesPerDay
  const onDay = new Map<string, number>()
  return sessions.flatMap(({ date, minutes }, index) => {
    const before = onDay.get(date) ?? 0
    onDay.set(date, before + minutes)
    if (before > most || before + minutes <= most) return []
    const message = `${date} has ${before + minutes} minutes, more than the ${most} of \`${timing}\``
    return [{ code: 'over-minutes-per-day', message, pointer: `/sessions/${index}/minutes` }]
  })
}

function outsideWindows({ sessions }: Plan, { windows }: TimingDecision): Problem[] {
  return windows.flatMap(({ timing, items, from, to }) =>
    sessions.flatMap(({ id, date, items: own }, index) => {
      const isMeant = own.some((key) => items.includes(key))
      const isWithin = (from === undefined || from <= date) && (to === undefined || date <= to)
      if (!isMeant || isWithin) return []
      const bound = from !== undefined && date < from ? `before ${from}` : `after ${to}`
      const message = `\`${id}\` is on ${date}, ${bound}, which \`${timing}\` does not allow`
      return [{ code: 'outside-window', message, pointer: `/sessions/${index}/date` }]
    }),
  )
}

function firstVisit({ sessions, fit }: Plan, { firstVisit: target }: TimingDecision): Problem[] {
  if (target === undefined || fit.firstVisit?.by === target.by) return []
  const [first] = sessions.map(({ date }) => date).sort()
  if (first !== undefined && first <= target.by) return []
  const message = `the first visit should be by ${target.by} (\`${target.timing}\`), and the plan does not say that it is not`
  return [{ code: 'first-visit', message, pointer: '/fit', expected: target.by }]
}
