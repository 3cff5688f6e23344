import type { Plan, PlanDisposition } from '../model/plan.js'
import { optional } from '../shared/optional.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import type { CdsAction, CdsCard, CdsLink, CdsSource } from './cdsHooks.js'
import type { FhirCoding } from './datatypes.js'
import { uuidOf } from './identity.js'
import { defaultSystem, type FhirOptions } from './options.js'
import type { FhirResource } from './resources.js'
import { toFhirBundle } from './toFhirBundle.js'

/** What the cards of a plan are made with. */
export interface CardContext {
  readonly plan: Plan
  readonly fhir: FhirOptions
  readonly source: CdsSource
  readonly links: readonly CdsLink[]
  readonly overrideReasons: readonly FhirCoding[]
  /** What of the record was not used since it is not clear what it says, each in a sentence. */
  readonly unclear: readonly string[]
}

/**
 * The cards of a plan, the gravest first. When somebody else has to see the person before any treatment there is no
 * plan among them, only who that is and how soon.
 */
export function cardsOf(context: CardContext): CdsCard[] {
  const { triage } = context.plan
  const flags = triage.dispositions.filter(({ effect }) => effect !== 'proceed')
  const stops = flags.filter(({ effect }) => effect === 'stop')
  const holds = flags.filter(({ effect }) => effect === 'hold')
  const found = [...stops, ...holds].map((disposition) => flagCard(context, disposition))
  if (triage.state === 'stop') return found
  return [
    ...found,
    ...(triage.openGates.length > 0 ? [screenCard(context)] : []),
    ...(context.unclear.length > 0 ? [unclearCard(context)] : []),
    planCard(context),
  ]
}

function flagCard(context: CardContext, disposition: PlanDisposition): CdsCard {
  const { id, title, effect, instruction, allowed, to, withinHours, rules } = disposition
  return {
    ...headOf(
      context,
      `flag/${id}/${[...rules].sort().join()}`,
      `${title}: ${to.title}, ${timeLimitInWords(withinHours)}`,
    ),
    indicator: effect === 'stop' ? 'critical' : 'warning',
    detail: paragraphs(instruction, `Until then: ${allowed}`, becauseOf(context, rules)),
    overrideReasons: [...context.overrideReasons],
  }
}

function becauseOf({ plan }: CardContext, rules: readonly string[]): string {
  return listed(
    'Because:',
    rules.map((name) => `${plan.rules[name]?.because ?? plan.rules[name]?.title ?? name} (${name})`),
  )
}

function screenCard(context: CardContext): CdsCard {
  const { triage, questions } = context.plan
  const open = questions.filter(({ gate }) => gate)
  const summary = `The safety screen is open: ${open.length} ${open.length === 1 ? 'question' : 'questions'} to ask first`
  return {
    ...headOf(context, 'screen', summary),
    indicator: 'warning',
    detail: paragraphs(
      triage.summary,
      listed(
        'Ask first:',
        open.map(({ question }) => question),
      ),
    ),
  }
}

function unclearCard(context: CardContext): CdsCard {
  return {
    ...headOf(
      context,
      'unclear',
      `${context.unclear.length} parts of the record were not used: somebody has to look`,
    ),
    indicator: 'warning',
    detail: listed('Not used, since the record leaves open what it says:', context.unclear),
  }
}

function planCard(context: CardContext): CdsCard {
  const { plan, overrideReasons } = context
  const isClear = plan.triage.state === 'clear' && context.unclear.length === 0
  const title = plan.program?.title ?? 'Assessment and education'
  const { sessions, goals, reviews } = plan
  return {
    ...headOf(context, 'plan', `Draft plan: ${title}, ${sessions.length} visits from ${plan.startOn}`),
    indicator: 'info',
    detail: paragraphs(
      plan.triage.summary,
      listed(
        'Goals:',
        goals.map(({ statement }) => statement),
      ),
      `${sessions.length} visits and ${reviews.length} reviews. It is a proposal until a clinician accepts it.`,
    ),
    suggestions: [
      {
        label: 'Put this draft plan into the record',
        uuid: uuidFor(context, 'suggestion'),
        ...(isClear ? { isRecommended: true } : {}),
        actions: actionsOf(context),
      },
    ],
    selectionBehavior: 'at-most-one',
    overrideReasons: [...overrideReasons],
  }
}

/** The client takes them together, as a transaction, so they refer to each other by type and id. */
function actionsOf({ plan, fhir }: CardContext): CdsAction[] {
  return toFhirBundle(plan, { ...fhir, references: 'literal' }).entry.map(({ resource }) => ({
    type: 'create',
    description: shortened(`${resource.resourceType}${nameOf(resource)}`, 200),
    resource,
  }))
}

function nameOf(resource: FhirResource): string {
  const { title, description, code } = resource as { title?: string; description?: unknown; code?: unknown }
  const text =
    title ?? [description, code].map((one) => (one as { text?: string } | undefined)?.text).find(Boolean)
  return text === undefined ? '' : `: ${text}`
}

type Head = Pick<CdsCard, 'uuid' | 'summary' | 'source' | 'links'>

function headOf(context: CardContext, key: string, summary: string): Head {
  const { source, links } = context
  return {
    uuid: uuidFor(context, `card/${key}`),
    summary: shortened(summary, 139),
    source,
    ...optional('links', links.length === 0 ? undefined : [...links]),
  }
}

function uuidFor({ plan, fhir }: CardContext, key: string): string {
  return uuidOf({ system: fhir.system ?? defaultSystem, value: `${plan.id}/${key}` })
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n\n${lines.map((line) => `- ${escaped(line)}`).join('\n')}`
}

/** Words of a record stay words: no mark-up, no link and no picture comes out of them. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]!#|~]/g, '\\$&')
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
