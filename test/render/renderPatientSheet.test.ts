import { describe, expect, it } from 'vitest'
import type { Plan, PlanDisposition } from '../../src/model/plan.js'
import { englishPatient } from '../../src/render/englishPatient.js'
import { plainText } from '../../src/render/plainText.js'
import { renderPatientHtml } from '../../src/render/renderPatientHtml.js'
import { renderPatientMarkdown } from '../../src/render/renderPatientMarkdown.js'
import { readHtml } from '../support/readHtml.js'
import { after, before } from './courseExample.js'
import { hostilePlan, hostileStop, hostileText } from './hostile.js'

const net = (title: string, text: string) => ({
  id: title,
  kind: 'safety-net',
  title,
  text: [text],
  rules: [],
})
const helped: Plan = {
  ...before,
  advice: [net('With leg pain', 'Go now.'), net('When to get help', 'Call.')],
}

/** The titles of the sections, in their order. */
const titlesOf = (sheet: string): string[] =>
  sheet.split('\n').flatMap((line) => (line.startsWith('## ') ? [line.slice('## '.length)] : []))

function section(title: string, sheet: string): string {
  const [, rest = ''] = sheet.split(`\n## ${title}`)
  return rest.slice(rest.indexOf('\n')).split('\n## ')[0]?.trim() ?? ''
}

function disposition(parts: Partial<PlanDisposition>): PlanDisposition {
  return {
    id: 'letter',
    title: 'A letter',
    effect: 'proceed',
    instruction: 'Your plan can start.',
    allowed: 'Everything.',
    to: { role: 'physician', title: 'Physician' },
    withinHours: 168,
    by: '2026-12-08',
    rules: [],
    certain: true,
    missing: [],
    ...parts,
  }
}

const withTriage = (triage: Partial<Plan['triage']>): string =>
  renderPatientMarkdown({ ...before, triage: { ...before.triage, ...triage } })

describe('a patient sheet', () => {
  const sheet = renderPatientMarkdown(helped)

  it('says first of all when to get help, then when to stop, then the week', () => {
    expect(titlesOf(sheet).slice(0, 5)).toEqual([
      'When to get help',
      'When to stop an exercise',
      'This week: Mon 7 Dec to Sun 13 Dec',
      'Your exercises',
      'Your goals',
    ])
  })

  it('says for what this person has to get help before what everybody is told', () => {
    expect(section('When to get help', sheet)).toBe(
      '### With leg pain\n\nGo now.\n\n### At any time\n\nCall.',
    )
    const plain = renderPatientMarkdown({ ...before, advice: [net('When to get help', 'Call.')] })
    expect(section('When to get help', plain)).toBe('Call.')
  })

  it('names visits and exercises of the week that it is for', () => {
    const week = section('This week: Mon 7 Dec to Sun 13 Dec', sheet)
    const [first] = before.sessions
    expect(week).toContain(first?.start)
    expect(week).toContain(before.exercises[0]?.title)
    const later = renderPatientMarkdown(helped, { on: '2027-06-01' })
    expect(section('This week: Tue 1 Jun to Mon 7 Jun', later)).toContain('You have no visits this week.')
  })

  it('is for the week of the review in a revised plan', () => {
    expect(titlesOf(renderPatientMarkdown(after))).toContain('This week: Tue 22 Dec to Mon 28 Dec')
  })

  it('gives each exercise step by step, with how much', () => {
    const [exercise] = before.exercises
    const text = section('Your exercises', sheet)
    expect(text).toContain(`### ${exercise?.title}`)
    expect(text).toContain(`1. ${exercise?.howTo[0]}`)
    expect(text).toContain('- **How much:** ')
  })

  it('says goals in the own words, what matters most first', () => {
    const [goal] = before.goals
    const goals = [
      { ...goal!, statement: 'You walk.', importance: 3 },
      { ...goal!, statement: 'You garden.', words: 'Plant in spring', importance: 9 },
    ]
    expect(section('Your goals', renderPatientMarkdown({ ...before, goals }))).toBe(
      '- **You garden.**\n  - _In your words:_ “Plant in spring”\n- **You walk.**',
    )
  })

  it('lists the next visits, and counts those that are far off', () => {
    const [session] = before.sessions
    const sessions = Array.from({ length: 10 }, (_, index) => ({
      ...session!,
      id: `a/${index}`,
      date: `2026-12-${14 + index}`,
    }))
    const text = section('Your next visits', renderPatientMarkdown({ ...before, sessions, reviews: [] }))
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2 + 8)
    expect(text).toContain('And 2 more, until 23 December 2026.')
  })

  it('does not name as certain what is not confirmed', () => {
    const condition = { ...(before.conditions[0] ?? ({} as never)), title: 'Sciatica', plain: 'A nerve.' }
    const shown = (status: 'working' | 'recorded') =>
      section('About your plan', renderPatientMarkdown({ ...before, conditions: [{ ...condition, status }] }))
    expect(shown('working')).toContain('**Sciatica (not confirmed yet):** A nerve.')
    expect(shown('recorded')).toContain('**Sciatica:** A nerve.')
  })
})

