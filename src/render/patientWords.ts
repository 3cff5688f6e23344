import type { ResolvedExerciseDose } from '../model/dose.js'
import { type CalendarDate, type Mode, type Weekday, weekdaySchema } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { dayInWords } from './dayInWords.js'
import { exerciseDoseInWords } from './doseInWords.js'

/**
 * The fixed words of a patient sheet, all of them: an app gives its own for another language. What is said about
 * health is not among them; it comes from the plan.
 */
export interface PatientWords {
  /** BCP 47: `en`. */
  readonly language: string
  readonly date: (date: CalendarDate) => string
  /** With its weekday, in a table. */
  readonly day: (date: CalendarDate) => string
  readonly weekdays: (days: readonly Weekday[]) => string
  /** The day on which something begins. */
  readonly from: (date: CalendarDate) => string
  readonly list: (words: readonly string[]) => string
  readonly quoted: (words: string) => string
  readonly dose: (dose: ResolvedExerciseDose) => string
  /** How much it is after a step, as a sentence. */
  readonly amount: (dose: ResolvedExerciseDose) => string
  readonly minutes: (minutes: number) => string
  readonly modes: Readonly<Record<Mode, string>>
  readonly title: string
  readonly made: (asOf: CalendarDate, from: CalendarDate, to: CalendarDate) => string
  readonly proposed: string
  readonly waits: string
  readonly skip: string
  readonly doNow: string
  readonly seeTo: string
  readonly see: (who: string, withinHours: number | undefined, by: CalendarDate | undefined) => string
  readonly untilThen: string
  readonly getHelp: string
  readonly always: string
  readonly whenToStop: string
  readonly stopFor: (exercises: readonly string[]) => string
  readonly thisWeek: (from: CalendarDate, to: CalendarDate) => string
  readonly visits: string
  readonly noVisits: string
  readonly atHome: string
  readonly exercises: string
  readonly howMuch: string
  readonly takeCare: string
  readonly tooHard: string
  readonly easy: string
  readonly needs: string
  readonly now: string
  readonly goOnTo: (exercise: string) => string
  readonly later: (exercises: readonly string[]) => string
  readonly inVisits: (exercises: readonly string[]) => string
  readonly goals: string
  readonly ownWords: string
  readonly nextVisits: string
  readonly heads: { readonly day: string; readonly time: string; readonly who: string; readonly what: string }
  readonly moreVisits: (count: number, last: CalendarDate) => string
  readonly review: string
  readonly aboutPlan: string
  readonly notConfirmed: (condition: string) => string
  readonly goodToKnow: string
}

export const englishPatient: PatientWords = {
  language: 'en',
  date: dateInWords,
  day: dayInWords,
  weekdays: weekdaysInWords,
  from: (date) => `from ${dayInWords(date)}`,
  list: listInWords,
  quoted: (words) => `“${words}”`,
  dose: plainDose,
  amount: (dose) => `That is ${plainDose(dose)}.`,
  minutes: (minutes) => `${minutes} minutes`,
  modes: { 'in-person': '', virtual: 'by video or telephone', group: 'in a group' },
  title: 'Your plan',
  made: (asOf, from, to) =>
    `Made on ${dateInWords(asOf)}. The plan runs from ${dateInWords(from)} to ${dateInWords(to)}.`,
  proposed: 'This plan is proposed. Your clinician goes through it with you and may change it.',
  waits:
    'Some questions about your health are still open. Part of the plan waits until you have answered them.',
  skip: 'Skip to the plan',
  doNow: 'Do this now',
  seeTo: 'See to this as well',
  see: (who, hours, by) =>
    `${who}${hours === undefined ? '' : `: ${timeLimitInWords(hours)}`}${by === undefined ? '' : `, by ${dateInWords(by)}`}`,
  untilThen: 'Until then',
  getHelp: 'When to get help',
  always: 'At any time',
  whenToStop: 'When to stop an exercise',
  stopFor: (exercises) => listInWords(exercises),
  thisWeek: (from, to) => `This week: ${dayInWords(from)} to ${dayInWords(to)}`,
  visits: 'Your visits',
  noVisits: 'You have no visits this week.',
  atHome: 'At home',
  exercises: 'Your exercises',
  howMuch: 'How much',
  takeCare: 'Take care',
  tooHard: 'Make it easier',
  easy: 'Take the next step',
  needs: 'You need',
  now: 'For now',
  goOnTo: (exercise) => `Go on to: ${exercise}.`,
  later: (exercises) => `Later in your plan: ${listInWords(exercises)}.`,
  inVisits: (exercises) => `Only in your visits: ${listInWords(exercises)}.`,
  goals: 'Your goals',
  ownWords: 'In your words',
  nextVisits: 'Your next visits',
  heads: { day: 'Day', time: 'Time', who: 'Who', what: 'What' },
  moreVisits: (count, last) =>
    count === 1 ? `And 1 more, on ${dateInWords(last)}.` : `And ${count} more, until ${dateInWords(last)}.`,
  review: 'We look together at how it goes',
  aboutPlan: 'About your plan',
  notConfirmed: (condition) => `${condition} (not confirmed yet)`,
  goodToKnow: 'Good to know',
}

/** How hard it is in plain words, where the pack has some: instruments are for clinicians. */
function plainDose({ plainEffort, ...dose }: ResolvedExerciseDose): string {
  return exerciseDoseInWords(plainEffort === undefined ? dose : { ...dose, effort: plainEffort })
}

const inOrder: readonly Weekday[] = weekdaySchema.options

/** Days in a row go by their ends: `Monday to Saturday`; all of them by nothing. */
function weekdaysInWords(days: readonly Weekday[]): string {
  if (days.length === inOrder.length) return ''
  const names = days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1))
  const start = inOrder.indexOf(days[0] ?? 'monday')
  const isRow = days.join() === inOrder.slice(start, start + days.length).join()
  return isRow && days.length > 2 ? `${names[0]} to ${names.at(-1)}` : listInWords(names)
}
