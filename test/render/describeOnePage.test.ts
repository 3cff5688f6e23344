import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../src/generatePlan.js'
import { describeOnePage } from '../../src/render/describeOnePage.js'
import { planNames } from '../../src/render/planNames.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { renderText } from '../../src/render/renderText.js'
import { backPain, fixtures } from '../support/backPain.js'
import { type Course, type CourseStep, courses, simulateCourse } from '../support/simulateCourse.js'

const planOf = (name: string) => generatePlan(backPain, fixtures[name], { startOn: '2026-12-01' })
const linesOf = (name: string) =>
  renderText(planOf(name), { width: 100, onePage: true }).trimEnd().split('\n')

/** What stands under a label, line by line of the section. */
function said(name: string, label: string): string[] {
  const plan = planOf(name)
  const blocks = describeOnePage(plan, planNames(plan)).blocks
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.entries.flatMap(({ details }) =>
          details.filter((detail) => detail.label === label).map(({ text }) => text),
        )
      : [],
  )
}

describe('the first page of a plan', () => {
  it('of a low-risk strain is all it takes: one visit, two reviews, three exercises, and when to get help', () => {
    expect({
      screen: said('acute-low-risk-strain', 'screen'),
      visits: said('acute-low-risk-strain', 'visits'),
      reviews: said('acute-low-risk-strain', 'reviews'),
      exercises: said('acute-low-risk-strain', 'at home').length,
      waits: said('acute-low-risk-strain', 'waits'),
    }).toEqual({
      screen: ['No red flag reported today.'],
      visits: ['Physiotherapist, 1 visit on Tue 1 Dec at 15:00: First assessment'],
      reviews: ['Tue 15 Dec and Tue 12 Jan'],
      exercises: 2,
      waits: [],
    })
  })

  it.each(Object.keys(fixtures))('of %s fits a printed page of 66 lines', (name) => {
    expect(linesOf(name).length).toBeLessThanOrEqual(66)
  })

  it.each(Object.keys(fixtures))('of %s says when to get help', (name) => {
    const plan = planOf(name)
    const nets = plan.advice.filter(({ kind }) => kind === 'safety-net').flatMap(({ text }) => text)
    expect(nets.length).toBeGreaterThan(0)
    const page = linesOf(name).join(' ').replace(/\s+/g, ' ')
    expect(nets.filter((text) => !page.includes(text))).toEqual([])
  })

  it('asks first what is open, and says that treatment waits', () => {
    expect(said('unscreened-red-flags', 'to answer')[0]).toMatch(/\?.* And \d+ more\.$/)
    expect(said('unscreened-red-flags', 'screen')[0]).toContain('Treatment waits')
    expect(said('unscreened-red-flags', 'at home')).toEqual([])
  })

  it('keeps what the person asked for and does not get', () => {
    expect(said('asks-for-prp-and-stem-cells', 'asked for')[0]).toContain('not now.')
  })

  it('is the whole of a stopped plan', () => {
    const plan = planOf('suspected-cauda-equina')
    expect(renderText(plan, { width: 100, onePage: true })).toBe(renderText(plan, { width: 100 }))
  })

  it('stands first in Markdown too', () => {
    const headings = renderMarkdown(planOf('sciatica-eight-weeks')).match(/^## .*$/gm)
    expect(headings?.[0]).toBe('## On one page')
  })
})

describe('the first page of a plan that runs', () => {
  const { revision } = simulateCourse(backPain, courses.recovers as Course)[3] as CourseStep
  const { plan } = revision
  const details = describeOnePage(plan, planNames(plan)).blocks.flatMap((block) =>
    block.kind === 'list' ? block.entries.flatMap((entry) => entry.details) : [],
  )
  const of = (label: string) => details.filter((one) => one.label === label).map(({ text }) => text)

  it('tells goals that are reached apart from those that are not', () => {
    expect(of('reached')).toHaveLength(plan.goals.length)
    expect(of('goal')).toEqual([])
  })

  it('gives a day far ahead its year', () => {
    expect(of('visits')).toEqual([
      'Physiotherapist, 3 visits from Wed 21 Apr to Wed 19 Jan 2028: Check-in call (3)',
    ])
  })

  it('names what is done now, not what was done in phases that are over', () => {
    const [, second] = simulateCourse(backPain, courses.plateaus as Course) as readonly CourseStep[]
    const later = second!.revision.plan
    const lines = describeOnePage(later, planNames(later)).blocks.flatMap((block) =>
      block.kind === 'list' ? block.entries.flatMap((entry) => entry.details) : [],
    )
    const atHome = lines.filter(({ label }) => label === 'at home').map(({ text }) => text.split(',')[0])
    const due = new Set(later.home.filter(({ to }) => to >= later.asOf).map(({ exercise }) => exercise))
    const titles = later.exercises.filter(({ id }) => due.has(id)).map(({ title }) => title)
    expect(atHome.length).toBeGreaterThan(0)
    expect(atHome.filter((title) => !titles.includes(title ?? ''))).toEqual([])
  })
})
