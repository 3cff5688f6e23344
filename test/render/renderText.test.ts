import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { PlanDisposition } from '../../src/model/plan.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import type { Palette } from '../../src/render/printText.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { renderText } from '../../src/render/renderText.js'
import { argumentsOf, decisions, provisionalDecisions, schedule, stopDecisions } from '../plan/careExample.js'
import { hostilePlan, hostileStop } from './hostile.js'

const plan = assemblePlan(...argumentsOf())
const text = renderText(plan, { width: 100 })
const stopped = assemblePlan(...argumentsOf({ decisions: stopDecisions }))
const provisional = assemblePlan(
  ...argumentsOf({
    decisions: provisionalDecisions,
    schedule: { ...schedule, sessions: [], home: [] },
  }),
)

/** The lines of a section, without its title. */
function section(title: string, all = text): string {
  const [, after = ''] = all.split(`\n${title}\n`)
  return after.split('\n\n')[0]!.trimEnd()
}

describe('a plan on a terminal', () => {
  it('begins with what it is, for whom, and that a clinician decides', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Plan: Six weeks',
      '  For p-1, as assessed on 1 December 2026, from 7 December 2026 to 17 January 2027. Status:',
      '  proposed, until a clinician signs it off.',
      '  Made for a test.',
    ])
  })

  it('has its sections in the order in which a clinician reads', () => {
    const titles = text.split('\n').filter((line) => /^[A-Z][A-Z :]+$/.test(line))
    expect(titles).toEqual([
      'ON ONE PAGE',
      'TRIAGE',
      'QUESTIONS THAT COULD CHANGE THE PLAN',
      'CONDITIONS',
      'PROGRAM: SIX WEEKS',
      'GOALS',
      'TEAM',
      'INTERVENTIONS',
      'HOME PROGRAM',
      'EDUCATION',
      'CALENDAR',
      'REVIEWS',
      'SET ASIDE',
      'COULD NOT BE SCHEDULED',
      'WHERE GUIDELINES DISAGREE',
      'SAFETY NET AND ADVICE',
      'WHO MAY PAY',
      'FOR A CLINICIAN TO CONFIRM',
      'SOURCES',
      'PROVENANCE',
    ])
  })

  it('names the meetings below the team, with who meets and what comes out', () => {
    const team = section('TEAM')
    expect(team).toContain('Meetings')
    expect(team.replace(/\s+/g, ' ')).toContain(
      'Case review: every 2 weeks, in the middle: Therapist and you. New goals.',
    )
    expect(team).not.toContain('A meeting of others')
  })

  it('says of a goal where it starts, where it goes, how, and what serves it; what matters most to the person first', () => {
    expect(section('GOALS')).toBe(
      [
        '  • Sit longer. No target yet: Sitting time, at a desk has no baseline. It is measured at the first',
        '    review on 21 December 2026.',
        '    own words   “Work at my desk”',
        '    measure     Sitting time, at a desk: not recorded yet, due 4 January 2027; importance 8 of 10',
        '    steps       20 minutes, then stand → 40 minutes (examples; default ◦ to confirm)',
        '    unserved    What would serve it is not in the plan (set aside: Thrust technique).',
        '  • Pain from 8 to 5 points by 17 January 2027.',
        '    measure     Pain score: 8 on 1 December 2026, to at most 5 points by 17 January 2027 (a third',
        '                less; guideline, high)',
        '    on the way  ≤ 7 on Mon 21 Dec · ≤ 5 on Mon 11 Jan',
        '    served by   Walking and Supervised exercise',
        '    in visits   5 visits, from Mon 7 Dec to Mon 4 Jan',
      ].join('\n'),
    )
  })

  it('says of an intervention how much, why, what to check, and that its dose is to be confirmed', () => {
    expect(section('INTERVENTIONS')).toBe(
      [
        '  Therapist',
        '  • Supervised exercise: 1 visit a week for 6 weeks, 40 minutes ◦ to confirm; 5 visits dated',
        '    why         Moving helps. (guideline, high)',
        '    check       Watch the blood pressure.',
        '    adjusted    per week from 2 to 1 (The usual program)',
        '    benefit     Less pain',
        '    risk        Sore muscles',
        '    disputed    guidelines disagree on it; decide together',
      ].join('\n'),
    )
  })

  it('says what a procedure is for', () => {
    const purposes = [
      { is: 'diagnostic', plain: 'It shows which nerve hurts.' },
      { is: 'relief', plain: 'It may ease pain for weeks.' },
      { is: 'bridge', plain: 'It may let you start to move.' },
    ] as const
    const interventions = plan.interventions.map((item) => ({
      ...item,
      purposes,
    }))
    expect(section('INTERVENTIONS', renderText({ ...plan, interventions }, { width: 100 }))).toContain(
      [
        '    purpose     to find the cause: It shows which nerve hurts.',
        '    purpose     to ease the pain for a while: It may ease pain for weeks.',
        '    purpose     a bridge to active care: It may let you start to move.',
        '    benefit     Less pain',
      ].join('\n'),
    )
  })

  it('says of an exercise how much, how, how to go on or back and when to stop', () => {
    expect(section('HOME PROGRAM')).toBe(
      [
        '  • Walking: 5 days a week: 10 minutes; on Mon to Fri from Mon 7 Dec to Sun 17 Jan',
        '    why         Moving helps. (guideline, high)',
        '    how         Walk on flat ground. Keep talking pace.',
        '    harder      It is easy for a week.: five minutes more',
        '    easier      Pain lasts into the next day.: five minutes less',
        '    stop when   Pain shoots down the leg.',
      ]
        .join('\n')
        .replaceAll('.:', ':'),
    )
  })

  it('has a calendar with a line for every visit and review, each week named once', () => {
    expect(section('CALENDAR')).toBe(
      [
        '  Week  Day         Time   Min  Who        What',
        '  1     Mon 7 Dec   09:00  40   Therapist  Supervised exercise',
        '  2     Mon 14 Dec  09:00  40   Therapist  Supervised exercise (virtual)',
        '  3     Mon 21 Dec  09:00  40   Therapist  Supervised exercise',
        '        Mon 21 Dec  10:00  20   Therapist  ◆ Early review',
        '  4     Tue 29 Dec  09:00  40   Therapist  Supervised exercise',
        '  5     Mon 4 Jan   09:00  40   Therapist  Supervised exercise',
        '  6     Mon 11 Jan  10:00  20   Therapist  ◆ Last review',
        '  Times are those of America/Toronto.',
      ].join('\n'),
    )
  })

  it('says what is left out and why', () => {
    expect(section('SET ASIDE')).toBe(
      '  • Thrust technique: contraindicated. Thrust can fracture brittle bone. (guideline, high)',
    )
    expect(section('COULD NOT BE SCHEDULED')).toBe(
      [
        '  5 of 6 visits and reviews have a day (83%).',
        '  • Supervised exercise: 1 visit, Therapist: the centre is closed then',
        '    would help  another weekday than Monday',
      ].join('\n'),
    )
  })

  it('names a dozen exercises that nobody thought of and counts the rest, and names all in the Markdown', () => {
    const setAside = Array.from({ length: 14 }, (_, index) => ({
      kind: 'exercise' as const,
      id: `e${index}`,
      title: `E${index}`,
      reason: 'The day is full.',
      reasonCode: 'not-recommended' as const,
      rules: [],
    }))
    expect(section('SET ASIDE', renderText({ ...plan, setAside }, { width: 200 }))).toBe(
      '  Not now, and nothing calls for it: E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11 and 2 more.',
    )
    expect(renderMarkdown({ ...plan, setAside })).toContain('E11, E12 and E13.')
  })

  it('adds up visits that found no place for one reason, whatever the phase', () => {
    const [first] = plan.unscheduled
    const unscheduled = [first!, { ...first!, phase: 'later', sessions: 3 }]
    expect(section('COULD NOT BE SCHEDULED', renderText({ ...plan, unscheduled }, { width: 100 }))).toBe(
      [
        '  5 of 6 visits and reviews have a day (83%).',
        '  • Supervised exercise: 4 visits, Therapist: the centre is closed then',
        '    would help  another weekday than Monday',
      ].join('\n'),
    )
  })

  it('says of an exercise done in visits what is done, not how often, since the calendar does', () => {
    const exercises = plan.exercises.map((one) => ({ ...one, where: 'visits' as const }))
    const [, line] = section(
      'HOME PROGRAM',
      renderText({ ...plan, exercises, home: [] }, { width: 100 }),
    ).split('\n')
    expect(line).toBe('  • Walking: 10 minutes; done in visits')
  })

  it('counts programs that nothing calls for when they are many, and names them in the Markdown', () => {
    const reason = 'Nothing known of the person calls for it.'
    const uncalled = ['A', 'B', 'C', 'D'].map((title) => ({ id: title, title, reason, rules: [] }))
    const ranked = { id: 'e', title: 'E', reason: 'It would fit too.', rules: ['e.offer'] }
    const program = { ...plan.program!, alternatives: [...uncalled, ranked] }
    const longer = { ...plan, program }
    expect(
      section('PROGRAM: SIX WEEKS', renderText(longer, { width: 200 }))
        .split('\n')
        .at(-1),
    ).toBe('  Not chosen: E (It would fit too); 4 other programs (Nothing known of the person calls for it).')
    expect(renderMarkdown(longer)).toContain(
      'Not chosen: A, B, C and D (Nothing known of the person calls for it); E (It would fit too).',
    )
  })

  it('says of home practice that nobody can show that it is not begun, without a role or a count', () => {
    const [first] = plan.unscheduled
    const unscheduled = [
      {
        ...first!,
        sessions: 0,
        discipline: '',
        constraint: 'phase-window' as const,
        wouldHelp: 'an earlier visit',
      },
    ]
    expect(section('COULD NOT BE SCHEDULED', renderText({ ...plan, unscheduled }, { width: 100 }))).toBe(
      [
        '  5 of 6 visits and reviews have a day (83%).',
        '  • Supervised exercise: not begun at home: no visit shows it in time',
        '    would help  an earlier visit',
      ].join('\n'),
    )
  })

  it('says where sources disagree, what the plan does, and who says what', () => {
    expect(section('WHERE GUIDELINES DISAGREE')).toBe(
      [
        '  • Thrust techniques alone: Only with exercise: it is safer.',
        '    they say    guide-2021: only with exercise; other-2020 and third-2019: also alone',
        '  • Six weeks are enough (the article): A review decides.',
        '    they say    other-2020: they are not always',
      ].join('\n'),
    )
  })

  it('names the disagreements that a screen has no room for', () => {
    const [one] = plan.disagreements
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((title) => ({ ...one!, id: title, title }))
    const crowded = renderText({ ...plan, disagreements: many }, { width: 100 })
    expect(crowded).toContain('  Also disputed: D, E and F.')
  })

  it('puts what is no evidence before a clinician, marked', () => {
    expect(section('FOR A CLINICIAN TO CONFIRM')).toBe('  • convention ◦ to confirm: The usual program')
  })

  it('never calls a convention or a default by how sure one is of it', () => {
    expect(text).not.toMatch(/(convention|default), (high|medium|low)/)
  })

  it('says what is not known to apply', () => {
    const items = decisions.items.map((item) => ({
      ...item,
      checks: item.checks.map((check) => ({ ...check, certain: false })),
    }))
    const unsure = renderText(assemblePlan(...argumentsOf({ decisions: { ...decisions, items } })), {
      width: 120,
    })
    expect(unsure).toContain('Watch the blood pressure. (it is not known whether this applies)')
  })
})

