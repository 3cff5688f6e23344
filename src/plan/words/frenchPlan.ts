import { fr, partInFrench } from '../../shared/frenchTypography.js'
import {
  byDayInFrench,
  countInFrench,
  dateInFrench,
  listInFrench,
  modeInFrench,
  timeLimitInFrench,
  weekdayInFrench,
} from '../../shared/frenchWords.js'
import { frenchWishes } from './frenchWishes.js'
import type { FitWords, GoalWords, ItemWords, PlanWords, ProgramWords, TriageWords } from './planWords.js'

const goals: GoalWords = {
  neverMeasured: 'Aucun rendez-vous où la mesure pourrait être prise n’a encore de date.',
  measuredAt: (visit, date) =>
    `La mesure sera prise ${visit === 'assessment' ? 'à l’évaluation' : 'au premier bilan'} du ${dateInFrench(date)}.`,
  toAnswer: (facts) => fr`Pas encore de cible ; il faut d'abord répondre à : ${facts}.`,
  noBranch: fr`Pas de cible : aucune formule de cet objectif ne convient à la mesure de départ ; convenez-en ensemble.`,
  alreadyBest: fr`Pas de cible : le résultat est déjà aussi bon qu'il peut l'être.`,
  noBaseline: (measure, when) =>
    fr`Pas encore de cible : il manque la mesure de départ (${measure}). ${when}`,
  nothingServes: 'Aucune règle ne recommande quelque chose qui servirait cet objectif.',
  notInPlan: (held, setAside) => {
    const parts = [held && fr`en attente : ${held}`, setAside && fr`écarté : ${setAside}`].filter(Boolean)
    return `Ce qui servirait cet objectif n’est pas dans le plan (${parts.join(fr` ; `)}).`
  },
}

const items: ItemWords = {
  notCleared: (facts) => fr`Pas encore autorisé ; il faut d'abord répondre à : ${facts}.`,
  maybeOfUse: (facts) => fr`Cela pourrait être utile ; il faut d'abord répondre à : ${facts}.`,
  doseImpossible: (why) => fr`La dose est impossible à respecter : ${why}`,
  excluded: 'Les règles qui en parlent l’excluent.',
  notCovered: 'Personne ne paie pour cela selon la couverture indiquée.',
  notIndicated: 'Aucune règle ne le recommande pour cette personne.',
  clinicianExcluded: 'Un clinicien a décidé de ne pas l’inclure.',
  notPartOf: (program) => fr`Ne fait pas partie de : ${program}.`,
  noProgramChosen: 'un programme, puisqu’aucun n’a été choisi',
  anotherChosen: 'Un autre élément a été choisi.',
  waitsForTriage: 'En attente du triage',
  waitsFor: (titles) => fr`En attente de : ${listInFrench(titles)}`,
  held: (waits, facts) => (facts === '' ? `${waits}.` : fr`${waits} ; il faut répondre à : ${facts}.`),
  declined: (standIn) =>
    standIn === undefined ? 'La personne l’a refusé.' : fr`La personne l'a refusé ; à la place : ${standIn}.`,
  steppedOn: (next = 'l’étape suivante') => fr`L'étape suivante prend sa place : ${next}.`,
  limitReached: 'Le plan en contient déjà autant qu’il le peut.',
  overLimit: (limit, max) => fr`${limit} : au plus ${max} ; d'autres passaient avant.`,
}

const programs: ProgramWords = {
  over: fr`Le programme est terminé. Rien d'autre n'a de date ; les conseils ci-dessous sont pour la suite.`,
  none: 'Aucun programme ne peut encore être choisi. Seules l’évaluation et l’éducation sont prévues, et aucun objectif n’a de date.',
  rankedLower: fr`Il conviendrait aussi ; le programme choisi est préféré.`,
  otherRuns: fr`Il conviendrait aussi ; un autre programme a commencé.`,
  ruledOut: (rules) => fr`Exclu : ${rules}.`,
  mayBeRuledOut: (facts) => fr`Il est peut-être exclu ; il faut répondre à : ${facts}.`,
  mayFit: (facts) => fr`Il pourrait convenir ; il faut répondre à : ${facts}.`,
  clinicianExcluded: 'Un clinicien s’y est opposé.',
  declined: 'La personne l’a refusé.',
  tooFewDays: (days) =>
    fr`Il demande ${countInFrench(days, 'jour')} par semaine, plus que la personne ne peut venir.`,
  tooShortDays: (days, minutes) =>
    fr`Il demande ${countInFrench(days, 'jour')} par semaine d'au moins ${countInFrench(minutes, 'minute')}, plus longtemps que la personne ne peut venir.`,
  notIndicated: 'Rien de ce que l’on sait de la personne ne l’indique.',
}

