import { match, P } from 'ts-pattern'
import { isExactlyKnown } from '../logic/isExactlyKnown.js'
import { settledFact } from '../logic/settledFacts.js'
import { type FactDefinition, obtainedFromProgress } from '../model/fact.js'
import type { CareContext } from './careContext.js'
import { conditionMissing } from './conditionTruth.js'
import { sortedOnce, undecided } from './spokenRules.js'

/**
 * The facts to ask a person about so that `fact` becomes known: itself, or, since no answer can be recorded for
 * a derived fact, what it is derived from as far as that is missing. A derived fact that nothing leads on from
 * is asked itself, so that it is not lost.
 */
export function askableFacts(context: CareContext, fact: string): string[] {
  if (!isDerived(context, fact)) return [fact]
  const asked = [...missingBelow(context, fact)].filter((one) => !isDerived(context, one))
  return asked.length > 0 ? sortedOnce(asked) : [fact]
}

/** Whether an open gate is among the facts, or among what they are derived from. */
export function hasOpenGate(context: CareContext, facts: readonly string[]): boolean {
  const { openGates } = context
  if (openGates.size === 0) return false
  return facts.some(
    (fact) => openGates.has(fact) || [...missingBelow(context, fact)].some((one) => openGates.has(one)),
  )
}

function isDerived({ pack }: CareContext, fact: string): boolean {
  const from = pack.facts[fact]?.obtain.from
  return from !== undefined && derivedFrom.has(from)
}

const derivedFrom: ReadonlySet<string> = new Set([
  'bands',
  'member',
  'count',
  'ratio',
  'elapsed',
  'first-known',
  'rules',
  'dispositions',
])

/** A fact and every missing fact that it is derived from, on all levels. */
function missingBelow(context: CareContext, fact: string): ReadonlySet<string> {
  const reached = new Set([fact])
  // A set grows while it is walked, so every level is reached, and a circle ends.
  for (const one of reached) {
    const definition = context.pack.facts[one]
    if (definition !== undefined) for (const next of openSources(context, definition)) reached.add(next)
  }
  return reached
}

/** Rules miss the same facts over and over, so what each rests on is worked out once. */
const knownSources = new WeakMap<CareContext, Map<string, readonly string[]>>()

function openSources(context: CareContext, definition: FactDefinition): readonly string[] {
  if (!derivedFrom.has(definition.obtain.from)) return []
  let known = knownSources.get(context)
  if (known === undefined) {
    known = new Map()
    knownSources.set(context, known)
  }
  let found = known.get(definition.id)
  if (found === undefined) {
    found = sourcesOf(context, definition).filter((fact) => isOpen(context, fact))
    known.set(definition.id, found)
  }
  return found
}

function isOpen({ findings }: CareContext, fact: string): boolean {
  const value = settledFact(findings, fact)
  return value === undefined || !isExactlyKnown(value)
}

/** The facts that a derived fact is worked out from; none for what a person is asked. */
function sourcesOf(context: CareContext, { id, obtain }: FactDefinition): readonly string[] {
  return match(obtain)
    .with({ from: 'bands' }, { from: 'member' }, ({ of }) => [of])
    .with({ from: 'ratio' }, ({ of, over }) => [of, over])
    .with({ from: 'elapsed' }, ({ since }) => [since])
    .with({ from: 'first-known' }, ({ of }) => of)
    .with({ from: 'count' }, ({ of }) => of.flatMap((condition) => conditionMissing(context, condition)))
    .with({ from: 'rules' }, () => classifiersOf(context, id))
    .with({ from: 'dispositions' }, () =>
      undecided(context.spoken.triage ?? []).flatMap(({ missing }) => missing),
    )
    .with({ from: 'assessment' }, { from: 'finding' }, { from: 'measure' }, { from: 'condition' }, () => [])
    .with({ from: 'surgery' }, { from: 'treatment' }, { from: 'age' }, () => [])
    .with({ from: P.union(...obtainedFromProgress) }, () => [])
    .exhaustive()
}

function classifiersOf({ spoken }: CareContext, fact: string): string[] {
  return undecided(spoken.classify ?? [])
    .filter(({ params }) => params.fact === fact)
    .flatMap(({ missing }) => missing)
}
