import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { explainText } from '../../src/explain/explainText.js'
import type { Explanation } from '../../src/explain/explanation.js'
import { subjectsOf } from '../../src/explain/findInPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Plan } from '../../src/model/plan.js'
import { backPain, fixtures } from '../support/backPain.js'

const planOf = (name: string): Plan => generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })
const sciatica = planOf('sciatica-eight-weeks')

function why(plan: Plan, id: string): Explanation {
  const result = explain(plan, id, { pack: backPain })
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

describe('explain', () => {
  it('gives the rules for an item with their reasons, and the facts as they were known', () => {
    const { title, standing, rules, facts, sources } = why(sciatica, 'exercise/prone-press-up')
    expect([title, standing]).toEqual(['Press-up lying face down', 'in-plan'])
    const rule = rules.find((one) => one.rule === 'prone-press-up.responds')
    expect(rule).toMatchObject({ says: 'for', ...sciatica.rules['prone-press-up.responds'] })
    expect(facts.find(({ fact }) => fact === 'centralises-with-extension')).toEqual({
      fact: 'centralises-with-extension',
      title: 'Leg pain moves toward the back with extension',
      value: { type: 'boolean', value: true },
      words: 'yes',
    })
    expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...(rule?.sources ?? [])]))
  })

  it('gives the dose and what changed it', () => {
    const { dose, rules } = why(sciatica, 'exercise/prone-press-up')
    expect(dose?.changes.map(({ quantity }) => quantity)).toEqual(['reps'])
    const changed = dose?.changes.flatMap((change) => change.rules) ?? []
    expect(rules.filter(({ says }) => says === 'dose').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(changed),
    )
  })

  it('gives the dates: visits of an intervention, weekdays at home of an exercise, days of the phases', () => {
    const visits = why(sciatica, 'intervention/supervised-exercise').dates
    expect(visits?.sessions).toEqual(
      sciatica.sessions.filter(({ items }) => items.includes('intervention/supervised-exercise')),
    )
    expect(why(sciatica, 'exercise/prone-press-up').dates?.home).toEqual(
      sciatica.home.find(({ exercise }) => exercise === 'prone-press-up'),
    )
    expect(visits?.phases[0]).toMatchObject({ from: sciatica.program?.phases[0]?.from })
  })

  it('gives the target of a goal with its branch and what that rests on', () => {
    const goal = sciatica.goals[0]
    if (goal === undefined) throw new Error('the plan has no goal')
    const { kind, goal: found, sources } = why(sciatica, `goal/${goal.id}`)
    expect(kind).toBe('goal')
    expect(found).toMatchObject({ target: goal.target, baseline: goal.baseline, due: goal.due })
    expect(sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...(goal.target?.evidence.sources ?? [])]),
    )
  })

  it('gives a visit with its window and what is done in it', () => {
    const session = sciatica.sessions[1]
    if (session === undefined) throw new Error('the plan has no second visit')
    const { items, dates, subject } = why(sciatica, `session/${session.id}`)
    expect(subject).toBe(`session/${session.id}`)
    expect(items?.map((item) => item.subject)).toEqual(session.items)
    expect(dates?.sessions).toEqual([session])
  })

  it('gives the programs that were not chosen', () => {
    const { title, outweighed } = why(sciatica, 'program')
    expect(title).toBe(sciatica.program?.title)
    expect(outweighed.alternatives.map(({ subject, reason }) => [subject, reason])).toEqual(
      sciatica.program?.alternatives.map(({ id, reason }) => [`program/${id}`, reason]),
    )
  })

  it('says of a held item what to answer first', () => {
    const plan = planOf('unscreened-red-flags')
    const held = plan.held[0]
    if (held === undefined) throw new Error('nothing is held')
    const { standing, what, missing } = why(plan, `${held.kind}/${held.id}`)
    expect([standing, what]).toEqual(['held', held.reason])
    expect(missing?.map(({ fact }) => fact)).toEqual(held.missing)
  })

  it('says which declined item another one stands for, and the other way round', () => {
    const plan = planOf('declines-hands-on')
    const standIn = plan.exercises[0]
    if (standIn === undefined) throw new Error('the plan has no exercise')
    const replaced: Plan = {
      ...plan,
      exercises: [{ ...standIn, insteadOf: 'manual-therapy' }],
      setAside: plan.setAside.map((one) =>
        one.id === 'manual-therapy' ? { ...one, instead: `exercise/${standIn.id}` } : one,
      ),
    }
    const { standsFor } = why(replaced, `exercise/${standIn.id}`).outweighed
    expect(standsFor).toMatchObject({
      subject: 'intervention/manual-therapy',
      reason: 'The person declined it.',
    })
    const declined = why(replaced, 'intervention/manual-therapy')
    expect([declined.standing, declined.instead]).toEqual(['set-aside', `exercise/${standIn.id}`])
    expect(explainText(declined)).toContain(`exercise/${standIn.id} stands in for it`)
  })

  it('says what a limit left out while an item is in', () => {
    const out = sciatica.setAside.filter(({ reasonCode }) => reasonCode === 'over-limit')
    const { interventions, exercises, education } = sciatica
    const shelves = { intervention: interventions, exercise: exercises, education }
    const listed = Object.entries(shelves).flatMap(([kind, items]) =>
      items.flatMap(({ id }) =>
        why(sciatica, `${kind}/${id}`).outweighed.overLimit.map(({ subject }) => subject),
      ),
    )
    expect([...new Set(listed)]).toEqual(out.map(({ kind, id }) => `${kind}/${id}`))
    expect(out.length).toBeGreaterThan(0)
  })

  it('works from a plan that went through JSON, without its pack', () => {
    const stored = JSON.parse(JSON.stringify(sciatica)) as Plan
    const result = explain(stored, 'exercise/prone-press-up')
    expect(result.ok && result.value.rules).toEqual(
      why(sciatica, 'exercise/prone-press-up').rules.map(({ facts: _, ...rule }) =>
        expect.objectContaining(rule),
      ),
    )
  })

  it('reads the facts of a rule from the plan when it carries them', () => {
    const rules = { ...sciatica.rules }
    for (const [name, rule] of Object.entries(rules)) rules[name] = { ...rule, facts: ['pain.current'] }
    const result = explain({ ...sciatica, rules }, 'prone-press-up')
    expect(result.ok && result.value.facts.map(({ words }) => words)).toEqual(['6 points'])
  })

  it.each([
    ['prone-press-up', 'exercise/prone-press-up'],
    ['pt-acute', 'program'],
    ['program/pt-acute', 'program'],
  ])('takes the bare id `%s`', (id, subject) => {
    expect(why(sciatica, id).subject).toBe(subject)
  })

  it('refuses an id that nothing has, with the nearest', () => {
    expect(explain(sciatica, 'exercise/prone-presup')).toEqual({
      ok: false,
      problems: [
        {
          code: 'unknown-subject',
          message: 'the plan says nothing of `exercise/prone-presup`',
          pointer: '',
          expected: 'an item as <kind>/<id>, session/<id>, goal/<id>, pathway/<id> or program',
          didYouMean: 'exercise/prone-press-up',
        },
      ],
    })
  })

  it('refuses a bare id that two things have', () => {
    const [first, ...others] = sciatica.setAside
    if (first === undefined) throw new Error('nothing is set aside')
    const twin = { ...first, id: 'walk', kind: 'education' }
    expect(explain({ ...sciatica, setAside: [twin, ...others] }, 'walk')).toMatchObject({
      ok: false,
      problems: [{ code: 'ambiguous-subject', expected: 'one of exercise/walk, education/walk' }],
    })
  })
})

