import type { Target } from '../model/action.js'
import type { FiredDisposition, TriageDecision } from '../model/careDecisions.js'
import type { Disposition } from '../model/catalogue.js'
import { compareText } from '../shared/compareText.js'
import { hasOpenGate } from './askableFacts.js'
import type { CareContext, Doubt } from './careContext.js'
import { applying, type Spoken, sortedOnce, undecided } from './spokenRules.js'

/** Items and tags that wait because of a disposition. */
export interface Hold {
  readonly rule: string
  readonly certain: boolean
  readonly missing: readonly string[]
  readonly all: boolean
  readonly targets: readonly Target[]
}

/**
 * What the screen came to. Everything that fired stays listed, most urgent first, and the holds of all of it
 * unite. What an unknown rule could bring counts as soon as an open gate is among what it misses.
 */
export function decideTriage(context: CareContext): {
  readonly decision: TriageDecision
  readonly holds: readonly Hold[]
  readonly doubts: readonly Doubt[]
  /** Those of the doubts that could still bring something more urgent than what fired. */
  readonly raising: readonly Doubt[]
} {
  const spoken = context.spoken.triage ?? []
  const possible = undecided(spoken)
  const gated = possible.filter(({ missing }) => hasOpenGate(context, missing))
  const fired = inOrder(context, applying(spoken))
  const [first] = fired
  const state = stateOf(context, fired)
  const decision: TriageDecision = {
    state,
    treatmentWaits: state !== 'stop' && gated.some((rule) => effectOf(context, rule.params) === 'stop'),
    ...(first === undefined ? {} : { disposition: first }),
    fired,
    possible: inOrder(context, possible),
    openGates: sortedOnce(context.openGates),
  }
  return {
    decision,
    holds: [...applying(spoken), ...gated].map((rule) => holdOf(context, rule)),
    doubts: possible.map((rule) => doubtOf(context, rule)),
    raising: possible
      .filter(({ params }) => rankOf(context, params) < rankOf(context, first))
      .map((rule) => doubtOf(context, rule)),
  }
}

function doubtOf(context: CareContext, { rule, params, missing }: Spoken<'triage'>): Doubt {
  return { decides: 'triage', rule, missing, urgency: rankOf(context, params) }
}

/** Stop wins over whatever is ranked above it: an effect is a floor. */
function stateOf(context: CareContext, fired: readonly FiredDisposition[]): TriageDecision['state'] {
  const effects = fired.map((one) => effectOf(context, one))
  if (effects.includes('stop')) return 'stop'
  if (context.openGates.size > 0) return 'provisional'
  return effects.includes('hold') ? 'hold' : 'clear'
}

/** The place of a disposition in the pack's list, 0 the most urgent; behind all of them when there is none. */
function rankOf({ pack }: CareContext, named: { readonly disposition: string } | undefined): number {
  const ranking = pack.manifest.choices.disposition
  const place = ranking.indexOf(named?.disposition ?? '')
  return place < 0 ? ranking.length : place
}

function inOrder(context: CareContext, spoken: readonly Spoken<'triage'>[]): FiredDisposition[] {
  const limit = ({ withinHours = Number.MAX_VALUE }: FiredDisposition) => withinHours
  return spoken
    .map((rule) => firedBy(context, rule))
    .sort(
      (one, other) =>
        rankOf(context, one) - rankOf(context, other) ||
        limit(one) - limit(other) ||
        compareText(one.rule, other.rule),
    )
}

function firedBy(
  context: CareContext,
  { rule, params, outcome, missing }: Spoken<'triage'>,
): FiredDisposition {
  const definition = definitionOf(context, params)
  const limits = [params.withinHours, definition?.withinHours] as (number | undefined)[]
  const known = limits.filter((hours) => hours !== undefined)
  return {
    disposition: params.disposition,
    rule,
    to: params.to ?? definition?.to ?? '',
    // A rule may shorten the limit of its disposition, never lengthen it.
    ...(known.length === 0 ? {} : { withinHours: Math.min(...known) }),
    ...(params.instruction === undefined ? {} : { instruction: params.instruction }),
    ...(params.allowed === undefined ? {} : { allowed: params.allowed }),
    certain: outcome === 'applies',
    missing,
  }
}

function holdOf(context: CareContext, { rule, params, outcome, missing }: Spoken<'triage'>): Hold {
  const { holds = [], effect } = definitionOf(context, params) ?? {}
  const certain = outcome === 'applies'
  // While a stop is only possible treatment waits undated, so that a plan shows what could follow.
  const all = holds === 'all' && (certain || effect !== 'stop')
  return {
    rule,
    certain,
    missing,
    all,
    targets: [...(holds === 'all' ? [] : holds), ...(params.holds ?? [])],
  }
}

function definitionOf({ pack }: CareContext, { disposition }: { readonly disposition: string }) {
  return pack.dispositions[disposition] as Disposition | undefined
}

function effectOf(context: CareContext, named: { readonly disposition: string }) {
  return definitionOf(context, named)?.effect
}
