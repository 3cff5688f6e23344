import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { AssessmentError } from '../../src/errors.js'
import { generatePlan, safeGeneratePlan } from '../../src/generatePlan.js'
import { deriveFacts, evaluateRules, type Pack, safeParseAssessment } from '../../src/index.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import { loadPackFolder } from '../../src/node/loadPackFolder.js'

const pack = loadPackFolder(fileURLToPath(new URL('../../rules/back-pain', import.meta.url)))

/** A Saturday. */
const json = { id: 'p-1', assessedOn: '2026-12-05' }

function problemsOf(assessment: unknown, options = {}, by: Pack = pack) {
  const result = safeGeneratePlan(by, assessment, options)
  return result.ok
    ? []
    : result.problems.map(({ code, message, expected }) => ({
        code,
        message,
        expected,
      }))
}

describe('generatePlan', () => {
  it('makes a sound plan even of an assessment that says nothing', () => {
    const plan = generatePlan(pack, json)
    expect(checkPlan(plan).problems).toEqual([])
    expect([plan.provisional, plan.triage.state]).toEqual([true, 'provisional'])
  })

  it('starts on the first open day from the assessment on', () => {
    expect(generatePlan(pack, json).startOn).toBe('2026-12-07')
    expect(generatePlan(pack, { ...json, assessedOn: '2026-12-07' }).startOn).toBe('2026-12-07')
  })

  it('starts on the day it is told, the day of the assessment included', () => {
    expect(generatePlan(pack, json, { startOn: '2026-12-09' }).startOn).toBe('2026-12-09')
    expect(generatePlan(pack, json, { startOn: '2026-12-05' }).startOn).toBe('2026-12-05')
  })

  it('goes by the calendar it is given', () => {
    const calendar = {
      zone: 'Europe/Paris',
      opening: [{ weekday: 'wednesday', from: '09:00', to: '17:00' }] as const,
      closures: [{ from: '2026-12-09', title: 'closed' }],
    }
    const plan = generatePlan(pack, json, {
      calendar: { ...calendar, opening: [...calendar.opening] },
    })
    expect([plan.startOn, plan.zone]).toEqual(['2026-12-16', 'Europe/Paris'])
  })

  it.each([
    {
      name: 'a start before the assessment',
      options: { startOn: '2026-12-04' },
      problem: {
        code: 'start-before-assessment',
        message: 'the start `2026-12-04` lies before the assessment',
        expected: '2026-12-05 or later',
      },
    },
    {
      name: 'a start that is no date',
      options: { startOn: '2027-02-29' },
      problem: {
        code: 'invalid-start',
        message: 'the start `2027-02-29` is not a date',
        expected: 'a date as YYYY-MM-DD',
      },
    },
    {
      name: 'a calendar without an open day',
      options: {
        calendar: {
          zone: 'UTC',
          opening: [{ weekday: 'monday' as const, from: '09:00', to: '17:00' }],
          closures: [{ from: '2026-01-01', to: '2028-01-01', title: 'moving house' }],
        },
      },
      problem: {
        code: 'no-open-day',
        message: 'the calendar has no open day within a year of `2026-12-05`',
        expected: 'a calendar with open days',
      },
    },
  ])('refuses $name', ({ options, problem }) => {
    expect(problemsOf(json, options)).toEqual([problem])
  })

  it('refuses a calendar that is not sound, with every place', () => {
    const opening = [{ weekday: 'mon', from: '09:00', to: '25:00' }]
    const result = safeGeneratePlan(pack, json, {
      calendar: { zone: 'UTC', opening, closures: [] } as never,
    })
    const found = result.ok ? [] : result.problems.map(({ code, pointer }) => [code, pointer])
    expect(found).toEqual([
      ['wrong-format', '/calendar/opening/0/to'],
      ['not-one-of', '/calendar/opening/0/weekday'],
    ])
  })

  it('throws every problem of an assessment at once', () => {
    const bad = { assessedOn: 'yesterday', patient: { ageYears: -1 } }
    expect(() => generatePlan(pack, bad)).toThrow(AssessmentError)
    expect(problemsOf(bad).length).toBeGreaterThan(2)
  })

  it('gives the same bytes for JSON and for its parsed form, and every time', () => {
    const parsed = safeParseAssessment(pack, json)
    if (!parsed.ok) throw new Error('the assessment is sound')
    const [first, ...others] = [json, parsed.value, parsed.value].map((one) =>
      JSON.stringify(generatePlan(pack, one)),
    )
    expect(others).toEqual([first, first])
  })

  it('parses again what could have changed since', () => {
    const changing: Record<string, unknown> = { ...json }
    generatePlan(pack, changing)
    changing.assessedOn = 'yesterday'
    expect(problemsOf(changing)).not.toEqual([])
  })

  it('does not trust what was parsed for another pack', () => {
    const other: Pack = { ...pack, interventions: {}, conditions: {} }
    const withCondition = {
      ...json,
      conditions: [{ code: Object.keys(pack.conditions)[0] }],
    }
    const parsed = safeParseAssessment(pack, withCondition)
    if (!parsed.ok) throw new Error('the assessment is sound')
    generatePlan(pack, parsed.value)
    expect(problemsOf(parsed.value, {}, other).map(({ code }) => code)).toContain('unknown-code')
  })

  it('only joins the stages: its facts are theirs', () => {
    const parsed = safeParseAssessment(pack, json)
    if (!parsed.ok) throw new Error('the assessment is sound')
    const { values } = settledFacts(evaluateRules(pack, deriveFacts(pack, parsed.value)))
    const plan = generatePlan(pack, json)
    for (const [id, cited] of Object.entries(plan.facts)) expect(cited.value).toEqual(values[id])
  })
})
