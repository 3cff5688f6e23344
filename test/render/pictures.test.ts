import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { colour, darkColour } from '../../src/render/pictureStyle.js'
import { renderGoalSvg } from '../../src/render/renderGoalSvg.js'
import { renderTeamSvg } from '../../src/render/renderTeamSvg.js'
import { renderTimelineSvg } from '../../src/render/renderTimelineSvg.js'
import { textWidth } from '../../src/render/textWidth.js'
import { contrast } from '../support/contrast.js'
import { placedTexts, unbalanced } from '../support/readSvg.js'
import { after, before } from './courseExample.js'
import { hostilePlan, hostileText } from './hostile.js'

const long = 'Verylongwordwithoutanyspace'.repeat(40)
const grown = (text: string): Plan => ({
  ...after,
  goals: after.goals.map((goal) => ({
    ...goal,
    title: text,
    noTarget: text,
    measure: { ...goal.measure, title: text, unit: text },
  })),
  team: before.team.flatMap((member) => [member, { ...member, role: text, title: text, for: [text, text] }]),
})

const plans: readonly (readonly [string, Plan])[] = [
  ['a plan', before],
  ['a revised plan', after],
  ['a plan with hostile texts', hostilePlan],
  ['a plan of hostile texts only', grown(hostileText)],
  ['a plan with a word without end', grown(long)],
  ['a plan with a long sentence', grown('Some more words. '.repeat(60))],
  ['a plan in wide letters', grown('腰痛のある人の計画'.repeat(30))],
]

const images = plans.flatMap(([name, plan]): [string, string][] => [
  [`the timeline of ${name}`, renderTimelineSvg(plan)],
  [`the team of ${name}`, renderTeamSvg(plan)],
  ...plan.goals.map((goal): [string, string] => [
    `the goal ${goal.id} of ${name}`,
    renderGoalSvg(plan, goal),
  ]),
])

const unescaped = (text: string): string => text.replace(/&[^;]+;/g, '.')

describe.each(images)('%s', (_name, image) => {
  it('is one well-formed element without script or anything from outside', () => {
    expect(unbalanced(image)).toEqual([])
    expect(image).not.toMatch(/<script|<foreignObject|<image|<a |href|url\(|\son\w+="|@import/i)
    expect(image.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(image).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('is read aloud with a title and a description', () => {
    const [, ids = ''] = /role="img" aria-labelledby="([^"]*)"/.exec(image) ?? []
    expect(ids.split(' ').map((id) => image.split(` id="${id}"`).length - 1)).toEqual([1, 1])
  })

  it('keeps every text within its frame and legible', () => {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(image) ?? []
    const stray = placedTexts(image).filter(({ text, x, y, size, anchor }) => {
      const long = textWidth(unescaped(text), size)
      const start = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x
      return start < 0 || start + long > Number(width) || y > Number(height) || size < 12
    })
    expect(stray).toEqual([])
  })
})

describe('the colours of pictures', () => {
  const pairs = (['text', 'quiet', 'danger', 'warning'] as const).flatMap((name) =>
    [colour, darkColour].flatMap((colours) =>
      [colours.background, ...colours.bands].map((ground) => [name, colours[name], ground] as const),
    ),
  )
  it.each(pairs)('let %s be read: %s on %s', (_name, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  const marks = (['assessment', 'education', 'treatment', 'coordination', 'review', 'due'] as const).flatMap(
    (name) =>
      [colour, darkColour].flatMap((colours) =>
        [colours.background, ...colours.bands].map((ground) => [name, colours[name], ground] as const),
      ),
  )
  it.each(marks)('let marks of %s be seen: %s on %s', (_name, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3)
  })

  it('stand for one thing each, since a dark screen tells them apart by themselves', () => {
    const all = Object.values(colour).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  it('all have one for a dark screen', () => {
    const [, style = ''] = /<style>([^<]*)/.exec(renderTeamSvg(before)) ?? []
    expect(style).toMatch(/^@media screen and \(prefers-color-scheme:dark\)\{/)
    for (const one of Object.values(colour).flat()) expect(style).toContain(`svg [fill="${one}"]`)
  })
})
