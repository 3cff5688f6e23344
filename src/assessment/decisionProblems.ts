import { exerciseDoseSchema, sessionDoseSchema } from '../model/dose.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import type { Override, Progress } from '../model/progress.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { outOfBounds, reportProblem } from './reportProblem.js'
import type { Sound } from './soundPart.js'
import { unknownCode } from './unknownCode.js'

/** What clinicians decided or signed that the pack knows nothing of: a role, an item, a rule, a quantity of a dose. */
export function decisionProblems(
  pack: Pack,
  { overrides = [], transitions = [] }: Sound<Progress>,
): Problem[] {
  const roles = Object.keys(pack.roles)
  const roleProblems = (role: string | undefined, path: JsonPath) =>
    role === undefined || roles.includes(role) ? [] : [unknownCode(path, role, roles, 'a role of the pack')]
  return [
    ...overrides.flatMap((override = {}, index) => [
      ...roleProblems(override.byRole, ['overrides', index, 'byRole']),
      ...targetProblems(pack, override, index),
      ...doseProblems(override, index),
    ]),
    ...transitions.flatMap((transition, index) =>
      roleProblems(transition?.byRole, ['transitions', index, 'byRole']),
    ),
  ]
}

/** A session is one of a plan, so whether it exists is for whoever has the plan. */
function targetProblems(pack: Pack, { target, despite = [] }: Sound<Override>, index: number): Problem[] {
  const rules = pack.rules.map(({ name }) => name)
  const named = despite.flatMap((rule, place) =>
    rule === undefined || rules.includes(rule)
      ? []
      : [unknownCode(['overrides', index, 'despite', place], rule, rules, 'a rule of the pack')],
  )
  const targets = targetsOf(pack)
  if (target === undefined || target.startsWith('session/') || targets.includes(target)) return named
  const noun = 'an item, a program or a session, as `<kind>/<id>`'
  return [unknownCode(['overrides', index, 'target'], target, targets, noun), ...named]
}

function targetsOf({ interventions, exercises, education, programs }: Pack): string[] {
  const shelves = { intervention: interventions, exercise: exercises, education, program: programs }
  return Object.entries(shelves).flatMap(([kind, shelf]) => Object.keys(shelf).map((id) => `${kind}/${id}`))
}

function doseProblems({ action, target, dose }: Sound<Override>, index: number): Problem[] {
  const path = ['overrides', index, 'dose']
  if (target === undefined) return []
  if (action === 'change-dose' && (dose === undefined || Object.keys(dose).length === 0)) {
    const message = 'a change of dose says which quantities it sets'
    return [reportProblem({ code: 'missing-key', path, message, expected: 'a dose' })]
  }
  const schema = target.startsWith('exercise/') ? exerciseDoseSchema : sessionDoseSchema
  return Object.entries(dose ?? {}).flatMap(([quantity, value]): Problem[] => {
    const shape = schema.shape as Readonly<Record<string, typeof schema.shape.minutes>>
    const known = shape[quantity]
    if (value === undefined) return []
    if (known === undefined) {
      const noun = `a quantity of the dose of \`${target}\``
      return [unknownCode([...path, quantity], quantity, Object.keys(shape), noun)]
    }
    return known.safeParse(value).success
      ? []
      : [outOfBounds([...path, quantity], value, `a number that ${quantity} can have`)]
  })
}