describe('a stopped plan on a terminal', () => {
  it('says so first, and is little else', () => {
    const lines = renderText(stopped, { width: 100 }).split('\n')
    expect(lines[0]).toBe('STOP: Emergency department')
    expect(lines).toContain('    tell        Go to the emergency department now.')
    expect(lines.length).toBeLessThan(30)
    expect(lines.join('\n')).not.toMatch(/CALENDAR|GOALS|PROGRAM/)
  })
})

describe('the questions of a stopped plan', () => {
  const gate = {
    fact: 'grave',
    question: 'Is it grave?',
    gate: true,
    decides: ['triage'],
    rules: [],
  }
  const stop = assemblePlan(...argumentsOf({ decisions: stopDecisions }))

  it('are those that could make it more urgent', () => {
    expect(section('TO ASK AT ONCE', renderText({ ...stop, questions: [gate] }, { width: 100 }))).toBe(
      ['  An answer could make this more urgent:', '  • Is it grave?'].join('\n'),
    )
  })

  it('are not mentioned when there are none', () => {
    expect(renderText(stop, { width: 100 })).not.toMatch(/ASK|more urgent/)
  })
})

describe('a provisional plan on a terminal', () => {
  const lines = renderText(provisional, { width: 100 })

  it('says so first, and asks the gates before anything else', () => {
    expect(lines.split('\n')[0]).toBe('PROVISIONAL plan: Six weeks')
    expect(section('TO ANSWER FIRST', lines)).toBe(
      [
        '  Before any treatment:',
        '  • Any numbness?',
        '  Then:',
        '  • Has the person brittle bones?',
        '    decides     Thrust technique',
      ].join('\n'),
    )
  })

  it('tells nobody that the plan can start', () => {
    const goAhead: PlanDisposition = {
      id: 'refer',
      title: 'Refer',
      effect: 'proceed',
      instruction: 'Your plan can start.',
      allowed: 'Everything.',
      to: { role: 'doctor', title: 'Doctor' },
      withinHours: 168,
      rules: [],
      certain: true,
      missing: [],
    }
    const shown = (treatmentWaits: boolean) =>
      renderText(
        {
          ...provisional,
          triage: {
            ...provisional.triage,
            treatmentWaits,
            dispositions: [goAhead],
          },
        },
        { width: 100 },
      )
    expect([true, false].map((waits) => shown(waits).includes('Your plan can start.'))).toEqual([false, true])
  })

  it('shows what could follow as not dated', () => {
    expect(lines.replace(/\s+/g, ' ')).toContain('could follow; not dated while an answer is awaited')
  })
})

