import { describe, expect, it } from 'vitest'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { renderText } from '../../src/render/renderText.js'
import { argumentsOf, assessment } from '../plan/careExample.js'

const person = {
  ...assessment,
  conditions: [{ code: 'stiff-back', verification: 'provisional' as const }],
}
const plan = assemblePlan(...argumentsOf({ assessment: person }))

describe('the conditions on a terminal', () => {
  const text = renderText(plan, { width: 120 })
  const section = text.split('\nCONDITIONS\n')[1]?.split('\n\n')[0]

  it('are a few lines each, and only what is no evidence is marked', () => {
    expect(section).toBe(
      [
        '  • Stiff back (working label, not confirmed): Your back is stiff. (guideline, high)',
        '    direction   Either way. ◦ to confirm',
        '    first       Move. Warm it.',
        '    not         Bed rest.',
        '    take care   Ask about falls.',
        '    course      Weeks.',
        '    ask         No better in 6 weeks (Physician, within 14 days); Numb legs (Physician, the same day) ◦ to confirm;',
        '                Wanted (Therapist)',
        '  • Sore back (stands in until a condition is confirmed)',
      ].join('\n'),
    )
  })
})

describe('a working label beside a fallback', () => {
  it('leaves the fallback at its name, whatever it would say', () => {
    const [label, fallback] = plan.conditions
    const wordy = { ...plan, conditions: [label!, { ...fallback!, avoid: [{ text: 'Bed rest for long.' }] }] }
    const beside = renderText(wordy, { width: 120 })
    expect(beside).toContain('Sore back (stands in until a condition is confirmed)')
    expect(beside).not.toContain('Your back is sore.')
    expect(beside).not.toContain('Bed rest for long.')
    const alone = renderText({ ...wordy, conditions: wordy.conditions.slice(1) }, { width: 120 })
    expect(alone).toContain('Your back is sore.')
    expect(alone).toContain('Bed rest for long.')
  })
})

describe('the conditions in Markdown', () => {
  it('say of each statement what it rests on, where that differs', () => {
    const markdown = renderMarkdown(plan)
    expect(markdown).toContain('Either way. (default ◦ to confirm)')
    expect(markdown).toContain('Move. Warm it. (guideline, high)')
  })
})
