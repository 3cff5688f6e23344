import type { Action } from '../../../model/action.js'
import type { Rule } from '../../../model/rule.js'
import { findWitness } from '../../exact/writeWitness.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { givenUp } from './givenUp.js'
import { groupedBy } from './groupedBy.js'
import { witnessOf } from './witnessOf.js'

const id = 'rules-contradict'
const mostSteps = 3000

/** Rules of equal strength that can speak of the same person and cannot both be followed. */
export const rulesContradict: Check = {
  id,
  severity: 'error',
  title: 'Two rules that contradict each other',
  // A search may take too long; then it is said.
  isComplete: false,
  find: findContradictions,
}

function findContradictions({ pack, files }: CheckInput): readonly Finding[] {
  const pairs = pairsOf(pack.rules, (fact) => pack.facts[fact]?.type !== 'codes')
  const searched = pairs.map((pair) => {
    const wanted = [pair.one, pair.other].map(({ conditions }) => ({
      condition: conditions,
      truth: ['true'] as const,
    }))
    return { ...pair, witness: findWitness(pack, wanted, { mostSteps }) }
  })
  const findings = searched.flatMap(({ one, other, about, witness }): Finding[] =>
    witness.outcome === 'found' || witness.outcome === 'only-facts'
      ? [
          {
            check: id,
            severity: 'error',
            ...placeOf(files, `rules/${one.name}`),
            message: `the rules \`${one.name}\` and \`${other.name}\` can apply together, and ${about}`,
            help: 'Let the conditions of one exclude those of the other.',
            ...witnessOf(witness),
            related: [{ ...placeOf(files, `rules/${other.name}`), message: 'this rule says otherwise' }],
          },
        ]
      : [],
  )
  const open = searched.filter(({ witness }) => witness.outcome === 'gave-up')
  return [
    ...findings,
    ...givenUp(
      id,
      open.map(({ one, other }) => `${one.name} beside ${other.name}`),
      pairs.length,
    ),
  ]
}

interface Opposed {
  readonly one: Rule
  readonly other: Rule
  /** What they disagree about. */
  readonly about: string
}

function pairsOf(rules: readonly Rule[], isSingle: (fact: string) => boolean): readonly Opposed[] {
  return groupedBy(rules, ({ event }) => subjectOf(event, isSingle)).flatMap((same) =>
    same.flatMap((one, index) =>
      same.slice(index + 1).flatMap((other) => {
        const about = disagreement(one.event, other.event)
        return about === undefined ? [] : [{ one, other, about }]
      }),
    ),
  )
}

/** What only one of several rules can have its way about; everything else the engine settles by a fixed order. */
function subjectOf({ type, params }: Action, isSingle: (fact: string) => boolean): string | undefined {
  if (type === 'classify') return isSingle(params.fact) ? `fact/${params.fact}` : undefined
  if (type !== 'adjust') return undefined
  const { intervention, exercise, education, tag } = params
  return JSON.stringify([intervention, exercise, education, tag])
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
