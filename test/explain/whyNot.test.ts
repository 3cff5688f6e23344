import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import type { Answer } from '../../src/explain/answer.js'
import { answerFact } from '../../src/explain/answerFact.js'
import { candidateChanges } from '../../src/explain/candidateChanges.js'
import { decideOn } from '../../src/explain/decideAgain.js'
import { type CatalogueEntry, findInCatalogue } from '../../src/explain/findInCatalogue.js'
import { protectedFacts } from '../../src/explain/protectedFacts.js'
import { type NotThere, whyNot } from '../../src/explain/whyNot.js'
import { whyNotText } from '../../src/explain/whyNotText.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Plan } from '../../src/model/plan.js'
import { backPain, fixtures } from '../support/backPain.js'

const personOf = (name: string, change: Partial<Assessment> = {}): Assessment => ({
  ...parseAssessment(backPain, fixtures[name]),
  ...change,
})

function notThere(assessment: Assessment, code: string, mostRuns = 300): NotThere {
  const plan = generatePlan(backPain, assessment)
  const result = whyNot(backPain, { assessment, plan }, code, { mostRuns })
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

const sciatica = personOf('sciatica-eight-weeks')

/** Something that a limit leaves out of that plan. */
const crowdedOut = (() => {
  const found = generatePlan(backPain, sciatica).setAside.find(
    ({ reasonCode }) => reasonCode === 'over-limit',
  )
  if (found === undefined) throw new Error('no limit leaves anything out of the plan of the fixture')
  return `${found.kind}/${found.id}`
})()

describe('whyNot names what keeps something out', () => {
  it.each<[string, Assessment, string, string, string]>([
    ['a rule against it', sciatica, 'exercise/seated-flexion', 'rule', 'Bending forward'],
    ['a limit', sciatica, crowdedOut, 'limit', 'at most'],
    ['no rule for it', sciatica, 'intervention/tens', 'not-indicated', 'No rule'],
    ['a missing fact', sciatica, 'education/edu-sleep', 'missing', 'Insomnia Severity Index'],
    ['a preference', personOf('declines-hands-on'), 'manual-therapy', 'preference', 'declined'],
    ['the program', personOf('acute-low-risk-strain'), 'exercise/bridge', 'program', 'not part of'],
    ['the triage, on a stop', personOf('suspected-cauda-equina'), 'exercise/walk', 'triage', 'stops for'],
    [
      'the triage, while a gate is open',
      personOf('unscreened-red-flags'),
      'exercise/bridge',
      'triage',
      'waits',
    ],
    [
      'a contraindication that is open',
      personOf('unscreened-red-flags'),
      'exercise/walk',
      'missing',
      'is held',
    ],
    ['a contraindication', personOf('stenosis-frail-older'), 'exercise/prone-press-up', 'rule', ''],
    ['a program that is ruled out', sciatica, 'program/self-management', 'rule', 'full program'],
  ])('%s', (_, person, code, kind, text) => {
    const { inPlan, reasons } = notThere(person, code, 0)
    expect(inPlan).toBe(false)
    expect(reasons).toEqual([expect.objectContaining({ kind, text: expect.stringContaining(text) })])
  })

  it('the coverage', () => {
    const preAuthorisations = [{ item: 'supervised-exercise', status: 'refused' as const }]
    const person = personOf('sciatica-eight-weeks', { coverage: { preAuthorisations } })
    const { reasons, search } = notThere(person, 'supervised-exercise')
    expect(reasons.map(({ kind }) => kind)).toEqual(['coverage'])
    expect(search.changes[0]?.map(({ fact, words }) => [fact, words])).toEqual([
      ['coverage.preAuthorisations', 'approved by the payer'],
    ])
  })

  it('for each item of a tag', () => {
    const { kind, reasons } = notThere(sciatica, 'tag/thrust', 0)
    expect(kind).toBe('tag')
    expect(reasons.map(({ subject }) => subject)).toEqual(['intervention/spinal-manipulation'])
  })

  it('with the rules that would speak for it, and what keeps them from applying', () => {
    const { wouldSpeak } = notThere(sciatica, 'program/psych-informed-pt', 0)
    expect(wouldSpeak.length).toBeGreaterThan(0)
    for (const { outcome, blockedBy } of wouldSpeak) expect(blockedBy.length > 0).toBe(outcome !== 'applies')
  })

  it('and nothing of what is in the plan', () => {
    expect(notThere(sciatica, 'exercise/walk')).toMatchObject({
      inPlan: true,
      reasons: [],
      search: { changes: [], runs: 0 },
    })
  })
})

describe('the smallest change', () => {
  it.each<[string, Assessment, string, [string, Answer][]]>([
    ['a missing answer', sciatica, 'education/edu-sleep', [['sleep.isi', 8]]],
    ['another answer', sciatica, 'program/psych-informed-pt', [['start-back.psychosocial', 4]]],
    [
      'a preference, over a limit',
      sciatica,
      crowdedOut,
      [['preferences.prefer', [crowdedOut.split('/')[1] ?? '']]],
    ],
    [
      'two answers',
      personOf('acute-low-risk-strain'),
      'program/psych-informed-pt',
      [
        ['start-back.psychosocial', 4],
        ['start-back.total', 4],
      ],
    ],
    [
      'an activity that the person names',
      sciatica,
      'goal-walk-distance',
      [['goals.activities', ['gardening', 'lift-grandchild', 'walk-distance']]],
    ],
  ])('is found: %s', (_, person, code, change) => {
    const { search } = notThere(person, code)
    expect(search.changes[0]?.map(({ fact, answer }) => [fact, answer])).toEqual(change)
    expect(search.runs).toBeLessThanOrEqual(search.mostRuns)
  })

  it('is what it says: run again with it, the plan has the thing', () => {
    for (const code of [
      'education/edu-sleep',
      'intervention/psychological-assessment',
      'exercise/prone-lie',
    ]) {
      const [kind, id] = code.split('/')
      for (const changes of notThere(sciatica, code).search.changes) {
        const changed = changes.reduce<Assessment>(
          (person, { fact, answer }) => answerFact(backPain, person, fact, answer) ?? person,
          sciatica,
        )
        const plan: Plan = generatePlan(backPain, changed)
        const there =
          kind === 'exercise' ? plan.exercises : kind === 'education' ? plan.education : plan.interventions
        expect(there.map((item) => item.id)).toContain(id)
      }
    }
  })

  it('takes back that the person declines it', () => {
    const person = { ...sciatica, preferences: { ...sciatica.preferences, decline: ['walk'] } }
    const { search } = notThere(person, 'exercise/walk')
    expect(search.changes[0]?.map(({ words }) => words)).toContain('no longer declined')
  })

  it('stays within its bounds, and says when something may be left', () => {
    expect(notThere(sciatica, 'program/self-management', 20).search).toEqual({
      changes: [],
      runs: 20,
      mostRuns: 20,
      mostChanges: 2,
      exhausted: false,
    })
    expect(notThere(sciatica, 'goal/goal-pain').search).toMatchObject({ changes: [], exhausted: true })
  })

  it('is the same each time', () => {
    expect(notThere(sciatica, 'psychological-assessment')).toEqual(
      notThere(sciatica, 'psychological-assessment'),
    )
  })

  it('never touches a safety answer or what cannot change, for anything of the catalogue and any person', () => {
    const { interventions, exercises, education, programs, goals } = backPain
    const shelves = { interventions, exercises, education, program: programs, goal: goals }
    const safe = protectedFacts(backPain)
    // Every fifteenth person and the one of whom least is known: each takes the whole catalogue.
    const people = Object.keys(fixtures).filter(
      (name, index) => index % 15 === 0 || name.startsWith('unscreened'),
    )
    for (const name of people) {
      const run = decideOn(backPain, personOf(name))
      for (const [shelf, entries] of Object.entries(shelves))
        for (const id of Object.keys(entries)) {
          const kind = (shelf.endsWith('s') ? shelf.slice(0, -1) : shelf) as CatalogueEntry['kind']
          const changes = candidateChanges(backPain, run, { kind, id, title: id })
          expect(changes.map(({ fact }) => fact).filter((fact) => safe.has(fact))).toEqual([])
        }
    }
  }, 120_000)

  it('suggests nothing on a stop', () => {
    expect(notThere(personOf('suspected-cauda-equina'), 'exercise/walk').search.changes).toEqual([])
  })
})

describe('whyNot refuses', () => {
  const plan = generatePlan(backPain, sciatica)

  it.each([
    ['what the pack does not have', 'exercise/bik', 'unknown-subject', 'exercise/bike'],
    ['what is two things', 'heat', 'ambiguous-subject', undefined],
  ])('%s', (_, code, problem, near) => {
    const result = whyNot(backPain, { assessment: sciatica, plan }, code)
    expect(result.ok ? undefined : [result.problems[0].code, result.problems[0].didYouMean]).toEqual([
      problem,
      near,
    ])
  })

  it.each<[string, unknown, Plan, string]>([
    ['a plan of another assessment', personOf('one-visit-a-week'), plan, 'plan-of-another-assessment'],
    [
      'a plan of another pack',
      sciatica,
      { ...plan, provenance: { ...plan.provenance, pack: { ...plan.provenance.pack, digest: 'sha256:0' } } },
      'plan-of-another-pack',
    ],
    ['an assessment that is none', { id: 'p-1' }, plan, 'missing-key'],
  ])('%s', (_, assessment, made, code) => {
    const result = whyNot(backPain, { assessment, plan: made }, 'exercise/bike')
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code)
  })

  it('finds a thing by its kind where the bare id is two things', () => {
    expect(findInCatalogue(backPain, 'tag/heat')).toMatchObject({ kind: 'tag', id: 'heat' })
  })
})

describe('whyNotText', () => {
  it('says why not and what would help', () => {
    expect(whyNotText(notThere(sciatica, 'education/edu-sleep')).split('\n')).toEqual(
      expect.arrayContaining([
        'Better sleep (education/edu-sleep) is not in the plan.',
        'Why not',
        'What would bring it in',
        '  Insomnia Severity Index: 8 points',
      ]),
    )
  })

  it('says when nothing was found within the bounds', () => {
    const text = whyNotText(notThere(sciatica, 'program/self-management', 20))
    expect(text).toContain('Nothing was found: 20 changes were tried (stopped after 20 runs')
  })

  it('says when it is there after all', () => {
    expect(whyNotText(notThere(sciatica, 'exercise/walk'))).toBe('Walking (exercise/walk) is in the plan.\n')
  })
})
