import { match } from 'ts-pattern'
import { factsOfCondition } from '../logic/factsOfCondition.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { PlanItemHeld, PlanItemSetAside } from '../model/planParts.js'
import type { Result } from '../model/problem.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { optional } from '../shared/optional.js'
import { citedFact, type Grounds, groundsOf } from './citedGrounds.js'
import { explainGoal, explainPathway, explainProgram, explainSession } from './explainCourse.js'
import { explainItem } from './explainItem.js'
import type { Explanation } from './explanation.js'
import { type Found, findInPlan } from './findInPlan.js'

export interface ExplainOptions {
  /** The pack of the plan: it tells which facts a rule reads where an older plan does not. */
  readonly pack?: Pack
}

/**
 * Says why something is in a plan, from the plan alone: the rules with their reasons and sources, the facts as
 * they were known, the dose and what changed it, the dates, the target, and what it outweighed. Something held
 * or set aside is explained as well. `itemId` is `<kind>/<id>`, a bare id when only one thing has it,
 * `session/<id>`, `goal/<id>`, `pathway/<id>` or `program`; an unknown one is a problem with the nearest name.
 *
 * @example explain(plan, 'exercise/walk') // { ok: true, value: { title: 'Walking', rules: […], … } }
 */
export function explain(plan: Plan, itemId: string, { pack }: ExplainOptions = {}): Result<Explanation> {
  const found = findInPlan(plan, itemId)
  if ('code' in found) return { ok: false, problems: [found] }
  const value = explained(pack === undefined ? plan : withFacts(plan, pack), found)
  return { ok: true, value: deepFreeze(structured(value)) }
}

function explained(plan: Plan, found: Found): Explanation {
  return match(found)
    .with({ is: 'item' }, (item) => explainItem(plan, item.subject, item))
    .with({ is: 'held' }, ({ subject, item }) => explainLeftOut(plan, subject, item, 'held'))
    .with({ is: 'set-aside' }, ({ subject, item }) => explainLeftOut(plan, subject, item, 'set-aside'))
    .with({ is: 'goal' }, ({ subject, goal }) => explainGoal(plan, subject, goal))
    .with({ is: 'session' }, ({ subject, session }) => explainSession(plan, subject, session))
    .with({ is: 'program' }, ({ program }) => explainProgram(plan, program))
    .with({ is: 'pathway' }, ({ subject, pathway }) => explainPathway(plan, subject, pathway))
    .exhaustive()
}

/** A copy, so that freezing what is returned never freezes a plan that the caller may still change. */
function structured(value: Explanation): Explanation {
  return JSON.parse(JSON.stringify(value)) as Explanation
}

function withFacts(plan: Plan, pack: Pack): Plan {
  if (plan.provenance.pack.digest !== pack.digest) return plan
  const conditions = new Map(pack.rules.map((rule) => [rule.name, rule.conditions]))
  const rules = Object.entries(plan.rules).map(([name, rule]) => {
    const condition = conditions.get(name)
    const facts = rule.facts ?? (condition && factsOfCondition(condition, pack))
    return [name, { ...rule, ...optional('facts', facts) }]
  })
  return { ...plan, rules: Object.fromEntries(rules) }
}

function explainLeftOut(
  plan: Plan,
  subject: string,
  item: PlanItemHeld | PlanItemSetAside,
  standing: 'held' | 'set-aside',
): Explanation {
  const grounds: Grounds = groundsOf(plan, item.rules)
  const missing = 'missing' in item ? item.missing.map((fact) => citedFact(plan, fact)) : undefined
  return {
    subject,
    kind: item.kind as Explanation['kind'],
    title: item.title,
    standing,
    what: item.reason,
    ...grounds,
    ...optional('missing', missing),
    ...optional('instead', 'instead' in item ? item.instead : undefined),
    outweighed: { rulesAgainst: [], overLimit: [], alternatives: [] },
  }
}
