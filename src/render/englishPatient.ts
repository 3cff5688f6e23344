import type { ResolvedExerciseDose } from '../model/dose.js'
import type { Weekday } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { dayInWords } from './dayInWords.js'
import { exerciseDoseInWords } from './doseInWords.js'
import { englishGoalPictureForPatient } from './goalPictureWords.js'
import { isRowOfDays } from './isRowOfDays.js'
import type { PatientWords } from './patientWords.js'

export const englishPatient: PatientWords = {
  language: 'en',
  date: dateInWords,
  day: dayInWords,
  time: (time) => time,
  weekdays: weekdaysInWords,
  from: (date) => `from ${dayInWords(date)}`,
  list: listInWords,
  parts: (parts) => parts.join('; '),
  titled: (title, text) => `${title}: ${text}`,
  colon: ':',
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
  goalPicture: englishGoalPictureForPatient,
  ownWords: 'In your words',
  nextVisits: 'Your next visits',
  heads: { day: 'Day', time: 'Time', who: 'Who', what: 'What' },
  moreVisits: (count, last) =>
    count === 1 ? `And 1 more, on ${dateInWords(last)}.` : `And ${count} more, until ${dateInWords(last)}.`,
  review: 'We look together at how it goes',
  aboutPlan: 'About your plan',
  notConfirmed: (condition) => `${condition} (not confirmed yet)`,
  goodToKnow: 'Good to know',
  aboutText: 'About this text',
  translated: ({ reviewedBy }) =>
    reviewedBy === undefined
      ? 'This is a translation that nobody has confirmed yet. Ask where something is not clear.'
      : `This is a translation. It was confirmed by: ${reviewedBy}.`,
}

/** How hard it is in plain words, where the pack has some: instruments are for clinicians. */
function plainDose({ plainEffort, ...dose }: ResolvedExerciseDose): string {
  return exerciseDoseInWords(plainEffort === undefined ? dose : { ...dose, effort: plainEffort })
}

/** Days in a row go by their ends: `Monday to Saturday`; all of them by nothing. */
function weekdaysInWords(days: readonly Weekday[]): string {
  if (days.length === 7) return ''
  const names = days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1))
  return isRowOfDays(days) ? `${names[0]} to ${names.at(-1)}` : listInWords(names)
}
