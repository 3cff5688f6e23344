import { match } from 'ts-pattern'
import { answerInWords, codeInWords } from '../explain/valueInWords.js'
import type { Action, ActionParams, Target } from '../model/action.js'
import type { Rule } from '../model/rule.js'
import { bullets, type Html, html, isEmpty, joined, listed, nothing, type Part } from '../render/html.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { codeTitle } from './codeTitle.js'
import { boundsInWords, practiceInWords, sessionsInWords } from './doseHtml.js'
import type { Kind } from './kinds.js'
import { link, phaseLink } from './link.js'
import type { Site } from './site.js'

/** What a rule says when it applies, in a sentence, with what bounds it below. */
export function actionHtml(site: Site, { event }: Pick<Rule, 'event'>): Html {
  const bounds = boundsOf(site, event)
  return html`${sentence(site, event)}${bullets(bounds.filter((part) => !isEmpty(part)))}`
}

function sentence(site: Site, event: Action): Html {
  return match(event)
    .with({ type: 'recommend' }, ({ params }) => html`Recommend ${targetHtml(site, params)}`)
    .with({ type: 'consider' }, ({ params }) => html`Consider ${targetHtml(site, params)}`)
    .with({ type: 'contraindicate' }, ({ params }) => html`Do not give ${targetHtml(site, params)}`)
    .with({ type: 'not-recommended' }, ({ params }) => html`Advise against ${targetHtml(site, params)}`)
    .with({ type: 'caution' }, ({ params }) => html`Check with ${targetHtml(site, params)}: ${params.check}`)
    .with(
      { type: 'adjust' },
      ({ params }) => html`Change the dose of ${targetHtml(site, params)}: ${boundsInWords(params)}`,
    )
    .with({ type: 'triage' }, ({ params }) => html`${link(site, 'dispositions', params.disposition)}`)
    .with({ type: 'offer' }, ({ params }) => html`Offer ${courseHtml(site, params)}`)
    .with({ type: 'rule-out' }, ({ params }) => html`Rule out ${courseHtml(site, params)}`)
    .with({ type: 'involve' }, ({ params }) => involveHtml(site, params))
    .with({ type: 'set-goal' }, ({ params }) => html`Set the goal ${link(site, 'goals', params.goal)}`)
    .with(
      { type: 'monitor' },
      ({ params: { measure, everyWeeks } }) =>
        html`Take ${link(site, 'measures', measure)} every ${weeks(Number(everyWeeks))}`,
    )
    .with({ type: 'review' }, ({ params }) => html`Hold the review ${link(site, 'reviews', params.review)}`)
    .with({ type: 'decide' }, ({ params }) => decideHtml(site, params))
    .with({ type: 'advise' }, ({ params }) => html`Tell the person: ${link(site, 'advice', params.advice)}`)
    .with({ type: 'classify' }, ({ params }) => classifyHtml(site, params))
    .exhaustive()
}

const weeks = (count: number): string => (count === 1 ? 'week' : `${count} weeks`)

const targetKinds = {
  intervention: 'interventions',
  exercise: 'exercises',
  education: 'education',
} as const satisfies Record<string, Kind>

/** An item by its title, or a group of items. */
export function targetHtml(site: Site, target: Target): Html {
  if (target.tag !== undefined) return html`everything of the group ${link(site, 'tags', target.tag)}`
  const keys = ['intervention', 'exercise', 'education'] as const
  const key = keys.find((one) => target[one] !== undefined)
  return key === undefined ? nothing : link(site, targetKinds[key], target[key] ?? '')
}

function courseHtml(site: Site, { program, pathway = '' }: ActionParams['offer']): Html {
  return program === undefined
    ? html`the pathway ${link(site, 'pathways', pathway)}`
    : html`the program ${link(site, 'programs', program)}`
}

