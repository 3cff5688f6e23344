import type { Condition, Leaf } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { valueAtPath } from '../shared/jsonPointer.js'
import { always, findDifference, never, replacePart } from './exact/findDifference.js'
import type { Witness } from './exact/writeWitness.js'

/**
 * Somebody for whom a leaf is so (or not) and decides by itself what its condition comes to. `impossible` is the proof
 * that it never does: what it says follows from the rest of the condition, or the rest settles it.
 *
 * @example decidingPerson(pack, rule.conditions, '/all/1', true)
 */
export function decidingPerson(
  pack: Pack,
  condition: Condition,
  pointer: string,
  is: boolean,
  mostSteps = 3000,
): Witness {
  const leaf = valueAtPath(condition, pointer.split('/').slice(1)) as Leaf
  return findDifference(
    pack,
    replacePart(condition, pointer, always),
    replacePart(condition, pointer, never),
    [{ condition: leaf, truth: [is ? 'true' : 'false'] }],
    { mostSteps },
  )
}
