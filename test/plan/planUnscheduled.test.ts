import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../src/generatePlan.js'
import { renderText } from '../../src/render/renderText.js'
import { backPain, fixtures } from '../support/backPain.js'

const couldNotBeScheduled = (preferences: object) => {
  const person = fixtures['sciatica-eight-weeks'] as object
  const plan = generatePlan(backPain, { ...person, preferences }, { startOn: '2026-12-01' })
  const text = renderText(plan, { width: 500 })
  const section = text.slice(text.indexOf('COULD NOT BE SCHEDULED'))
  return section.slice(0, section.indexOf('\n\n')).split('\n')
}

describe('what could not be scheduled', () => {
  it('is called by its title, a review too', () => {
    const lines = couldNotBeScheduled({ maxVisitsPerWeek: 0 })
    expect(lines).toContain(
      '  • Review at two weeks: 1 review, Physiotherapist: no more visits fit into the week',
    )
    expect(lines.join('\n')).not.toMatch(/week-\d/)
  })

  it('for want of a way of meeting says in which it can be given, and what would help', () => {
    const lines = couldNotBeScheduled({ modes: ['virtual'] })
    const [handsOn, waiting] = ['  • Gentle joint mobilisation', '  • Exercise sessions'].map((title) =>
      lines.findIndex((line) => line.startsWith(title)),
    ) as [number, number]
    expect(lines.slice(handsOn, handsOn + 2)).toEqual([
      '  • Gentle joint mobilisation: 4 visits, Physiotherapist: it can only be given in person, which the person does not accept',
      '    would help  an in-person visit, and an assessment first: an in-person visit',
    ])
    expect(lines.slice(waiting, waiting + 2)).toEqual([
      '  • Exercise sessions with the physiotherapist: 6 visits, Physiotherapist: the assessment that has to come first is not given in a way that the person accepts',
      '    would help  an assessment first: an in-person visit',
    ])
  })
})
