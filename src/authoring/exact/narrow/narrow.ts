import type { Pack } from '../../../model/pack.js'
import { anyOutcome, type Outcomes, onlyFalse, onlyTrue, turned } from '../outcomes.js'
import { countedOutcomes, restrictCounted } from './counted.js'
import type { Graph, GraphNode, LeafNode } from './graph.js'
import { listOutcomes, restrictList } from './lists.js'
import { altogether, type Narrowed, restrict, type Went } from './narrowed.js'

/**
 * Takes away whatever can no longer be, up from the values to the conditions and down again, until nothing changes.
 * False when nothing is left of something: then nobody is as it was wanted.
 */
export function narrow(pack: Pack, { nodes }: Graph, narrowed: Narrowed): boolean {
  for (let went: Went = 'changed'; went === 'changed'; ) {
    went = 'unchanged'
    const note = (one: Went): void => {
      went = altogether([went, one])
    }
    for (const [place, node] of nodes.entries()) note(restrict(narrowed, place, upward(pack, node, narrowed)))
    for (let place = nodes.length - 1; place >= 0; place -= 1)
      note(downward(pack, nodes[place] as GraphNode, narrowed.outcomes[place] as Outcomes, narrowed))
    if ((went as Went) === 'failed') return false
  }
  return true
}

/** What a node may come to, given what it is made from. */
function upward(pack: Pack, node: GraphNode, narrowed: Narrowed): Outcomes {
  if (node.kind === 'not') return turned(narrowed.outcomes[node.part] as Outcomes)
  if (node.kind !== 'leaf') return listOutcomes(node, narrowed)
  if (node.byValue !== undefined) return outcomesLeft(node, node.byValue, narrowed)
  return node.counted === undefined ? anyOutcome : countedOutcomes(pack, node, node.counted, narrowed)
}

function outcomesLeft({ variables }: LeafNode, byValue: readonly Outcomes[], { left }: Narrowed): Outcomes {
  const values = left[variables[0] as number]
  return byValue.reduce((sum, outcomes, value) => (values?.[value] ? sum | outcomes : sum), 0)
}

/** Passes on what a node may come to, to what it is made from. */
function downward(pack: Pack, node: GraphNode, wanted: Outcomes, narrowed: Narrowed): Went {
  if (wanted === 0) return 'failed'
  if (node.kind === 'not') return restrict(narrowed, node.part, turned(wanted))
  if (node.kind !== 'leaf') return restrictList(node, wanted, narrowed)
  if (node.byValue !== undefined) return restrictValues(node, node.byValue, wanted, narrowed)
  const implied = wanted === onlyTrue ? node.whenTrue : wanted === onlyFalse ? node.whenFalse : []
  const { counted } = node
  return altogether([
    ...implied.map((one) => restrict(narrowed, one.node, one.outcomes)),
    ...(counted === undefined ? [] : [restrictCounted(pack, node, { counted, wanted }, narrowed)]),
  ])
}

function restrictValues(
  { variables }: LeafNode,
  byValue: readonly Outcomes[],
  wanted: Outcomes,
  { left }: Narrowed,
): Went {
  const values = left[variables[0] as number] as boolean[]
  let went: Went = 'unchanged'
  for (const [value, outcomes] of byValue.entries()) {
    if (!values[value] || outcomes & wanted) continue
    values[value] = false
    went = 'changed'
  }
  return values.includes(true) ? went : 'failed'
}
