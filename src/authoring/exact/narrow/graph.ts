import type { Leaf } from '../../../model/condition.js'
import type { Outcomes } from '../outcomes.js'
import type { Variable } from '../variables.js'

/** What must be so of another node. */
export interface Implied {
  readonly node: number
  readonly outcomes: Outcomes
}

export interface LeafNode {
  readonly kind: 'leaf'
  readonly leaf: Leaf
  /** The places of the variables that it hangs on. */
  readonly variables: readonly number[]
  /** Where it hangs on one variable: what it comes to for each of its values. */
  readonly byValue?: readonly Outcomes[]
  /** Where it looks at a count: the conditions that are counted. */
  readonly counted?: readonly number[]
  /** What follows once it is true, and once it is false. */
  readonly whenTrue: readonly Implied[]
  readonly whenFalse: readonly Implied[]
}

export interface ListNode {
  readonly kind: 'all' | 'any'
  readonly parts: readonly number[]
}

export type GraphNode = LeafNode | ListNode | { readonly kind: 'not'; readonly part: number }

/** Conditions in which equal parts are one node; what a node is made from stands before it. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  /** The nodes of the conditions that were asked about. */
  readonly roots: readonly number[]
  readonly variables: readonly Variable[]
}
