import { fr } from '../shared/frenchTypography.js'
import { listInFrench } from '../shared/frenchWords.js'
import { listInWords } from '../shared/listInWords.js'
import type { CalendarEvent } from './calendarEvents.js'

/** The fixed words of a calendar file; an app gives its own for another language. */
export interface CalendarWords {
  /** BCP 47: `en`. */
  readonly language: string
  readonly visit: string
  readonly review: string
  readonly cancelled: string
  /** A title, and who is seen or what is done. */
  readonly titled: (title: string, names: readonly string[]) => string
  readonly modes: Readonly<Record<NonNullable<CalendarEvent['mode']>, string>>
  readonly with: (names: readonly string[]) => string
  readonly tentative: string
}

export const englishCalendar: CalendarWords = {
  language: 'en',
  visit: 'Appointment',
  review: 'Review',
  cancelled: 'Cancelled',
  titled: (title, names) => `${title}: ${listInWords(names)}`,
  modes: { 'in-person': 'In person', virtual: 'By video or telephone', group: 'In a group' },
  with: (names) => `With: ${listInWords(names)}`,
  tentative: 'This time is proposed. It holds once the clinic has booked it.',
}

/** Canadian French; nobody has confirmed it yet as a translator would. */
export const frenchCalendar: CalendarWords = {
  language: 'fr-CA',
  visit: 'Rendez-vous',
  review: 'Bilan',
  cancelled: 'Annulé',
  titled: (title, names) => fr`${title} : ${listInFrench(names)}`,
  modes: { 'in-person': 'En personne', virtual: 'Par vidéo ou par téléphone', group: 'En groupe' },
  with: (names) => fr`Avec : ${listInFrench(names)}`,
  tentative: 'Cette heure est une proposition. Elle est retenue une fois que la clinique l’a réservée.',
}
