import { describe, expect, it } from 'vitest'
import type { GoalStatus } from '../../src/model/goalProgress.js'
import type { Plan } from '../../src/model/plan.js'
import type { PlanGoal } from '../../src/model/planGoal.js'
import type { Progress } from '../../src/model/progress.js'
import { frenchGoalPictureForPatient } from '../../src/render/frenchGoalPicture.js'
import { englishGoalPictureForPatient } from '../../src/render/goalPictureWords.js'
import { renderGoalSvg } from '../../src/render/renderGoalSvg.js'
import { textsOf } from '../support/readSvg.js'
import { course, before as plan } from './courseExample.js'

const evidence = { basis: 'default', confidence: 'low', sources: [] } as unknown as NonNullable<
  PlanGoal['behind']
>['evidence']

/** Pain from 8 down to 4: error 1, a change of 2 matters; milestones of 7 and 5. */
const goal: PlanGoal = {
  ...plan.goals[0]!,
  id: 'less-pain',
  title: 'Less pain',
  measure: { id: 'pain', title: 'Pain score', unit: 'points' },
  direction: 'lower-is-better',
  baseline: { score: 8, on: '2026-12-01' },
  target: { score: 4, comparator: 'at-most', branch: 'Half', evidence },
  importantChange: { points: 2, evidence },
  measurementError: { points: 1, evidence },
  due: '2027-01-17',
  milestones: [
    { review: 'early', date: '2026-12-21', score: 7 },
    { review: 'last', date: '2027-01-11', score: 5 },
  ],
}

const planned: Plan = { ...plan, goals: [goal] }

/** The plan after reviews that measured these scores. */
function measured(...scores: readonly (readonly [on: string, score: number])[]): Plan {
  const record = scores.map(
    ([on, score]): Progress => ({ reviewedOn: on, measures: [{ measure: 'pain', score, on }] }),
  )
  return { ...planned, course: { ...course, goals: [], record } }
}

const drawn = (of: Plan): string[] => textsOf(renderGoalSvg(of, goal))

describe('the picture of a goal', () => {
  it('says where the person began, what is planned and what is aimed for', () => {
    const texts = drawn(planned)
    for (const text of [
      'Less pain',
      'Pain score (points), lower is better',
      'start: 8 on 1 December 2026',
      'planned at a review',
      'target: 4 or less by 17 January 2027',
    ])
      expect(texts).toContain(text)
  })

  it('writes every score that has a place beside its point', () => {
    expect(drawn(planned).filter((text) => /^[4578]$/.test(text))).toEqual(
      expect.arrayContaining(['8', '7', '5', '4']),
    )
  })

  it('shows what may be chance and from where on a change matters, where the plan knows', () => {
    const image = renderGoalSvg(planned, goal)
    expect(image).toContain('less than 1 from the start may be chance')
    expect(image).toContain('from here on the change matters to people (2)')
    const { importantChange, measurementError, ...unknown } = goal
    expect(renderGoalSvg({ ...planned, goals: [unknown] }, unknown)).not.toMatch(/chance|matters/)
  })

  const states: readonly (readonly [score: number, on: string, status: GoalStatus, words: string])[] = [
    [4, '2026-12-20', 'achieved', 'achieved: 4 on 20 Dec'],
    [6, '2026-12-21', 'on-track', 'on track: 6 on 21 Dec'],
    [8, '2026-12-20', 'within-measurement-error', 'within measurement error: 8 on 20 Dec'],
    [7, '2027-01-12', 'behind', 'behind: 7 on 12 Jan'],
    [9, '2026-12-20', 'worsening', 'worse: 9 on 20 Dec'],
  ]
  it.each(states)('shows a score of %d on %s as %s, by word', (score, on, _status, words) => {
    expect(drawn(measured([on, score]))).toContain(words)
  })

  it('gives each state a shape of its own', () => {
    const shapes = states.map(([score, on]) => {
      const image = renderGoalSvg(measured([on, score]), goal)
      const mark =
        /<title>(?:achieved|on track|within|behind|worse)[^<]*<\/title>(.*?)<\/g>/.exec(image)?.[1] ?? ''
      return mark.replace(/-?[\d.]+/g, '')
    })
    expect(shapes).not.toContain('')
    expect(new Set(shapes).size).toBe(states.length)
  })

  it('judges each measurement as it would have been on its day', () => {
    expect(drawn(measured(['2026-12-20', 8], ['2027-01-12', 4]))).toEqual(
      expect.arrayContaining(['within measurement error: 8 on 20 Dec', 'achieved: 4 on 12 Jan']),
    )
  })

  it('says the same in words, in the order of time', () => {
    const [, description] = /<desc[^>]*>([^<]*)/.exec(renderGoalSvg(measured(['2026-12-20', 7]), goal)) ?? []
    expect(description).toBe(
      'Pain score (points), lower is better. start: 8 on 1 December 2026. planned at a review: 7 on 21 Dec, 5 on 11 Jan. target: 4 or less by 17 January 2027. on track: 7 on 20 Dec. less than 1 from the start may be chance (measurement error). from here on the change matters to people (2).',
    )
  })

  it('is a title and the reason where there is no way to draw', () => {
    const { baseline, target, ...bare } = {
      ...goal,
      noTarget: 'Pain has not been scored yet.',
      milestones: [],
    }
    expect(textsOf(renderGoalSvg({ ...planned, goals: [bare] }, bare))).toEqual([
      'Less pain',
      'Pain score (points), lower is better',
      'Pain has not been scored yet.',
    ])
  })

  it('judges nothing and counts nothing for the patient', () => {
    const plain = renderGoalSvg(measured(['2027-01-12', 9]), goal, { words: englishGoalPictureForPatient })
    expect(plain).not.toMatch(/worse|behind|chance|matters|error/)
    expect(textsOf(plain)).toContain('your score: 9 on 12 Jan')
  })

  it('speaks French to a patient who reads French', () => {
    const image = renderGoalSvg(measured(['2027-01-12', 7.5]), goal, { words: frenchGoalPictureForPatient })
    expect(textsOf(image).map((text) => text.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['en chemin', 'votre score : 7,5 le 12 janv.']),
    )
    expect(image).not.toMatch(/start|planned|target|score: /)
  })

  it('draws a target that is where the person is', () => {
    const kept = {
      ...goal,
      baseline: { score: 0, on: '2026-12-01' },
      target: { ...goal.target!, score: 0 },
      milestones: [],
    }
    expect(renderGoalSvg({ ...planned, goals: [kept] }, kept)).not.toMatch(/NaN|Infinity/)
  })
})
