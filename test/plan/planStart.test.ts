import { describe, expect, it } from 'vitest'
import { planStart } from '../../src/plan/planStart.js'
import { example, pack, visit } from './careExample.js'

const payer = { ...Object.values(pack.payers)[0]!, id: 'board', covers: [{ discipline: 'therapist' }] }
const decision = (startBy?: string) => ({
  payer: 'board',
  certain: true,
  missing: [],
  ...(startBy === undefined ? {} : { startBy }),
})
const starting = (startBy?: string, sessions = [visit(2), visit(1)]) =>
  planStart({ ...example, schedule: { ...example.schedule, sessions } }, payer, decision(startBy))

describe('whether a program starts in the time in which its payer pays', () => {
  it.each([
    ['with days to spare', '2026-12-08', false],
    ['on the last day', '2026-12-07', false],
    ['a day late', '2026-12-06', true],
  ])('%s', (_, by, late) => {
    expect(starting(by)).toEqual({ by, firstVisit: '2026-12-07', late })
  })

  it('is late without any visit that the payer covers', () => {
    expect(starting('2026-12-08', [visit(1, { discipline: 'doctor' })])).toEqual({
      by: '2026-12-08',
      late: true,
    })
  })

  it('is not said of a payer that sets no time', () => {
    expect(starting()).toBeUndefined()
  })
})
