import type { Problem } from '../model/problem.js'
import type { AssessmentProblemCode } from './problemCodes.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** What may be said once and was said twice, or was said with its opposite. */
export function repetitionProblems(sound: SoundAssessment): Problem[] {
  const { conditions = [], goals = [] } = sound
  return [
    ...repeated(
      'condition-repeated',
      'conditions',
      'code',
      conditions.map((entry) => entry?.code),
    ),
    ...repeated(
      'goal-repeated',
      'goals',
      'activity',
      goals.map((entry) => entry?.activity),
    ),
    ...primaryProblems(sound),
    ...opposedPreferences(sound),
  ]
}

function repeated(
  code: AssessmentProblemCode,
  list: string,
  key: string,
  values: readonly (string | undefined)[],
): Problem[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value)
    if (value === undefined || first === index) return []
    const message = `${quote(value)} is already listed in entry ${first}`
    return [reportProblem({ code, path: [list, index, key], message, value })]
  })
}

function primaryProblems({ conditions = [] }: SoundAssessment): Problem[] {
  const primaries = conditions.flatMap((entry, index) => (entry?.primary === true ? [index] : []))
  const [first, ...others] = primaries
  return others.map((index) =>
    reportProblem({
      code: 'two-primary-conditions',
      path: ['conditions', index, 'primary'],
      message: `\`true\` is wrong here, since entry ${first} is already the primary condition`,
      value: true,
      expected: 'at most one primary condition',
    }),
  )
}

function opposedPreferences({ preferences }: SoundAssessment): Problem[] {
  const prefer = preferences?.prefer ?? []
  return (preferences?.decline ?? []).flatMap((item, index) => {
    if (item === undefined || !prefer.includes(item)) return []
    const message = `${quote(item)} is declined and preferred at once`
    return [
      reportProblem({
        code: 'preferred-and-declined',
        path: ['preferences', 'decline', index],
        message,
        value: item,
      }),
    ]
  })
}
