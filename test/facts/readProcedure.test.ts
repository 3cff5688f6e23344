import { describe, expect, test } from 'vitest'
import type { RunningCourse } from '../../src/facts/derivationInput.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Obtain } from '../../src/model/fact.js'
import type { Progress } from '../../src/model/progress.js'
import { fact, tinyPack } from '../support/tinyPack.js'

const unknown = { type: 'unknown' }
const day = (date: string) => ({ type: 'date', earliest: date, latest: date })

function asked(type: 'date' | 'code', obtain: Obtain, told?: Partial<Progress>, course?: RunningCourse) {
  const pack = tinyPack({ facts: [fact('asked', type, { obtain })] })
  const progress = told && { reviewedOn: '2026-12-29', ...told }
  const assessment = { id: 'p-1', assessedOn: '2026-12-01' }
  return deriveFacts(pack, assessment, progress, undefined, undefined, course).values.asked
}

describe('the day of the latest procedure', () => {
  const procedures = [
    { code: 'injection', on: '2026-12-20' },
    { code: 'fusion', on: '2026-12-10' },
    { code: 'injection', on: '2026-12-05' },
  ]

  test.each<[string, readonly string[] | undefined, Partial<Progress> | undefined, object]>([
    [
      'of any kind is the last day, in whatever order they were told',
      undefined,
      { procedures },
      day('2026-12-20'),
    ],
    ['of one kind is the last of that kind', ['fusion'], { procedures }, day('2026-12-10')],
    ['of several kinds is the last of these', ['fusion', 'injection'], { procedures }, day('2026-12-20')],
    ['of a kind that was not done is unknown', ['discectomy'], { procedures }, unknown],
    [
      'counts one on the day of the review',
      undefined,
      { procedures: [{ code: 'fusion', on: '2026-12-29' }] },
      day('2026-12-29'),
    ],
    [
      'leaves out one on the day after it',
      undefined,
      { procedures: [{ code: 'fusion', on: '2026-12-30' }, ...procedures] },
      day('2026-12-20'),
    ],
    ['is unknown when none was done', undefined, { procedures: [] }, unknown],
    ['is unknown when nobody says', undefined, {}, unknown],
    ['is unknown on the first day', undefined, undefined, unknown],
  ])('%s', (_, codes, told, value) => {
    expect(asked('date', { from: 'procedure', ...(codes ? { codes: [...codes] } : {}) }, told)).toEqual(value)
  })
})

describe('what runs when a review begins', () => {
  const running = { program: 'basic', programBegan: '2026-12-15', careBegan: '2026-12-02' } as RunningCourse

  test.each([
    ['is the program', 'program', 'code', running, { type: 'code', value: 'basic' }],
    ['began on the first day of the program', 'program-began', 'date', running, day('2026-12-15')],
    ['began, as care, on the first day of the plan', 'care-began', 'date', running, day('2026-12-02')],
    ['is unknown as a program when none runs', 'program', 'code', { careBegan: '2026-12-02' }, unknown],
    ['has no first day when none runs', 'program-began', 'date', { careBegan: '2026-12-02' }, unknown],
    ['is unknown on the first day', 'care-began', 'date', undefined, unknown],
  ] as const)('%s', (_, field, type, course, value) => {
    const told = course && {}
    expect(asked(type, { from: 'course', field }, told, course as RunningCourse | undefined)).toEqual(value)
  })
})
