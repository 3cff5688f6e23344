import type { Pack } from '../../src/model/pack.js'
import type { Rule } from '../../src/model/rule.js'
import type { FactSetters } from './main.js'

/** A pack with its rules as many times over, under other names; rules that set facts stay single, or they would disagree. */
export function enlargePack(pack: Pack, times: number, sets: FactSetters): Pack {
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2)
  const extra = copies.flatMap((copy) =>
    pack.rules
      .filter((rule) => !sets(rule))
      .map((rule): Rule => ({ ...rule, name: `${rule.name}.copy-${copy}` })),
  )
  return {
    ...pack,
    rules: [...pack.rules, ...extra],
    evaluationOrder: [...pack.evaluationOrder, ...extra.map((rule) => rule.name)],
  }
}

/** A pack whose programs last as many times longer. */
export function lengthenPrograms(pack: Pack, times: number): Pack {
  const programs = Object.entries(pack.programs).map(([id, program]) => [
    id,
    {
      ...program,
      maxWeeks: Number(program.maxWeeks) * times,
      phases: program.phases.map((phase) => ({ ...phase, weeks: Number(phase.weeks) * times })),
    },
  ])
  const interventions = Object.entries(pack.interventions).map(([id, intervention]) => {
    const { maxSessions: _unbounded, ...dose } = intervention.dose ?? {}
    return [id, intervention.dose === undefined ? intervention : { ...intervention, dose }]
  })
  return { ...pack, programs: Object.fromEntries(programs), interventions: Object.fromEntries(interventions) }
}
