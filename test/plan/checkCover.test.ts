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
    [
      'adds up with what another payer pays',
      plan({}, { virtual: 1 }, { planned: 2, covered: 1, elsewhere: 1 }),
      [],
    ],
    ['of which nobody knows what it pays', plan({}, { virtual: 1 }, { planned: 2 }), []],
  ])('%s', (_, one, problems) => {
    expect(checkCover(one).map(({ code, pointer }) => [code, pointer])).toEqual(problems)
  })
})

/** The same plan after a review on the day of its second visit: the first visit is over. */
const goesOn = (first: object, parts: { fit?: object; limit?: object } = {}): Plan => {
  const instead = { virtual: 1, ...parts.fit }
  const one = plan({}, instead, { planned: 2, covered: 1, uncounted: 1, ...parts.limit })
  const [past, ...toCome] = one.sessions
  return { ...one, sessions: toCome, course: { history: { sessions: [{ ...past, ...first }] } } } as never
}

describe('what a plan that goes on says of cover', () => {
  it.each<[string, Plan, [string, string][]]>([
    ['counts what is over and took place', goesOn({ status: 'done' }), []],
    ['counts what is over and nobody spoke of', goesOn({}), []],
    ['does not count what was missed', goesOn({ status: 'no-show' }), [['limit-count', '/limits/0/planned']]],
    [
      'is so when what was missed is left out',
      goesOn({ status: 'cancelled' }, { limit: { planned: 1, covered: 0 } }),
      [],
    ],
    [
      'counts a visit given in another way that is over',
      goesOn({ substituted: [key], mode: 'group' }),
      [['substituted', '/fit/items/0/instead/group']],
    ],
    [
      'does not count visits before the day on which the limit was told',
      goesOn({}, { limit: { from: visit(2).date, planned: 1, covered: 0 } }),
      [],
    ],
    [
      'counts one visit more than there is',
      goesOn({}, { limit: { planned: 3, covered: 2 } }),
      [['limit-count', '/limits/0/planned']],
    ],
  ])('%s', (_, one, problems) => {
    expect(checkCover(one).map(({ code, pointer }) => [code, pointer])).toEqual(problems)
  })
})
