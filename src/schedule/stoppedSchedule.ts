import { addDays } from '../calendar/calendarDay.js'
import type { Schedule } from '../model/schedule.js'
import { continueHome } from './homePatterns.js'
import type { ScheduleOptions } from './scheduleOptions.js'

/** A schedule that dates nothing; of an earlier plan it keeps what lies behind. */
export function stoppedSchedule({ startOn, calendar, course = [], earlier }: ScheduleOptions): Schedule {
  const past = ({ date }: { date: string }) => earlier !== undefined && date < earlier.from
  const sessions = (earlier?.sessions ?? []).filter((one) => past(one) || earlier?.missed.has(one.id))
  const reviews = (earlier?.reviews ?? []).filter(past)
  const fit = earlier?.fit ?? []
  return {
    startOn,
    endOn: [startOn, ...sessions.map(({ date }) => date)].reduce((last, date) => (date > last ? date : last)),
    zone: calendar.zone,
    phases: course
      .filter(({ from }) => earlier !== undefined && from < earlier.from)
      .map((phase) =>
        earlier && phase.to >= earlier.from ? { ...phase, to: addDays(earlier.from, -1) } : phase,
      ),
    sessions,
    reviews,
    home: earlier ? continueHome(earlier.home, [], earlier.from) : [],
    unscheduled: [],
    fit,
    wanted: sessions.filter(past).length + reviews.length,
    placed: sessions.filter(past).length + reviews.length,
  }
}
