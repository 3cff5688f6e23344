import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import type { PlanChange } from '../../src/model/revision.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { isSame, patchBetween } from '../../src/revision/patchBetween.js'
import { digestOf } from '../../src/shared/digest.js'

const session = (id: string, date = '2026-12-01') => ({ id, date })
const empty = { sessions: [], advice: [], rules: {}, facts: {}, sources: {}, status: 'proposed' }
const steps = (before: object, after: object) =>
  patchBetween({ ...empty, ...before }, { ...empty, ...after }).map(
    ({ subject, step }) => `${subject}: ${step.op} ${step.path.join(' ')}`,
  )

describe('the steps from one plan to another', () => {
  test.each<[string, object, object, string[]]>([
    [
      'are none when they are the same',
      { sessions: [session('a/1')] },
      { sessions: [{ date: '2026-12-01', id: 'a/1' }] },
      [],
    ],
    [
      'go by the key of an entry',
      { sessions: [session('a/1')] },
      { sessions: [session('a/1', '2026-12-02')] },
      ['session/a/1: set sessions a/1'],
    ],
    ['take out what is gone', { sessions: [session('a/1')] }, {}, ['session/a/1: remove sessions a/1']],
    [
      'say nothing of order when one joins at the end',
      { sessions: [session('a/1')] },
      { sessions: [session('a/1'), session('a/2')] },
      ['session/a/2: set sessions a/2'],
    ],
    [
      'say the order when one joins elsewhere',
      { sessions: [session('a/1')] },
      { sessions: [session('a/2'), session('a/1')] },
      ['session/a/2: set sessions a/2', 'record: order sessions'],
    ],
    ['replace what has no keys', { status: 'proposed' }, { status: 'stopped' }, ['status: set status']],
    ['take out a field that is gone', { noProgram: {} }, {}, ['program: remove noProgram']],
    [
      'go by name in what the plan copies',
      { rules: { a: 1, b: 2 } },
      { rules: { b: 3 } },
      ['record: remove rules a', 'record: set rules b'],
    ],
    [
      'replace a list in which two have one key',
      { sessions: [session('a/1'), session('a/1')] },
      { sessions: [session('a/1')] },
      ['record: set sessions'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(steps(before, after)).toEqual(expected)
  })

  const plan = fc.record(
    {
      sessions: fc.array(
        fc.record({ id: fc.constantFrom('a/1', 'a/2', 'b/1'), date: fc.constantFrom('1', '2') }),
      ),
      questions: fc.uniqueArray(fc.record({ fact: fc.constantFrom('x', 'y', 'z') }), {
        selector: ({ fact }) => fact,
      }),
      rules: fc.dictionary(fc.constantFrom('r', 's', 't'), fc.nat(2)),
      facts: fc.constant({}),
      sources: fc.constant({}),
      program: fc.constantFrom({ id: 'p' }, { id: 'q' }),
      fit: fc.nat(3),
    },
    { requiredKeys: ['sessions', 'questions', 'rules', 'facts', 'sources'] },
  )

  test('lead from any plan to any other, whatever is in them', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const patch = patchBetween(before, after).map(({ step }) => step)
        const changes = [{ patch }] as unknown as PlanChange[]
        expect(digestOf(applyChanges(before as unknown as Plan, changes))).toBe(digestOf(after))
      }),
    )
  })
})

describe('the same JSON', () => {
  const shallow = fc.jsonValue({ maxDepth: 3 })

  test('is what has the same digest', () => {
    fc.assert(
      fc.property(shallow, shallow, (one, other) => {
        expect(isSame(one, other)).toBe(digestOf(one) === digestOf(other))
      }),
      { numRuns: 300 },
    )
  })

  test('stays so in another order of keys, and with keys that have no value', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).map(([key, part]) => [key, turned(part)] as const)
      return { ...Object.fromEntries(entries.reverse()), 'no value': undefined }
    }
    fc.assert(fc.property(shallow, (one) => isSame(one, turned(one))))
  })
})
