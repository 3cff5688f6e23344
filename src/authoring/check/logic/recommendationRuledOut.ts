import type { Action } from '../../../model/action.js'
import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { findFacts, type Search } from '../../exact/findFacts.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { type CatalogueItem, isMeant, itemsOf, targetsOf } from '../targetsOf.js'
import { givenUp } from './givenUp.js'

const id = 'recommendation-ruled-out'
const mostSteps = 5000

/**
 * Rules that speak for an item of which it is proved that, whenever they apply, a rule against it does not come to
 * false. Being ruled out for some is normal; being ruled out for all is not.
 */
export const recommendationRuledOut: Check = {
  id,
  severity: 'warning',
  title: 'A recommendation that is always ruled out',
  finds: 'proved',
  find: (input) => input.pack.rules.filter(speaksFor).flatMap((rule) => findingsOf(input, rule)),
}

const speaksFor = ({ event }: Rule): boolean => event.type === 'recommend' || event.type === 'consider'
const speaksAgainst = ({ event }: Rule): boolean =>
  event.type === 'contraindicate' || event.type === 'not-recommended'

function findingsOf({ pack, files }: CheckInput, rule: Rule): readonly Finding[] {
  const meant = itemsOf(pack).filter((item) => targetsOf(rule).some((target) => isMeant(item, target)))
  // Of a tag, one item that comes through is enough.
  const searched = meant.map((item) => {
    const against = rulesAgainst(pack, item, rule)
    return { item, against, search: search(pack, rule, against) }
  })
  const [first] = searched
  if (first === undefined || searched.some(({ search: { outcome } }) => outcome === 'found')) return []
  // That it applies to nobody is said elsewhere.
  if (search(pack, rule, []).outcome === 'impossible') return []
  const place = placeOf(files, `rules/${rule.name}`)
  const open = searched.find(({ search: { outcome } }) => outcome === 'gave-up')
  if (open?.search.outcome === 'gave-up')
    return [
      givenUp({
        check: id,
        place,
        about: rule.name,
        whether: `whether \`${open.item.id}\` ever stays in a plan when \`${rule.name}\` speaks for it`,
        because: open.search.because,
      }),
    ]
  const { item, against } = first
  const alone = against.find((one) => search(pack, rule, [one]).outcome === 'impossible')
  const related = alone === undefined ? against : [alone]
  return [
    {
      check: id,
      severity: 'warning',
      ...place,
      message: `the rule \`${rule.name}\` speaks for \`${item.id}\`, but whenever it applies ${culprits(alone, against)}`,
      help: 'Let its conditions leave out those for whom the other speaks, or take it away.',
      related: related.map(({ name, title }) => ({ ...placeOf(files, `rules/${name}`), message: title })),
    },
  ]
}

function culprits(alone: Rule | undefined, against: readonly Rule[]): string {
  return alone === undefined
    ? `one of the ${against.length} rules against it rules it out or holds it`
    : `\`${alone.name}\` rules it out or holds it`
}

/** Looks for somebody to whom a rule applies, and none of the others may. */
function search(pack: Pack, rule: Rule, against: readonly Rule[]): Search {
  const wanted = [
    { condition: rule.conditions, truth: ['true'] as const },
    ...against.map(({ conditions }) => ({ condition: conditions, truth: ['false'] as const })),
  ]
  return findFacts(pack, wanted, { mostSteps })
}

/** In every program in which the rule itself speaks. */
function rulesAgainst({ rules }: Pack, item: CatalogueItem, { event }: Rule): readonly Rule[] {
  const own = programsOf(event)
  return rules.filter((one) => {
    if (!speaksAgainst(one) || !targetsOf(one).some((target) => isMeant(item, target))) return false
    const programs = programsOf(one.event)
    return programs === undefined || (own?.every((program) => programs.includes(program)) ?? false)
  })
}

function programsOf({ params }: Action): readonly string[] | undefined {
  return (params as { readonly programs?: readonly string[] }).programs
}
