import { describe, expect, test } from 'vitest'
import { comparePointers, jsonPointer, valueAtPath } from '../../src/shared/jsonPointer.js'

describe('jsonPointer', () => {
  test.each([
    [[], ''],
    [['measures', 0, 'on'], '/measures/0/on'],
    [['a/b', 'c~d', ''], '/a~1b/c~0d/'],
  ])('writes %j as `%s`', (path, pointer) => {
    expect(jsonPointer(path)).toBe(pointer)
  })
})

describe('valueAtPath', () => {
  const json = { list: [{ a: 1 }, null], text: 'x' }
  test.each<[(string | number)[], unknown]>([
    [[], json],
    [['list', 0, 'a'], 1],
    [['list', 1], null],
    [['list', 1, 'a'], undefined],
    [['list', 2], undefined],
    [['text', 'length'], undefined],
    [['constructor'], undefined],
    [['list', 'map'], undefined],
  ])('finds %j', (path, value) => {
    expect(valueAtPath(json, path)).toEqual(value)
  })
})

describe('comparePointers', () => {
  test('follows the document: parents first, positions by number, keys by code unit', () => {
    const ordered = ['', '/a', '/a/2', '/a/2/x', '/a/10', '/a/x', '/b']
    expect([...ordered].reverse().sort(comparePointers)).toEqual(ordered)
  })
})
