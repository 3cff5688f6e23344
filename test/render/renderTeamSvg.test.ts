import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import type { PlanTeamMember } from '../../src/model/planParts.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { renderTeamSvg } from '../../src/render/renderTeamSvg.js'
import { argumentsOf, stopDecisions } from '../plan/careExample.js'
import { textsOf } from '../support/readSvg.js'
import { before } from './courseExample.js'

const member = (role: string, parts: Partial<PlanTeamMember> = {}): PlanTeamMember => ({
  role,
  title: `The ${role}`,
  discipline: role,
  as: 'member',
  for: [],
  responsibilities: [],
  rules: [],
  ...parts,
})

const lead = member('therapist', { as: 'lead', for: ['Supervised exercise'] })
const adviser = member('adviser', { responsibilities: ['Talks to the employer'] })
const plan: Plan = { ...before, team: [lead, adviser] }

describe('the picture of a team', () => {
  it('has the patient in the middle, and around them who does what, how often', () => {
    expect(textsOf(renderTeamSvg(plan))).toEqual([
      'The team around the patient',
      'Patient',
      '1 exercise at',
      'home',
      'The therapist',
      'leads the plan',
      'Supervised exercise',
      'Begin: 2 visits in 2 weeks',
      'Build: 3 visits in 4 weeks',
      'reviews: Mon 21 Dec and Mon',
      '11 Jan',
      'The adviser',
      'Talks to the employer',
      '5',
      'visits, with their number',
      'no visits planned',
    ])
  })

  it('breaks the line to those who do not see the patient', () => {
    const lines = [...renderTeamSvg(plan).matchAll(/<line ([^>]*)\/>/g)].map(([, line = '']) => line)
    expect(lines.map((line) => line.includes('dasharray'))).toEqual([false, true, false, true])
  })

  it('says that visits wait where treatment does', () => {
    const waiting: Plan = {
      ...plan,
      sessions: [],
      reviews: [],
      triage: { ...plan.triage, treatmentWaits: true },
    }
    expect(textsOf(renderTeamSvg(waiting)).filter((text) => text === 'visits wait for answers')).toHaveLength(
      2,
    )
  })

  it('names somebody with visits who is not in the team', () => {
    expect(textsOf(renderTeamSvg({ ...plan, team: [adviser] }))).toContain('therapist')
  })

  it('says the same in words', () => {
    const [, description] = /<desc[^>]*>([^<]*)/.exec(renderTeamSvg(plan)) ?? []
    expect(description).toBe(
      'The therapist (lead): Supervised exercise; Begin: 2 visits in 2 weeks; Build: 3 visits in 4 weeks; reviews: Mon 21 Dec and Mon 11 Jan. The adviser: Talks to the employer.',
    )
  })

  it('is the instruction where the plan stops', () => {
    const stopped = assemblePlan(...argumentsOf({ decisions: stopDecisions }))
    expect(textsOf(renderTeamSvg(stopped))[0]).toBe('STOP: Emergency department')
  })

  it.each([1, 2, 3, 8])('keeps %d cards apart', (count) => {
    const team = Array.from({ length: count }, (_, index) =>
      member(`role-${index}`, { responsibilities: ['Works. '.repeat(index * 9)] }),
    )
    const cards = [
      ...renderTeamSvg({ ...plan, team, sessions: [] }).matchAll(
        /<rect x="([\d.]+)" y="([\d.]+)" width="270" height="([\d.]+)"/g,
      ),
    ]
      .map((found) => found.slice(1).map(Number) as [x: number, y: number, height: number])
      .sort(([x, y], [otherX, otherY]) => x - otherX || y - otherY)
    expect(cards).toHaveLength(count)
    const overlaps = cards.filter(([x, y], index) => {
      const [otherX, otherY = 0, height = 0] = cards[index - 1] ?? []
      return otherX === x && otherY + height > y
    })
    expect(overlaps).toEqual([])
  })
})
