import { match } from 'ts-pattern'
import type { GoalProgress, JudgedGoal } from '../model/goalProgress.js'
import { fr, partInFrench } from '../shared/frenchTypography.js'
import { countInFrench, dateInFrench } from '../shared/frenchWords.js'
import { isReached } from './progressInWords.js'

type Judged = Omit<GoalProgress, 'goal' | 'sentence'>

/** What came of a goal so far, as `progressInWords` says it in English. */
export function progressInFrench(goal: JudgedGoal, progress: Judged): string {
  return match(progress.status)
    .with('not-measured', () => notMeasured(goal, progress))
    .with(
      'achieved',
      () => fr`${scored(goal, progress)} : ${target(goal)} est atteinte, ${change(progress)}.`,
    )
    .with('on-track', () => fr`${scored(goal, progress)} : ${change(progress)}, ${onTrack(goal, progress)}.`)
    .with('within-measurement-error', () => withinError(goal, progress))
    .with('behind', () => fr`${scored(goal, progress)} : ${change(progress)}${behind(goal, progress)}`)
    .with(
      'worsening',
      () => fr`${scored(goal, progress)} : ${change(progress)}${beyond(goal)}. Chercher d'abord la raison.`,
    )
    .exhaustive()
}

function notMeasured(goal: JudgedGoal, { latest }: Judged): string {
  const { title } = goal.measure
  if (goal.baseline !== undefined)
    return fr`${title} : pas de mesure depuis le ${dateInFrench(goal.baseline.on)}.`
  if (latest === undefined) return fr`${title} : pas encore de mesure.`
  return fr`${title} : pas de mesure de départ à laquelle comparer ; celle-ci peut le devenir : ${scored(goal, { latest })}.`
}

function scored({ measure }: JudgedGoal, { latest }: Pick<Judged, 'latest'>): string {
  if (latest === undefined) return measure.title
  return fr`${measure.title}, ${latest.score} le ${dateInFrench(latest.on)}`
}

function target({ target: aim, direction }: JudgedGoal): string {
  const bound = aim?.comparator ?? (direction === 'lower-is-better' ? 'at-most' : 'at-least')
  return `la cible d’${bound === 'at-most' ? 'au plus' : 'au moins'} ${partInFrench(aim?.score ?? '')}`
}

function change({ change: points = 0, isImportant }: Judged): string {
  if (points === 0) return 'comme au départ'
  const matters = isImportant === true ? ', un changement qui compte' : ''
  return fr`${Math.abs(points)} de ${points > 0 ? 'mieux' : 'moins bien'} qu'au départ${matters}`
}

function onTrack({ target: aim, direction }: JudgedGoal, { latest, milestone, percentOfPlanned }: Judged) {
  if (milestone === undefined || latest === undefined)
    return aim === undefined ? 'sans cible à laquelle comparer' : 'et aucun jalon n’est encore prévu'
  const isLower = direction === 'lower-is-better'
  const isMet = isLower ? latest.score <= milestone.score : latest.score >= milestone.score
  const planned = fr`${milestone.score} au plus tard le ${dateInFrench(milestone.on)}`
  if (isMet) return fr`sur la bonne voie (prévu : ${planned})`
  const share = percentOfPlanned === undefined ? '' : fr`${percentOfPlanned} % de ce qui était prévu, `
  return fr`${share}assez près du jalon (${planned})`
}

function withinError(goal: JudgedGoal, progress: Judged): string {
  const { measurementError, importantChange } = goal
  const least =
    measurementError === undefined
      ? fr`moins que le changement qui compte (${importantChange?.points ?? ''})`
      : fr`dans la marge d'erreur de la mesure (${measurementError.points})`
  const { latest, change: points = 0 } = progress
  const isMet =
    goal.target !== undefined && latest !== undefined && points > 0 && isReached(goal, latest.score)
  const reached = isMet ? `${target(goal)} est atteinte, mais ` : ''
  const next = isMet
    ? 'Mesurer de nouveau avant de considérer l’objectif comme atteint.'
    : 'La prochaine mesure en dira plus.'
  return fr`${scored(goal, progress)} : ${reached}${change(progress)}, ${least}. ${next}`
}

function behind({ due }: JudgedGoal, { milestone, checkpointsBehind = 1 }: Judged): string {
  if (milestone === undefined) return '.'
  const wanted =
    milestone.on === due
      ? fr` ; la cible pour le ${dateInFrench(due)} était ${milestone.score}`
      : fr`, moins que le plan ne le prévoyait à ce jour (${milestone.score} au plus tard le ${dateInFrench(milestone.on)})`
  const again =
    checkpointsBehind > 1 ? fr`, ${countInFrench(checkpointsBehind, 'fois', 'fois')} de suite` : ''
  return `${wanted}${again}. C’est une raison de revoir le plan, non un échec de la personne.`
}

function beyond({ measurementError, importantChange }: JudgedGoal): string {
  if (measurementError !== undefined)
    return fr`, au-delà de la marge d'erreur de la mesure (${measurementError.points})`
  return importantChange === undefined
    ? ''
    : fr`, autant qu'un changement qui compte (${importantChange.points})`
}
