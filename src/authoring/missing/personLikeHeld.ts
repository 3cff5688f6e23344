import { settledFacts } from '../../logic/settledFacts.js'
import type { KnownFacts, WrittenPerson } from '../exact/writeWitness.js'
import { type HeldCase, rulesNamed } from '../outcomeOfCase.js'
import type { ChosenCase } from './chosenCase.js'
import type { Need } from './needsOf.js'

/** Looks for somebody among the people of cases. */
export interface LikeHeld {
  /** What is known of each of them. */
  readonly values: readonly KnownFacts[]
  readonly find: (need: Need) => Omit<ChosenCase, 'file'> | undefined
}

/**
 * The people of cases that hold, for what no search can write: those of cases that name a rule in which it can show come
 * first.
 */
export function personLikeHeld(held: readonly HeldCase[]): LikeHeld {
  const people = held.map((each) => ({
    named: rulesNamed(each.one),
    person: personOf(each),
    told: toldIn(each),
    values: settledFacts(each.outcome.findings).values,
  }))
  return {
    values: people.map(({ values }) => values),
    find: (need) => {
      const near = people.filter(({ named }) => need.rules.some((rule) => named.has(rule)))
      for (const { person, values, told } of [...near, ...people])
        for (const rule of need.rules)
          if (need.isShownBy(rule, values)) return { person, values, told, shows: [{ need, rule }] }
      return undefined
    },
  }
}

function personOf({ assessment, progress, one: { course } }: HeldCase): WrittenPerson {
  return { assessment, ...(progress && { progress }), ...(course && { course }) }
}

function toldIn({ one: { base, assessment, change } }: HeldCase): NonNullable<ChosenCase['told']> {
  return {
    ...(base !== undefined && { base }),
    ...(assessment && { assessment }),
    ...(change && { change }),
  }
}
