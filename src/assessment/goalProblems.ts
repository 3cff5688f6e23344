import type { Measure } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

type Entry = NonNullable<SoundAssessment['goals']>[number]

/** Targets that are worse than where the person begins, by the measure on which the pack takes that activity. */
export function goalProblems(pack: Pack, { goals = [] }: SoundAssessment): Problem[] {
  return goals.flatMap((entry, index) => {
    const measure = measureOf(pack, entry)
    const { baseline, target } = entry ?? {}
    if (measure === undefined || baseline === undefined || target === undefined) return []
    const isLower = measure.direction === 'lower-is-better'
    if (isLower ? target <= baseline : target >= baseline) return []
    return [
      reportProblem({
        code: 'target-worse-than-baseline',
        path: ['goals', index, 'target'],
        message: `the target ${quote(target)} is worse than the baseline \`${baseline}\``,
        value: target,
        expected: `${isLower ? 'at most' : 'at least'} ${baseline}`,
      }),
    ]
  })
}

function measureOf(pack: Pack, entry: Entry): Measure | undefined {
  const activity = entry?.activity
  if (activity === undefined) return undefined
  const template = Object.values(pack.goals).find((goal) => goal.activity === activity)
  return template && pack.measures[template.measure]
}
