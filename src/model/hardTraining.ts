import type { ItemKind } from './items.js'
import type { Pack } from './pack.js'

/** The value set that recovery groups come from. */
export const recoveryGroupValueSet = 'recovery-group'

/** What of a plan is asked for what it trains hard; without phases it is given in all of them. */
interface Given {
  readonly kind: ItemKind
  readonly id: string
  readonly phases: readonly string[]
}

/** Which groups of muscles items train hard, and how many days have to lie from one such day to the next. */
export interface HardTraining {
  readonly daysApart: number
  /** The groups that an item, `<kind>/<id>`, trains hard in a phase; `''` is any. */
  groupsIn(key: string, phase: string): readonly string[]
}

/** Two days from one hard day to the next leave 48 hours. */
const usualDaysApart = 2

/**
 * Works out what the items of a plan train hard: by themselves, and through exercises that are done in their visits.
 *
 * @example hardTraining(pack, decisions.items).groupsIn('intervention/supervised-exercise', 'pt-chronic.build')
 */
export function hardTraining(pack: Pack, given: readonly Given[]): HardTraining {
  const hard = given.flatMap(({ kind, id, phases }) => {
    const exercise = kind === 'exercise' ? pack.exercises[id] : undefined
    if (!exercise?.hard) return []
    return [{ key: `exercise/${id}`, groups: exercise.recoveryGroups ?? [id], phases, where: exercise.where }]
  })
  const inVisits = hard.filter(({ where }) => where === 'visits')
  const isIn = (phases: readonly string[], phase: string) =>
    phase === '' || phases.length === 0 || phases.includes(phase)
  return {
    daysApart: Number(pack.manifest.hardDaysApart ?? usualDaysApart),
    groupsIn(key, phase) {
      const [kind, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
      const visited = kind === 'intervention' ? pack.interventions[id] : undefined
      const held = visited?.holdsExercises ? inVisits : hard.filter((one) => one.key === key)
      return [
        ...(visited?.recoveryGroups ?? []),
        ...held.filter(({ phases }) => isIn(phases, phase)).flatMap(({ groups }) => groups),
      ]
    },
  }
}
