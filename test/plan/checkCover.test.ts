import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { checkCover } from '../../src/plan/checkCover.js'
import { argumentsOf, visit } from './careExample.js'

const sound = assemblePlan(...argumentsOf())
const key = 'intervention/visits'

/** Two visits, the second by video for want of cover, and what the plan says of them. */
const plan = (
  second: object,
  instead: object | undefined,
  limit: object = { planned: 2, covered: 1, uncounted: 1 },
): Plan =>
  ({
    ...sound,
    sessions: [visit(1), visit(2, { mode: 'virtual', substituted: [key], ...second })],
    fit: { ...sound.fit, items: [{ item: key, wanted: 2, placed: 2, ...(instead && { instead }) }] },
    limits: [{ discipline: 'therapist', title: 'Therapist', ...limit }],
  }) as unknown as Plan

describe('what a plan says of cover', () => {
  it.each<[string, Plan, [string, string][]]>([
    ['is so', plan({}, { virtual: 1 }), []],
    [
      'of an item that is not in the visit',
      plan({ substituted: ['intervention/other'] }, undefined),
      [['substituted', '/sessions/1/substituted']],
    ],
    [
      'of what is no treatment',
      plan({ category: 'assessment' }, { virtual: 1 }),
      [['substituted', '/sessions/1/substituted']],
    ],
    ['counts one visit less', plan({}, undefined), [['substituted', '/fit/items/0/instead/virtual']]],
    ['counts one visit more', plan({}, { virtual: 2 }), [['substituted', '/fit/items/0/instead/virtual']]],
    [
      'counts visits under a limit that are not there',
      plan({}, { virtual: 1 }, { planned: 3, covered: 2, uncounted: 1 }),
      [['limit-count', '/limits/0/planned']],
    ],
    [
      'leaves out a visit under a limit',
      plan({}, { virtual: 1 }, { planned: 1, covered: 1 }),
      [['limit-count', '/limits/0/planned']],
    ],
    ['does not add up', plan({}, { virtual: 1 }, { planned: 2, covered: 1 }), [['limit-count', '/limits/0']]],
    ['of which nobody knows what it pays', plan({}, { virtual: 1 }, { planned: 2 }), []],
  ])('%s', (_, one, problems) => {
    expect(checkCover(one).map(({ code, pointer }) => [code, pointer])).toEqual(problems)
  })
})
