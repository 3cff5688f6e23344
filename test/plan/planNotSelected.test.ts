import { describe, expect, it } from 'vitest'
import type { ItemDecision } from '../../src/model/careDecisions.js'
import { planHeld, planSetAside } from '../../src/plan/planNotSelected.js'
import { decisions, example, itemDecision, provisionalDecisions } from './careExample.js'

const contextWith = (items: readonly ItemDecision[], base = decisions) => ({
  ...example,
  decisions: { ...base, items },
})

const thrust = (more: Partial<ItemDecision>) => itemDecision('intervention', 'thrust', more)
const missing = ['osteoporosis']

describe('what is held', () => {
  it('names a few of many open questions and counts the rest, and keeps all of them as facts', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
    const reason = 'contraindication-unknown'
    const held = (open: string[]) =>
      planHeld(contextWith([thrust({ outcome: 'held', reason, missing: open })], provisionalDecisions))[0]
    expect(held(many)?.reason).toBe('Not cleared yet; to answer first: a, b, c, d, e, f and 3 more.')
    expect(held(many)?.missing).toEqual(many)
    expect(held(many.slice(1))?.reason).toBe('Not cleared yet; to answer first: b, c, d, e, f, g, h and i.')
  })

  it.each<{ reason: ItemDecision['reason']; sentence: string }>([
    {
      reason: 'contraindication-unknown',
      sentence: 'Not cleared yet; to answer first: brittle bones.',
    },
    {
      reason: 'disposition-holds',
      sentence: 'It waits for: Emergency department; to answer: brittle bones.',
    },
    {
      reason: 'dose-impossible',
      sentence: 'Its dose cannot be met: The rules that speak of it exclude it.',
    },
  ])('for $reason says: $sentence', ({ reason, sentence }) => {
    const context = contextWith([thrust({ outcome: 'held', reason, missing })], provisionalDecisions)
    expect(planHeld(context)).toEqual([
      {
        kind: 'intervention',
        id: 'thrust',
        title: 'Thrust technique',
        reason: sentence,
        reasonCode: reason,
        missing,
        rules: [],
      },
    ])
  })

  it('names every rule that spoke, the undecided ones too', () => {
    const voices = [
      { rule: 'b', action: 'contraindicate', outcome: 'unknown', missing },
      { rule: 'a', action: 'recommend', outcome: 'applies', missing: [] },
    ] as const
    const item = thrust({
      outcome: 'held',
      reason: 'contraindication-unknown',
      voices,
    })
    expect(planHeld(contextWith([item]))[0]?.rules).toEqual(['a', 'b'])
  })
})

describe('what is set aside', () => {
  it.each<{
    reason: ItemDecision['reason']
    instead?: string
    sentence: string
  }>([
    { reason: 'declined', sentence: 'The person declined it.' },
    {
      reason: 'not-covered',
      sentence: 'Nobody pays for it under the coverage that was given.',
    },
    {
      reason: 'over-limit',
      instead: 'hands-on',
      sentence: 'Hands-on treatments: at most 1; others came first.',
    },
    {
      reason: 'over-limit',
      sentence: 'The plan already holds as many of its kind as it may.',
    },
    { reason: 'not-in-program', sentence: 'Not part of Six weeks.' },
    {
      reason: 'not-indicated',
      sentence: 'No rule recommends it for this person.',
    },
    {
      reason: 'recommendation-unknown',
      sentence: 'It may be of use; to answer first: brittle bones.',
    },
  ])('for $reason says: $sentence', ({ reason, instead, sentence }) => {
    const item = thrust({
      outcome: 'set-aside',
      reason,
      missing,
      ...(instead ? { instead } : {}),
    })
    expect(planSetAside(contextWith([item]))).toEqual([
      {
        kind: 'intervention',
        id: 'thrust',
        title: 'Thrust technique',
        reason: sentence,
        reasonCode: reason,
        rules: [],
      },
    ])
  })

  it('as contraindicated gives the reason of the rule that said so', () => {
    expect(planSetAside(example)).toEqual([
      {
        kind: 'intervention',
        id: 'thrust',
        title: 'Thrust technique',
        reason: 'Thrust can fracture brittle bone.',
        reasonCode: 'contraindicated',
        rules: ['thrust.osteoporosis'],
      },
    ])
  })

  it('gives no reason that holds only in another program', () => {
    const said = {
      rule: 'thrust.osteoporosis',
      action: 'contraindicate',
      outcome: 'applies',
      missing: [],
    } as const
    const item = thrust({
      outcome: 'set-aside',
      reason: 'contraindicated',
      voices: [{ ...said, elsewhere: true }],
    })
    expect(planSetAside(contextWith([item]))[0]?.reason).toBe('The rules that speak of it exclude it.')
  })

  it.each(['thrust', 'intervention/thrust'])('as declined names what stands in for %s', (named) => {
    const standIn = itemDecision('intervention', 'visits', {
      reason: 'alternative-to-declined',
      instead: named,
    })
    const [declined] = planSetAside(
      contextWith([thrust({ outcome: 'set-aside', reason: 'declined' }), standIn]),
    )
    expect([declined?.reason, declined?.instead]).toEqual([
      'The person declined it; Supervised exercise stands in.',
      'intervention/visits',
    ])
  })

  it('names only rules that apply, except where the unknown ones are the reason', () => {
    const voices = [
      { rule: 'a', action: 'recommend', outcome: 'unknown', missing },
      { rule: 'b', action: 'not-recommended', outcome: 'applies', missing: [] },
    ] as const
    const rulesFor = (reason: ItemDecision['reason']) =>
      planSetAside(contextWith([thrust({ outcome: 'set-aside', reason, voices })]))[0]?.rules
    expect(rulesFor('not-recommended')).toEqual(['b'])
    expect(rulesFor('recommendation-unknown')).toEqual(['a', 'b'])
  })
})
