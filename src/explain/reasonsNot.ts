import { match } from 'ts-pattern'
import type { ItemDecision, PathwayDecision, ProgramDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import { listInWords } from '../shared/listInWords.js'
import type { Run } from './decideAgain.js'
import type { CatalogueEntry } from './findInCatalogue.js'
import { itemsMeant } from './subjectRules.js'

/** One thing that keeps something out of a plan. */
export interface NotReason {
  readonly kind:
    | 'triage'
    | 'rule'
    | 'preference'
    | 'coverage'
    | 'limit'
    | 'program'
    | 'missing'
    | 'not-indicated'
  /** `<kind>/<id>`: for a tag, the item that it holds for. */
  readonly subject: string
  /** A sentence. */
  readonly text: string
  readonly rules: readonly string[]
  /** Facts to answer first. */
  readonly missing: readonly string[]
}

/** What keeps an entry out, item by item for a tag. */
export function reasonsNot(pack: Pack, { decisions }: Run, entry: CatalogueEntry): NotReason[] {
  const subject = `${entry.kind}/${entry.id}`
  const { triage, program } = decisions
  if (triage.state === 'stop') {
    const rules = triage.fired.map(({ rule }) => rule)
    const title = pack.dispositions[triage.disposition?.disposition ?? '']?.title ?? 'the triage'
    return [{ kind: 'triage', subject, text: `The plan stops for: ${title}.`, rules, missing: [] }]
  }
  if (entry.kind === 'program') return [programReason(pack, program, entry.id, subject)]
  if (entry.kind === 'pathway') return [pathwayReason(pack, decisions.pathways, entry.id, subject)]
  if (entry.kind === 'goal') return [goalReason(subject)]
  return itemsMeant(pack, entry).map((key) => {
    const decision = decisions.items.find(({ kind, id }) => `${kind}/${id}` === key)
    return decision === undefined
      ? {
          kind: 'not-indicated',
          subject: key,
          text: 'No rule speaks of it for this person.',
          rules: [],
          missing: [],
        }
      : itemReason(pack, program, decision, key)
  })
}

function goalReason(subject: string): NotReason {
  const text = 'No rule that sets it applies to this person.'
  return { kind: 'not-indicated', subject, text, rules: [], missing: [] }
}

function itemReason(
  pack: Pack,
  program: ProgramDecision,
  decision: ItemDecision,
  subject: string,
): NotReason {
  const { missing } = decision
  const of = (kind: NotReason['kind'], text: string, rules: readonly string[] = []): NotReason => ({
    kind,
    subject,
    text,
    rules,
    missing,
  })
  const ruledBy = (...actions: string[]): NotReason => {
    const rules = said(decision, actions, ['applies'])
    return of('rule', reasonsOf(pack, rules), rules)
  }
  const wanted = said(decision, ['recommend', 'consider'])
  return match(decision.reason)
    .with('contraindicated', () => ruledBy('contraindicate'))
    .with('not-recommended', () => ruledBy('not-recommended'))
    .with('dose-impossible', () => ruledBy('adjust'))
    .with('declined', () => of('preference', 'The person declined it.'))
    .with('not-covered', () => of('coverage', 'The payer refused it.'))
    .with('over-limit', () => of('limit', limitInWords(pack, decision)))
    .with('not-in-program', () => of('program', `It is not part of ${programTitle(pack, program)}.`, wanted))
    .with('disposition-holds', () => of('triage', 'It waits for the triage.', said(decision, ['triage'])))
    .with('contraindication-unknown', () =>
      of(
        'missing',
        `It is held; to answer first: ${titles(pack, missing)}.`,
        said(decision, ['contraindicate'], ['unknown']),
      ),
    )
    .with('recommendation-unknown', () =>
      of('missing', `It may be of use; to answer first: ${titles(pack, missing)}.`, wanted),
    )
    .otherwise(() => of('not-indicated', 'No rule recommends it for this person.'))
}

/** The rules that spoke of an item with one of these actions. */
function said(
  { voices }: ItemDecision,
  actions: readonly string[],
  outcomes: readonly string[] = ['applies', 'unknown'],
): string[] {
  return voices
    .filter(({ action, outcome }) => actions.includes(action) && outcomes.includes(outcome))
    .map(({ rule }) => rule)
}

function limitInWords(pack: Pack, { instead = '' }: ItemDecision): string {
  const limit = pack.limits[instead]
  return limit === undefined
    ? 'A limit leaves no room for it.'
    : `${limit.title}: at most ${limit.max}; others came first.`
}

function programReason(pack: Pack, decision: ProgramDecision, id: string, subject: string): NotReason {
  const alternative = decision.alternatives.find(({ program }) => program === id)
  const { rules = [], missing = [] } = alternative ?? {}
  const { leastDaysPerWeek: days, leastMinutesPerDay: minutes } = pack.programs[id] ?? {}
  const of = (kind: NotReason['kind'], text: string): NotReason => ({ kind, subject, text, rules, missing })
  return match(alternative?.reason)
    .with('ranked-lower', () => of('program', `${programTitle(pack, decision)} fits too and comes first.`))
    .with('other-runs', () => of('program', `${programTitle(pack, decision)} has begun and goes on.`))
    .with('ruled-out', () => of('rule', reasonsOf(pack, rules)))
    .with('clinician-excluded', () => of('program', 'A clinician decided against it.'))
    .with('declined', () => of('preference', 'The person declined it.'))
    .with('too-few-days', () =>
      of('preference', `It needs ${days} days a week, more than the person can come.`),
    )
    .with('too-short-days', () =>
      of(
        'preference',
        `It needs ${days} days a week of ${minutes} minutes at least, longer than the person can come.`,
      ),
    )
    .with('unknown', 'rule-out-unknown', () =>
      of('missing', `It may fit; to answer first: ${titles(pack, missing)}.`),
    )
    .with('not-indicated', undefined, () => of('not-indicated', 'No rule offers it to this person.'))
    .exhaustive()
}

function pathwayReason(
  pack: Pack,
  decisions: readonly PathwayDecision[],
  id: string,
  subject: string,
): NotReason {
  const decision = decisions.find(({ pathway }) => pathway === id)
  const { rules = [], missing = [] } = decision ?? {}
  const of = (kind: NotReason['kind'], text: string): NotReason => ({ kind, subject, text, rules, missing })
  const excluding = pack.rules.filter(({ name, event }) => rules.includes(name) && event.type === 'rule-out')
  return match(decision?.outcome)
    .with('not-eligible', () =>
      of(
        'rule',
        reasonsOf(
          pack,
          excluding.map(({ name }) => name),
        ),
      ),
    )
    .with('declined', () => of('preference', 'The person declined it.'))
    .with('open', () => of('missing', `It may be open; to answer first: ${titles(pack, missing)}.`))
    .with('offered', undefined, () => of('not-indicated', 'No rule offers it to this person.'))
    .exhaustive()
}

function reasonsOf(pack: Pack, names: readonly string[]): string {
  return pack.rules
    .filter(({ name }) => names.includes(name))
    .map(({ because }) => because)
    .join(' ')
}

function titles(pack: Pack, facts: readonly string[]): string {
  return listInWords(facts.map((fact) => pack.facts[fact]?.title ?? fact))
}

function programTitle(pack: Pack, { program }: ProgramDecision): string {
  return pack.programs[program ?? '']?.title ?? 'any program, since none was chosen'
}
