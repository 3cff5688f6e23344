import { describe, expect, it } from 'vitest'
import type { PlanChange } from '../../src/model/revision.js'
import { renderRevisionMarkdown } from '../../src/render/renderRevisionMarkdown.js'
import { renderRevisionText } from '../../src/render/renderRevisionText.js'
import { renderText } from '../../src/render/renderText.js'
import { after, before, change, course, moved, override, revisionOf, withCourse } from './courseExample.js'
import { hostileText } from './hostile.js'

const textOf = (...parts: Parameters<typeof revisionOf>): string =>
  renderRevisionText(revisionOf(...parts), { width: 100 })

/** The lines of a section, without its title. */
function section(title: string, text: string): string {
  const [, rest = ''] = text.split(`\n${title}\n`)
  return rest.split('\n\n')[0]!.trimEnd()
}

const walking = change({
  kind: 'dose',
  subject: 'exercise/walking',
  title: 'Walking',
  before: { dose: { daysPerWeek: 5, sets: 2, reps: 7, effort: 'easy' } },
  after: { dose: { daysPerWeek: 5, sets: 3, reps: 10, effort: 'easy' }, step: 'five minutes more' },
})

describe('a revision', () => {
  it('begins with the day, what was decided, and what it replaces', () => {
    expect(textOf([walking]).split('\n').slice(0, 3)).toEqual([
      'Review on 22 December 2026: take the next step',
      `  For p-1. Plan p-1.after, version 2, in place of ${before.id}. Status: proposed, until a`,
      '  clinician signs it off.',
    ])
  })

  it('says so when nothing changes', () => {
    const text = renderRevisionText({ plan: before, replaces: before.id, changes: [] }, { width: 100 })
    expect(text).toContain(': nothing changes\n')
    expect(text).toContain('stays as it is.')
  })

  it('gives why the review decided so', () => {
    expect(section('WHAT THE REVIEW DECIDED', textOf([walking]))).toBe(
      '  • The plan: take the next step\n    why         Moving is easier.',
    )
  })

  it('leaves to the clinician what no rule decides', () => {
    const decisions = course.decisions.map(({ decision: _, ...rest }) => ({ ...rest, because: [] }))
    expect(textOf([walking], withCourse({ decisions }))).toContain(
      'no rule decides; it is the clinician’s to say',
    )
  })

  it('shows a dose before and after in plain words, only what differs, and the step', () => {
    expect(section('ANOTHER DOSE OR STEP', textOf([walking]))).toBe(
      [
        '  • Walking: 2 sets of 7 → 3 sets of 10',
        '    next step   five minutes more',
        '    why         Moving is easier.',
      ].join('\n'),
    )
  })

  it('says a reason that several share once', () => {
    const hopping = { ...walking, subject: 'exercise/hop', title: 'Hopping' }
    const text = section('ANOTHER DOSE OR STEP', textOf([walking, hopping]))
    expect(text.split('Moving is easier.')).toHaveLength(2)
    expect(text.split('\n')[0]).toBe('  Moving is easier.')
  })

  it('tells of an exercise that gave way to another as one step', () => {
    const steps = [
      { on: '2026-12-22', exercise: 'walking', direction: 'progress', to: 'hop', rules: [] } as const,
    ]
    const text = textOf(
      [
        change({ kind: 'removed', subject: 'exercise/walking', title: 'Walking' }),
        change({
          kind: 'added',
          subject: 'exercise/hop',
          title: 'Hopping',
          after: { dose: { daysPerWeek: 7, sets: 1, reps: 5 } },
        }),
      ],
      withCourse({ steps }),
    )
    expect(section('ANOTHER DOSE OR STEP', text)).toContain('• Walking → Hopping: every day: 1 set of 5')
    expect(text).not.toMatch(/\nNEW\n|\nNO LONGER\n/)
  })

  it('moves dates from the old day to the new', () => {
    expect(section('DATES', textOf([moved]))).toBe(
      [
        '  • Supervised exercise: moves, Tue 29 Dec 09:00 → Wed 30 Dec 10:00',
        '    why         They can come on Wednesdays now.',
      ].join('\n'),
    )
  })

  it('counts visits that go when they are many, and gives their span', () => {
    const gone = ['2027-01-04', '2027-01-06', '2027-01-08', '2027-01-11', '2027-01-13'].map((date, index) =>
      change({
        kind: 'removed',
        subject: `session/x/${index}`,
        title: 'Talk',
        before: { date, start: '09:00' },
      }),
    )
    expect(section('DATES', textOf(gone))).toContain(
      '• Talk: no longer, 5 visits from Mon 4 Jan to Wed 13 Jan',
    )
  })

  it('gives the year of a day that is more than half a year ahead', () => {
    const calls = ['2027-01-04', '2027-12-14'].map((date, index) =>
      change({
        kind: 'added',
        subject: `session/x/${index}`,
        title: 'Call',
        after: { date, start: '09:00' },
      }),
    )
    expect(section('DATES', textOf(calls))).toContain('• Call: new, Mon 4 Jan and Tue 14 Dec 2027')
  })

  it('compares visits as a whole where only one side has them by phase', () => {
    const dose = { perWeek: 2, minutes: 45, maxSessions: 18 }
    const visits = change({
      kind: 'dose',
      subject: 'intervention/exercise',
      title: 'Exercise visits',
      before: { dose, phaseDoses: [{ phase: 'first', sessionDose: dose }] },
      after: { dose: { ...dose, perWeek: 0.5, maxSessions: 6 } },
    })
    expect(section('ANOTHER DOSE OR STEP', textOf([visits]))).toContain(
      'Exercise visits: 2 visits a week, at most 18, 45 minutes → 1 visit every 2 weeks, at most 6,',
    )
  })

  it('says that an exercise is done again, and not a second time that it had ended', () => {
    const dose = { daysPerWeek: 7, sets: 2, reps: 10 }
    const back = change({
      kind: 'dose',
      subject: 'exercise/hop',
      title: 'Hopping',
      before: { dose: { ...dose, reps: 7 } },
      after: { dose, weekdays: ['monday'] },
    })
    expect(section('ANOTHER DOSE OR STEP', textOf([back]))).toContain(
      'Hopping: again every day: 2 sets of 10',
    )
    const gone = change({ kind: 'removed', subject: 'exercise/hop', title: 'Hopping', before: { dose } })
    expect(textOf([gone, moved])).not.toContain('NO LONGER')
  })

  it('tells what was done so often as it was planned apart from what stops', () => {
    const subject = course.history.sessions[0]?.items[0] ?? ''
    const dose = { perWeek: 1, minutes: 45, maxSessions: 1 }
    const gone = change({ kind: 'removed', subject, title: 'Assessment', before: { dose } })
    expect(textOf([gone])).not.toContain('NO LONGER')
    expect(section('IN SHORT', textOf([gone]))).toContain('• Done as planned: Assessment')
  })

  it.each<[string, PlanChange, string]>([
    [
      'what was taught',
      change({ kind: 'removed', subject: 'education/pain', title: 'Pain', reason: 'program-changed' }),
      '• Taught, and kept: Pain',
    ],
    [
      'advice, without its reason',
      change({ kind: 'removed', subject: 'advice/first', title: 'First visit', because: 'It has been.' }),
      '• Advice no longer given: First visit',
    ],
    [
      'who leaves the team',
      change({ kind: 'removed', subject: 'role/nurse', title: 'Nurse', reason: 'program-changed' }),
      '• No longer in the team: Nurse',
    ],
  ])('tells in one line %s', (_, gone, line) => {
    const text = textOf([gone])
    expect(section('IN SHORT', text)).toContain(line)
    expect(text).not.toMatch(/NO LONGER|It has been/)
  })

  it('says which courses a step down does not make fewer, and of how many visits', () => {
    const decided = (decision: 'step-down' | 'progress') => {
      const decisions = course.decisions.map((one) => ({ ...one, decision }))
      const [first] = after.interventions
      const talks = { ...first!, id: 'talks', title: 'Talks', category: 'treatment' as const }
      const [session] = after.sessions
      const sessions = ['a', 'b'].map((id) => ({ ...session!, id, items: ['intervention/talks'] }))
      const team = [{ role: 'physio', title: 'Physio', as: 'lead', because: [], rules: [], purposes: [] }]
      return textOf([moved], {
        ...{ ...withCourse({ decisions }), sessions, team: team as never },
        interventions: [
          { ...talks, discipline: 'psychologist' },
          { ...talks, id: 'none', title: 'None' },
        ],
      })
    }
    expect(decided('step-down').replace(/\s+/g, ' ')).toContain('Not made fewer: Talks (2 visits). A course')
    expect(decided('progress')).not.toContain('Not made fewer')
  })

  it('tells what waits apart from what is over', () => {
    const both = [
      change({
        kind: 'removed',
        subject: 'exercise/hop',
        title: 'Hop',
        reason: 'screen-open',
        because: 'Ask first.',
      }),
      change({ kind: 'removed', subject: 'exercise/run', title: 'Run', because: 'It did no good.' }),
    ]
    expect(section('WAITS', textOf(both))).toBe('  • Hop\n    why         Ask first.')
    expect(section('NO LONGER', textOf(both))).toBe('  • Run\n    why         It did no good.')
  })

  it('gives what comes with another program no reason of its own, and says so once', () => {
    const text = textOf([
      change({ kind: 'removed', subject: 'exercise/run', title: 'Run', because: 'It did no good.' }),
      change({
        kind: 'removed',
        subject: 'exercise/hop',
        title: 'Hop',
        reason: 'program-changed',
        because: 'Of old.',
      }),
    ])
    expect(section('NO LONGER', text)).toBe('  • Hop\n  • Run\n    why         It did no good.')
    expect(section('PROGRAM', text)).toBe('  What follows and gives no other reason comes with this.')
  })

  it('moves the visits of one kind together, each to the day that comes next, and says how they are given now', () => {
    const visit = (date: string, mode: string) => ({ date, start: '09:00', minutes: 45, mode })
    const moves = [
      ['2027-01-15', '2026-12-31'],
      ['2026-12-30', '2027-01-07'],
    ].map(([from, to], index) =>
      change({
        ...{ kind: 'moved', subject: `session/a/${index}`, title: 'Practice' },
        ...{ before: visit(from as string, 'in-person'), after: visit(to as string, 'virtual') },
      }),
    )
    expect(section('DATES', renderRevisionText(revisionOf(moves), { width: 200 }))).toContain(
      '• Practice: move, Wed 30 Dec 09:00 → Thu 31 Dec 09:00, now by video or phone; Fri 15 Jan 09:00 → Thu 7 Jan 09:00, now by video or phone',
    )
  })

  it('puts three new things of a kind on one line', () => {
    const added = ['Pacing', 'Sleep', 'Flares'].map((title) =>
      change({ kind: 'added', subject: `education/${title}`, title }),
    )
    expect(section('NEW', textOf(added))).toContain('• To learn: Pacing, Sleep and Flares')
    expect(section('NEW', textOf(added.slice(1)))).toContain('• Sleep: to learn')
  })

  it('says so where a change is asked for and no rule picks one', () => {
    const decisions = course.decisions.map((one) => ({ ...one, decision: 'modify' as const }))
    expect(textOf([moved], withCourse({ decisions }))).toContain('What to change is the clinician’s to say')
    const added = change({ kind: 'added', subject: 'exercise/hop', title: 'Hopping' })
    expect(textOf([added], withCourse({ decisions }))).not.toContain('What to change is')
  })

  it('says until when a target that is reached is kept, and a reason that all goals share once', () => {
    const goals = course.goals.map((one) => ({ ...one, status: 'achieved' as const }))
    const later = after.goals.map(({ id, title }) =>
      change({
        kind: 'target',
        subject: `goal/${id}`,
        title,
        before: { target: 4, due: '2027-02-22' },
        after: { target: 4, due: '2028-02-21' },
      }),
    )
    const text = section('GOALS', textOf(later, withCourse({ goals })))
    expect(text).toContain('to be kept  until Mon 21 Feb 2028')
    expect(text.split('Moving is easier.')).toHaveLength(2)
    expect(text).toContain('Why the goals change: Moving is easier.')
  })

  it('closes the sentences on several goals once with the same words', () => {
    const goals = after.goals.map(({ id }) => ({
      goal: id,
      status: 'behind' as const,
      sentence: `${id} is slower. This is no failure.`,
    }))
    const text = section('GOALS', textOf([moved], withCourse({ goals })))
    expect(text.split('This is no failure.')).toHaveLength(2)
    expect(text.split('is slower.')).toHaveLength(goals.length + 1)
    expect(goals.length).toBeGreaterThan(1)
  })

  it('says how goals go, without blame, and names in one line those that were not measured', () => {
    expect(section('GOALS', textOf([walking]))).toBe(
      [
        '  • Less pain (slower than planned): Pain score 7 on 22 December 2026: less than planned.',
        '  • Not measured at this review: Sit longer',
      ].join('\n'),
    )
    expect(textOf([walking])).not.toMatch(/fail|non-complian|poor/i)
  })

  it('sums up in a line each what took place, what is to be asked and what stays', () => {
    const status = (value: string, index: number) =>
      change({
        kind: 'done',
        subject: `session/visits/${index}`,
        after: { date: '2026-12-07', status: value },
      })
    const text = section(
      'IN SHORT',
      textOf([
        ...['done', 'done', 'no-show', 'not told'].map(status),
        ...[1, 2, 3, 4].map((at) =>
          change({ kind: 'question', subject: `question/${at}`, title: `Question ${at}?`, after: 'open' }),
        ),
      ]),
    )
    expect(text).toContain(
      'What took place: 2 visits done, 1 missed and of 1 nobody said whether it took place',
    )
    expect(text).toContain('To ask: 4 questions: Question 1? Question 2? Question 3? …')
    expect(text).toContain('As it was: the program “Six weeks” and its dates')
  })

  it('counts what a stop takes out instead of listing it, after the instruction', () => {
    const stopped = revisionOf(
      [moved, walking].map((one) => ({ ...one, kind: 'removed' as const })),
      { triage: { ...after.triage, state: 'stop', summary: 'Stop now.' }, status: 'stopped' },
    )
    const text = renderRevisionText(stopped, { width: 100 })
    expect(text).toMatch(/^STOP: /)
    expect(text).toContain('Nothing of the plan is done: 1 visit and 1 exercise are taken out.')
    expect(text.indexOf('Stop now.')).toBeLessThan(text.indexOf('Nothing of the plan'))
  })

  it('shows a decision that waits first and loudly, with what it asks for', () => {
    const overrides = [override({ state: 'waits', against: ['walking.recommend'] })]
    const lines = section('WHAT THE REVIEW DECIDED', textOf([walking], withCourse({ overrides }))).split('\n')
    expect(lines[0]).toBe('  • NOT DONE, a decision that needs a reason: Thrust technique, put in')
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      'needed Name what stands against it (walking.recommend) and say why it is done all the same',
    )
  })

  it('never shows JSON', () => {
    expect(textOf([walking, moved])).not.toMatch(/[{}]|":/)
  })

  it('says the same as Markdown', () => {
    const words = (text: string) =>
      text
        .replace(/[*_#\\•-]/g, '')
        .toLowerCase()
        .replace(/\s+/g, ' ')
    const markdown = words(renderRevisionMarkdown(revisionOf([walking, moved])))
    for (const part of [
      '2 sets of 7 → 3 sets of 10',
      'tue 29 dec 09:00 → wed 30 dec 10:00',
      'moving is easier.',
    ])
      expect(markdown).toContain(part)
  })

  it('keeps hostile text text', () => {
    const hostile = revisionOf(
      [walking, moved].map((one) => ({ ...one, title: hostileText, because: hostileText })),
      withCourse({ overrides: [override({ reason: hostileText })] }),
    )
    const markdown = renderRevisionMarkdown(hostile)
    for (const printed of [renderRevisionText(hostile, { width: 100 }), markdown])
      for (const mark of ['\u001b', '\u202e']) expect(printed.includes(mark)).toBe(false)
    expect(markdown).not.toMatch(/<script|[^\\]\]\(javascript/)
    expect(markdown).not.toMatch(/^# heading/m)
  })
})

describe('a revised plan as text', () => {
  const text = renderText(after, { width: 100 })

  it('is as of the review', () => {
    expect(text).toContain('For p-1, as of the review on 22 December 2026')
  })

  it('tells its course: version, what it replaces, what was decided, and what took place in one line', () => {
    const told = section('COURSE: VERSION 2', text)
    expect(told).toContain(`in place of ${before.id}.`)
    expect(told).toContain('• The plan: take the next step')
    expect(told).toContain('So far: 2 visits done and 1 missed.')
  })

  it('shows the latest step of an exercise where it is done', () => {
    const exercises = after.exercises.map((exercise) => ({
      ...exercise,
      step: { on: '2026-12-22', direction: 'progress' as const, change: 'five minutes more' },
    }))
    expect(renderText({ ...after, exercises }, { width: 100 })).toContain(
      'now         Since Tue 22 Dec, the next step: five minutes more',
    )
  })

  it('shows what stands by a clinician, and says in the calendar that a visit is fixed', () => {
    const sessions = after.sessions.map((session) => ({ ...session, locked: true as const }))
    const plan = { ...after, sessions, course: { ...course, overrides: [override({})] } }
    const shown = renderText(plan, { width: 100 })
    expect(shown).toContain('• Thrust technique: put in, decided by Therapist on 22 December 2026')
    expect(shown).toContain('(fixed by the clinician)')
  })

  it('has no such section at first', () => {
    expect(renderText(before, { width: 100 })).not.toContain('COURSE')
  })
})
