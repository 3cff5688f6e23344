import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { renderTimelineSvg } from '../../src/render/renderTimelineSvg.js'
import { escapeXml, fitted, wrapped } from '../../src/render/svg.js'
import {
  argumentsOf,
  decisions,
  provisionalDecisions,
  schedule,
  stopDecisions,
  visit,
} from '../plan/careExample.js'
import { textsOf, unbalanced } from '../support/readSvg.js'
import { hostilePlan, hostileStop } from './hostile.js'

const plan = assemblePlan(...argumentsOf())
const svg = renderTimelineSvg(plan)
const stopped = renderTimelineSvg(assemblePlan(...argumentsOf({ decisions: stopDecisions })))

const drawn = (schedulePart: Partial<typeof schedule>): string =>
  renderTimelineSvg(assemblePlan(...argumentsOf({ schedule: { ...schedule, ...schedulePart } })))

const tooltips = (image: string): string[] => [...image.matchAll(/<title>([^<]*)/g)].map((found) => found[1]!)

describe('the timeline', () => {
  it('names phases, disciplines, home program, reviews and goals', () => {
    const labels = textsOf(svg)
    for (const label of [
      'Begin',
      'Build',
      'Therapist',
      'Home program (1)',
      'Reviews',
      'Less pain',
      'Sit longer',
    ])
      expect(labels).toContain(label)
  })

  it('has a mark for every visit, with what it is', () => {
    expect(tooltips(svg).filter((text) => text.includes('Supervised exercise'))).toEqual([
      'Mon 7 Dec 09:00, 40 min: Supervised exercise',
      'Mon 14 Dec 09:00, 40 min: Supervised exercise',
      'Mon 21 Dec 09:00, 40 min: Supervised exercise',
      'Tue 29 Dec 09:00, 40 min: Supervised exercise',
      'Mon 4 Jan 09:00, 40 min: Supervised exercise',
    ])
  })

  it('has a mark for every review, milestone and due date', () => {
    expect(tooltips(svg).filter((text) => /review|Less pain:|Sit longer:/.test(text))).toEqual([
      'Early review, Mon 21 Dec 10:00',
      'Last review, Mon 11 Jan 10:00',
      'Less pain: 7 points on Mon 21 Dec',
      'Less pain: 5 points on Mon 11 Jan',
      'Less pain: ≤ 5 points by Sun 17 Jan',
      'Sit longer: no target by Mon 4 Jan',
      'review',
    ])
  })

  it('numbers its weeks and names its months', () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['1', '6', 'December 2026', 'January 2027']))
  })

  it('explains in its legend the marks that occur, and no others', () => {
    expect(textsOf(svg).slice(-5)).toEqual(['treatment', 'home exercise', 'review', 'milestone', 'goal due'])
    const assessed = drawn({
      sessions: [visit(1, { category: 'assessment' })],
      home: [],
      reviews: [],
    })
    expect(textsOf(assessed).slice(-2)).toEqual(['assessment', 'goal due'])
  })

  it('gives each kind of visit a shape of its own', () => {
    const shapeOf = (category: 'assessment' | 'treatment' | 'education' | 'coordination') =>
      /40 min[^<]*<\/title><(\w+) (?:points="[^"]*" )?/.exec(
        drawn({ sessions: [visit(1, { category })] }),
      )?.[1]
    expect([
      shapeOf('treatment'),
      shapeOf('assessment'),
      shapeOf('education'),
      shapeOf('coordination'),
    ]).toEqual(['circle', 'rect', 'polygon', 'polygon'])
  })

  it('draws visits of one day above each other', () => {
    const image = drawn({
      sessions: [visit(1), visit(2, { date: '2026-12-07', start: '11:00' })],
    })
    const heights = [...image.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="6"/g)].map((found) =>
      Number(found[1]),
    )
    expect(heights[0]! - heights[1]!).toBe(9)
  })

  it('is read aloud with a title and a description', () => {
    expect(svg).toContain('role="img" aria-labelledby="plan-title plan-description"')
    expect(svg).toContain('<title id="plan-title">Six weeks</title>')
    expect(svg).toContain('Goals: Less pain by 2027-01-17, Sit longer by 2027-01-04.')
  })

  it('says that it is provisional and that treatment waits', () => {
    const provisional = assemblePlan(
      ...argumentsOf({
        decisions: provisionalDecisions,
        schedule: { ...schedule, sessions: [], home: [] },
      }),
    )
    expect(textsOf(renderTimelineSvg(provisional))[1]).toMatch(
      /^PROVISIONAL proposal · treatment waits for answers/,
    )
  })

  it('can be drawn without a program, goals, visits or reviews', () => {
    const bare = assemblePlan(
      ...argumentsOf({
        decisions: {
          ...decisions,
          items: [],
          goals: [],
          program: { ...decisions.program, program: 'none' },
        },
        schedule: {
          ...schedule,
          phases: [],
          sessions: [],
          home: [],
          reviews: [],
          endOn: schedule.startOn,
        },
      }),
    )
    expect(unbalanced(renderTimelineSvg(bare))).toEqual([])
  })
})

describe('a stopped plan', () => {
  it('is a card with the instruction, where and when', () => {
    expect(textsOf(stopped)).toEqual([
      'STOP: Emergency department',
      'Go to the emergency department now.',
      'Physician, now',
      'No treatment is planned.',
      'Made for a test.',
    ])
  })
})

const images: [string, string][] = [
  ['a timeline', svg],
  ['a card', stopped],
  ['a hostile timeline', renderTimelineSvg(hostilePlan)],
  ['a hostile card', renderTimelineSvg(hostileStop)],
]

describe.each(images)('%s', (_, image) => {
  it('is one well-formed element without script or anything from outside', () => {
    expect(unbalanced(image)).toEqual([])
    expect(image).not.toMatch(/<script|<foreignObject|<image|<a |href|url\(|on\w+=/i)
    expect(image.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
  })

  it('has no letters below 11 pixels and a light background', () => {
    const sizes = [...image.matchAll(/font-size="([\d.]+)"/g)].map((found) => Number(found[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
    expect(image).toContain('fill="#ffffff"')
  })

  it('has numbers only where numbers belong', () => {
    expect(image).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('keeps all text within its width', () => {
    const ends = [...image.matchAll(/<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g)].map(
      ([, x, font, text = '']) => Number(x) + Number(font) * 0.56 * text.replace(/&[^;]+;/g, '.').length,
    )
    expect(Math.max(...ends)).toBeLessThan(1120)
  })
})

describe('text in SVG', () => {
  it.each([
    ['<b> & "q" \'s\'', '&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;'],
    ['\u0000\u0008\uFFFE\uD800', ''],
  ])('%j is escaped as %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped)
  })

  it('is cut to its room, and says so', () => {
    expect(fitted('short', 100, 12)).toBe('short')
    expect(fitted('something that is far too long', 100, 12)).toBe('something th…')
    expect(fitted('😀😀😀😀', 30, 12)).toBe('😀…')
  })

  it('is broken between words', () => {
    expect(wrapped('one two three four', 60, 12)).toEqual(['one two', 'three', 'four'])
  })

  it('of a plan from elsewhere needs no titles to be there', () => {
    const foreign: Plan = {
      ...plan,
      team: [],
      interventions: [],
      exercises: [],
    }
    expect(unbalanced(renderTimelineSvg(foreign))).toEqual([])
  })
})
