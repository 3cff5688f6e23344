import { fr } from '../shared/frenchTypography.js'
import { dateInFrench, shortDateInFrench } from '../shared/frenchWords.js'
import { forAllStates, type GoalPictureWords } from './goalPictureWords.js'

/** For a patient who reads French: no judgement and no statistics. Nobody has confirmed it yet as a translator would. */
export const frenchGoalPictureForPatient: GoalPictureWords = {
  measured: ({ direction }) =>
    direction === 'lower-is-better'
      ? 'Plus le score est bas, mieux c’est.'
      : 'Plus le score est élevé, mieux c’est.',
  day: shortDateInFrench,
  number: (score) => fr`${score}`,
  scores: (what, scores) =>
    fr`${what} : ${scores.map(({ score, on }) => fr`${score} le ${shortDateInFrench(on)}`).join(', ')}`,
  start: (score, on) => fr`votre point de départ : ${score} le ${dateInFrench(on)}`,
  planned: 'en chemin',
  target: (score, comparator, due) =>
    fr`où vous voulez arriver : ${score} ou ${comparator === 'at-most' ? 'moins' : 'plus'}, d’ici le ${dateInFrench(due)}`,
  noTarget: (reason) => reason ?? 'Pas encore de cible.',
  states: forAllStates('votre score'),
  areJudged: false,
  mayBeChance: (points) => fr`moins de ${points} de différence peut être dû au hasard`,
  matters: (points) => fr`à partir d’ici, la différence compte pour les gens (${points})`,
}
