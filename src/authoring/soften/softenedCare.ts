import { type CareContext, careContext } from '../../care/careContext.js'
import { decideIn } from '../../care/decideCare.js'
import { decideSpoken } from '../../care/decideReview.js'
import type { Spoken, SpokenRules } from '../../care/spokenRules.js'
import { assessmentAtReview } from '../../facts/assessmentAtReview.js'
import type { Action, ActionType } from '../../model/action.js'
import type { CareDecisions } from '../../model/careDecisions.js'
import type { Pack } from '../../model/pack.js'
import type { ReviewDecision } from '../../model/reviewDecision.js'
import { compareText } from '../../shared/compareText.js'
import type { HeldCase } from '../outcomeOfCase.js'

/** What is decided of somebody, at first or at a review. */
export interface Decided {
  readonly care: CareDecisions
  readonly review: readonly ReviewDecision[]
}

/** Somebody whose findings are known. */
export type FoundPerson = Pick<HeldCase, 'assessment' | 'progress'> & {
  readonly outcome: Pick<HeldCase['outcome'], 'findings'>
}

/** What is decided of people when one rule says something else. */
export interface SoftenedCare {
  readonly before: (person: FoundPerson) => Decided
  readonly after: (person: FoundPerson, rule: string, says: Action | undefined) => Decided
}

/**
 * Decides care anew on the same findings with another action in the place of a rule's own. A fact that is made of
 * dispositions stays what it was: what the softened rule itself brings shows all the same.
 */
export function softenedCare(pack: Pack): SoftenedCare {
  const contexts = new WeakMap<object, CareContext>()
  const decided = new WeakMap<object, Decided>()
  const contextOf = (person: FoundPerson): CareContext => {
    const known = contexts.get(person)
    if (known !== undefined) return known
    const { assessment, progress, outcome } = person
    const now = progress === undefined ? assessment : assessmentAtReview(pack, assessment, progress)
    const made = careContext(pack, now, outcome.findings, pack.manifest.calendar)
    contexts.set(person, made)
    return made
  }
  return {
    before: (person) => {
      const known = decided.get(person)
      if (known !== undefined) return known
      const made = decideAll(contextOf(person))
      decided.set(person, made)
      return made
    },
    after: (person, rule, says) => {
      const context = contextOf(person)
      return decideAll({
        ...context,
        spoken: withOther(context.spoken, rule, says),
      })
    },
  }
}

function decideAll(context: CareContext): Decided {
  return {
    care: decideIn(context),
    review: decideSpoken(context.pack, context.spoken.decide),
  }
}

function withOther(spoken: SpokenRules, rule: string, says: Action | undefined): SpokenRules {
  const lists = { ...spoken } as { [T in ActionType]?: readonly Spoken[] }
  for (const type of Object.keys(lists) as ActionType[]) {
    const own = lists[type]?.find((one) => one.rule === rule)
    if (own === undefined) continue
    lists[type] = lists[type]?.filter((one) => one !== own) ?? []
    if (says !== undefined) {
      const others = lists[says.type] ?? []
      const added: Spoken = { ...own, ...says }
      lists[says.type] = [...others, added].sort((one, other) => compareText(one.rule, other.rule))
    }
    break
  }
  return lists as SpokenRules
}
