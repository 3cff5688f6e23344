import { settingReadAs } from '../../../logic/settingValue.js'
import type { FactValue } from '../../../model/fact.js'
import type { Pack } from '../../../model/pack.js'
import { leafReading } from '../leafReading.js'
import {
  anyOutcome,
  isSettled,
  type Outcomes,
  onlyFalse,
  onlyTrue,
  onlyUnknown,
  outcomeOf,
} from '../outcomes.js'
import type { LeafNode } from './graph.js'
import { altogether, type Narrowed, restrict, type Went } from './narrowed.js'

interface Bounds {
  readonly min: number
  readonly max: number
}

/** What a leaf that looks at a count may come to, given what may become of what is counted. */
export function countedOutcomes(
  pack: Pack,
  node: LeafNode,
  counted: readonly number[],
  { outcomes }: Narrowed,
): Outcomes {
  return ofCount(pack, node, boundsOf(counted, outcomes))
}

/** When one more or one less would settle the count the wrong way, none of those that are open may be that one. */
export function restrictCounted(
  pack: Pack,
  node: LeafNode,
  { counted, wanted }: { readonly counted: readonly number[]; readonly wanted: Outcomes },
  narrowed: Narrowed,
): Went {
  if (wanted !== onlyTrue && wanted !== onlyFalse) return 'unchanged'
  const { min, max } = boundsOf(counted, narrowed.outcomes)
  const open = counted.filter((part) => !isSettled(narrowed.outcomes[part] as Outcomes))
  const fails = (bounds: Bounds): boolean => (ofCount(pack, node, bounds) & wanted) === 0
  const each = (to: Outcomes): Went[] => open.map((part) => restrict(narrowed, part, to))
  if (open.length === 0) return 'unchanged'
  return altogether([
    ...(fails({ min, max: max - 1 }) ? each(onlyTrue) : []),
    ...(fails({ min: min + 1, max }) ? each(onlyFalse) : []),
  ])
}

/** At least those that hold, at most those that may or are not known. */
function boundsOf(counted: readonly number[], outcomes: readonly Outcomes[]): Bounds {
  return {
    min: counted.filter((part) => outcomes[part] === onlyTrue).length,
    max: counted.filter((part) => outcomes[part] !== onlyFalse).length,
  }
}

function ofCount(pack: Pack, { leaf }: LeafNode, { min, max }: Bounds): Outcomes {
  const { test, facts } = leafReading(pack, leaf)
  const known: Record<string, FactValue> = { [leaf.fact]: { type: 'number', min, max } }
  for (const fact of facts) {
    const setting = settingReadAs(pack, fact)
    if (setting !== undefined) known[fact] = { type: 'number', min: setting, max: setting }
  }
  const outcomes = outcomeOf(test(known))
  return outcomes === onlyUnknown ? anyOutcome : outcomes
}
