import type { Mode, Weekday } from '../model/primitives.js'
import { fr } from '../shared/frenchTypography.js'
import { countInFrench, listInFrench, weekdayInFrench } from '../shared/frenchWords.js'
import { listInWords } from '../shared/listInWords.js'

export type PartOfDay = 'mornings' | 'afternoons' | 'evenings'
type Text = string

/** What would give visits a place, as phrases, in one language. */
export interface HelpWords {
  readonly anyOf: (words: readonly Text[]) => Text
  readonly both: (one: Text, other: Text) => Text
  /** Every help that an assessment needs begins with it. */
  readonly assessmentFirst: Text
  readonly assessmentBy: (help: Text) => Text
  readonly assessmentNeedsMore: (help: Text) => Text
  readonly earlierAssessment: Text
  readonly notAlone: (help: Text) => Text
  readonly visits: Readonly<Record<Mode, Text>>
  readonly whileOpen: (minutes: number) => Text
  readonly fullerProgram: Text
  readonly moreVisits: Text
  readonly anotherDay: Text
  readonly moreMinutes: (minutes: number) => Text
  readonly awayFromOthers: (days: number) => Text
  readonly awayFromHard: (days: number) => Text
  readonly fewerHardVisits: Text
  readonly cover: Text
  readonly freePlace: Text
  readonly shownFirst: Text
  readonly earlierVisit: Text
  readonly earlierApproval: Text
  readonly moreTime: Text
  readonly longerPlan: Text
  readonly earlierStart: Text
  readonly stretch: (minutes: number) => Text
  readonly partOfDay: (day: Weekday, part: PartOfDay) => Text
}

const english: HelpWords = {
  anyOf: (words) => listInWords(words, 'or'),
  both: (one, other) => `${one}, and ${other}`,
  assessmentFirst: 'an assessment first',
  assessmentBy: (help) => `an assessment first: ${help}`,
  assessmentNeedsMore: (help) => `an assessment first, which needs more than ${help}`,
  earlierAssessment: 'an earlier assessment',
  notAlone: (help) => `nothing simple: not ${help} alone`,
  visits: { 'in-person': 'an in-person visit', virtual: 'a virtual visit', group: 'a group visit' },
  whileOpen: (minutes) => `${minutes} minutes on another day, while the centre is open`,
  fullerProgram: 'a program with more visits a week',
  moreVisits: 'one more visit a week',
  anotherDay: 'another day in the week',
  moreMinutes: (minutes) => `more than ${minutes} minutes a day`,
  awayFromOthers: (days) => `a day at least ${days} days from its other visits`,
  awayFromHard: (days) => `a day at least ${days} days from other hard training`,
  fewerHardVisits: 'fewer visits a week that train the same muscles hard',
  cover: 'cover for more visits',
  freePlace: 'a free place on another day',
  shownFirst: 'an earlier visit in which it is shown',
  earlierVisit: 'an earlier visit of what has to come first',
  earlierApproval: "the payer's approval earlier",
  moreTime: 'more time for it, if whoever set the dates agrees',
  longerPlan: 'a longer plan',
  earlierStart: 'an earlier first day of the plan',
  stretch: (minutes) => `a stretch of ${minutes} minutes`,
  partOfDay: (day, part) => `${day.slice(0, 1).toUpperCase()}${day.slice(1)} ${part}`,
}

const frenchParts: Readonly<Record<PartOfDay, string>> = {
  mornings: 'matin',
  afternoons: 'après-midi',
  evenings: 'soir',
}

/** Canadian French; nobody has confirmed it yet as a translator would. */
const french: HelpWords = {
  anyOf: (words) => listInFrench(words, 'ou'),
  both: (one, other) => `${one}, et ${other}`,
  assessmentFirst: 'd’abord une évaluation',
  assessmentBy: (help) => fr`d’abord une évaluation : ${help}`,
  assessmentNeedsMore: (help) => fr`d’abord une évaluation, qui demande plus que ceci : ${help}`,
  earlierAssessment: 'une évaluation plus tôt',
  notAlone: (help) => fr`rien de simple ; ceci ne suffit pas à lui seul : ${help}`,
  visits: {
    'in-person': 'un rendez-vous en personne',
    virtual: 'un rendez-vous virtuel',
    group: 'un rendez-vous de groupe',
  },
  whileOpen: (minutes) =>
    `${countInFrench(minutes, 'minute')} un autre jour, pendant les heures d’ouverture du centre`,
  fullerProgram: 'un programme avec plus de rendez-vous par semaine',
  moreVisits: 'un rendez-vous de plus par semaine',
  anotherDay: 'un autre jour de la semaine',
  moreMinutes: (minutes) => `plus de ${countInFrench(minutes, 'minute')} par jour`,
  awayFromOthers: (days) => `un jour à au moins ${countInFrench(days, 'jour')} de ses autres rendez-vous`,
  awayFromHard: (days) => `un jour à au moins ${countInFrench(days, 'jour')} d’un autre entraînement intense`,
  fewerHardVisits: 'moins de rendez-vous par semaine qui entraînent intensément les mêmes muscles',
  cover: 'une couverture pour plus de rendez-vous',
  freePlace: 'une place libre un autre jour',
  shownFirst: 'un rendez-vous plus tôt où on le montre',
  earlierVisit: 'un rendez-vous plus tôt pour ce qui doit venir avant',
  earlierApproval: 'l’accord du payeur plus tôt',
  moreTime: 'plus de temps, si la personne qui a fixé les dates est d’accord',
  longerPlan: 'un plan plus long',
  earlierStart: 'un premier jour du plan plus tôt',
  stretch: (minutes) => `une plage de ${countInFrench(minutes, 'minute')}`,
  partOfDay: (day, part) => `le ${weekdayInFrench(day)} ${frenchParts[part]}`,
}

/** The words for a language; those of English where there are none. */
export function helpWordsIn(language: string): HelpWords {
  return /^fr\b/.test(language) ? french : english
}
