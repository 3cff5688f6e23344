import { describe, expect, test } from 'vitest'
import type { Disagreement, Subject } from '../../src/model/disagreement.js'
import { fact } from '../support/tinyPack.js'
import { decide, evidence, offerChronic, type Situation } from './careExample.js'

const disagreement = (
  id: string,
  about: readonly Subject[],
  more: Partial<Disagreement> = {},
): Disagreement => ({
  id,
  title: id,
  kind: 'guidelines',
  positions: [{ source: 'one', says: 'yes' }],
  stance: 'x',
  about: [...about],
  evidence: { ...evidence, sources: [] },
  ...more,
})

const about = (subject: Subject, more: Partial<Disagreement> = {}) => ({
  disagreements: { it: disagreement('it', [subject], more) },
})

const recommendMassage = { type: 'recommend', params: { intervention: 'massage' } } as const
const notManipulation = { type: 'not-recommended', params: { intervention: 'manipulation' } } as const

/** What a plan carries of disagreements, with the program `chronic` chosen. */
function carried(situation: Situation) {
  const { disagreements } = decide({ ...situation, rules: { ...offerChronic, ...situation.rules } })
  return disagreements.map(({ disagreement: id, about: keys }) => [id, keys])
}

interface Row extends Situation {
  readonly name: string
  readonly expected: readonly string[] | undefined
}

const rows: readonly Row[] = [
  {
    name: 'an item that is selected',
    rest: about({ intervention: 'massage' }),
    rules: { massage: recommendMassage },
    expected: ['intervention/massage'],
  },
  {
    name: 'an item that nobody spoke of',
    rest: about({ intervention: 'massage' }),
    expected: undefined,
  },
  {
    name: 'an item that is set aside and that nobody asked for',
    rest: about({ intervention: 'manipulation' }),
    rules: { not: notManipulation },
    expected: undefined,
  },
  {
    name: 'an item that the person asked for and does not get',
    rest: about({ intervention: 'manipulation' }),
    rules: { not: notManipulation },
    assessment: { preferences: { prefer: ['manipulation'] } },
    expected: ['intervention/manipulation'],
  },
  {
    name: 'an item that the person declined',
    rest: about({ intervention: 'manipulation' }),
    rules: { not: notManipulation },
    assessment: { preferences: { decline: ['manipulation'] } },
    expected: undefined,
  },
  {
    name: 'a tag that a selected item carries, and not every item with it',
    rest: about({ tag: 'manual' }),
    rules: { massage: recommendMassage },
    expected: ['intervention/massage'],
  },
  {
    name: 'a condition of the person',
    rest: about({ condition: 'sciatica' }),
    assessment: { conditions: [{ code: 'sciatica' }] },
    expected: ['condition/sciatica'],
  },
  {
    name: 'a condition that the person does not have',
    rest: about({ condition: 'sciatica' }),
    assessment: { conditions: [] },
    expected: undefined,
  },
  { name: 'the chosen program', rest: about({ program: 'chronic' }), expected: ['program/chronic'] },
  { name: 'a program that was not chosen', rest: about({ program: 'acute' }), expected: undefined },
  {
    name: 'a measure that is followed',
    rest: about({ measure: 'pain-score' }),
    rules: { follow: { type: 'monitor', params: { measure: 'pain-score', everyWeeks: 4 } } },
    expected: ['measure/pain-score'],
  },
  {
    name: 'advice that is given',
    rest: {
      ...about({ advice: 'desk' }),
      advice: {
        desk: {
          id: 'desk',
          kind: 'work',
          title: 'Desk',
          text: ['x'],
          evidence: { ...evidence, sources: [] },
        },
      },
    },
    rules: { desk: { type: 'advise', params: { advice: 'desk' } } },
    expected: ['advice/desk'],
  },
]

describe('a disagreement is carried for', () => {
  test.each(rows)('$name: $expected', ({ name: _, expected, ...situation }) => {
    expect(carried(situation)).toEqual(expected === undefined ? [] : [['it', expected]])
  })
})

const severe = { when: { fact: 'severe', operator: 'equal', value: true } } as const

test.each([
  ['true', { severe: { type: 'boolean', value: true } }, [['it', ['program/chronic']]]],
  ['false', { severe: { type: 'boolean', value: false } }, []],
  ['unknown', { severe: { type: 'unknown' } }, []],
] as const)('with a condition of its own that is %s', (_, values, expected) => {
  const facts = [fact('severe', 'boolean')]
  expect(carried({ facts, values, rest: about({ program: 'chronic' }, severe) })).toEqual(expected)
})

test('what was asked for comes first, then items and conditions, then the rest', () => {
  const disagreements = Object.fromEntries(
    [
      disagreement('a-program', [{ program: 'chronic' }]),
      disagreement('b-condition', [{ condition: 'sciatica' }, { program: 'chronic' }]),
      disagreement('c-selected', [{ intervention: 'massage' }]),
      disagreement('d-asked', [{ intervention: 'manipulation' }]),
    ].map((one) => [one.id, one]),
  )
  const found = carried({
    rest: { disagreements },
    rules: { massage: recommendMassage, not: notManipulation },
    assessment: { conditions: [{ code: 'sciatica' }], preferences: { prefer: ['manipulation'] } },
  })
  expect(found.map(([id]) => id)).toEqual(['d-asked', 'b-condition', 'c-selected', 'a-program'])
})

test('a stopped plan carries none', () => {
  const stop = { type: 'triage', params: { disposition: 'emergency' } } as const
  expect(carried({ rest: about({ program: 'chronic' }), rules: { stop } })).toEqual([])
})
