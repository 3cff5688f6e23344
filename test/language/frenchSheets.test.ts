import { describe, expect, it } from 'vitest'
import { generatePlan, loadLocale, type Plan, packInLanguage } from '../../src/index.js'
import { renderCalendar, renderPatientHtml, renderPatientMarkdown } from '../../src/render/index.js'
import { backPain, backPainFiles, fixtures } from '../support/backPain.js'
import { courses, simulateCourse } from '../support/simulateCourse.js'

const french = packInLanguage(backPain, loadLocale(backPain, backPainFiles, 'fr-CA'))
const planOf = (name: string): Plan => generatePlan(french, fixtures[name], { startOn: '2026-12-01' })

/** Words that English has and French has not. */
const english =
  /\b(?:the|is|are|of|and|with|without|it|at|by|to|for|from|would|your|you|weeks?|days?|nothing|this|that|when|pain)\b/gi

/** What of a text is in English, but for a person's own words, which stand in French quotation marks. */
const englishIn = (text: string): string[] => text.replace(/«[^»]*»/g, '').match(english) ?? []

/** All that a patient is given with a plan. */
const givenWith = (plan: Plan): string[] => [
  renderPatientHtml(plan)
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' '),
  renderPatientMarkdown(plan),
  ...renderCalendar(plan, { show: 'what' })
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => /^(?:SUMMARY|DESCRIPTION)/.test(line)),
]

describe.each(Object.keys(fixtures))('what is given to the patient of %s in French', (name) => {
  const plan = planOf(name)

  it('has no word of English', () => {
    expect(givenWith(plan).flatMap(englishIn)).toEqual([])
  })

  it('has spaces before high signs that do not break, and curved apostrophes', () => {
    const own = renderPatientMarkdown(plan).replace(/«[^»]*»/g, '')
    expect(own.match(/.{0,20}(?: [:;?!»](?:\s|$)|« |\p{L}'\p{L}).{0,20}/gu) ?? []).toEqual([])
  })

  it('says first what to do at once, or when to get help', () => {
    const first = renderPatientMarkdown(plan)
      .split('\n')
      .find((line) => line.startsWith('## '))
    const isStopped = plan.triage.state === 'stop'
    expect(first).toBe(isStopped ? '## Faites ceci maintenant' : '## Quand demander de l’aide')
  })
})

describe.each(Object.entries(courses))('the course %s in French', (_, course) => {
  it('gives its patient no word of English at any review', () => {
    const plans = simulateCourse(french, course).map(({ revision }) => revision.plan)
    expect(plans.every(({ language }) => language === 'fr-CA')).toBe(true)
    expect(plans.flatMap((plan) => givenWith(plan).flatMap(englishIn))).toEqual([])
  })
})

describe('a French sheet', () => {
  const plan = planOf('sciatica-eight-weeks')

  it('says when in the way of French', () => {
    const sheet = renderPatientMarkdown(plan)
    expect(sheet).toContain('Établi le 18 novembre 2026. Le plan va du 1er décembre 2026 au 25 janvier 2027.')
    expect(sheet).toContain('## Cette semaine\u00a0: du mardi 1er déc. au lundi 7 déc.')
    expect(sheet).toMatch(/\*\*mercredi 2 déc\., \d+\u00a0h/)
  })

  it('says that nobody has confirmed the translation, and who has once somebody has', () => {
    expect(renderPatientMarkdown(plan)).toContain('une traduction que personne n’a encore vérifiée')
    const translation = { ...plan.translation!, reviewedBy: 'traductrice agréée' }
    expect(renderPatientMarkdown({ ...plan, translation })).toContain(
      'vérifiée par\u00a0: traductrice agréée.',
    )
  })

  it('shows hostile text as text', () => {
    const words = '<img src=x onerror=alert(1)> ⟦a/b: c⟧ « ; »'
    const goals = plan.goals.map((goal) => ({ ...goal, words }))
    const page = renderPatientHtml({ ...plan, goals })
    expect(page).not.toContain('<img')
    expect(page).toContain('⟦a/b: c⟧')
  })
})
