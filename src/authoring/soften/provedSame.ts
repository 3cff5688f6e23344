import { match } from 'ts-pattern'
import { targetItems } from '../../care/itemCatalogue.js'
import type { Action, Target } from '../../model/action.js'
import type { Condition, Truth } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import type { Rule } from '../../model/rule.js'
import { findFacts, type Wanted } from '../exact/findFacts.js'
import type { SoftenedRule } from './killSoftened.js'

/**
 * Whether a softer rule is proved to change nothing: whenever it applies, and whenever it may, another rule says as much
 * of each thing that it speaks of, or triage stops the plan. Only what is proved so is called the same.
 */
export function provedSame(pack: Pack, { owner, action: softer }: SoftenedRule, mostSteps = 2000): boolean {
  const rule = pack.rules.find(({ name }) => `rules/${name}` === owner)
  if (rule === undefined || softer?.type === rule.event.type) return false
  const stops = stopping(pack)
  const isNever = (truth: Truth, others: readonly Rule[], isFalse: boolean): boolean => {
    const wanted = [
      { condition: rule.conditions, truth: [truth] },
      {
        condition: anyOf(others),
        truth: isFalse ? (['false'] as const) : (['false', 'unknown'] as const),
      },
      { condition: anyOf(stops), truth: ['false', 'unknown'] as const },
    ]
    return findFacts(pack, wanted, { mostSteps }).outcome === 'impossible'
  }
  return match(rule.event)
    .with({ type: 'contraindicate' }, () =>
      eachThing(pack, rule, ['contraindicate']).every(
        (others) => isNever('true', others, false) && isNever('unknown', others, true),
      ),
    )
    .with({ type: 'not-recommended' }, () =>
      eachThing(pack, rule, ['contraindicate', 'not-recommended']).every((others) =>
        isNever('true', others, false),
      ),
    )
    .with(
      {
        type: 'recommend',
        params: { sessionDose: undefined, exerciseDose: undefined },
      },
      () => eachThing(pack, rule, ['recommend']).every((others) => isNever('true', others, false)),
    )
    .with({ type: 'involve' }, () => isNever('true', sameRole(pack, rule), false))
    .otherwise(() => false)
}

/** The other rules that call the same role to as much. */
function sameRole(pack: Pack, { name: own, event }: Rule): readonly Rule[] {
  if (event.type !== 'involve') return []
  const { role, as } = event.params
  return pack.rules.filter(
    ({ name, event: other }) =>
      name !== own &&
      other.type === 'involve' &&
      other.params.role === role &&
      (other.params.as === as || other.params.as === 'lead') &&
      isAsWide(other, event),
  )
}

function anyOf(rules: readonly Rule[]): Condition {
  return { any: rules.map(({ conditions }) => conditions) }
}

/** The rules that stop a plan, after which nothing is said of items, roles and programs. */
function stopping(pack: Pack): readonly Rule[] {
  return pack.rules.filter(
    ({ event }) => event.type === 'triage' && pack.dispositions[event.params.disposition]?.effect === 'stop',
  )
}

/** For each thing that a rule speaks of, the other rules that say as much of it; the same lists once. */
function eachThing(pack: Pack, rule: Rule, types: readonly Action['type'][]): readonly (readonly Rule[])[] {
  const others = pack.rules.filter(
    ({ name, event }) => name !== rule.name && types.includes(event.type) && isAsWide(event, rule.event),
  )
  const lists = targetItems(pack, rule.event.params as Target).map((item) =>
    others.filter(({ event }) => targetItems(pack, event.params as Target).includes(item)),
  )
  return [...new Map(lists.map((list) => [list.map(({ name }) => name).join(' '), list])).values()]
}

/** Whether an action holds wherever another does. */
function isAsWide(one: Action, other: Action): boolean {
  return (['programs', 'phases', 'stages'] as const).every((limit) => {
    const [own, theirs] = [one, other].map(
      ({ params }) => (params as Readonly<Record<string, unknown>>)[limit] as readonly string[] | undefined,
    )
    return own === undefined || theirs?.every((name) => own.includes(name)) === true
  })
}

/**
 * What sets a rule apart: it applies, the plan is not stopped by another, and no other rule with the same action speaks of
 * the same. One list for each thing that it speaks of.
 */
export function apartFromOthers(
  pack: Pack,
  { owner }: Pick<SoftenedRule, 'owner'>,
): readonly (readonly Wanted[])[] {
  const rule = pack.rules.find(({ name }) => `rules/${name}` === owner)
  if (rule === undefined) return []
  const others = pack.rules.filter(({ name, event }) => name !== rule.name && event.type === rule.event.type)
  const lists =
    'check' in rule.event.params || !isAboutItems(rule.event)
      ? [others]
      : eachThing(pack, rule, [rule.event.type])
  return lists.map((list) => [
    { condition: rule.conditions, truth: ['true'] },
    { condition: anyOf(list), truth: ['false', 'unknown'] },
    {
      condition: anyOf(stopping(pack).filter((one) => one !== rule)),
      truth: ['false', 'unknown'],
    },
  ])
}

function isAboutItems({ params }: Action): boolean {
  return ['intervention', 'exercise', 'education', 'tag'].some((key) => key in params)
}
