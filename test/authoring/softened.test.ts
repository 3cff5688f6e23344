import { describe, expect, it } from 'vitest'
import { runAndHold } from '../../src/authoring/runCases.js'
import { killSoftened } from '../../src/authoring/soften/killSoftened.js'
import { settleSoftened, softenedSearch } from '../../src/authoring/soften/settleSoftened.js'
import { softenedCases } from '../../src/authoring/soften/softenedCases.js'
import { softerActions } from '../../src/authoring/soften/softerActions.js'
import type { Action } from '../../src/model/action.js'
import type { Expectation } from '../../src/model/caseFile.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)
const ranked = {
  ...pack,
  manifest: {
    ...pack.manifest,
    choices: {
      ...pack.manifest.choices,
      disposition: ['emergency', 'soon'],
      decision: ['stop' as const, 'continue' as const],
    },
  },
}

describe('an action is made softer by', () => {
  it.each<[string, Action, string[]]>([
    [
      'a weaker one',
      { type: 'contraindicate', params: { tag: 'hands-on' } },
      ['contraindicate becomes not-recommended', 'contraindicate becomes caution'],
    ],
    [
      'a weaker word for',
      { type: 'recommend', params: { exercise: 'squat' } },
      ['recommend becomes consider'],
    ],
    [
      'leaving it out where none is weaker',
      { type: 'caution', params: { exercise: 'squat', check: 'Ask.' } },
      ['caution is left out'],
    ],
    [
      'the next disposition, no limit or a later one, and what is told for this reason left out',
      {
        type: 'triage',
        params: {
          disposition: 'emergency',
          withinHours: 4,
          instruction: 'Go now.',
          holds: [{ tag: 'hands-on' }],
        },
      },
      [
        'emergency becomes soon',
        'withinHours is left out',
        '4 becomes 5',
        'instruction is left out',
        'holds is left out',
      ],
    ],
    [
      'leaving out the last of the dispositions',
      { type: 'triage', params: { disposition: 'soon' } },
      ['triage is left out'],
    ],
    [
      'looser bounds of a dose, each by itself',
      {
        type: 'adjust',
        params: { exercise: 'squat', minutes: { max: 20 }, sets: { min: 1 }, perWeek: { factor: 0.5 } },
      },
      [
        'perWeek factor is left out',
        '0.5 becomes 0.6',
        'minutes max is left out',
        '20 becomes 21',
        'sets min is left out',
      ],
    ],
    [
      'a number of a dose that is left to the item',
      { type: 'consider', params: { exercise: 'squat', exerciseDose: { reps: 10 } } },
      ['consider is left out', 'exerciseDose reps is left out'],
    ],
    [
      'a lead who is one of many',
      { type: 'involve', params: { role: 'doctor', as: 'lead', for: 'Diagnosis.' } },
      ['lead becomes member'],
    ],
    [
      'longer times',
      { type: 'monitor', params: { measure: 'koos', everyWeeks: 2 } },
      ['monitor is left out', '2 becomes 3'],
    ],
    [
      'a decision that is less grave',
      { type: 'decide', params: { decision: 'stop' } },
      ['stop becomes continue'],
    ],
    [
      'nothing, where values have no order',
      { type: 'classify', params: { fact: 'stage', value: 'late' } },
      [],
    ],
  ])('%s', (_, action, wanted) => {
    expect(softerActions(ranked, action, 'A rule').map(({ does }) => does)).toEqual(wanted)
  })

  it('keeping everything else that it says', () => {
    const params = { tag: 'hands-on', programs: ['basic'] }
    expect(softerActions(pack, { type: 'contraindicate', params }, 'Not with gout')).toEqual([
      {
        pointer: '/event/type',
        does: 'contraindicate becomes not-recommended',
        action: { type: 'not-recommended', params },
      },
      {
        pointer: '/event/type',
        does: 'contraindicate becomes caution',
        action: { type: 'caution', params: { ...params, check: 'Not with gout' } },
      },
    ])
  })
})

/** Cases about somebody with gout and arthritis, for whom hands-on treatment is considered and contraindicated. */
function held(...expectations: Expectation[]) {
  const cases = expectations.map((expectation, at) => ({
    name: `case ${at}`,
    assessment: {
      id: 'knee-1',
      assessedOn: '2026-11-16',
      conditions: [{ code: 'knee-oa', primary: true }],
      comorbidities: ['gout'],
      findings: { 'locked-knee': false, 'weight-bearing-lost': false },
    },
    expect: expectation,
  }))
  const run = runAndHold(pack, { 'rules/knee.cases.json': JSON.stringify({ cases }) })
  expect(run.report.results.flatMap(({ failures, problems }) => [...failures, ...problems])).toEqual([])
  return run.held
}

const only = { isMeant: (owner: string) => owner === 'rules/contraindicate' }
const survivorsOf = (...expectations: Expectation[]) =>
  killSoftened(pack, held(...expectations), only).survivors.map(({ does }) => does)

describe('a case notices a softer rule', () => {
  it.each<[string, Expectation, string[]]>([
    [
      'never by what rules come to, since they come to the same',
      { applies: ['contraindicate'] },
      ['contraindicate becomes not-recommended', 'contraindicate becomes caution'],
    ],
    [
      'when it expects an item out that comes in',
      { excludes: ['intervention/mobilisation'] },
      ['contraindicate becomes not-recommended'],
    ],
    [
      'when it expects the reason that is another',
      { reasons: { 'intervention/mobilisation': 'contraindicated' } },
      [],
    ],
  ])('%s', (_, expectation, survivors) => {
    expect(survivorsOf(expectation)).toEqual(survivors)
  })
})

describe('a softer rule that no case notices', () => {
  const cases = held({ applies: ['contraindicate'] })
  const { survivors } = killSoftened(pack, cases, only)

  it('is shown by somebody whose care it changes', () => {
    const witness = survivors.map((one) => settleSoftened(pack, one, softenedSearch(pack, cases)))
    expect(witness.map(({ outcome }) => outcome)).toEqual(['found', 'found'])
  })

  it('gets a case that expects what it would change, and is noticed by it', () => {
    const { cases: written, shown } = softenedCases(pack, survivors, cases)
    expect(shown.map(({ outcome }) => outcome)).toEqual(['case', 'case'])
    const [one, ...more] = written['rules/knee.json'] ?? []
    expect(more).toEqual([])
    expect(one?.unconfirmed).toBe(true)
    expect(one?.expect).toEqual({ reasons: { 'intervention/mobilisation': 'contraindicated' } })
    const run = runAndHold(pack, { 'rules/knee.cases.json': JSON.stringify({ cases: [one] }) })
    expect(killSoftened(pack, run.held, only).survivors).toEqual([])
  })

  it('is proved to change nothing where another rule says as much to everybody whom it speaks to', () => {
    const again = pack.rules.find(({ name }) => name === 'contraindicate')!
    const doubled = { ...pack, rules: [...pack.rules, { ...again, name: 'contraindicate.again' }] }
    const softer = killSoftened(doubled, [], only).survivors
    const search = softenedSearch(doubled, [])
    expect(softer.map((one) => settleSoftened(doubled, one, search).outcome)).toEqual([
      'impossible',
      'impossible',
    ])
  })
})
