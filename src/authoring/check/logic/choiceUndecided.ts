import { findWitness } from '../../exact/writeWitness.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { type OpenChoice, openChoices } from './choicesOf.js'
import { givenUp } from './givenUp.js'
import { witnessOf } from './witnessOf.js'

const id = 'choice-undecided'
const mostSteps = 20_000

/** People of whom everything is known that matters, and for whom no rule makes a choice that the pack leaves to rules. */
export const choiceUndecided: Check = {
  id,
  severity: 'suggestion',
  title: 'A choice that no rule makes for some people',
  finds: 'proved',
  find: (input) => openChoices(input).flatMap((choice) => findingsOf(input, choice)),
}

function findingsOf({ pack }: CheckInput, choice: OpenChoice): readonly Finding[] {
  const witness = findWitness(pack, choice.wanted, { mostSteps })
  if (witness.outcome === 'impossible') return []
  const { place, about, whether, message, help } = choice
  if (witness.outcome === 'gave-up')
    return [givenUp({ check: id, place, about, whether, because: witness.because })]
  return [{ check: id, severity: 'suggestion', ...place, message, help, ...witnessOf(witness) }]
}
