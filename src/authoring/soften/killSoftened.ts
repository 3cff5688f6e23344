import { match } from 'ts-pattern'
import { targetItems } from '../../care/itemCatalogue.js'
import type { Action, Target } from '../../model/action.js'
import type { Expectation } from '../../model/caseFile.js'
import type { Pack } from '../../model/pack.js'
import { decisionFailures, reviewDecisionFailures } from '../checkExpectations.js'
import type { KillOptions } from '../killMutants.js'
import type { HeldCase } from '../outcomeOfCase.js'
import { allStatements, keyOf } from './caseStatements.js'
import { type Decided, softenedCare } from './softenedCare.js'
import { type Softer, softerActions } from './softerActions.js'

/** A rule that says something softer than it does; its condition is what it was. */
export interface SoftenedRule extends Softer {
  /** `rules/<name>`. */
  readonly owner: string
  readonly kind: 'soften'
}

export interface SofteningReport {
  readonly mutants: number
  /** The softer rules that no case notices. */
  readonly survivors: readonly SoftenedRule[]
}

/**
 * Makes each rule say something softer, one change at a time, and reports what no case notices. A case notices it when
 * something that it expects of care comes out otherwise. Care is decided again on findings that are known, and only for
 * cases that expect something of what the rule speaks of.
 *
 * @example killSoftened(pack, held, { isMeant: (owner) => owner === 'rules/massage.clot-or-bleeding' }).survivors // []
 */
export function killSoftened(
  pack: Pack,
  held: readonly HeldCase[],
  { isMeant = () => true, onProgress = () => undefined }: KillOptions = {},
): SofteningReport {
  const heard = casesByRule(held)
  const softened = softenedCare(pack)
  const rules = pack.rules.filter(({ name }) => isMeant(`rules/${name}`))
  const survivors: SoftenedRule[] = []
  let mutants = 0
  for (const [index, { name, title, event }] of rules.entries()) {
    onProgress(index, rules.length)
    const cases = (heard.get(name) ?? []).filter(({ one }) => isAbout(pack, event, one.expect))
    for (const softer of softerActions(pack, event, title)) {
      mutants += 1
      const isKilled = cases.some((each) =>
        notices(each, softened.before(each), softened.after(each, name, softer.action)),
      )
      if (!isKilled) survivors.push({ owner: `rules/${name}`, kind: 'soften', ...softer })
    }
  }
  return { mutants, survivors }
}

/** By rule, the cases in whose person it applies or may. */
export function casesByRule(held: readonly HeldCase[]): ReadonlyMap<string, readonly HeldCase[]> {
  const heard = new Map<string, HeldCase[]>()
  for (const each of held)
    for (const { rule, outcome } of each.outcome.findings.findings) {
      if (outcome === 'does-not-apply') continue
      const known = heard.get(rule)
      if (known === undefined) heard.set(rule, [each])
      else known.push(each)
    }
  return heard
}

/** Whether a case expects something that is no longer so. */
export function notices({ one, progress }: HeldCase, before: Decided, after: Decided): boolean {
  const { expect } = one
  if (decisionFailures(expect, after.care).length > 0) return true
  if (progress !== undefined && reviewDecisionFailures(expect, after.review).length > 0) return true
  if (
    Object.keys(expect.dates ?? {}).some(
      (subject) => isReviewIn(subject, before) && !isReviewIn(subject, after),
    )
  )
    return true
  const { goals = {}, advises = [] } = expect
  if (Object.keys(goals).length + advises.length === 0) return false
  const now = new Set(allStatements(after).map(keyOf))
  return allStatements(before).some((statement) => {
    const [key, id = ''] = statement.path
    const isExpected =
      key === 'goals' ? id in goals : key === 'advises' && advises.includes(String(statement.worth))
    return isExpected && !now.has(keyOf(statement))
  })
}

/** Whether what a day may be expected of is a review that is asked for. */
function isReviewIn(subject: string, { care: { reviews } }: Decided): boolean {
  return reviews.some(({ review }) => subject === `review/${review}`)
}

/** Whether what a case expects could change with what an action says. */
export function isAbout(pack: Pack, action: Action, expect: Expectation): boolean {
  const has = (...keys: readonly (keyof Expectation)[]): boolean =>
    keys.some((key) => expect[key] !== undefined)
  return match(action.type)
    .with('triage', () =>
      has('triage', 'disposition', 'dispositions', 'reasons', 'holds', 'excludes', 'team'),
    )
    .with('offer', 'rule-out', () => has('program', 'offers', 'doesNotOffer'))
    .with('involve', () => has('team'))
    .with('set-goal', () => has('goals'))
    .with('monitor', () => has('monitors'))
    .with('review', () => has('reviews', 'dates'))
    .with('advise', () => has('advises'))
    .with('decide', () => has('decision'))
    .with('classify', () => false)
    .otherwise(() => {
      const named = itemsNamed(expect)
      return named.size > 0 && targetItems(pack, action.params as Target).some(({ key }) => named.has(key))
    })
}

function itemsNamed({ includes = [], excludes = [], holds = [], ...rest }: Expectation): ReadonlySet<string> {
  const { reasons = {}, cautions = {}, doses = {} } = rest
  return new Set([...includes, ...excludes, ...holds, ...[reasons, cautions, doses].flatMap(Object.keys)])
}
