import type { Pack } from '../model/pack.js'
import type { PlanDisagreement } from '../model/planParts.js'
import { optional, type PlanContext } from './planContext.js'

/** Where sources disagree on something in this plan, copied so that the plan can be defended without its pack. */
export function planDisagreements({ pack, decisions }: PlanContext): PlanDisagreement[] {
  return decisions.disagreements.flatMap(({ disagreement, about }) => {
    const definition = pack.disagreements[disagreement]
    if (definition === undefined) return []
    const { id, title, kind, positions, stance, configuredBy, evidence } = definition
    return [
      {
        id,
        title,
        kind,
        positions,
        stance,
        ...optional('setting', settingOf(pack, configuredBy)),
        about,
        evidence,
      },
    ]
  })
}

function settingOf({ settings }: Pack, id: string | undefined): PlanDisagreement['setting'] {
  const setting = id === undefined ? undefined : settings[id]
  return setting && { id: setting.id, title: setting.title, value: setting.value, unit: setting.unit }
}
