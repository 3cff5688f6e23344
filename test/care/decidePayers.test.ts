import { describe, expect, test } from 'vitest'
import type { PayerDecision } from '../../src/model/careDecisions.js'
import type { FactValue } from '../../src/model/fact.js'
import type { Payer } from '../../src/model/payer.js'
import { boolean, number, unknown } from '../logic/known.js'
import { fact } from '../support/tinyPack.js'
import { decide, evidence, offerChronic } from './careExample.js'

const injured = { fact: 'injured-at-work', operator: 'equal', value: true } as const

function payer(id: string, rank: number, more: Partial<Payer> = {}): Payer {
  const texts = { title: id, plain: 'It pays.', verifyNote: 'Ask.' }
  return { id, payer: id, rank, ...texts, covers: [], evidence: { ...evidence, sources: [] }, ...more }
}

function payersOf(named: string[] | undefined, value: FactValue, payers: readonly Payer[]): PayerDecision[] {
  const decisions = decide({
    rules: offerChronic,
    assessment: named === undefined ? {} : { coverage: { payers: named } },
    facts: [fact('injured-at-work', 'boolean')],
    values: { 'injured-at-work': value },
    rest: { payers: Object.fromEntries(payers.map((one) => [one.id, one])) },
  })
  return [...decisions.payers]
}

describe('who may pay', () => {
  const insurer = payer('insurer', 2)
  const board = payer('board', 1, { appliesWhen: injured })
  const certain = (id: string): PayerDecision => ({ payer: id, certain: true, missing: [] })

  test.each<[string, string[] | undefined, FactValue, PayerDecision[]]>([
    ['is whom the person named', ['insurer'], boolean(false), [certain('insurer')]],
    ['is nobody when nothing is known of coverage', undefined, boolean(false), []],
    ['is whom the condition says, named or not', undefined, boolean(true), [certain('board')]],
    [
      'comes in the order in which they are asked',
      ['insurer'],
      boolean(true),
      [certain('board'), certain('insurer')],
    ],
    ['is not asked of somebody who did not name the payer', undefined, unknown, []],
    [
      'waits for an answer when the person named the payer',
      ['board'],
      unknown,
      [{ payer: 'board', certain: false, missing: ['injured-at-work'] }],
    ],
    ['is not whom the condition refuses, though named', ['board'], boolean(false), []],
  ])('%s', (_, named, value, expected) => {
    expect(payersOf(named, value, [insurer, board])).toEqual(expected)
  })

  test.each<[string, FactValue, string | undefined]>([
    ['on the day', number(0), '2026-12-31'],
    ['some days later', number(10), '2026-12-21'],
    ['on the last day', number(30), '2026-12-01'],
    ['too late', number(31), '2026-11-30'],
    ['when only bounds are known, by the most', number(3, 10), '2026-12-21'],
    ['when nobody knows since when', unknown, undefined],
  ])('must have started within the days of its program: %s', (_, days, startBy) => {
    const within = payer('within', 1, { startWithin: { fact: 'days-since', days: 30 } })
    const decisions = decide({
      rules: offerChronic,
      assessment: { coverage: { payers: ['within'] } },
      facts: [fact('days-since', 'number')],
      values: { 'days-since': days },
      rest: { payers: { within } },
    })
    expect(decisions.payers[0]?.startBy).toBe(startBy)
  })
})
