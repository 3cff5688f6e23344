import { describe, expect, it } from 'vitest'
import type { Pack } from '../../src/model/pack.js'
import type { Unscheduled } from '../../src/model/schedule.js'
import { planUncovered } from '../../src/plan/planUncovered.js'
import { example, pack } from './careExample.js'

const missed = (item: string, constraint: Unscheduled['constraint'] = 'coverage-limit'): Unscheduled => ({
  series: item,
  items: [item],
  discipline: 'therapist',
  phase: 'standard.begin',
  sessions: 3,
  constraint,
  wouldHelp: 'cover for more visits',
})

function uncovered(unscheduled: readonly Unscheduled[], over: Partial<typeof example> = {}) {
  const choices: Pack['manifest']['choices'] = {
    ...pack.manifest.choices,
    overCoverage: ['group', 'virtual', 'home'],
  }
  const manifest = { ...pack.manifest, choices }
  return planUncovered({
    ...example,
    pack: { ...pack, manifest },
    ...over,
    schedule: { ...(over.schedule ?? example.schedule), unscheduled },
  })
}

describe('visits that no cover is left for', () => {
  it('are shown with what takes their place, in the order of the pack', () => {
    expect(uncovered([missed('intervention/visits')])).toEqual([
      {
        discipline: 'therapist',
        title: 'Therapist',
        items: ['intervention/visits'],
        visits: 3,
        given: [],
        left: 3,
        instead: [
          { by: 'virtual', text: 'visits by video or phone' },
          { by: 'home', text: 'the home program that is in this plan' },
        ],
        mustStay: false,
      },
    ])
  })

  it('have no substitute that the person cannot use', () => {
    const assessment = { ...example.assessment, preferences: { modes: ['in-person' as const] } }
    expect(
      uncovered([missed('intervention/visits')], { assessment })[0]?.instead.map(({ by }) => by),
    ).toEqual(['home'])
  })

  it('have no home program for a substitute when there is none', () => {
    const schedule = { ...example.schedule, home: [] }
    expect(uncovered([missed('intervention/visits')], { schedule })[0]?.instead.map(({ by }) => by)).toEqual([
      'virtual',
    ])
  })

  it.each([
    ['education', 'education/pain-talk', true],
    ['treatment', 'intervention/visits', false],
  ])('of %s must stay: %s %s', (_, item, mustStay) => {
    expect(uncovered([missed(item)])[0]?.mustStay).toBe(mustStay)
  })

  it('of one item are one gap, whatever their phases', () => {
    const later = { ...missed('intervention/visits'), phase: 'standard.build', sessions: 2 }
    expect(uncovered([missed('intervention/visits'), later]).map(({ visits }) => visits)).toEqual([5])
  })

  it('are not those that found no place for another reason', () => {
    expect(uncovered([missed('intervention/visits', 'not-available')])).toEqual([])
  })
})
