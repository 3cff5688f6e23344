import type {
  AdviceDecision,
  DisagreementDecision,
  GoalDecision,
  ItemDecision,
  MonitorDecision,
  ReviewDecision,
} from '../model/careDecisions.js'
import type { Subject } from '../model/disagreement.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'
import { isTarget, itemCatalogue } from './itemCatalogue.js'
import { sortedOnce } from './spokenRules.js'

/** What was decided that sources may disagree on. */
export interface DisagreementQuery {
  readonly program: string | undefined
  readonly items: readonly ItemDecision[]
  readonly goals: readonly GoalDecision[]
  readonly reviews: readonly ReviewDecision[]
  readonly monitors: readonly MonitorDecision[]
  readonly advice: readonly AdviceDecision[]
}

/** Keys of what the plan is made of or what the person asked for. */
interface Touched {
  readonly items: readonly ItemDecision[]
  readonly others: ReadonlySet<string>
}

/**
 * The disagreements that this person's care touches: on what is selected, on what the person asked for and does
 * not get, on a condition of theirs. What nobody here is concerned with stays out, or every plan would carry
 * every quarrel.
 */
export function decideDisagreements(context: CareContext, query: DisagreementQuery): DisagreementDecision[] {
  const touched = touchedBy(context, query)
  const wanted = new Set(query.items.filter(({ preferred }) => preferred).map(keyOf))
  return Object.values(context.pack.disagreements)
    .map((disagreement) => ({
      disagreement: disagreement.id,
      about: sortedOnce(disagreement.about.flatMap((subject) => meeting(context, subject, touched))),
      counts: conditionTruth(context, disagreement.when) === 'true',
    }))
    .filter(({ about, counts }) => about.length > 0 && counts)
    .map(({ disagreement, about }) => ({ disagreement, about }))
    .sort(
      (one, other) =>
        rankOf(one, wanted) - rankOf(other, wanted) || compareText(one.disagreement, other.disagreement),
    )
}

const keyOf = ({ kind, id }: ItemDecision): string => `${kind}/${id}`

function touchedBy({ assessment, pack }: CareContext, query: DisagreementQuery): Touched {
  const reviewed = query.reviews.flatMap(({ review }) => pack.reviews[review]?.measures ?? [])
  const measures = [...query.goals, ...query.monitors].map(({ measure }) => measure)
  return {
    items: query.items.filter(({ outcome, preferred }) => outcome === 'selected' || preferred),
    others: new Set([
      ...(assessment.conditions ?? []).map(({ code }) => `condition/${code}`),
      ...[...measures, ...reviewed].map((id) => `measure/${id}`),
      ...query.advice.map(({ advice }) => `advice/${advice}`),
      ...(query.program === undefined ? [] : [`program/${query.program}`]),
    ]),
  }
}

function meeting({ pack }: CareContext, subject: Subject, { items, others }: Touched): string[] {
  const { condition, program, measure, advice, ...target } = subject
  const named = Object.entries({ condition, program, measure, advice })
    .flatMap(([kind, id]) => (id === undefined ? [] : [`${kind}/${id}`]))
    .filter((key) => others.has(key))
  if (Object.values(target).every((id) => id === undefined)) return named
  const { byKey } = itemCatalogue(pack)
  return items.map(keyOf).filter((key) => {
    const item = byKey.get(key)
    return item !== undefined && isTarget(target, item)
  })
}

const ofTheWhole = /^(?:program|measure|advice)\//

function rankOf({ about }: DisagreementDecision, wanted: ReadonlySet<string>) {
  if (about.some((key) => wanted.has(key))) return 0
  return about.every((key) => ofTheWhole.test(key)) ? 2 : 1
}