function involveHtml(site: Site, { role, as, for: what }: ActionParams['involve']): Html {
  const lead = as === 'lead' ? ' as lead' : ''
  return html`Bring in ${link(site, 'roles', role)}${lead}: ${what}`
}

function classifyHtml(site: Site, { fact, value }: ActionParams['classify']): Html {
  const worth = typeof value === 'string' ? codeTitle(site, fact, value) : answerInWords(value)
  return html`${link(site, 'facts', fact)} is ${worth}`
}

function decideHtml(site: Site, { decision, phase, goal, measure, ...target }: ActionParams['decide']): Html {
  const words = decisionWords(decision)
  if (goal !== undefined) return html`At the review: ${words}, for the goal ${link(site, 'goals', goal)}`
  if (measure !== undefined) return html`At the review: ${words}, for ${link(site, 'measures', measure)}`
  const about = targetHtml(site, target)
  const back = phase === 'before' ? ', to the phase before' : ''
  return isEmpty(about)
    ? html`At the review, for the whole plan: ${words}${back}`
    : html`At the review: ${words}, for ${about}`
}

/** What follows at a review, in words. */
export function decisionWords(decision: string): string {
  return codeInWords(decision)
}

function boundsOf(site: Site, event: Action): Part[] {
  const { programs = [] } = event.params as { readonly programs?: readonly string[] }
  const only = programs.map((id) => link(site, 'programs', id))
  return [
    ...ownBounds(site, event),
    ...(only.length > 0 ? [html`only in the program ${listed(only, 'or')}`] : []),
  ]
}

const fitWords = {
  examination: 'matched to what the examination found: it keeps its place first when not all have room',
  goal: "matched to the person's goal: it keeps its place before what is good for anybody",
  general: 'good for anybody: it gives way when not all have room',
} as const

function ownBounds(site: Site, event: Action): Part[] {
  return match(event)
    .with({ type: 'recommend' }, { type: 'consider' }, ({ params }): Part[] => [
      phasesHtml(site, params),
      params.sessionDose && html`dose: ${sessionsInWords(params.sessionDose as object)}`,
      params.exerciseDose && html`dose: ${practiceInWords(params.exerciseDose as object)}`,
      params.fit && fitWords[params.fit],
    ])
    .with({ type: 'triage' }, ({ params }): Part[] => [
      params.to && html`to: ${link(site, 'roles', params.to)}`,
      params.withinHours === undefined ? undefined : timeLimitInWords(Number(params.withinHours)),
      params.instruction && html`the person is told: “${params.instruction}”`,
      params.allowed && html`meanwhile allowed: ${params.allowed}`,
      params.holds && html`waits as well: ${listed(params.holds.map((one) => targetHtml(site, one)))}`,
    ])
    .with({ type: 'review' }, ({ params: { withinDays, fromDays, since } }): Part[] => [
      withinDays === undefined ? undefined : `at the latest after ${String(withinDays)} days`,
      fromDays === undefined ? undefined : `not before ${String(fromDays)} days`,
      since && html`counted from: ${link(site, 'facts', since)}`,
    ])
    .otherwise(() => [])
}

function phasesHtml(site: Site, { phases = [], stages = [] }: ActionParams['recommend']): Part {
  const programs = [...new Set(phases.map((id) => site.phases.get(id)?.program))]
  const named = [
    ...programs.map((program) => phasesOf(site, program, phases)),
    ...stages.map((stage) => html`every phase of the stage “${stage}”`),
  ]
  return named.length === 0 ? undefined : html`in: ${joined(named, '; ')}`
}

/** Phases of several programs may have one title. */
function phasesOf(site: Site, program: string | undefined, phases: readonly string[]): Html {
  const own = phases.filter((id) => site.phases.get(id)?.program === program)
  const title = program === undefined ? undefined : site.pack.programs[program]?.title
  return html`${listed(own.map((id) => phaseLink(site, id)))}${title === undefined ? '' : ` of ${title}`}`
}
