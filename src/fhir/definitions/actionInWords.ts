import { match } from 'ts-pattern'
import type { Action, Target } from '../../model/action.js'
import type { Pack } from '../../model/pack.js'
import { actionTitles } from '../../shared/actionTitles.js'

/** What a rule says when it applies: `Check: Massage. Ask about clots.` */
export function actionInWords(pack: Pack, action: Action): string {
  return `${actionTitles[action.type]}: ${matterOf(pack, action)}.`.replace(/([.!?])\.$/, '$1')
}

function matterOf(pack: Pack, action: Action): string {
  return match(action)
    .with({ type: 'caution' }, ({ params }) => `${targetTitle(pack, params)}. ${params.check}`)
    .with(
      { type: 'triage' },
      ({ params }) => pack.dispositions[params.disposition]?.title ?? params.disposition,
    )
    .with(
      { type: 'involve' },
      ({ params }) => `${pack.roles[params.role]?.title ?? params.role}, ${params.for}`,
    )
    .with({ type: 'set-goal' }, ({ params }) => pack.goals[params.goal]?.title ?? params.goal)
    .with({ type: 'monitor' }, ({ params }) => monitored(pack, params))
    .with({ type: 'review' }, ({ params }) => pack.reviews[params.review]?.title ?? params.review)
    .with({ type: 'advise' }, ({ params }) => pack.advice[params.advice]?.title ?? params.advice)
    .with(
      { type: 'classify' },
      ({ params }) => `${pack.facts[params.fact]?.title ?? params.fact}: ${params.value}`,
    )
    .with({ type: 'decide' }, ({ params }) => decided(pack, params))
    .with({ type: 'offer' }, { type: 'rule-out' }, ({ params }) => courseTitle(pack, params))
    .otherwise(({ params }) => targetTitle(pack, params))
}

function monitored(
  { measures }: Pack,
  { measure, everyWeeks }: { measure: string; everyWeeks: unknown },
): string {
  return `${measures[measure]?.title ?? measure}, every ${everyWeeks === 1 ? 'week' : `${everyWeeks} weeks`}`
}

function courseTitle(
  { programs, pathways }: Pack,
  { program = '', pathway = '' }: { program?: string | undefined; pathway?: string | undefined },
): string {
  return programs[program]?.title ?? pathways[pathway]?.title ?? `${program}${pathway}`
}

type Decided = Target & {
  readonly decision: string
  readonly goal?: string | undefined
  readonly measure?: string | undefined
}

function decided(pack: Pack, { decision, goal, measure, ...target }: Decided): string {
  const about =
    pack.goals[goal ?? '']?.title ??
    pack.measures[measure ?? '']?.title ??
    (hasTarget(target) ? targetTitle(pack, target) : undefined)
  return about === undefined ? decision : `${decision}, ${about}`
}

const hasTarget = (target: Target): boolean =>
  [target.intervention, target.exercise, target.education, target.tag].some((id) => id !== undefined)

function targetTitle(pack: Pack, { intervention, exercise, education, tag }: Target): string {
  const item =
    pack.interventions[intervention ?? ''] ??
    pack.exercises[exercise ?? ''] ??
    pack.education[education ?? '']
  if (item !== undefined) return item.title
  return `everything of the group ${pack.tags[tag ?? '']?.title ?? tag}`
}
