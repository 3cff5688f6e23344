import { describe, expect, test } from 'vitest'
import { traceCondition } from '../../src/logic/traceCondition.js'
import type { Condition } from '../../src/model/condition.js'
import { fact, setting, tinyPack } from '../support/tinyPack.js'
import { boolean, number, unknown } from './known.js'

const fever: Condition = { fact: 'fever', operator: 'equal', value: true }
const severe: Condition = { fact: 'pain', operator: 'greaterThan', value: { fact: 'settings.high' } }

const pack = tinyPack({
  facts: [fact('fever', 'boolean'), fact('pain', 'number')],
  settings: [setting('high', 7)],
  namedConditions: [
    { name: 'ill', title: 'Ill', conditions: { any: [fever, severe] } },
    { name: 'untitled', conditions: fever },
  ],
})

const values = { fever: boolean(true), pain: unknown, 'settings.high': number(7) }

describe('traceCondition', () => {
  test('shows every part, also those whose result no longer matters', () => {
    expect(traceCondition({ not: { condition: 'ill' } }, pack, values)).toEqual({
      kind: 'not',
      result: 'false',
      part: {
        kind: 'named',
        result: 'true',
        name: 'ill',
        title: 'Ill',
        part: {
          kind: 'any',
          result: 'true',
          parts: [
            {
              kind: 'leaf',
              result: 'true',
              fact: 'fever',
              known: boolean(true),
              operator: 'equal',
              value: true,
            },
            {
              kind: 'leaf',
              result: 'unknown',
              fact: 'pain',
              known: unknown,
              operator: 'greaterThan',
              value: { fact: 'settings.high' },
              valueKnown: number(7),
            },
          ],
        },
      },
    })
  })

  test('goes on after the first false of an all', () => {
    expect(traceCondition({ all: [{ not: fever }, severe] }, pack, values)).toMatchObject({
      kind: 'all',
      result: 'false',
      parts: [{ result: 'false' }, { result: 'unknown' }],
    })
  })

  test('gives a named condition without a title its name', () => {
    expect(traceCondition({ condition: 'untitled' }, pack, values)).toEqual({
      kind: 'named',
      result: 'true',
      name: 'untitled',
      part: {
        kind: 'leaf',
        result: 'true',
        fact: 'fever',
        known: boolean(true),
        operator: 'equal',
        value: true,
      },
    })
  })

  test('takes a fact that is not there for unknown', () => {
    expect(traceCondition(fever, pack, {})).toMatchObject({ result: 'unknown', known: unknown })
  })
})
