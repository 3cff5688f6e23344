import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldJson } from '../../.ci/foldJson.js'
import { fromText85, toText85 } from '../../.ci/text85.js'
import { unfoldJson } from '../../.ci/unfoldJson.js'
import { backPain } from '../support/backPain.js'

describe('a folded value', () => {
  it('names a shape once, and writes what stands in several places once', () => {
    const dose = { perWeek: 2, minutes: 45 }
    expect(foldJson([{ dose }, { dose }, 'often'])).toEqual([
      [['dose'], ['perWeek', 'minutes']],
      [[1, [2, 2, 45]]],
      [0, [-1], [-1], 'often'],
    ])
  })

  it('is unfolded to the value, to the byte, in the order of its names', () => {
    // Made of few values, so that parts do stand in several places.
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, -1, 1.5, '', 'short', 'a text that is long enough to be folded'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'constructor', 'length'), tie('tree'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(unfoldJson(JSON.parse(JSON.stringify(foldJson(value)))))).toBe(text)
      }),
    )
  })

  it('is the bundled pack again, in less than three quarters of the room', () => {
    const text = JSON.stringify(backPain)
    const folded = JSON.stringify(foldJson(backPain))
    expect(JSON.stringify(unfoldJson(JSON.parse(folded)))).toBe(text)
    expect(folded.length).toBeLessThan(text.length * 0.75)
  })
})

describe('bytes as letters', () => {
  it('are those of the example in the RFC', () => {
    const bytes = Uint8Array.of(0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b)
    expect(toText85(bytes)).toBe('HelloWorld')
    expect(fromText85('HelloWorld')).toEqual(bytes)
  })

  it('are the bytes again, with zeros up to a multiple of four', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const again = fromText85(toText85(bytes))
        expect([...again]).toEqual([...bytes, ...Array(again.length - bytes.length).fill(0)])
        expect(again.length - bytes.length).toBeLessThan(4)
      }),
    )
  })
})
