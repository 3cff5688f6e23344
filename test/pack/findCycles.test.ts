import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCycles, type Graph, layersOf } from '../../src/pack/findCycles.js'

const graphOf = (edges: Record<string, string[]>): Graph => new Map(Object.entries(edges))

describe('circles', () => {
  test.each([
    ['none in an empty graph', {}, []],
    ['none in a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['none in a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['one of a node that needs itself', { a: ['a'] }, [['a']]],
    ['one, starting at its least name', { b: ['c'], c: ['a'], a: ['b'] }, [['a', 'b', 'c']]],
    [
      'one, without what leads to it or away from it',
      { x: ['a'], a: ['b'], b: ['a', 'y'], y: [] },
      [['a', 'b']],
    ],
    ['two that are apart', { a: ['b'], b: ['a'], c: ['c'] }, [['a', 'b'], ['c']]],
    ['none by nodes that do not exist', { a: ['nowhere'] }, []],
  ])('are found: %s', (_, edges, cycles) => {
    expect(findCycles(graphOf(edges as Record<string, string[]>))).toEqual(cycles)
  })

  test('are the same whatever the order of nodes', () => {
    const graph = fc.dictionary(fc.constantFrom(...'abcdef'), fc.subarray([...'abcdef']))
    fc.assert(
      fc.property(graph, (edges) => {
        const turned = Object.fromEntries(Object.entries(edges).reverse())
        expect(findCycles(graphOf(turned))).toEqual(findCycles(graphOf(edges)))
      }),
    )
  })

  test('are closed: each node needs the next, the last the first', () => {
    const graph = fc.dictionary(fc.constantFrom(...'abcdef'), fc.subarray([...'abcdef']))
    fc.assert(
      fc.property(graph, (edges) => {
        for (const cycle of findCycles(graphOf(edges))) {
          cycle.forEach((node, index) => {
            expect(edges[node]).toContain(cycle[(index + 1) % cycle.length])
          })
        }
      }),
    )
  })

  test('are found in a chain too long for recursion', () => {
    const chain = Array.from({ length: 50_000 }, (_, index): [string, string[]] => [
      `${index}`,
      [`${index + 1}`],
    ])
    expect(findCycles(new Map(chain))).toEqual([])
  })
})

describe('layers', () => {
  test('put what is needed first and sort equals by name', () => {
    const graph = graphOf({ d: ['b'], b: [], a: [], c: ['a', 'b'], e: ['c', 'd'] })
    expect(layersOf(graph)).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  })

  test('leave out circles and what needs them', () => {
    expect(layersOf(graphOf({ a: [], b: ['b'], c: ['b'] }))).toEqual([['a']])
  })
})