describe.each(Object.keys(fixtures))('the plan of %s', (name) => {
  const plan = planOf(name)

  it('explains everything that it says, the same each time, and changes nothing', () => {
    const before = JSON.stringify(plan)
    for (const { subject } of subjectsOf(plan)) {
      const explanation = why(plan, subject)
      expect(explanation.subject).toBe(subject)
      expect(JSON.stringify(why(plan, subject))).toBe(JSON.stringify(explanation))
      const text = explainText(explanation)
      expect(text.startsWith(`${explanation.title} (${subject}): `)).toBe(true)
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    }
    expect(JSON.stringify(plan)).toBe(before)
  })

  it('gives a rule or evidence for everything that is in it', () => {
    for (const { subject } of subjectsOf(plan).filter(({ is }) => is !== 'held' && is !== 'set-aside')) {
      const { rules, evidence, items } = why(plan, subject)
      // A review is a visit without items of its own.
      const isReview = items?.every((item) => item.subject.startsWith('review/')) ?? false
      expect(rules.length > 0 || evidence !== undefined || isReview).toBe(true)
    }
  })
})

describe('explainText', () => {
  it('reads as a text, part by part', () => {
    const lines = explainText(why(sciatica, 'exercise/prone-press-up')).split('\n')
    const headings = lines.filter((line) => /^[A-Z]/.test(line)).slice(2)
    expect(headings).toEqual(
      [
        'Why',
        'Also said of it',
        'What was known',
        'How much',
        'When',
        'Serves',
        'What it outweighed',
        'Sources',
      ].filter((heading) => headings.includes(heading)),
    )
    expect(lines).toContain('  Leg pain moves toward the back with extension: yes')
  })

  it('says by which formula a target came', () => {
    const goal = sciatica.goals.find(({ target }) => target !== undefined)
    const text = explainText(why(sciatica, `goal/${goal?.id}`))
    expect(text).toContain(`by the formula '${goal?.target?.branch}'`)
  })
})
