import type { Action } from '../../../model/action.js'
import type { Pack } from '../../../model/pack.js'
import type { Rule } from '../../../model/rule.js'
import { groupedBy } from '../../../shared/groupedBy.js'
import { findWitness, type Witness } from '../../exact/writeWitness.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { type CatalogueItem, isMeant, itemsOf, targetsOf } from '../targetsOf.js'
import { givenUp } from './givenUp.js'
import { witnessOf } from './witnessOf.js'

const id = 'rules-contradict'
const mostSteps = 5000

/** Rules of equal strength that can speak of the same person and cannot both be followed. */
export const rulesContradict: Check = {
  id,
  severity: 'error',
  title: 'Two rules that contradict each other',
  finds: 'proved',
  find: findContradictions,
}

function findContradictions({ pack, files }: CheckInput): readonly Finding[] {
  return pairsOf(pack).flatMap((pair) => {
    const { one, other, about } = pair
    const witness = bothApplying(pack, pair)
    if (witness.outcome === 'impossible') return []
    const place = placeOf(files, `rules/${one.name}`)
    if (witness.outcome === 'gave-up')
      return [
        givenUp({
          check: id,
          place,
          about: `${one.name} beside ${other.name}`,
          whether: `whether \`${one.name}\` and \`${other.name}\` can apply together, which ${about}`,
          because: witness.because,
        }),
      ]
    return [
      {
        check: id,
        severity: 'error',
        ...place,
        message: `the rules \`${one.name}\` and \`${other.name}\` can apply together, and ${about}`,
        help: 'Let the conditions of one exclude those of the other.',
        ...witnessOf(witness),
        related: [{ ...placeOf(files, `rules/${other.name}`), message: 'this rule says otherwise' }],
      },
    ]
  })
}

function bothApplying(pack: Pack, { one, other }: Opposed): Witness {
  const wanted = [one, other].map(({ conditions }) => ({ condition: conditions, truth: ['true'] as const }))
  return findWitness(pack, wanted, { mostSteps })
}

interface Opposed {
  readonly one: Rule
  readonly other: Rule
  /** What they disagree about. */
  readonly about: string
}

/** What only one of several rules can have its way about; everything else the engine settles by a fixed order. */
function pairsOf(pack: Pack): readonly Opposed[] {
  const setting = groupedBy(pack.rules, ({ event }) =>
    event.type === 'classify' && pack.facts[event.params.fact]?.type !== 'codes'
      ? event.params.fact
      : undefined,
  )
  const adjusting = pack.rules.filter(({ event }) => event.type === 'adjust')
  const adjusted = opposedIn(adjusting).filter(({ one, other }) => meanOneItem(pack, one, other))
  return [...setting.flatMap(opposedIn), ...adjusted]
}

function opposedIn(rules: readonly Rule[]): readonly Opposed[] {
  return rules.flatMap((one, index) =>
    rules.slice(index + 1).flatMap((other) => {
      const about = disagreement(one.event, other.event)
      return about === undefined ? [] : [{ one, other, about }]
    }),
  )
}

function meanOneItem(pack: Pack, one: Rule, other: Rule): boolean {
  const isMeantBy = (item: CatalogueItem, rule: Rule): boolean =>
    targetsOf(rule).some((target) => isMeant(item, target))
  return itemsOf(pack).some((item) => isMeantBy(item, one) && isMeantBy(item, other))
}

function disagreement(one: Action, other: Action): string | undefined {
  if (one.type === 'classify' && other.type === 'classify') {
    const [left, right] = [one.params.value, other.params.value]
    return left === right ? undefined : `set \`${one.params.fact}\` to \`${left}\` and to \`${right}\``
  }
  if (one.type !== 'adjust' || other.type !== 'adjust') return undefined
  if (!shareProgram(one.params.programs, other.params.programs)) return undefined
  const quantity = quantities.find((each) => {
    const [left, right] = [one.params[each], other.params[each]]
    return isAbove(left?.min, right?.max) || isAbove(right?.min, left?.max)
  })
  return quantity && `leave no \`${quantity}\` that suits both`
}

const quantities = [
  'perWeek',
  'minutes',
  'maxSessions',
  'daysPerWeek',
  'timesPerDay',
  'sets',
  'reps',
  'holdSeconds',
] as const

function isAbove(least: unknown, most: unknown): boolean {
  return typeof least === 'number' && typeof most === 'number' && least > most
}

function shareProgram(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((program) => other.includes(program))
}
