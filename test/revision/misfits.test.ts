import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import type { Progress } from '../../src/model/progress.js'
import { misfits } from '../../src/revision/misfits.js'
import { assessment, pack } from '../plan/careExample.js'
import { before as plan } from '../render/courseExample.js'

const progress = { reviewedOn: '2026-12-22' }
const found = (given: { plan?: unknown; id?: string; progress?: Partial<Progress> }) =>
  misfits(
    pack,
    (given.plan ?? plan) as Plan,
    { ...assessment, id: given.id ?? assessment.id },
    {
      ...progress,
      ...given.progress,
    },
  ).map(({ code, pointer, message, expected }) => [code, pointer, message, expected])
const attended = (session: string): Partial<Progress> => ({ attendance: [{ session, status: 'done' }] })

test('a plan fits its own pack, person and visits', () => {
  expect(found({ progress: { ...attended('visits/5'), reviewedOn: plan.asOf } })).toEqual([])
})

describe('what does not fit is refused', () => {
  test.each<[string, Parameters<typeof found>[0], ReturnType<typeof found>]>([
    [
      'a plan of a later format',
      { plan: { ...plan, format: 2 } },
      [['unknown-format', '/plan/format', 'the plan has the format 2', '1']],
    ],
    [
      'a plan of another pack',
      {
        plan: { ...plan, provenance: { ...plan.provenance, pack: { ...plan.provenance.pack, id: 'knee' } } },
      },
      [['other-pack', '/plan/provenance/pack/id', 'the plan was made by the pack "knee"', 'tiny']],
    ],
    [
      'a plan in another language',
      { plan: { ...plan, language: 'fr-CA' } },
      [
        [
          'other-language',
          '/plan/language',
          'the plan is in "fr-CA" and the pack in "en"',
          'the pack in "fr-CA"',
        ],
      ],
    ],
    [
      'a plan of another person',
      { id: 'p-2' },
      [['other-person', '/plan/subject', 'the plan is for "p-1", the assessment for "p-2"', 'p-2']],
    ],
    [
      'a review on the day before the plan',
      { progress: { reviewedOn: '2026-11-30' } },
      [
        [
          'review-in-the-past',
          '/progress/reviewedOn',
          'the review on "2026-11-30" is before the plan\'s own day',
          '2026-12-01 or later',
        ],
      ],
    ],
    [
      'a visit after the last',
      { progress: attended('visits/6') },
      [
        [
          'unknown-code',
          '/progress/attendance/0/session',
          '`visits/6` is not a session of the plan',
          'one of visits/1, visits/2, visits/3, visits/4, visits/5',
        ],
      ],
    ],
    [
      'a visit that is written like a number and is none',
      { progress: attended('visits/01') },
      [
        [
          'unknown-code',
          '/progress/attendance/0/session',
          '`visits/01` is not a session of the plan',
          'one of visits/1, visits/2, visits/3, visits/4, visits/5',
        ],
      ],
    ],
    [
      'a decision about a visit that there is not',
      {
        progress: {
          overrides: [
            {
              ...{ on: '2026-12-22', byRole: 'therapist', action: 'lock', target: 'session/visit/1' },
              ...{ reasonCode: 'wish', reason: 'They travel that day.' },
            },
          ],
        },
      },
      [
        [
          'unknown-code',
          '/progress/overrides/0/target',
          '`session/visit/1` is not a session of the plan',
          'one of session/visits/1, session/visits/2, session/visits/3, session/visits/4, session/visits/5',
        ],
      ],
    ],
  ])('%s', (_, given, problems) => {
    expect(found(given)).toEqual(problems)
  })

  test('a plan of which a part is missing, by the place of the part', () => {
    const { goals: _, ...rest } = plan
    expect(found({ plan: rest }).map(([code, pointer]) => [code, pointer])).toEqual([
      ['missing-field', '/plan/goals'],
    ])
  })
})

test('a visit that a revision took out is known: its number was used', () => {
  const shorter = { ...plan, sessions: plan.sessions.slice(0, 2) }
  expect(found({ plan: shorter, progress: attended('visits/2') })).toEqual([])
  const items = [{ item: 'visits', due: [], wanted: 5, placed: 5, lastOrdinal: 5, percent: 100 }]
  const used = { ...shorter, fit: { ...plan.fit, items } }
  expect(found({ plan: used, progress: attended('visits/5') })).toEqual([])
})
