import { fr } from '../../shared/frenchTypography.js'
import {
  countInFrench,
  listInFrench,
  modeInFrench,
  timeInFrench,
  weekdayInFrench,
} from '../../shared/frenchWords.js'
import type { MissedItem, WishWords } from './planWords.js'

const verdicts = { recommended: 'recommandé', considered: 'envisagé' } as const

/** What becomes of a person's wishes, in French. */
export const frenchWishes: WishWords = {
  prefer: (title) => fr`Préfère : ${title}`,
  decline: (title) => fr`Ne veut pas : ${title}`,
  oneKind: (title) => fr`Tout ce qui est préféré est d'une seule sorte : ${title}`,
  oneKindReason: (notAlone) =>
    `${notAlone} Personne n’a dit que rien d’autre n’est voulu. Demander si le reste du plan convient.`,
  isProgram: 'C’est le programme de ce plan.',
  notInPlan: 'Ce n’est pas dans le plan.',
  waits: (why) => `En attente. ${why}`,
  conflict:
    'Ce qui est préféré est refusé par un autre souhait. C’est laissé de côté jusqu’à ce que la personne dise lequel compte.',
  noPlaceFor: (visits, help) =>
    fr`C'est dans le plan, mais ${visits} de ses rendez-vous ne ${visits < 2 ? 'trouve' : 'trouvent'} pas de place. Ce qui aiderait : ${help}.`,
  inPlan: (titles) => fr`Dans le plan : ${titles.join(', ')}.`,
  leftOut: (verdict, instead) => {
    if (verdict === 'not') return 'C’est laissé de côté. Cela n’aurait de toute façon pas été recommandé.'
    if (verdict === 'unsure')
      return 'C’est laissé de côté. Savoir si cela serait recommandé dépend de questions ouvertes.'
    const although = `C’est laissé de côté bien que cela serait ${verdicts[verdict]}`
    if (instead === undefined) return `${although}, et rien n’en prend la place.`
    return instead.isNew
      ? fr`${although} ; à la place : ${instead.title}.`
      : fr`${although} ; ce qui peut en prendre la place est de toute façon dans le plan : ${instead.title}.`
  },
  leftOutMany,
  maxVisits: (visits) => (visits === 0 ? 'Aucun rendez-vous' : fr`Au plus ${visits} rendez-vous par semaine`),
  maxMinutes: (minutes) => fr`Au plus ${countInFrench(minutes, 'minute')} par jour`,
  available: (never) => (never ? 'Ne peut venir à aucun moment' : 'Vient seulement aux heures indiquées'),
  meetsOnly: (modes, not) =>
    `Seulement ${listInFrench(modes.map(modeInFrench), 'ou')}, pas ${listInFrench(not.map(modeInFrench), 'ou')}`,
  ratherOn: (days) => `De préférence le ${listInFrench(days.map(weekdayInFrench))}`,
  ratherFrom: (windows) =>
    `De préférence ${listInFrench(windows.map(({ from, to }) => `de ${timeInFrench(from)} à ${timeInFrench(to)}`))}`,
  every: (what) => `Tous les rendez-vous sont ${what === 'days' ? 'un de ces jours' : 'à ces heures'}.`,
  someOf: (what, fitting, all) => {
    const where = what === 'days' ? 'un de ces jours' : 'à ces heures'
    return fr`${fitting} des ${all} rendez-vous ${fitting < 2 ? 'est' : 'sont'} ${where} ; les autres n'y ont pas trouvé de place, ou autre chose pesait plus.`
  },
  keepsAll: 'Tous les rendez-vous le respectent.',
  keepsBut: (visits, help) =>
    fr`Tous les rendez-vous le respectent ; ${withoutPlace(visits)}. Ce qui aiderait : ${help}.`,
  noVisits: (first, help) => {
    const even = first === '' ? '' : fr`, pas même ce qui passe avant tout : ${first}`
    return fr`Aucun rendez-vous ne trouve de place ainsi${even}. Est-ce bien voulu ? Ce qui aiderait : ${help}.`
  },
  onlyOtherWays: (modes, titles, waiting) => {
    const rest =
      waiting === 0 ? '' : fr` De ce fait, ${withoutPlace(waiting)}, puisqu'une évaluation doit venir avant.`
    const ways = listInFrench(modes.map(modeInFrench), 'ou')
    return fr`Tous les rendez-vous le respectent ; ce qui ne peut se donner que ${ways} n'a pas de place : ${titles}.${rest} Demander si c'est possible malgré tout.`
  },
}

const withoutPlace = (visits: number): string =>
  visits === 1 ? fr`1 rendez-vous ne trouve pas de place` : fr`${visits} rendez-vous ne trouvent pas de place`

function leftOutMany(missed: readonly MissedItem[], unsure: string, not: string): string {
  if (missed.length === 0 && unsure === '')
    return fr`C'est laissé de côté, et rien de cela ne serait de toute façon recommandé : ${not}.`
  return [
    missed.length === 0
      ? 'Rien de ce que cela enlève n’est recommandé pour autant qu’on le sache.'
      : fr`Cela enlève : ${listInFrench(missed.map(missedInFrench))}.`,
    unsure === ''
      ? ''
      : fr`Laissé de côté, bien que des questions ouvertes auraient pu l'amener : ${unsure}.`,
    not === '' ? '' : fr`Laissé de côté, et de toute façon pas recommandé : ${not}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function missedInFrench({ title, verdict, instead }: MissedItem): string {
  const how =
    instead === undefined
      ? 'rien n’en prend la place'
      : instead.isNew
        ? fr`à la place : ${instead.title}`
        : fr`de toute façon dans le plan : ${instead.title}`
  return `${title}, qui serait ${verdicts[verdict]} (${how})`
}
