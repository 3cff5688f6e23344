import type { Condition } from '../../model/condition.js'
import type { Facts, FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { oncePer } from '../../shared/oncePer.js'

/** What FHIRPath conditions are asked over: facts by id, and which sets are known completely. */
export type FhirPathFacts = Readonly<
  Record<string, boolean | number | string | Readonly<Record<string, boolean>> | readonly string[]>
>

/**
 * Facts as JSON that the FHIRPath conditions of `toFhirDefinitions` are evaluated on: a number, a code, a date or a
 * yes or no by its fact, and of a set each code that a rule may ask about with true or false. What is not known is
 * not there; nor is a number or a date of which only bounds are known. `complete` lists the sets of which everything
 * is known.
 *
 * @example factsForFhirPath(pack, settledFacts(findings))['pain.current'] // 6
 */
export function factsForFhirPath(pack: Pack, { values }: Facts): FhirPathFacts {
  const asked = codesAsked(pack)
  const known: Record<string, FhirPathFacts[string]> = {}
  const complete: string[] = []
  for (const [fact, value] of Object.entries(values)) {
    if (value.type === 'codes' && value.complete) complete.push(fact)
    const written = writtenValue(value, asked.get(fact) ?? new Set())
    if (written !== undefined && !fact.startsWith('settings.')) known[fact] = written
  }
  return { ...known, complete }
}

function writtenValue(value: FactValue, asked: ReadonlySet<string>): FhirPathFacts[string] | undefined {
  switch (value.type) {
    case 'unknown':
      return undefined
    case 'number':
      return value.min === value.max ? value.min : undefined
    case 'date':
      return value.earliest === value.latest ? value.earliest : undefined
    case 'codes':
      return membersOf(value, asked)
    default:
      return value.value
  }
}

function membersOf(set: Extract<FactValue, { type: 'codes' }>, asked: ReadonlySet<string>) {
  const out = set.complete ? [...asked, ...set.excluded] : set.excluded
  return Object.fromEntries([
    ...out.map((code) => [code, false] as const),
    ...set.included.map((code) => [code, true] as const),
  ])
}

/** The codes that conditions of a pack ask about, by fact. */
const codesAsked = oncePer((pack: Pack): ReadonlyMap<string, ReadonlySet<string>> => {
  const asked = new Map<string, Set<string>>()
  const read = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(read)
    else if ('any' in condition) condition.any.forEach(read)
    else if ('not' in condition) read(condition.not)
    else if ('fact' in condition) {
      const codes = asked.get(condition.fact) ?? new Set()
      for (const value of [condition.value].flat()) if (typeof value === 'string') codes.add(value)
      asked.set(condition.fact, codes)
    }
  }
  for (const { conditions } of [...pack.rules, ...Object.values(pack.namedConditions)]) read(conditions)
  for (const { phases } of Object.values(pack.programs))
    for (const { exit } of phases) for (const { when } of exit) if (when) read(when)
  return asked
})
