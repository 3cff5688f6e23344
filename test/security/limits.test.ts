import { describe, expect, test } from 'vitest'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { traceRule } from '../../src/rules/traceRule.js'
import { smallPackFiles } from '../support/smallPack.js'
import { codesOf, expectInert, loadSafely, somebody } from './expectSafe.js'

/**
 * Files that are well formed and made to be slow. That these tests end within their time is what they show: each
 * size is one at which work that grows faster than the file would take minutes, or all memory.
 */
const leaf = { fact: 'pain.current', operator: 'greaterThan', value: 3 }

function moduleOf(define: object, rules: readonly object[] = []): Record<string, string> {
  return { 'more.json': JSON.stringify({ define, rules }) }
}

function ruleOf(
  name: string,
  conditions: unknown,
  event: object = { type: 'advise', params: { advice: 'net' } },
) {
  const words = { title: 'x', because: 'x', basis: 'default', confidence: 'low', sources: [] }
  return { name, conditions, event, ...words }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const number = { title: 'x', type: 'number', unit: 'points' }

describe('a file that is made to be slow is refused in the time that its size allows', () => {
  test.each<[string, () => Record<string, string>, string[]]>([
    ['too long', () => ({ 'more.json': `"${'x'.repeat(50_000_000)}"` }), ['file-too-large']],
    ['too deep', () => ({ 'more.json': '['.repeat(500_000) + ']'.repeat(500_000) }), ['nesting-too-deep']],
    ['deep and never closed', () => ({ 'more.json': '{"a":'.repeat(190_000) }), ['nesting-too-deep']],
    ['of brackets in a text', () => ({ 'more.json': `"${'[{'.repeat(400_000)}"` }), ['wrong-type']],
    ['of one text that never ends', () => ({ 'more.json': `"${'\\\\'.repeat(400_000)}` }), ['bad-syntax']],
    ['of nulls', () => ({ 'more.json': `[${'null,'.repeat(20_000)}null]` }), ['null-value', 'wrong-type']],
    [
      'of keys that nobody knows',
      () => ({ 'more.json': JSON.stringify(Object.fromEntries(times(20_000, (index) => [`k${index}`, 1]))) }),
      ['unknown-key'],
    ],
    [
      'of one key again and again',
      () => ({ 'more.json': `{${times(50_000, () => '"rules":[]').join()}}` }),
      ['duplicate-key'],
    ],
    [
      'of conditions that refer to themselves',
      () =>
        moduleOf({
          namedConditions: times(15_000, (index) => ({
            name: `n-${index}`,
            conditions: { condition: `n-${index}` },
          })),
        }),
      ['circular-condition'],
    ],
    [
      'of conditions in one great circle',
      () =>
        moduleOf({
          namedConditions: times(15_000, (index) => ({
            name: `n-${index}`,
            conditions: { condition: `n-${(index + 1) % 15_000}` },
          })),
        }),
      ['circular-condition'],
    ],
    [
      'of conditions that all refer to each other',
      () =>
        moduleOf({
          namedConditions: times(100, (index) => ({
            name: `n-${index}`,
            conditions: { any: times(100, (other) => ({ condition: `n-${other}` })) },
          })),
        }),
      ['circular-condition'],
    ],
    [
      'of conditions in a long chain',
      () =>
        moduleOf({
          namedConditions: times(15_000, (index) => ({
            name: `n-${index}`,
            conditions: index === 0 ? leaf : { condition: `n-${index - 1}` },
          })),
        }),
      ['chain-too-long'],
    ],
    [
      'of conditions that double and double',
      () =>
        moduleOf({
          namedConditions: times(2_000, (index) => ({
            name: `n-${index}`,
            conditions: index === 0 ? leaf : { all: times(2, () => ({ condition: `n-${index - 1}` })) },
          })),
        }),
      ['condition-too-large'],
    ],
    [
      'of facts in a long chain',
      () =>
        moduleOf({
          facts: times(5_000, (index) => ({
            id: `n-${index}`,
            ...number,
            obtain: {
              from: 'first-known',
              of: ['pain.worst', index === 0 ? 'pain.current' : `n-${index - 1}`],
            },
          })),
        }),
      ['chain-too-long'],
    ],
    [
      'of facts in a circle',
      () =>
        moduleOf({
          facts: times(5_000, (index) => ({
            id: `n-${index}`,
            ...number,
            obtain: { from: 'first-known', of: ['pain.worst', `n-${(index + 1) % 5_000}`] },
          })),
        }),
      ['circular-fact'],
    ],
    [
      'of rules in a circle',
      () =>
        moduleOf(
          {
            facts: times(2_000, (index) => ({
              id: `n-${index}`,
              ...number,
              otherwise: 'unknown',
              obtain: { from: 'rules' },
            })),
          },
          times(2_000, (index) =>
            ruleOf(
              `r-${index}`,
              { fact: `n-${(index + 1) % 2_000}`, operator: 'equal', value: 1 },
              { type: 'classify', params: { fact: `n-${index}`, value: 1 } },
            ),
          ),
        ),
      ['circular-rules'],
    ],
    [
      'of a very wide condition',
      () => moduleOf({}, [ruleOf('a', { any: Array(15_000).fill(leaf) })]),
      ['condition-too-large'],
    ],
    [
      'of names that are all misspelt',
      () =>
        moduleOf({
          facts: times(2_000, (index) => ({ id: `number-${index}`, ...number, obtain: { from: 'finding' } })),
          namedConditions: times(2_000, (index) => ({
            name: `n-${index}`,
            conditions: { ...leaf, fact: `nimber-${index}` },
          })),
        }),
      ['unknown-fact'],
    ],
    [
      'of one name again and again',
      () => moduleOf({ tags: times(15_000, () => ({ id: 'hands', title: 'x' })) }),
      ['duplicate-id'],
    ],
    [
      'of decorators',
      () => moduleOf({}, [ruleOf('a', { ...leaf, operator: `${'swap:'.repeat(150_000)}equal` })]),
      ['too-many-decorators'],
    ],
    [
      'of a name that never ends',
      () => moduleOf({ tags: [{ id: 'a-'.repeat(400_000), title: 'x' }] }),
      ['out-of-bounds', 'wrong-format'],
    ],
  ])('%s', (_, make, codes) => {
    expect(codesOf(make())).toEqual(codes)
  })

  test('all problems of one long line can be printed', () => {
    const files = moduleOf({}, [
      ruleOf('a', { any: times(10_000, (index) => ({ ...leaf, fact: `f-${index}` })) }),
    ])
    expect(() => loadPack({ ...smallPackFiles, ...files })).toThrow(/10001 problems in the pack$/)
  })
})

describe('what is as large as it may be', () => {
  const codes = times(20_000, (index) => `c-${index}`)

  test.each<[string, () => Record<string, string>]>([
    [
      'a condition of a thousand comparisons',
      () => moduleOf({}, [ruleOf('a', { any: Array(1000).fill(leaf) })]),
    ],
    [
      'a value set and a list of twenty thousand codes',
      () =>
        moduleOf(
          {
            valueSets: [{ id: 'v', title: 'x', concepts: codes.map((code) => ({ code, display: 'x' })) }],
            facts: [{ id: 'v', title: 'x', type: 'code', valueSet: 'v', obtain: { from: 'finding' } }],
          },
          [ruleOf('a', { fact: 'v', operator: 'in', value: codes })],
        ),
    ],
    [
      'a chain of a thousand rules',
      () =>
        moduleOf(
          {
            facts: times(1_000, (index) => ({
              id: `n-${index}`,
              ...number,
              otherwise: 'unknown',
              obtain: { from: 'rules' },
            })),
          },
          times(1_000, (index) =>
            ruleOf(
              `r-${index}`,
              { fact: index === 0 ? 'pain.current' : `n-${index - 1}`, operator: 'equal', value: 1 },
              { type: 'classify', params: { fact: `n-${index}`, value: 1 } },
            ),
          ),
        ),
    ],
  ])('loads and makes a plan: %s', (_, make) => {
    expect(expectInert(make())).toBe('loaded')
  })

  test('a condition at every limit at once can be evaluated and traced', () => {
    const deepest = (inner: object) =>
      times(27, () => 'not').reduce<object>((part) => ({ not: { not: part } }), inner)
    const named = times(16, (index) => ({
      name: `n-${index}`,
      conditions: deepest(
        index === 0
          ? { ...leaf, operator: `${'not:'.repeat(8)}greaterThan` }
          : { condition: `n-${index - 1}` },
      ),
    }))
    const pack = loadSafely(moduleOf({ namedConditions: named }, [ruleOf('a', { condition: 'n-15' })]))
    if (!('manifest' in pack)) throw new Error(pack.map(({ message }) => message).join())
    const parsed = safeParseAssessment(pack, somebody)
    if (!parsed.ok) throw new Error('the assessment has problems')
    const { facts } = evaluateRules(pack, deriveFacts(pack, parsed.value))
    expect(traceRule(pack, facts, 'a').outcome).toBe('applies')
  })
})
