import { findWitness } from '../../exact/writeWitness.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { givenUp } from './givenUp.js'
import { witnessOf } from './witnessOf.js'

const id = 'choice-undecided'

/** People of whom everything is known that matters, and to whom no rule offers a program. */
export const choiceUndecided: Check = {
  id,
  severity: 'suggestion',
  title: 'A choice that no rule makes for some people',
  // A search may take too long; then it is said.
  isComplete: false,
  find: findUndecided,
}

function findUndecided({ pack }: CheckInput): readonly Finding[] {
  const offers = pack.rules.filter(
    ({ event }) => event.type === 'offer' && event.params.program !== undefined,
  )
  if (offers.length === 0) return []
  const wanted = offers.map(({ conditions }) => ({ condition: conditions, truth: ['false'] as const }))
  const witness = findWitness(pack, wanted, { mostSteps: 20_000 })
  if (witness.outcome === 'gave-up') return givenUp(id, ['choice of a program'], 1)
  if (witness.outcome === 'impossible') return []
  return [
    {
      check: id,
      severity: 'suggestion',
      file: 'pack.json',
      pointer: '/choices/program',
      message: `there are people to whom none of the ${offers.length} rules that offer a program offers one`,
      help: 'Offer one to everybody else, or suppress this with the reason why they need none.',
      ...witnessOf(witness),
    },
  ]
}