describe('what was found', () => {
  const stop = disposition({ effect: 'stop', title: 'Emergency', instruction: 'Go now.', withinHours: 0 })
  const hold = disposition({ effect: 'hold', title: 'A check first', instruction: 'See a doctor.' })

  it('stops everything: what to do stands first, alone, and no order beside it', () => {
    const sheet = withTriage({ state: 'stop', dispositions: [stop, hold, disposition({})] })
    expect(titlesOf(sheet)[0]).toBe('Do this now')
    expect(sheet).toContain('Go now.')
    expect(sheet).not.toContain('A check first')
    expect(sheet).not.toContain('can start')
    expect(titlesOf(sheet).filter((title) => /week|exercise|visits/.test(title))).toEqual([])
  })

  it('holds the plan: nobody is told that it may start', () => {
    const sheet = withTriage({ state: 'hold', dispositions: [hold, disposition({})] })
    expect(section('See to this as well', sheet)).toContain('See a doctor.')
    expect(sheet).not.toContain('Until then')
    expect(sheet).not.toContain('can start')
  })

  it('is seen to by somebody while the plan starts', () => {
    const text = section('See to this as well', withTriage({ dispositions: [disposition({})] }))
    expect(text).toContain('Your plan can start.')
    expect(text).toContain('**Physician: within 7 days, by 8 December 2026**')
    expect(text).not.toContain('Until then')
  })

  it('is not known yet: the sheet says so', () => {
    const sheet = withTriage({ state: 'provisional', treatmentWaits: true, dispositions: [disposition({})] })
    expect(sheet).toContain('Part of the plan waits')
    expect(sheet).not.toContain('can start')
  })
})

describe('a patient sheet as a page', () => {
  it.each([
    ['a plan', helped],
    ['a revised plan', after],
    ['a plan with hostile texts', hostilePlan],
    ['a stopped plan with hostile texts', hostileStop],
  ])('is sound markup with landmarks for %s', (_name, plan) => {
    const page = renderPatientHtml(plan)
    const { faults, tags, headings } = readHtml(page)
    expect(faults).toEqual([])
    for (const tag of ['header', 'main', 'footer', 'h1'])
      expect(tags.filter((name) => name === tag)).toHaveLength(1)
    expect(headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1)).toEqual([])
    expect(page).not.toMatch(/<script|<link|<iframe|\bsrc=|\bon[a-z]+="|url\(|@import/)
  })

  it('shows what somebody wrote as it stands', () => {
    expect(readHtml(renderPatientHtml(hostilePlan)).text).toContain(plainText(hostileText))
  })

  it('is told in other words, and says in which language', () => {
    const words = { ...englishPatient, language: 'it', title: 'Il suo piano', getHelp: 'Chiedere aiuto' }
    const page = renderPatientHtml({ ...helped, language: 'it-CH' }, { words })
    expect(page).toContain('<html lang="it">')
    expect(page).toContain('<h1 class="strong">Il suo piano</h1>')
    expect(page).toContain('Chiedere aiuto')
  })

  it.each([
    [
      'words of another language than its texts',
      { language: 'it' },
      'the words are in `it` and the plan is in',
    ],
    ['texts of a language without words', undefined, 'no words for the language `it-CH`'],
  ])('is never of two languages: %s', (_, own, says) => {
    const plan = own ? helped : { ...helped, language: 'it-CH' }
    const words = own && { ...englishPatient, ...own }
    expect(() => renderPatientHtml(plan, words && { words })).toThrow(says)
    expect(() => renderPatientMarkdown(plan, words && { words })).toThrow(says)
  })
})

describe('the days of a week', () => {
  it('go by their ends when they follow each other', () => {
    const { weekdays } = englishPatient
    expect(weekdays(['monday', 'tuesday', 'wednesday'])).toBe('Monday to Wednesday')
    expect(weekdays(['monday', 'wednesday', 'thursday'])).toBe('Monday, Wednesday and Thursday')
    expect(weekdays(['saturday', 'sunday'])).toBe('Saturday and Sunday')
  })
})
