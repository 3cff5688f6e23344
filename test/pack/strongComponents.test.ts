import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strongComponents } from '../../src/pack/strongComponents.js'

const sorted = (components: readonly (readonly string[])[]) =>
  components.map((nodes) => [...nodes].sort().join('')).sort()

describe('the parts of a graph in which every node reaches every other', () => {
  test.each<[string, Record<string, string[]>, string[]]>([
    ['none of nothing', {}, []],
    ['each node of a chain for itself', { a: ['b'], b: ['c'], c: [] }, ['a', 'b', 'c']],
    ['a circle as one', { a: ['b'], b: ['c'], c: ['a'] }, ['abc']],
    ['two circles that share a node as one', { a: ['b', 'c'], b: ['a'], c: ['a'] }, ['abc']],
    [
      'two circles of which one leads to the other as two',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      ['ab', 'cd'],
    ],
    ['a node that needs itself', { a: ['a'] }, ['a']],
    ['no node that is only named', { a: ['nowhere'] }, ['a']],
  ])('are %s', (_, edges, expected) => {
    expect(sorted(strongComponents(new Map(Object.entries(edges))))).toEqual(expected)
  })

  test('are those that walking every way finds', () => {
    const graphs = fc.dictionary(fc.constantFrom(...'abcdef'), fc.subarray([...'abcdef']))
    fc.assert(
      fc.property(graphs, (edges) => {
        const nodes = Object.keys(edges)
        const reach = (from: string) => reachable(edges, from)
        const expected = nodes.map((node) =>
          nodes.filter((other) => reach(node).has(other) && reach(other).has(node)).join(''),
        )
        const found = sorted(strongComponents(new Map(Object.entries(edges))))
        expect(found).toEqual([...new Set(expected.map((part) => [...part].sort().join('')))].sort())
      }),
    )
  })

  test('are found in a circle too long for recursion', () => {
    const circle = Array.from({ length: 50_000 }, (_, index): [string, string[]] => [
      `${index}`,
      [`${(index + 1) % 50_000}`],
    ])
    expect(strongComponents(new Map(circle)).map((nodes) => nodes.length)).toEqual([50_000])
  })
})

/** The nodes that can be reached from one, itself included. */
function reachable(edges: Readonly<Record<string, string[]>>, from: string): ReadonlySet<string> {
  const found = new Set([from])
  for (const node of found) for (const next of edges[node] ?? []) if (next in edges) found.add(next)
  return found
}
