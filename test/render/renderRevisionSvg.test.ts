import { describe, expect, it } from 'vitest'
import { renderRevisionSvg } from '../../src/render/renderRevisionSvg.js'
import { renderTimelineSvg } from '../../src/render/renderTimelineSvg.js'
import { after, before, revisionOf } from './courseExample.js'

const tooltips = (image: string): string[] => [...image.matchAll(/<title>([^<]*)/g)].map((found) => found[1]!)
const texts = (image: string): string[] =>
  [...image.matchAll(/<text[^>]*>([^<]*)/g)].map((found) => found[1]!)
const visits = (image: string): string[] =>
  tooltips(image).filter((text) => text.includes('Supervised exercise'))

describe('the timeline of a revised plan', () => {
  const image = renderTimelineSvg(after)

  it('shows what took place and what did not beside what is to come', () => {
    expect(visits(image)).toEqual([
      'Mon 7 Dec 09:00, 40 min: Supervised exercise (done)',
      'Mon 14 Dec 09:00, 40 min: Supervised exercise (done)',
      'Mon 21 Dec 09:00, 40 min: Supervised exercise (did not take place)',
      'Wed 30 Dec 10:00, 40 min: Supervised exercise',
      'Mon 4 Jan 09:00, 40 min: Supervised exercise',
    ])
  })

  it('marks the day of the review, and explains its signs', () => {
    expect(texts(image)).toEqual(expect.arrayContaining(['review, Tue 22 Dec', 'done', 'did not take place']))
    expect(texts(image)).not.toContain('moved here')
  })
})

describe('a revision as a picture', () => {
  it('shows a visit that moved at both places', () => {
    expect(visits(renderRevisionSvg(before, revisionOf([])))).toEqual(
      expect.arrayContaining([
        'Tue 29 Dec 09:00, 40 min: Supervised exercise (moved to another day)',
        'Wed 30 Dec 10:00, 40 min: Supervised exercise (moved)',
      ]),
    )
  })

  it('strikes out what is no longer planned and marks what is new', () => {
    const last = after.sessions.at(-1)!
    const added = { ...last, id: 'visits/9', date: '2027-01-06' }
    const image = renderRevisionSvg(
      before,
      revisionOf([], { sessions: [...after.sessions.slice(0, -1), added] }),
    )
    expect(visits(image)).toEqual(
      expect.arrayContaining([
        'Mon 4 Jan 09:00, 40 min: Supervised exercise (no longer planned)',
        'Wed 6 Jan 09:00, 40 min: Supervised exercise (new)',
      ]),
    )
    expect(texts(image)).toEqual(
      expect.arrayContaining(['new', 'no longer', 'moved here', 'stood here before']),
    )
  })

  it('is the card of the stop when the plan stops', () => {
    const stopped = revisionOf([], { triage: { ...after.triage, state: 'stop' } })
    expect(renderRevisionSvg(before, stopped)).toBe(renderTimelineSvg(stopped.plan))
  })
})
