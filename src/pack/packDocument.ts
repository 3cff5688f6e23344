import type { MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa'
import type { JsonPath } from '../shared/jsonPointer.js'

/** One file of a pack, parsed, with the place of everything in it. */
export interface PackDocument {
  readonly file: string
  readonly text: string
  readonly root: ValueNode
  readonly value: unknown
}

/** A value in a document. `on: 'key'` means the key under which it stands. */
export interface Place {
  readonly document: PackDocument
  readonly path: JsonPath
}

/** The place of something inside another place. */
export function within(place: Place, ...steps: JsonPath): Place {
  return { document: place.document, path: [...place.path, ...steps] }
}

/** Line and column, both from 1, of the value at a path or of its key; of the nearest thing around it if it is not there. */
export function positionOf(place: Place, on: 'key' | 'value'): { line: number; column: number } {
  let node = place.document.root
  let key: MemberNode | undefined
  for (const step of place.path) {
    key = node.type === 'Object' ? memberOf(node, String(step)) : undefined
    const next = key?.value ?? (node.type === 'Array' ? node.elements[Number(step)]?.value : undefined)
    if (!next) break
    node = next
  }
  const { line, column } = (on === 'key' && key ? key.name : node).loc.start
  return { line, column }
}

/** The text of a member's key. */
export function keyOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name
}

const membersByKey = new WeakMap<ObjectNode, ReadonlyMap<string, MemberNode>>()

/** By an index, since an object of many strange keys is asked for each of them. Of a repeated key the first counts. */
function memberOf(node: ObjectNode, key: string): MemberNode | undefined {
  const index = membersByKey.get(node) ?? indexMembers(node)
  membersByKey.set(node, index)
  return index.get(key)
}

function indexMembers({ members }: ObjectNode): ReadonlyMap<string, MemberNode> {
  return new Map(members.toReversed().map((member) => [keyOf(member), member]))
}