const triage: TriageWords = {
  see: (title, who, hours, day, asOf) =>
    fr`${title} : consulter ${timeLimitInFrench(hours)} (${who})${byDayInFrench(day, asOf)}`,
  held: 'Les soins sont en attente',
  stopped: (referral) => `${referral}. Aucun traitement n’est prévu.`,
  holds: (referral) => `${referral}. Ce qui est retenu attend jusque-là.`,
  proceeds: (referral) => `${referral}. Le plan peut commencer.`,
  clear: 'Aucun signal d’alarme signalé aujourd’hui.',
  toCheck: (titles) => fr`Encore à vérifier : ${listInFrench(titles)}.`,
  incomplete: (open, facts) => {
    if (open === 0) return 'Le dépistage n’est pas complet'
    const asked =
      facts === undefined ? fr`${open} questions restent ouvertes` : fr`il faut répondre à : ${facts}`
    return fr`Le dépistage n'est pas complet ; ${asked}`
  },
  notRuledOut: (title, others) => {
    const more =
      others === 0 ? '' : fr` et ${others} ${others === 1 ? 'autre possibilité' : 'autres possibilités'}`
    return fr`Non exclu : ${title}${more}`
  },
  treatmentWaits: 'Le traitement attend les réponses.',
  foundSoFar: (referral) => fr`Constaté jusqu'ici : ${referral}.`,
}

const fit: FitWords = {
  none: 'Aucun rendez-vous n’est prévu.',
  all: (wanted) =>
    wanted === 1
      ? 'L’unique rendez-vous a une date.'
      : fr`Les ${wanted} rendez-vous et bilans ont tous une date.`,
  some: (placed, wanted, percent, home, isBad) => {
    const have = placed < 2 ? 'a une date' : 'ont une date'
    const share = fr`${placed} des ${wanted} rendez-vous et bilans ${have}${becameOf(wanted - placed - home, home)} (${percent} %)`
    return isBad ? fr`Ce plan se place mal : ${share}.` : `${share}.`
  },
  late: (days, by, constraint) =>
    fr`Le premier rendez-vous a ${countInFrench(days, 'jour')} de retard (au plus tard le ${dateInFrench(by)}) : ${whyLate(constraint)}.`,
  notAsUsual: (group, virtual) => {
    const ways = [
      ...(group > 0 ? [fr`${group} en groupe`] : []),
      ...(virtual > 0 ? [fr`${virtual} par vidéo ou par téléphone`] : []),
    ]
    return `Faute de couverture, ${listInFrench(ways)}, et non de la façon habituelle.`
  },
}

function becameOf(left: number, home: number): string {
  if (home === 0) return ''
  const rest = left === 0 ? 'aucun ne reste sans place' : fr`${left} sans place`
  return fr`, ${home} de plus ${home < 2 ? 'se fait' : 'se font'} à la maison faute de couverture, et ${rest}`
}

function whyLate(constraint: string | undefined): string {
  if (constraint === 'phase-window') return 'le plan commence après ce jour'
  if (constraint === 'centre-closed') return 'le centre est fermé jusque-là'
  return constraint === 'not-available'
    ? 'la personne ne peut pas venir avant'
    : 'aucun rendez-vous ne trouve de place avant'
}

/** Canadian French; nobody has confirmed it yet as a translator would. */
export const frenchPlan: PlanWords = {
  language: 'fr',
  date: dateInFrench,
  number: partInFrench,
  list: (words, last = 'and') => listInFrench(words, last === 'and' ? 'et' : 'ou'),
  fewOf: (words, more) => fr`${words.join(', ')} et ${more} de plus`,
  mode: modeInFrench,
  weekday: weekdayInFrench,
  rulesDisagree: (fact, values, rules) =>
    fr`Les règles ne s'accordent pas sur : ${fact} (${listInFrench(values)} ; ${listInFrench(rules)}). La réponse compte comme inconnue.`,
  goals,
  items,
  programs,
  pathways: {
    open: (facts) => fr`Ouvert ; il faut répondre à : ${facts}.`,
    declined: 'La personne l’a refusé.',
  },
  triage,
  fit,
  wishes: frenchWishes,
  instead: {
    group: 'des rendez-vous en groupe',
    virtual: 'des rendez-vous par vidéo ou par téléphone',
    home: 'le programme à la maison qui est dans ce plan',
  },
}
