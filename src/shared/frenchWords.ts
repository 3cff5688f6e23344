import { fr } from './frenchTypography.js'

const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
] as const

const weekdays = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
} as const

const modes = {
  'in-person': 'en personne',
  virtual: 'par vidéo ou par téléphone',
  group: 'en groupe',
} as const

/** A calendar date as a sentence says it: `2027-03-01` is `1er mars 2027`. */
export function dateInFrench(date: string): string {
  const [year = '', month, day] = date.split('-')
  return `${dayOfMonth(Number(day))} ${months[Number(month) - 1]} ${year}`
}

/** Without the year, for a table: `2026-12-07` is `7 déc.`. */
export function shortDateInFrench(date: string): string {
  const [, month, day] = date.split('-')
  const name = months[Number(month) - 1] ?? ''
  return `${dayOfMonth(Number(day))} ${shortMonths[name] ?? name}`
}

/** As the Office québécois de la langue française cuts them; the short ones are not cut. */
const shortMonths: Readonly<Record<string, string>> = {
  janvier: 'janv.',
  février: 'févr.',
  juillet: 'juill.',
  septembre: 'sept.',
  octobre: 'oct.',
  novembre: 'nov.',
  décembre: 'déc.',
}

const dayOfMonth = (day: number): string => (day === 1 ? '1er' : String(day))

/** A weekday as a sentence says it: `lundi`. */
export function weekdayInFrench(weekday: keyof typeof weekdays): string {
  return weekdays[weekday]
}

/** A wall-clock time: `14:30` is `14 h 30`, `09:00` is `9 h`. */
export function timeInFrench(time: string): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}

/** Words joined as a sentence lists them: `a, b et c`. */
export function listInFrench(words: readonly string[], last: 'et' | 'ou' = 'et'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** A number with its noun: `1 visite`, `2 visites`, `1,5 minute`; plural from two on. */
export function countInFrench(count: number, noun: string, nouns = `${noun}s`): string {
  return fr`${count} ${count < 2 ? noun : nouns}`
}

/** A time limit in hours: 0 is `immédiatement`, 48 is `d’ici 48 heures`, 72 is `d’ici 3 jours`. */
export function timeLimitInFrench(hours: number | undefined): string {
  if (hours === undefined) return 'sans date fixée'
  if (hours === 0) return 'immédiatement'
  if (hours % 168 === 0 && hours > 168) return fr`d'ici ${hours / 168} semaines`
  if (hours % 24 === 0 && hours > 48) return fr`d'ici ${hours / 24} jours`
  return hours === 1 ? fr`d'ici 1 heure` : fr`d'ici ${hours} heures`
}

/** `, au plus tard le 2 décembre 2026`, and that it is over where it is; nothing without a day. */
export function byDayInFrench(
  { by, seenOn }: { readonly by?: string; readonly seenOn?: string },
  asOf: string,
): string {
  if (seenOn !== undefined) return ` ; consulté le ${dateInFrench(seenOn)}`
  if (by === undefined) return ''
  return `, au plus tard le ${dateInFrench(by)}${by < asOf ? ', ce qui est passé' : ''}`
}

/** A way of meeting as a sentence says it. */
export function modeInFrench(mode: keyof typeof modes): string {
  return modes[mode]
}
