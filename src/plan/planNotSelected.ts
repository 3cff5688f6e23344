import { match } from 'ts-pattern'
import type { CareDecisions, ItemDecision } from '../model/careDecisions.js'
import type { PlanItemHeld, PlanItemSetAside } from '../model/planParts.js'
import { indexByName } from '../shared/indexByName.js'
import { oncePer } from '../shared/oncePer.js'
import { factTitles, itemTitle, optional, type PlanContext, sortedOnce, wordsOf } from './planContext.js'

/** What an open question keeps out for now, each with a sentence that says which. */
export function planHeld(context: PlanContext): PlanItemHeld[] {
  const held = context.decisions.items.filter(({ outcome }) => outcome === 'held')
  return held.map((decision) => ({
    kind: decision.kind,
    id: decision.id,
    title: itemTitle(context.pack, decision.kind, decision.id),
    reason: reasonInWords(context, decision),
    reasonCode: decision.reason,
    missing: decision.missing,
    rules: sortedOnce(decision.voices.filter(({ elsewhere }) => !elsewhere).map(({ rule }) => rule)),
  }))
}

/** What is not done, each with the reason and the rules that said so. */
export function planSetAside(context: PlanContext): PlanItemSetAside[] {
  const setAside = context.decisions.items.filter(({ outcome }) => outcome === 'set-aside')
  return setAside.map((decision) => ({
    kind: decision.kind,
    id: decision.id,
    title: itemTitle(context.pack, decision.kind, decision.id),
    reason: reasonInWords(context, decision),
    reasonCode: decision.reason,
    ...optional('instead', standIn(context, decision)),
    ...(decision.preferred ? { preferred: true as const } : {}),
    rules: rulesBehind(decision),
  }))
}

/** `<kind>/<id>` of the item that stands in for a declined one. */
function standIn({ decisions }: PlanContext, { kind, id }: ItemDecision): string | undefined {
  const found = standIns(decisions).find(({ instead }) => instead === id || instead === `${kind}/${id}`)
  return found && `${found.kind}/${found.id}`
}

const standIns = oncePer(({ items }: CareDecisions) =>
  items.filter(({ outcome, reason }) => outcome === 'selected' && reason === 'alternative-to-declined'),
)

function rulesBehind({ reason, voices }: ItemDecision): string[] {
  const undecided = reason === 'recommendation-unknown'
  const otherPrograms = reason === 'not-in-program'
  return sortedOnce(
    voices
      .filter(
        ({ outcome, elsewhere }) => (undecided || outcome === 'applies') && (otherPrograms || !elsewhere),
      )
      .map(({ rule }) => rule),
  )
}

function reasonInWords(context: PlanContext, decision: ItemDecision): string {
  const missing = factTitles(context.pack, decision.missing)
  const { items: words } = wordsOf(context.pack)
  return match(decision.reason)
    .with('disposition-holds', () => heldByDisposition(context, missing))
    .with('contraindication-unknown', () => words.notCleared(missing))
    .with('recommendation-unknown', () => words.maybeOfUse(missing))
    .with('dose-impossible', () => words.doseImpossible(becauseOf(context, decision, ['adjust'])))
    .with('contraindicated', () => becauseOf(context, decision, ['contraindicate']))
    .with('not-recommended', () => becauseOf(context, decision, ['not-recommended']))
    .with('declined', () => declined(context, decision))
    .with('not-covered', () => words.notCovered)
    .with('over-limit', () => overLimit(context, decision))
    .with('not-indicated', () => words.notIndicated)
    .with('stepped-on', () => steppedOn(context, decision))
    .with('stopped-at-review', () => becauseOf(context, decision, ['decide']))
    .with('clinician-excluded', () => words.clinicianExcluded)
    .with('not-in-program', () => words.notPartOf(programTitle(context)))
    .with(
      'recommended',
      'considered',
      'alternative-to-declined',
      'clinician-included',
      () => words.anotherChosen,
    )
    .exhaustive()
}

function heldByDisposition({ pack, decisions }: PlanContext, missing: string): string {
  const { fired, possible } = decisions.triage
  const holding = [...fired, ...possible].map(({ disposition }) => pack.dispositions[disposition])
  const titles = sortedOnce(
    holding.flatMap((one) => (one === undefined || one.effect === 'proceed' ? [] : [one.title])),
  )
  const { items: words } = wordsOf(pack)
  return words.held(titles.length === 0 ? words.waitsForTriage : words.waitsFor(titles), missing)
}

/** The `because` of the rules with these actions; a reader needs the reason, not the rule's name. */
function becauseOf({ pack }: PlanContext, { voices }: ItemDecision, actions: readonly string[]): string {
  const said = voices.filter(
    ({ action, outcome, elsewhere }) => actions.includes(action) && outcome === 'applies' && !elsewhere,
  )
  const rules = indexByName(pack.rules)
  const reasons = sortedOnce(said.map(({ rule }) => rule)).flatMap(
    (name) => rules.get(name)?.because.trim() ?? [],
  )
  return reasons.length === 0 ? wordsOf(pack).items.excluded : [...new Set(reasons)].join(' ')
}

function declined(context: PlanContext, decision: ItemDecision): string {
  const [kind, id] = standIn(context, decision)?.split('/') ?? []
  const { declined: say } = wordsOf(context.pack).items
  if (kind === undefined || id === undefined) return say(undefined)
  return say(itemTitle(context.pack, kind as ItemDecision['kind'], id))
}

function steppedOn({ pack }: PlanContext, { kind, instead }: ItemDecision): string {
  return wordsOf(pack).items.steppedOn(instead === undefined ? undefined : itemTitle(pack, kind, instead))
}

function overLimit({ pack }: PlanContext, { instead }: ItemDecision): string {
  const limit = instead === undefined ? undefined : pack.limits[instead]
  const { items: words } = wordsOf(pack)
  return limit === undefined ? words.limitReached : words.overLimit(limit.title, limit.max as number)
}

function programTitle({ pack, decisions }: PlanContext): string {
  const { program } = decisions.program
  return program === undefined
    ? wordsOf(pack).items.noProgramChosen
    : (pack.programs[program]?.title ?? program)
}
