import type {
  AdviceDecision,
  DisagreementDecision,
  GoalDecision,
  ItemDecision,
  MonitorDecision,
  ReviewDecision,
} from '../model/careDecisions.js'
import type { Subject } from '../model/disagreement.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'
import { targetItems } from './itemCatalogue.js'
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

/**
 * The disagreements that this person's care touches: on what is selected, on what the person asked for and does
 * not get, on a condition of theirs. What nobody here is concerned with stays out, or every plan would carry
 * every quarrel.
 */
export function decideDisagreements(context: CareContext, query: DisagreementQuery): DisagreementDecision[] {
  const touched = touchedBy(context, query)
  const keys = keysByDisagreement(context.pack)
  const wanted = new Set(query.items.filter(({ preferred }) => preferred).map(keyOf))
  return Object.values(context.pack.disagreements)
    .map((disagreement) => ({
      disagreement: disagreement.id,
      about: (keys.get(disagreement.id) ?? []).filter((key) => touched.has(key)),
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

/** Keys of what the plan is made of or what the person asked for. */
function touchedBy({ assessment, pack }: CareContext, query: DisagreementQuery): ReadonlySet<string> {
  const reviewed = query.reviews.flatMap(({ review }) => pack.reviews[review]?.measures ?? [])
  const measures = [...query.goals, ...query.monitors].map(({ measure }) => measure)
  return new Set([
    ...query.items.filter(({ outcome, preferred }) => outcome === 'selected' || preferred).map(keyOf),
    ...(assessment.conditions ?? []).map(({ code }) => `condition/${code}`),
    ...[...measures, ...reviewed].map((id) => `measure/${id}`),
    ...query.advice.map(({ advice }) => `advice/${advice}`),
    ...(query.program === undefined ? [] : [`program/${query.program}`]),
  ])
}

/** The keys of all that a disagreement is about, sorted. */
const keysByDisagreement = oncePer((pack: Pack): ReadonlyMap<string, readonly string[]> => {
  const about = Object.values(pack.disagreements).map(({ id, about }) => {
    return [id, sortedOnce(about.flatMap((subject) => keysOf(pack, subject)))] as const
  })
  return new Map(about)
})

function keysOf(pack: Pack, { condition, program, measure, advice, ...target }: Subject): string[] {
  const named = Object.entries({ condition, program, measure, advice }).flatMap(([kind, id]) => {
    return id === undefined ? [] : [`${kind}/${id}`]
  })
  return [...named, ...targetItems(pack, target).map(({ key }) => key)]
}

const ofTheWhole = /^(?:program|measure|advice)\//

function rankOf({ about }: DisagreementDecision, wanted: ReadonlySet<string>) {
  if (about.some((key) => wanted.has(key))) return 0
  return about.every((key) => ofTheWhole.test(key)) ? 2 : 1
}
