import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import type { CalendarDate, Weekday } from '../model/primitives.js'
import { fr } from '../shared/frenchTypography.js'
import {
  countInFrench,
  dateInFrench,
  listInFrench,
  shortDateInFrench,
  timeInFrench,
  timeLimitInFrench,
  weekdayInFrench,
} from '../shared/frenchWords.js'
import { exerciseDoseInFrench } from './frenchDoses.js'
import { frenchGoalPictureForPatient } from './frenchGoalPicture.js'
import { isRowOfDays } from './isRowOfDays.js'
import type { PatientWords } from './patientWords.js'

/** Canadian French; nobody has confirmed it yet as a translator would. */
export const frenchPatient: PatientWords = {
  language: 'fr-CA',
  date: dateInFrench,
  day: dayInFrench,
  time: timeInFrench,
  weekdays: weekdaysInFrench,
  from: (date) => `à partir du ${dayInFrench(date)}`,
  list: (words) => listInFrench(words),
  parts: (parts) => parts.join(fr` ; `),
  titled: (title, text) => fr`${title} : ${text}`,
  colon: fr` :`,
  quoted: (words) => fr`« ${words} »`,
  dose: exerciseDoseInFrench,
  amount: (dose) => fr`Cela fait : ${exerciseDoseInFrench(dose)}.`,
  minutes: (minutes) => countInFrench(minutes, 'minute'),
  modes: { 'in-person': '', virtual: 'par vidéo ou par téléphone', group: 'en groupe' },
  title: 'Votre plan',
  made: (asOf, from, to) =>
    `Établi le ${dateInFrench(asOf)}. Le plan va du ${dateInFrench(from)} au ${dateInFrench(to)}.`,
  proposed: 'Ce plan est une proposition. Votre clinicien le passe en revue avec vous et peut le modifier.',
  waits:
    'Il reste des questions sur votre santé sans réponse. Une partie du plan attend que vous y ayez répondu.',
  skip: 'Aller au plan',
  doNow: 'Faites ceci maintenant',
  seeTo: 'À faire aussi',
  see: (who, hours, by) =>
    fr`${who}${hours === undefined ? '' : fr` : ${timeLimitInFrench(hours)}`}${by === undefined ? '' : `, au plus tard le ${dateInFrench(by)}`}`,
  untilThen: 'En attendant',
  getHelp: 'Quand demander de l’aide',
  always: 'En tout temps',
  whenToStop: 'Quand arrêter un exercice',
  stopFor: (exercises) => listInFrench(exercises),
  thisWeek: (from, to) => fr`Cette semaine : du ${dayInFrench(from)} au ${dayInFrench(to)}`,
  visits: 'Vos rendez-vous',
  noVisits: 'Vous n’avez pas de rendez-vous cette semaine.',
  atHome: 'À la maison',
  exercises: 'Vos exercices',
  howMuch: 'Combien',
  takeCare: 'Attention',
  tooHard: 'Pour que ce soit plus facile',
  easy: 'Passer à l’étape suivante',
  needs: 'Il vous faut',
  now: 'Pour le moment',
  goOnTo: (exercise) => fr`Passez à : ${exercise}.`,
  later: (exercises) => fr`Plus tard dans votre plan : ${listInFrench(exercises)}.`,
  inVisits: (exercises) => fr`Seulement pendant vos rendez-vous : ${listInFrench(exercises)}.`,
  goals: 'Vos objectifs',
  goalPicture: frenchGoalPictureForPatient,
  ownWords: 'Dans vos mots',
  nextVisits: 'Vos prochains rendez-vous',
  heads: { day: 'Jour', time: 'Heure', who: 'Avec qui', what: 'Quoi' },
  moreVisits: (count, last) =>
    count === 1
      ? `Et 1 autre, le ${dateInFrench(last)}.`
      : `Et ${count} autres, jusqu’au ${dateInFrench(last)}.`,
  review: 'Nous voyons ensemble comment cela se passe',
  aboutPlan: 'À propos de votre plan',
  notConfirmed: (condition) => `${condition} (pas encore confirmé)`,
  goodToKnow: 'Bon à savoir',
  aboutText: 'À propos de ce texte',
  translated: ({ reviewedBy }) =>
    reviewedBy === undefined
      ? 'Ce texte est une traduction que personne n’a encore vérifiée. Si quelque chose n’est pas clair, demandez.'
      : fr`Ce texte est une traduction. Elle a été vérifiée par : ${reviewedBy}.`,
}

function dayInFrench(date: CalendarDate): string {
  return `${weekdayInFrench(weekdayOf(dayNumberOf(date)))} ${shortDateInFrench(date)}`
}

/** Days in a row go by their ends: `du lundi au samedi`; all of them by nothing. */
function weekdaysInFrench(days: readonly Weekday[]): string {
  if (days.length === 7) return ''
  const names = days.map(weekdayInFrench)
  return isRowOfDays(days) ? `du ${names[0]} au ${names.at(-1)}` : listInFrench(names)
}
