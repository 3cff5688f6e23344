import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/logic/compileCondition.js'
import { missingFacts } from '../../src/logic/missingFacts.js'
import { traceCondition } from '../../src/logic/traceCondition.js'
import { truthName } from '../../src/logic/truth.js'
import type { Condition } from '../../src/model/condition.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { tinyPack } from '../support/tinyPack.js'
import { completeValues, conditions, contexts, type Values, weaker } from './arbitraries.js'
import { truthOf, unknown } from './known.js'

const monotone = contexts({ isKnown: false }).map(tinyPack)
const anyPack = contexts({ isKnown: true }).map(tinyPack)
const chain = completeValues.chain((complete) =>
  weaker(complete).chain((some) => fc.tuple(fc.constant(complete), fc.constant(some), weaker(some))),
)

describe('missing is not false', () => {
  test('knowing less never turns a decided condition round', () => {
    fc.assert(
      fc.property(
        monotone,
        conditions({ isKnown: false }),
        chain,
        (pack, condition, [complete, some, less]) => {
          const [all, before, after] = [complete, some, less].map((values) =>
            truthOf(condition, pack, values),
          )
          expect(all).not.toBe('unknown')
          expect([before, 'unknown']).toContain(after)
          expect([all, 'unknown']).toContain(before)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('losing one fact turns nothing round', () => {
    fc.assert(
      fc.property(monotone, conditions({ isKnown: false }), completeValues, (pack, condition, values) => {
        const before = truthOf(condition, pack, values)
        for (const id of Object.keys(values)) {
          expect([before, 'unknown']).toContain(truthOf(condition, pack, { ...values, [id]: unknown }))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a condition is undecided just when it names a missing fact, and learning those decides it', () => {
    fc.assert(
      fc.property(anyPack, conditions({ isKnown: true }), chain, (pack, condition, [, some]) => {
        const missing = missingFacts(condition, pack, some)
        expect(missing.length > 0).toBe(truthOf(condition, pack, some) === 'unknown')
        expect(missing).toEqual([...missing].sort())
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(monotone, conditions({ isKnown: false }), chain, (pack, condition, [complete, some]) => {
        const learnt: Values = { ...some }
        for (const id of missingFacts(condition, pack, some)) learnt[id] = complete[id]!
        expect(truthOf(condition, pack, learnt)).toBe(truthOf(condition, pack, complete))
      }),
      { numRuns: 200 },
    )
  })
})

describe('what does not matter', () => {
  const reversed = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(reversed).reverse() }
    if ('any' in condition) return { any: condition.any.map(reversed).reverse() }
    if ('not' in condition) return { not: reversed(condition.not) }
    if ('condition' in condition) return condition
    return { value: condition.value, operator: condition.operator, fact: condition.fact }
  }

  test('the order of parts and of keys', () => {
    fc.assert(
      fc.property(anyPack, conditions({ isKnown: true }), chain, (pack, condition, [, some]) => {
        expect(truthOf(reversed(condition), pack, some)).toBe(truthOf(condition, pack, some))
        expect(missingFacts(reversed(condition), pack, some)).toEqual(missingFacts(condition, pack, some))
      }),
      { numRuns: 200 },
    )
  })

  test('whether facts are read by name or by number, and what was asked before', () => {
    fc.assert(
      fc.property(anyPack, conditions({ isKnown: true }), chain, (pack, condition, [complete, some]) => {
        const ids = Object.keys(some)
        const byNumber = compileCondition(condition, pack, (id) => ids.indexOf(id))
        byNumber.test(ids.map((id) => complete[id]!))
        const truth = truthName(byNumber.test(ids.map((id) => some[id]!)))
        expect(truth).toBe(truthOf(condition, pack, some))
        expect(traceCondition(condition, pack, some).result).toBe(truth)
      }),
      { numRuns: 200 },
    )
  })

  test('nothing that is given is written to', () => {
    fc.assert(
      fc.property(anyPack, conditions({ isKnown: true }), chain, (pack, condition, [, some]) => {
        deepFreeze([pack, condition, some])
        truthOf(condition, pack, some)
        missingFacts(condition, pack, some)
        traceCondition(condition, pack, some)
      }),
      { numRuns: 100 },
    )
  })
})
