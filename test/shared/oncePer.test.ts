import { describe, expect, it, vi } from 'vitest'
import { indexByName } from '../../src/shared/indexByName.js'
import { oncePer } from '../../src/shared/oncePer.js'

describe('oncePer', () => {
  it('works a value out once for each object', () => {
    const make = vi.fn((list: readonly number[]) => list.length)
    const sizeOf = oncePer(make)
    const [one, other] = [
      [1, 2],
      [1, 2, 3],
    ]
    expect([sizeOf(one), sizeOf(one), sizeOf(other), sizeOf(other)]).toEqual([2, 2, 3, 3])
    expect(make).toHaveBeenCalledTimes(2)
  })

  it('remembers undefined as well', () => {
    const make = vi.fn(() => undefined)
    const find = oncePer(make)
    const key = {}
    expect([find(key), find(key)]).toEqual([undefined, undefined])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('takes equal objects for different ones', () => {
    const copyOf = oncePer((key: { readonly id: string }) => ({ ...key }))
    expect(copyOf({ id: 'a' })).not.toBe(copyOf({ id: 'a' }))
  })
})

describe('indexByName', () => {
  const list = [
    { name: 'b', at: 0 },
    { name: 'a', at: 1 },
  ] as const

  it('finds elements by name, in the order of the list', () => {
    expect([...indexByName(list)]).toEqual([
      ['b', list[0]],
      ['a', list[1]],
    ])
  })

  it('is made once for a list', () => {
    expect(indexByName(list)).toBe(indexByName(list))
  })
})