describe('the page', () => {
  it.each([40, 60, 80, 100, 140])('fits into %i columns', (width) => {
    const widest = Math.max(
      ...renderText(hostilePlan, { width })
        .split('\n')
        .map((line) => stringWidth(line)),
    )
    // A table keeps its columns, so on a very narrow terminal only its last one can shrink.
    expect(widest).toBeLessThanOrEqual(Math.max(width, 40))
  })

  it('has no control characters but line ends', () => {
    for (const one of [hostilePlan, hostileStop])
      expect(renderText(one, { width: 100 }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  it('ends with a line end and has no spaces at the ends of lines', () => {
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/ \n/)
  })

  it('takes its colours from the palette, and says the same without them', () => {
    const marked = (name: string) => (words: string) => `<${name}>${words}</${name}>`
    const names = ['plain', 'strong', 'quiet', 'good', 'warn', 'danger', 'heading'] as const
    const color = Object.fromEntries(names.map((name) => [name, marked(name)])) as Palette
    expect(renderText(stopped, { width: 100, color })).toContain(
      '<danger>STOP: Emergency department</danger>',
    )
    const colored = renderText(plan, { width: 1000, color })
    expect(colored).toContain('<good>No red flag reported today.</good>')
    expect(colored.replace(/<[^>]+>/g, '')).toBe(renderText(plan, { width: 1000 }))
  })
})

describe('a stopped plan for which something milder fired too', () => {
  const [emergency] = stopDecisions.triage.fired
  const letter = {
    ...emergency!,
    disposition: 'letter',
    rule: 'screen.emergency',
  }
  const triage = { ...stopDecisions.triage, fired: [emergency!, letter] }
  const both = renderText(assemblePlan(...argumentsOf({ decisions: { ...stopDecisions, triage } })), {
    width: 100,
  })

  it('names it and does not repeat what it would tell', () => {
    expect(both).toContain('  Also found, and outranked by this: Letter to the physician.\n')
    expect(both).not.toContain('We write to your physician.')
  })

  it('gives the reason of a milder stop, but only the most urgent order', () => {
    const plan = assemblePlan(...argumentsOf({ decisions: stopDecisions }))
    const [first] = plan.triage.dispositions
    const call = { ...first!, id: 'call', title: 'Call today', instruction: 'Call your doctor today.' }
    const stopped = { ...plan, triage: { ...plan.triage, dispositions: [first!, call] } }
    const text = renderText(stopped, { width: 100 })
    expect(text).toContain('  • Call today: ')
    expect(text).toContain('tell        Go to the emergency department now.')
    expect(text).not.toContain('Call your doctor today.')
  })
})

describe('what a question decides', () => {
  it.each([
    ['triage', 'the triage'],
    ['program', 'the program'],
    ['monitor/sitting', 'what is measured'],
    ['team/therapist', 'Therapist'],
    ['goal/less-pain', 'Less pain'],
    ['intervention/visits', 'Supervised exercise'],
    ['education/unheard-of', 'unheard-of'],
  ])('%s is called %s', (key, words) => {
    const questions = decisions.questions.map((question) => ({
      ...question,
      decides: [key],
    }))
    const asked = renderText(assemblePlan(...argumentsOf({ decisions: { ...decisions, questions } })), {
      width: 100,
    })
    expect(asked).toContain(`    decides     ${words}\n`)
  })
})
